// The opposite of decode_text, for tests only.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"
#include "codec/text_decoding.h"

namespace rondo::test {

inline void append_utf16(std::string& out, char32_t unit, bool little) {
  const char low = static_cast<char>(unit & 0xFFU);
  const char high = static_cast<char>(unit >> 8U);
  out += little ? low : high;
  out += little ? high : low;
}

// `text` is UTF-8. For Windows-1252 only characters that are the same in Latin-1 may occur.
inline std::string encoded(std::string_view text, codec::TextEncoding encoding, bool mark) {
  if (encoding == codec::TextEncoding::utf8)
    return (mark ? "\xEF\xBB\xBF" : "") + std::string(text);
  std::string out;
  const bool little = encoding == codec::TextEncoding::utf16_le;
  if (mark && encoding != codec::TextEncoding::windows_1252) append_utf16(out, 0xFEFF, little);
  for (const char32_t code_point : code_points(text)) {
    if (encoding == codec::TextEncoding::windows_1252) {
      out += static_cast<char>(code_point);
    } else if (code_point >= 0x10000) {
      append_utf16(out, 0xD800 + ((code_point - 0x10000) >> 10U), little);
      append_utf16(out, 0xDC00 + ((code_point - 0x10000) & 0x3FFU), little);
    } else {
      append_utf16(out, code_point, little);
    }
  }
  return out;
}

}  // namespace rondo::test
