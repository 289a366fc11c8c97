#include "ui/field_frame.h"

#include <algorithm>

#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

void small_lines(Ui& ui, std::string_view words, Color color, Icon icon) {
  const float inset_x = icon == Icon::none ? 0 : 20;
  const float offered = ui.layout().offered_width();
  const float room = offered - inset_x;
  const Rect rect = ui.layout().place({.natural_width = std::min(offered, 240.0F),
                                       .width = offered,
                                       .height = lines_height(ui, words, kFieldHint, room)});
  if (icon != Icon::none) {
    draw_icon(icon, {rect.x + 8, rect.y + line_height(kFieldHint) / 2}, 16, color);
  }
  draw_lines(ui, words, rect.x + inset_x, rect.y, kFieldHint, color, room);
}

}  // namespace

TextStyle field_text(Ui& ui) {
  return {.size = ui.touch() ? 16.0F : type::body};
}

void begin_field(Ui& ui, NodeId id, const FieldText& text, float width) {
  ui.layout().begin({.id = access::make_id(id, "field"),
                     .gap = space::xs,
                     .width = width,
                     .grow = width <= 0 && ui.layout().in_row()});
  begin_together(ui);
  if (text.hide_label) return;
  std::string label(text.label);
  if (text.required) label += " (" + ui.words.required + ")";
  const float natural = text_width(ui, label, kFieldLabel);
  const float offered = ui.layout().offered_width();
  const Rect rect = ui.layout().place({.natural_width = natural,
                                       .width = std::min(natural, offered),
                                       .height = lines_height(ui, label, kFieldLabel, offered)});
  draw_lines(ui, label, rect.x, rect.y, kFieldLabel, ui.theme().ink, offered);
}

Rect place_box(Ui& ui, float natural_width, float height) {
  return ui.layout().place(
      {.natural_width = natural_width, .width = ui.layout().offered_width(), .height = height});
}

void draw_box(Ui& ui, NodeId id, const Rect& box, const Press& press, bool invalid, bool disabled) {
  const Theme& theme = ui.theme();
  fill_rect(box, disabled ? theme.neutral.soft : theme.surface, corner::control);
  const Color border = invalid         ? theme.bad.ink
                       : press.focused ? theme.accent.ink
                       : press.hovered ? theme.ink
                                       : theme.edge;
  stroke_rect(box, border, corner::control, invalid ? 1.5F : 1.0F);
  focus_ring(ui, id, box, corner::control, 0);
}

void end_field(Ui& ui, const FieldText& text) {
  if (!text.error.empty()) {
    small_lines(ui, text.error, ui.theme().bad.ink, Icon::warning);
  } else if (!text.hint.empty()) {
    small_lines(ui, text.hint, ui.theme().muted, Icon::none);
  }
  end_together(ui, ui.layout().end());
}

std::string described(const FieldText& text) {
  std::string words(text.error);
  if (!text.hint.empty()) {
    if (!words.empty()) words += words.back() == '.' ? " " : ". ";
    words += text.hint;
  }
  return words;
}

}  // namespace rondo::ui
