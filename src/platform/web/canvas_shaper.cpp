#include "platform/web/canvas_shaper.h"

#include <cmath>
#include <cstring>
#include <initializer_list>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/web/canvas_text.h"

namespace rondo {
namespace {

constexpr int kFramesKept = 600;
constexpr std::size_t kMostWidths = 4000;

int css_weight(ui::Weight weight) {
  return weight == ui::Weight::semibold ? 600 : 400;
}

std::string key_of(std::string_view words, std::initializer_list<int> parts) {
  std::string key(words);
  for (const int part : parts) {
    key += '\0';
    key += std::to_string(part);
  }
  return key;
}

int eighths(float size) {
  return static_cast<int>(size * 8);
}

}  // namespace

float CanvasShaper::width(std::string_view words, float size, ui::Weight weight) {
  const int css = css_weight(weight);
  const std::string key = key_of(words, {eighths(size), css});
  const auto known = widths_.find(key);
  if (known != widths_.end()) return known->second;
  if (widths_.size() > kMostWidths) widths_.clear();
  const auto measured =
      static_cast<float>(canvas_text_width(words, css, static_cast<double>(size)));
  widths_.emplace(key, measured);
  return measured;
}

// The color is part of the picture: a run may hold emoji, which keep theirs.
const CanvasShaper::Run& CanvasShaper::run_of(std::string_view words, float size, int weight,
                                              Direction direction, float density, ui::Color color) {
  const int rgb = color.red << 16 | color.green << 8 | color.blue;
  Run& run = runs_[key_of(words, {eighths(size), weight, static_cast<int>(direction),
                                  static_cast<int>(density * 64), rgb})];
  run.last_seen = frame_;
  if (run.rect >= 0 || run.width > 0) return run;
  const CanvasBox box = draw_canvas_text(
      words, weight, static_cast<double>(size) * static_cast<double>(density), 1, rgb, direction);
  run.left = static_cast<float>(box.left) / density;
  run.top = static_cast<float>(box.top) / density;
  run.width = static_cast<float>(box.width) / density;
  run.height = static_cast<float>(box.height) / density;
  if (box.width > 0 && box.height > 0) keep_pixels(run, box.width, box.height);
  return run;
}

void CanvasShaper::keep_pixels(Run& run, int width, int height) {
  ImFontAtlasRect place;
  run.rect = atlas_.AddCustomRect(width, height, &place);
  if (run.rect < 0) return;
  const std::size_t row = static_cast<std::size_t>(width) * 4;
  std::vector<unsigned char> pixels(row * static_cast<std::size_t>(height));
  take_canvas_pixels(pixels.data());
  ImTextureData* texture = atlas_.TexData;
  for (int y = 0; y < height; ++y) {
    std::memcpy(texture->GetPixelsAt(place.x, place.y + y),
                pixels.data() + row * static_cast<std::size_t>(y), row);
  }
  ImFontAtlasTextureBlockQueueUpload(&atlas_, texture, place.x, place.y, width, height);
}

void CanvasShaper::draw(ImDrawList& target, std::string_view words, float size, ui::Weight weight,
                        Direction direction, float x, float y, ui::Color color) {
  const float density = ImGui::GetIO().DisplayFramebufferScale.x;
  const int css = css_weight(weight);
  const Run& run = run_of(words, size, css, direction, density, color);
  ImFontAtlasRect place;
  if (run.rect < 0 || !atlas_.GetCustomRect(run.rect, &place)) return;
  const float baseline =
      std::round(size * static_cast<float>(canvas_baseline(css)) * density) / density;
  const ImVec2 low{x + run.left, y + baseline + run.top};
  target.AddImage(atlas_.TexRef, low, {low.x + run.width, low.y + run.height}, place.uv0, place.uv1,
                  IM_COL32(255, 255, 255, color.alpha));
}

void CanvasShaper::next_frame() {
  ++frame_;
  for (auto run = runs_.begin(); run != runs_.end();) {
    if (frame_ - run->second.last_seen <= kFramesKept) {
      ++run;
      continue;
    }
    if (run->second.rect >= 0) atlas_.RemoveCustomRect(run->second.rect);
    run = runs_.erase(run);
  }
}

}  // namespace rondo
