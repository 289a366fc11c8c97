#include <algorithm>
#include <cfloat>
#include <cmath>

#include "imgui_internal.h"
#include "ui/draw.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

ImFont* font_of(Ui& ui, TextStyle style) {
  return style.weight == Weight::semibold ? ui.memory().semibold : ui.memory().regular;
}

float width_of(ImFont* font, float size, std::string_view words, float limit = FLT_MAX,
               const char** end = nullptr) {
  if (words.empty()) return 0;
  return font->CalcTextSizeA(size, limit, 0, words.data(), words.data() + words.size(), end).x;
}

void draw_words(ImFont* font, float size, ImVec2 at, Color color, std::string_view words) {
  if (words.empty()) return;
  ImGui::GetWindowDrawList()->AddText(font, size, at, packed(color), words.data(),
                                      words.data() + words.size());
}

}  // namespace

float text_width(Ui& ui, std::string_view words, TextStyle style) {
  return width_of(font_of(ui, style), style.size, words);
}

float line_height(TextStyle style) {
  return std::round(style.size * type::line_height);
}

float draw_line(Ui& ui, std::string_view words, float x, float middle_y, TextStyle style,
                Color color, float max_width) {
  ImFont* font = font_of(ui, style);
  const ImVec2 at{snap(ui, x), snap(ui, middle_y - style.size / 2)};
  const float width = width_of(font, style.size, words);
  if (max_width <= 0 || width <= max_width + 0.5F) {
    draw_words(font, style.size, at, color, words);
    return width;
  }
  const float room = max_width - width_of(font, style.size, kEllipsis);
  const char* end = words.data();
  const float kept = room > 0 ? width_of(font, style.size, words, room, &end) : 0;
  const std::string_view shown = words.substr(0, static_cast<std::size_t>(end - words.data()));
  draw_words(font, style.size, at, color, shown);
  draw_words(font, style.size, {at.x + kept, at.y}, color, kEllipsis);
  return max_width;
}

std::vector<std::string_view> wrap(Ui& ui, std::string_view words, TextStyle style, float width) {
  ImFont* font = font_of(ui, style);
  std::vector<std::string_view> lines;
  const char* at = words.data();
  const char* const end = at + words.size();
  while (at < end) {
    // Half a pixel of grace: a width measured for one line must hold that line.
    const char* stop =
        font->CalcWordWrapPosition(style.size, at, end, std::max(width, 1.0F) + 0.5F);
    if (stop == at) ++stop;
    const char* newline = std::find(at, stop, '\n');
    const char* line_end = std::min(stop, newline);
    lines.emplace_back(at, static_cast<std::size_t>(line_end - at));
    at = newline < stop ? newline + 1 : stop;
    while (at < end && *at == ' ') ++at;
    if (at < end && *at == '\n' && newline >= stop) ++at;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

void static_line(Ui& ui, std::string_view words, TextStyle style, Color color) {
  const float natural = text_width(ui, words, style);
  const float width = std::min(natural, ui.layout().offered_width());
  const auto lines = wrap(ui, words, style, width);
  const float height = line_height(style) * static_cast<float>(lines.size());
  const Rect rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  float middle = rect.y + line_height(style) / 2;
  for (const std::string_view line : lines) {
    draw_line(ui, line, rect.x, middle, style, color);
    middle += line_height(style);
  }
}

Color ink_color(Ui& ui, Ink ink) {
  const Theme& theme = ui.theme();
  switch (ink) {
    case Ink::normal:
      return theme.ink;
    case Ink::muted:
      return theme.muted;
    case Ink::good:
      return theme.good.ink;
    case Ink::warn:
      return theme.warn.ink;
    case Ink::bad:
      return theme.bad.ink;
    case Ink::accent:
      return theme.accent.ink;
  }
  return theme.ink;
}

}  // namespace rondo::ui
