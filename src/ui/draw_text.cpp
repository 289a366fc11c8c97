#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

#include "base/graphemes.h"
#include "imgui_internal.h"
#include "ui/draw.h"
#include "ui/shaping.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

ImFont* font_of(Ui& ui, TextStyle style) {
  return style.weight == Weight::semibold ? ui.memory().semibold : ui.memory().regular;
}

Shaper* shaper_for(Ui& ui, std::string_view words) {
  Shaper* shaper = ui.memory().shaper;
  return shaper != nullptr && needs_shaping(words) ? shaper : nullptr;
}

void draw_words(Ui& ui, std::string_view words, TextStyle style, ImVec2 at, Color color) {
  if (words.empty()) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (Shaper* shaper = shaper_for(ui, words)) {
    shaper->draw(list, words, style.size, style.weight, direction_of(words), at.x, at.y, color);
  } else {
    list.AddText(font_of(ui, style), style.size, at, packed(color), words.data(),
                 words.data() + words.size());
  }
}

// The longest beginning that is at most `room` wide; never part of a letter.
std::string_view fitting(Ui& ui, std::string_view words, TextStyle style, float room) {
  std::size_t low = 0, high = words.size();
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (text_width(ui, words.substr(0, middle), style) <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return words.substr(0, letter_boundary_up_to(words, low));
}

// Shaped lines are as wide as the shaper says, so it is asked for each.
std::size_t shaped_line_end(Ui& ui, std::string_view paragraph, TextStyle style, float width) {
  std::size_t best = 0;
  for (std::size_t space = paragraph.find(' ');; space = paragraph.find(' ', space + 1)) {
    const std::size_t end = std::min(space, paragraph.size());
    if (text_width(ui, paragraph.substr(0, end), style) > width) break;
    best = end;
    if (space == std::string_view::npos) break;
  }
  if (best > 0 || paragraph.empty()) return best;
  // A word that is wider than the line, or a script without spaces.
  const std::size_t end = fitting(ui, paragraph, style, width).size();
  return end > 0 ? end : first_letter_end(paragraph);
}

// What begins the next line where a line ends before `rest`: a separator between two parts would
// part nothing there.
std::string_view next_line_of(std::string_view rest) {
  constexpr std::string_view kSeparator = "· ";
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  if (rest.starts_with(kSeparator)) rest.remove_prefix(kSeparator.size());
  return rest;
}

std::vector<std::string_view> wrap_shaped(Ui& ui, std::string_view words, TextStyle style,
                                          float width) {
  std::vector<std::string_view> lines;
  while (!words.empty()) {
    const std::string_view paragraph = words.substr(0, words.find('\n'));
    const std::size_t end = shaped_line_end(ui, paragraph, style, width + 0.5F);
    lines.push_back(words.substr(0, end));
    words.remove_prefix(end);
    words = next_line_of(words);
    if (words.starts_with('\n')) words.remove_prefix(1);
  }
  return lines;
}

// Whether what shows the line ends before the line does.
bool ends_outside(float left, float width) {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 from = list.GetClipRectMin(), to = list.GetClipRectMax();
  return to.x > from.x && (left < from.x - 1 || left + width > to.x + 1);
}

}  // namespace

float text_width(Ui& ui, std::string_view words, TextStyle style) {
  if (words.empty()) return 0;
  if (Shaper* shaper = shaper_for(ui, words)) {
    return shaper->width(words, style.size, style.weight);
  }
  return font_of(ui, style)
      ->CalcTextSizeA(style.size, FLT_MAX, 0, words.data(), words.data() + words.size())
      .x;
}

float line_height(TextStyle style) {
  return std::round(style.size * type::line_height);
}

float draw_line(Ui& ui, std::string_view words, float x, float middle_y, TextStyle style,
                Color color, float max_width) {
  const ImVec2 at{snap(ui, x), snap(ui, middle_y - style.size / 2)};
  const float width = text_width(ui, words, style);
  const bool fits = max_width <= 0 || width <= max_width + 0.5F;
  if (FrameAudit* audit = ui.memory().audit; audit != nullptr && !style.ornament) {
    const bool cut = !fits || ends_outside(x, width);
    audit->lines.push_back({std::string(words), cut});
  }
  if (fits) {
    draw_words(ui, words, style, at, color);
    return width;
  }
  const float room = max_width - text_width(ui, kEllipsis, style);
  const std::string shown = std::string(fitting(ui, words, style, room)) + std::string(kEllipsis);
  draw_words(ui, shown, style, at, color);
  return max_width;
}

std::vector<std::string_view> wrap(Ui& ui, std::string_view words, TextStyle style, float width) {
  if (shaper_for(ui, words) != nullptr) return wrap_shaped(ui, words, style, width);
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
    const bool by_itself = newline < stop;
    at = by_itself ? newline + 1 : stop;
    if (by_itself) {
      while (at < end && *at == ' ') ++at;
    } else {
      at = end - next_line_of({at, static_cast<std::size_t>(end - at)}).size();
      if (at < end && *at == '\n') ++at;
    }
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

bool wraps_in_two(Ui& ui, std::string_view words, TextStyle style, float width) {
  const std::vector<std::string_view> lines = wrap(ui, words, style, width);
  // A line that begins right where the one before ended was broken within a word.
  return lines.size() == 2 && lines[1].data() > lines[0].data() + lines[0].size();
}

float lines_height(Ui& ui, std::string_view words, TextStyle style, float width) {
  return line_height(style) * static_cast<float>(wrap(ui, words, style, width).size());
}

void draw_lines(Ui& ui, std::string_view words, float x, float y, TextStyle style, Color color,
                float width) {
  float middle = y + line_height(style) / 2;
  for (const std::string_view line : wrap(ui, words, style, width)) {
    draw_line(ui, line, x, middle, style, color, width);
    middle += line_height(style);
  }
}

void draw_fitted(Ui& ui, std::string_view words, float x, float middle_y, TextStyle style,
                 Color color, float room) {
  constexpr float kSmallest = 12.5F;
  const float wide = text_width(ui, words, style);
  if (wide > room) style.size = std::max(kSmallest, std::floor(style.size * room / wide));
  const auto lines = wrap(ui, words, style, room);
  if (lines.size() != 2) {
    draw_line(ui, words, x, middle_y, style, color, room);
    return;
  }
  const float half = std::ceil(style.size * 0.55F);
  draw_line(ui, lines[0], x, middle_y - half, style, color, room);
  draw_line(ui, lines[1], x, middle_y + half, style, color, room);
}

void static_line(Ui& ui, std::string_view words, TextStyle style, Color color) {
  const float natural = text_width(ui, words, style);
  const float width = std::min(natural, ui.layout().offered_width());
  const Rect rect = ui.layout().place(
      {.natural_width = natural, .width = width, .height = lines_height(ui, words, style, width)});
  draw_lines(ui, words, rect.x, rect.y, style, color, width);
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
