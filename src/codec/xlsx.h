// Workbooks (.xlsx): the first visible sheet as text cells.
//
// Shared and inline strings with rich text, formula results, booleans ("TRUE"), numbers, and dates
// by the cell's number format, in either date system, as ISO text. Source: ECMA-376 part 1 (18.3
// worksheets, 18.4 shared strings, 18.8 styles).
#pragma once

#include <string>

#include "base/result.h"
#include "codec/sheet.h"
#include "codec/zip_archive.h"

namespace rondo::codec {

// Whether the archive holds a workbook rather than other files.
bool is_workbook(const ZipArchive& archive);

// Needs is_workbook(archive). Errors: those of ZipArchive::read and XmlPart::parse,
// "error.xlsx.missing_part", "error.sheet.too_many_cells", "error.sheet.too_much_text", those of
// make_sheet.
Result<Sheet> read_workbook(ZipArchive& archive, std::string name);

}  // namespace rondo::codec
