#include "platform/web/canvas_font.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/text.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/web/canvas_text.h"

namespace rondo {
namespace {

// The loader's data of a source is its weight; Dear ImGui hands it back untouched.
int weight_of(const ImFontConfig* source) {
  return static_cast<int>(source->FontNo);
}

double advance_of(ImWchar codepoint, int weight, double size) {
  const auto measure = [&](char32_t point) {
    std::string text;
    append_utf8(text, point);
    return canvas_text_width(text, weight, size);
  };
  if (codepoint < '0' || codepoint > '9') return measure(codepoint);
  double widest = 0;
  for (char32_t digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, measure(digit));
  return widest;
}

// On coarse screens a glyph is drawn wider than it is, so that it can stand between two pixels
// without looking blurred.
int stretch_at(float density) {
  return density < 1.5F ? 2 : 1;
}

bool source_init(ImFontAtlas*, ImFontConfig*) {
  return true;
}

bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  if (source->MergeMode) return true;
  const auto baseline = static_cast<float>(canvas_baseline(weight_of(source)));
  baked->Ascent = baked->Size * baseline;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

bool place_pixels(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked,
                  const CanvasBox& box, ImFontGlyph* glyph) {
  const ImFontAtlasRectId packed = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (packed == ImFontAtlasRectId_Invalid) return false;
  std::vector<unsigned char> pixels(static_cast<std::size_t>(box.width) *
                                    static_cast<std::size_t>(box.height) * 4);
  take_canvas_pixels(pixels.data());
  ImTextureRect* target = ImFontAtlasPackGetRect(atlas, packed);
  glyph->Visible = true;
  glyph->Colored = box.colored != 0;
  glyph->PackId = packed;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, target, pixels.data(),
                                     ImTextureFormat_RGBA32, box.width * 4);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance_only) {
  const int weight = weight_of(source);
  const double size = static_cast<double>(baked->Size);
  const auto advance = static_cast<float>(advance_of(codepoint, weight, size));
  if (advance_only != nullptr) {
    *advance_only = advance;
    return true;
  }
  const float density = baked->RasterizerDensity * source->RasterizerDensity;
  const int stretch = stretch_at(density);
  std::string text;
  append_utf8(text, codepoint);
  constexpr int kWhite = 0xFFFFFF;  // takes any color when it is drawn
  const CanvasBox box =
      draw_canvas_text(text, weight, size * static_cast<double>(density), stretch, kWhite);
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = advance;
  if (box.width <= 0 || box.height <= 0) return true;
  if (!place_pixels(atlas, source, baked, box, glyph)) return false;
  // A narrow digit stands in the middle of its equal place.
  const auto own = static_cast<float>(canvas_text_width(text, weight, size));
  const float indent = (advance - own) / 2;
  const float baseline = std::round(baked->Ascent * density) / density;
  const float scale_x = 1 / (density * static_cast<float>(stretch)), scale_y = 1 / density;
  glyph->X0 = indent + static_cast<float>(box.left) * scale_x;
  glyph->X1 = glyph->X0 + static_cast<float>(box.width) * scale_x;
  glyph->Y0 = baseline + static_cast<float>(box.top) * scale_y;
  glyph->Y1 = glyph->Y0 + static_cast<float>(box.height) * scale_y;
  return true;
}

const ImFontLoader* canvas_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "canvas";
    made.FontSrcInit = source_init;
    made.FontBakedInit = baked_init;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return &loader;
}

}  // namespace

ImFont* add_canvas_font(ImFontAtlas& atlas, int weight) {
  ImFontConfig config;
  config.FontLoader = canvas_loader();
  config.FontNo = static_cast<ImU32>(weight);
  config.SizePixels = 15;
  config.PixelSnapH = false;
  return atlas.AddFont(&config);
}

}  // namespace rondo
