// Text as the browser's 2D canvas measures and draws it (shell/library/glyphs.js).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/direction.h"

namespace rondo {

// In pixels, from the pen's position.
struct CanvasBox {
  std::int32_t left = 0, top = 0, width = 0, height = 0;
  std::int32_t colored = 0;  // it has colors of its own
};

// False where the browser hides from pages what they draw: no text would be seen.
bool canvas_can_be_read();
// `weight` as CSS names it: 400 or 600.
double canvas_text_width(std::string_view text, int weight, double size);
// Where the baseline stands, as a share of the size from the top of the line. It puts the middle of
// the capitals into the middle of the line, so that whoever centers a line centers what is seen.
double canvas_baseline(int weight);
// Draws it `stretch` times as wide as it is; nothing to see has no width.
CanvasBox draw_canvas_text(std::string_view text, int weight, double size, int stretch, int color,
                           Direction direction = Direction::left_to_right);
// The pixels of what was drawn last: width * height * 4 bytes.
void take_canvas_pixels(unsigned char* target);

}  // namespace rondo
