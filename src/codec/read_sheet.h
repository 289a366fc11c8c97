// Any file that a coordinator may call a sign-up sheet: text with separated values, a workbook, or
// a zip archive with one such text in it. What the bytes are decides, never the file's name.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "codec/sheet.h"

namespace rondo::codec {

// Every error carries the file's name as the argument "file", beside those of the readers:
// "error.sheet.too_large", "error.sheet.is_program" (a Rondo file), "error.sheet.open_document",
// "error.zip.no_sheet", "error.zip.several_sheets".
Result<Sheet> read_sheet(std::string_view bytes, std::string_view file_name);

}  // namespace rondo::codec
