// Lines in scripts that need shaping, drawn as a whole by the browser and kept in the font atlas
// until they have not been seen for a while.
#pragma once

#include <string>
#include <unordered_map>

#include "ui/shaping.h"

struct ImFontAtlas;

namespace rondo {

class CanvasShaper final : public ui::Shaper {
 public:
  explicit CanvasShaper(ImFontAtlas& atlas) : atlas_(atlas) {}

  float width(std::string_view words, float size, ui::Weight weight) override;
  void draw(ImDrawList& target, std::string_view words, float size, ui::Weight weight,
            Direction direction, float x, float y, ui::Color color) override;
  // Once a frame; forgets what was not drawn lately.
  void next_frame();

 private:
  struct Run {
    int rect = -1;                                   // in the atlas
    float left = 0, top = 0, width = 0, height = 0;  // CSS pixels from the pen
    int last_seen = 0;
  };

  const Run& run_of(std::string_view words, float size, int weight, Direction direction,
                    float density, ui::Color color);
  void keep_pixels(Run& run, int width, int height);

  ImFontAtlas& atlas_;
  std::unordered_map<std::string, Run> runs_;
  std::unordered_map<std::string, float> widths_;
  int frame_ = 0;
};

}  // namespace rondo
