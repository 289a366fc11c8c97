#include "base/direction.h"

#include <utf8proc.h>

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace rondo {
namespace {

constexpr char32_t kFirstIsolate = 0x2066, kLastIsolate = 0x2068, kEndOfIsolate = 0x2069;
constexpr std::string_view kIsolate = "\xE2\x81\xA8", kEnd = "\xE2\x81\xA9";  // U+2068, U+2069

// Nothing before U+0590, whose first byte is D6, runs from right to left.
bool may_turn(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char letter) { return static_cast<unsigned char>(letter) >= 0xD6; });
}

// Of a letter; digits, marks and punctuation have none of their own.
std::optional<Direction> direction_of_letter(char32_t code_point) {
  switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point))->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
      return Direction::left_to_right;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
      return Direction::right_to_left;
    default:
      return std::nullopt;
  }
}

bool turns(char32_t code_point) {
  return direction_of_letter(code_point) == Direction::right_to_left;
}

}  // namespace

Direction direction_of(std::string_view line) {
  if (!may_turn(line)) return Direction::left_to_right;
  std::optional<Direction> found;
  int inside = 0;
  for (const char32_t code_point : code_points(line)) {
    if (code_point >= kFirstIsolate && code_point <= kLastIsolate) {
      ++inside;
    } else if (code_point == kEndOfIsolate) {
      if (inside == 0) found.reset();
      inside = std::max(0, inside - 1);
    } else if (inside == 0 && !found) {
      found = direction_of_letter(code_point);
    }
  }
  return found.value_or(Direction::left_to_right);
}

std::string isolated(std::string_view value) {
  if (may_turn(value) && value.find('\n') == std::string_view::npos) {
    const std::vector<char32_t> points = code_points(value);
    if (std::any_of(points.begin(), points.end(), turns)) {
      return std::string(kIsolate).append(value).append(kEnd);
    }
  }
  return std::string(value);
}

std::string without_isolates(std::string_view text) {
  std::string bare(text);
  for (const std::string_view mark : {kIsolate, kEnd}) {
    for (std::size_t at = bare.find(mark); at != std::string::npos; at = bare.find(mark, at)) {
      bare.erase(at, mark.size());
    }
  }
  return bare;
}

}  // namespace rondo
