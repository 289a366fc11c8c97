#include "codec/text_decoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.h"

namespace rondo::codec {
namespace {

using namespace std::string_view_literals;

constexpr char32_t kReplacement = 0xFFFD;

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view error;
};

constexpr std::array kSignatures{
    Signature{0, "\x89PNG"sv, "error.sheet.picture"},
    Signature{0, "\xFF\xD8\xFF"sv, "error.sheet.picture"},
    Signature{0, "GIF8"sv, "error.sheet.picture"},
    Signature{8, "WEBP"sv, "error.sheet.picture"},
    Signature{4, "ftyp"sv, "error.sheet.picture"},  // HEIC and AVIF, also films
    Signature{0, "BM\0"sv, "error.sheet.picture"},
    Signature{0, "II*\0"sv, "error.sheet.picture"},
    Signature{0, "MM\0*"sv, "error.sheet.picture"},
    Signature{0, "%PDF-"sv, "error.sheet.pdf"},
    Signature{0, "\xD0\xCF\x11\xE0"sv, "error.sheet.old_workbook"},
};

std::optional<Error> known_other_format(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.size() < signature.offset) continue;
    if (bytes.substr(signature.offset, signature.bytes.size()) == signature.bytes) {
      return Error{std::string(signature.error), {}};
    }
  }
  return std::nullopt;
}

// Control characters that no sheet holds; tab, line ends, and the vertical tab and form feed that
// spreadsheet programs use for soft breaks are text.
bool is_foreign_control(char32_t code_point) {
  return (code_point < 0x20 && !(code_point >= 0x09 && code_point <= 0x0D)) || code_point == 0x7F;
}

// Windows-1252 differs from Latin-1 in 0x80 to 0x9F; 0 marks the five bytes that are not defined.
// Source: the WHATWG Encoding standard's index, without its mapping of those five to controls.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t windows_1252_code_point(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char32_t mapped = kWindows1252[byte - 0x80U];
  return mapped == 0 ? kReplacement : mapped;
}

void append_counted(DecodedText& out, char32_t code_point) {
  const bool unreadable = code_point == kReplacement || is_foreign_control(code_point);
  if (unreadable) ++out.unreadable;
  append_utf8(out.text, unreadable ? kReplacement : code_point);
}

DecodedText from_windows_1252(std::string_view bytes) {
  DecodedText out{{}, TextEncoding::windows_1252, 0};
  out.text.reserve(bytes.size() + bytes.size() / 16);
  for (const char byte : bytes) {
    append_counted(out, windows_1252_code_point(static_cast<unsigned char>(byte)));
  }
  return out;
}

DecodedText from_utf8(std::string_view bytes) {
  const auto foreign = [](char byte) {
    return is_foreign_control(static_cast<unsigned char>(byte));
  };
  DecodedText out{{}, TextEncoding::utf8, 0};
  if (std::none_of(bytes.begin(), bytes.end(), foreign)) {
    out.text = bytes;
    return out;
  }
  for (const char byte : bytes) {
    if (foreign(byte)) {
      append_counted(out, static_cast<unsigned char>(byte));
    } else {
      out.text += byte;
    }
  }
  return out;
}

DecodedText from_utf16(std::string_view bytes, TextEncoding order) {
  const bool little = order == TextEncoding::utf16_le;
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? first | (second << 8) : (first << 8) | second);
  };
  const auto is_high = [](char32_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
  };
  const auto is_low = [](char32_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
  };

  DecodedText out{{}, order, 0};
  out.text.reserve(bytes.size());
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(at);
    if (is_high(unit) && at + 3 < bytes.size() && is_low(unit_at(at + 2))) {
      append_counted(out, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00));
      at += 2;
    } else {
      append_counted(out, is_high(unit) || is_low(unit) ? kReplacement : unit);
    }
  }
  if (at < bytes.size()) append_counted(out, kReplacement);
  return out;
}

// Text of any script keeps its cells apart with ASCII; read in the wrong byte order, those become
// characters of U+0900, U+0A00, U+2C00 and the like.
std::size_t count_ascii(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }));
}

DecodedText from_utf16_without_mark(std::string_view bytes) {
  DecodedText little = from_utf16(bytes, TextEncoding::utf16_le);
  DecodedText big = from_utf16(bytes, TextEncoding::utf16_be);
  const bool is_little = little.unreadable != big.unreadable
                             ? little.unreadable < big.unreadable
                             : count_ascii(little.text) >= count_ascii(big.text);
  DecodedText& better = is_little ? little : big;
  // Nearly any bytes are characters of some script. Of noise, one unit in 512 is ASCII.
  constexpr std::size_t kLeastAsciiShare = 100;
  if (count_ascii(better.text) * kLeastAsciiShare < bytes.size() / 2) {
    better.unreadable = better.text.size();
  }
  return std::move(better);
}

DecodedText decoded(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) {
    // The mark is a promise that editors break: a legacy tail behind it still has to be read.
    const std::string_view rest = bytes.substr(3);
    return first_invalid_utf8(rest) ? from_windows_1252(rest) : from_utf8(rest);
  }
  if (bytes.substr(0, 2) == "\xFF\xFE"sv) {
    return from_utf16(bytes.substr(2), TextEncoding::utf16_le);
  }
  if (bytes.substr(0, 2) == "\xFE\xFF"sv) {
    return from_utf16(bytes.substr(2), TextEncoding::utf16_be);
  }
  if (bytes.find('\0') != std::string_view::npos) return from_utf16_without_mark(bytes);
  return first_invalid_utf8(bytes) ? from_windows_1252(bytes) : from_utf8(bytes);
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes) {
  if (const std::optional<Error> other = known_other_format(bytes)) return *other;
  DecodedText result = decoded(bytes);
  // A few bad characters are a damaged cell; one in fifty is another kind of file.
  constexpr std::size_t kBearableShare = 50;
  if (result.unreadable * kBearableShare > result.text.size()) {
    return Error{"error.sheet.not_text", {}};
  }
  return result;
}

}  // namespace rondo::codec
