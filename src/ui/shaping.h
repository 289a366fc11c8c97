// Scripts whose letters depend on their neighbours, or run from right to left, can't be drawn glyph
// by glyph. A line that holds any of them is drawn as a whole by whoever can (the browser); all
// other text stays with the glyphs of the font, which is cheaper.
#pragma once

#include <string_view>

#include "base/direction.h"
#include "ui/theme.h"

struct ImDrawList;

namespace rondo::ui {

// O(length), and only a look at the first bytes for plain Latin text.
bool needs_shaping(std::string_view words);

class Shaper {
 public:
  virtual ~Shaper() = default;
  // One line, in CSS pixels.
  virtual float width(std::string_view words, float size, Weight weight) = 0;
  // The line's box is `size` high, as that of other text; (x, y) is its upper left corner, from
  // whichever side it is laid out.
  virtual void draw(ImDrawList& target, std::string_view words, float size, Weight weight,
                    Direction direction, float x, float y, Color color) = 0;
};

}  // namespace rondo::ui
