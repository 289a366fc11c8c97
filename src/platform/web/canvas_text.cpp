#include "platform/web/canvas_text.h"

#include <cstddef>

extern "C" {
int rondo_glyph_readable();
double rondo_glyph_cap_height(int weight);
double rondo_glyph_advance(const char* text, std::size_t text_size, int weight, double size);
void rondo_glyph_draw(const char* text, std::size_t text_size, int weight, double size, int stretch,
                      int color, int from_right, std::int32_t* box);
void rondo_glyph_pixels(unsigned char* target);
}

namespace rondo {

bool canvas_can_be_read() {
  return rondo_glyph_readable() != 0;
}

double canvas_text_width(std::string_view text, int weight, double size) {
  return rondo_glyph_advance(text.data(), text.size(), weight, size);
}

double canvas_baseline(int weight) {
  return (1 + rondo_glyph_cap_height(weight)) / 2;
}

CanvasBox draw_canvas_text(std::string_view text, int weight, double size, int stretch, int color,
                           Direction direction) {
  std::int32_t box[5] = {};
  const int from_right = direction == Direction::right_to_left ? 1 : 0;
  rondo_glyph_draw(text.data(), text.size(), weight, size, stretch, color, from_right, box);
  return {box[0], box[1], box[2], box[3], box[4]};
}

void take_canvas_pixels(unsigned char* target) {
  rondo_glyph_pixels(target);
}

}  // namespace rondo
