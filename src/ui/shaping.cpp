#include "ui/shaping.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace rondo::ui {
namespace {

struct Range {
  char32_t first, last;
};

// Unicode blocks: combining marks; Hebrew to Myanmar (Arabic, Syriac, Indic scripts, Thai, Lao,
// Tibetan); Ethiopic is left out, it needs none; Khmer and Mongolian; joiners; variation selectors;
// presentation forms; flags, skin tones and keycaps of emoji. Marks of direction belong to what is
// laid out as a whole: alone they would be drawn.
constexpr std::array<Range, 13> kRanges = {{{0x0300, 0x036F},
                                            {0x0590, 0x109F},
                                            {0x1780, 0x18AF},
                                            {0x1900, 0x1CFF},
                                            {0x200C, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2066, 0x2069},
                                            {0x20D0, 0x20FF},
                                            {0xA8E0, 0xABFF},
                                            {0xFB1D, 0xFDFF},
                                            {0xFE00, 0xFE0F},
                                            {0xFE70, 0xFEFE},
                                            {0x1F1E6, 0x1F3FF}}};

bool shaped(char32_t point) {
  return std::any_of(kRanges.begin(), kRanges.end(), [point](const Range& range) {
    return point >= range.first && point <= range.last;
  });
}

}  // namespace

bool needs_shaping(std::string_view words) {
  // The first shaped code point, U+0300, starts with the byte CC.
  const bool plain = std::all_of(words.begin(), words.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0xCC;
  });
  if (plain) return false;
  const std::vector<char32_t> points = code_points(words);
  return std::any_of(points.begin(), points.end(), shaped);
}

}  // namespace rondo::ui
