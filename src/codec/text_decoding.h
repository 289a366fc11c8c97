// The bytes of a text file to UTF-8.
//
// A byte order mark decides. Without one, text that holds NUL bytes is UTF-16 in the byte order
// that reads as text; well-formed UTF-8 is UTF-8; anything else is Windows-1252, which is what
// spreadsheet programs write on Western Windows. Files that are no text at all (pictures, PDF, old
// workbooks) are recognised by their first bytes or by control characters and refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rondo::codec {

enum class TextEncoding { utf8, utf16_le, utf16_be, windows_1252 };

struct DecodedText {
  std::string text;  // well-formed UTF-8 without a byte order mark
  TextEncoding encoding = TextEncoding::utf8;
  // Characters that the encoding does not define or that no text holds; U+FFFD stands for each.
  std::size_t unreadable = 0;

  bool operator==(const DecodedText&) const = default;
};

// Errors: "error.sheet.picture", "error.sheet.pdf", "error.sheet.old_workbook",
// "error.sheet.not_text". O(length).
Result<DecodedText> decode_text(std::string_view bytes);

}  // namespace rondo::codec
