#include "ui/widgets/buttons.h"

#include <algorithm>

#include "ui/draw.h"

namespace rondo::ui {
namespace {

constexpr TextStyle kLabel{.size = type::second, .weight = Weight::semibold};
constexpr float kIcon = 18;
constexpr float kButtonPadding = 15;

struct Look {
  Color ground;
  Color border;
  Color ink;
};

constexpr Color kNothing{0, 0, 0, 0};

Look look_of(const Theme& theme, const ButtonOptions& options, const Press& press) {
  if (options.disabled) {
    const Color ground = options.kind == ButtonKind::quiet ? kNothing : theme.neutral.soft;
    return {ground, options.kind == ButtonKind::quiet ? kNothing : theme.line, theme.muted};
  }
  const bool down = press.held, over = press.hovered;
  switch (options.kind) {
    case ButtonKind::primary:
      return {down   ? theme.primary_pressed
              : over ? theme.primary_hover
                     : theme.primary,
              kNothing, theme.on_primary};
    case ButtonKind::danger:
      return {down || over ? mix(theme.danger, theme.ink, down ? 0.24F : 0.12F) : theme.danger,
              kNothing, theme.on_danger};
    case ButtonKind::quiet:
      return {down ? theme.pressed : over ? theme.hover : kNothing, kNothing, theme.accent.ink};
    case ButtonKind::secondary:
      break;
  }
  if (options.pressed == access::Check::on)
    return {theme.accent.soft, theme.accent.ink, theme.accent.ink};
  return {down ? theme.pressed : over ? theme.hover : theme.surface, theme.line, theme.ink};
}

float content_width(Ui& ui, const ButtonOptions& options) {
  float width = options.icon_only ? 0 : text_width(ui, options.label, kLabel);
  if (options.icon != Icon::none) width += kIcon + (options.icon_only ? 0 : space::s);
  if (options.has_menu && !options.icon_only) width += kIcon;
  return width;
}

// One line, and more only where the whole page is narrower than that.
std::vector<std::string_view> label_lines(Ui& ui, const ButtonOptions& options, float content,
                                          float width) {
  const float room = width - kButtonPadding;
  if (options.icon_only || content <= room) return {options.label};
  const float beside = content - text_width(ui, options.label, kLabel);
  return wrap(ui, options.label, kLabel, room - beside);
}

float height_for(Ui& ui, const std::vector<std::string_view>& lines) {
  if (lines.size() <= 1) return control_height(ui);
  return line_height(kLabel) * static_cast<float>(lines.size()) + 2 * space::s;
}

void draw_content(Ui& ui, const ButtonOptions& options, const Rect& rect, float content,
                  const std::vector<std::string_view>& lines, Color ink) {
  const float middle = rect.y + rect.height / 2;
  float x = rect.x + std::max(kButtonPadding / 2, (rect.width - content) / 2);
  if (options.icon != Icon::none) {
    draw_icon(options.icon, {x + kIcon / 2, middle}, kIcon, ink);
    x += kIcon + space::s;
  }
  if (options.icon_only) return;
  const float room = rect.right() - x - kButtonPadding / 2 - (options.has_menu ? kIcon : 0);
  float y = middle - line_height(kLabel) * static_cast<float>(lines.size() - 1) / 2;
  float widest = 0;
  for (const std::string_view line : lines) {
    widest = std::max(widest, draw_line(ui, line, x, y, kLabel, ink, room));
    y += line_height(kLabel);
  }
  x += widest;
  if (options.has_menu) draw_icon(Icon::chevron_down, {x + kIcon * 0.65F, middle}, 14, ink);
}

std::string spoken_name(std::string_view label, std::string_view about) {
  std::string name(label);
  if (!about.empty()) name.append(", ").append(about);
  return name;
}

access::Node button_node(NodeId id, const ButtonOptions& options, const Rect& rect) {
  access::Node node{.id = id, .role = access::Role::button};
  node.name = spoken_name(options.label, options.about);
  node.description = options.description;
  node.keys = options.shortcut;
  node.disabled = options.disabled;
  node.busy = options.busy;
  node.check = options.pressed;
  node.has_popup = options.has_menu;
  if (options.has_menu) {
    node.expand = options.expanded ? access::Expand::open : access::Expand::closed;
  }
  node.focusable = true;
  node.rect = rect;
  return node;
}

}  // namespace

bool button(Ui& ui, const ButtonOptions& options) {
  const NodeId id = ui.id(options.id);
  const float content = content_width(ui, options);
  const float natural = options.icon_only ? control_height(ui) : content + 2 * kButtonPadding;
  const float offered = ui.layout().offered_width();
  const float width = options.wide ? offered : std::min(natural, offered);
  const auto lines = label_lines(ui, options, content, width);
  const float height = height_for(ui, lines);
  const Rect rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  const Press pressed = press(ui, id, rect, options.disabled || options.busy);
  record(ui, button_node(id, options, rect));
  if (pressed.visible) {
    const Look look = look_of(ui.theme(), options, pressed);
    fill_rect(rect, look.ground, corner::control);
    stroke_rect(rect, look.border, corner::control);
    draw_content(ui, options, rect, content, lines, look.ink);
    focus_ring(ui, id, rect, corner::control);
  }
  tooltip(ui, id, rect,
          options.icon_only && options.description.empty() ? options.label : options.description,
          pressed);
  return pressed.activated;
}

namespace {

// Text that is pressed, at least 24 px high so that a finger finds it.
struct TextPress {
  Press press;
  Rect rect;
};

TextPress place_text_press(Ui& ui, NodeId id, std::string_view label, float size, Icon icon,
                           bool disabled) {
  const TextStyle style{.size = size, .weight = Weight::semibold};
  const float icon_width = icon == Icon::none ? 0 : size + 6;
  const float natural = text_width(ui, label, style) + icon_width;
  const float width = std::min(natural, ui.layout().offered_width());
  const float least = ui.touch() ? size::control_touch : 24.0F;
  const float height = std::max(least, lines_height(ui, label, style, width - icon_width));
  const Rect rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  return {press(ui, id, rect, disabled), rect};
}

void draw_text_press(Ui& ui, NodeId id, const TextPress& at, std::string_view label, float size,
                     Icon icon, Color ink) {
  if (!at.press.visible) return;
  const TextStyle style{.size = size, .weight = Weight::semibold};
  const float middle = at.rect.y + at.rect.height / 2;
  float x = at.rect.x;
  if (icon != Icon::none) {
    draw_icon(icon, {x + size / 2, middle}, size + 2, ink);
    x += size + 6;
  }
  const float room = at.rect.right() - x, height = lines_height(ui, label, style, room);
  draw_lines(ui, label, x, middle - height / 2, style, ink, room);
  if (at.press.hovered) {
    float under = middle - height / 2 + line_height(style) / 2 + size * 0.55F;
    for (const std::string_view line : wrap(ui, label, style, room)) {
      fill_rect({x, snap(ui, under), text_width(ui, line, style), 1}, ink);
      under += line_height(style);
    }
  }
  focus_ring(ui, id, {at.rect.x, middle - height / 2, at.rect.width, height}, 3);
}

}  // namespace

bool link(Ui& ui, const LinkOptions& options) {
  const NodeId id = ui.id(options.id);
  const TextPress at = place_text_press(ui, id, options.label, options.size, options.icon, false);
  access::Node node{.id = id, .role = access::Role::link};
  node.name = spoken_name(options.label, options.about);
  node.value = options.address;
  node.focusable = true;
  node.rect = at.rect;
  record(ui, std::move(node));
  draw_text_press(ui, id, at, options.label, options.size, options.icon, ui.theme().accent.ink);
  if (at.press.activated) ui.follow(options.address);
  return at.press.activated;
}

bool text_button(Ui& ui, const TextButtonOptions& options) {
  const NodeId id = ui.id(options.id);
  const TextPress at =
      place_text_press(ui, id, options.label, options.size, Icon::none, options.disabled);
  access::Node node{.id = id, .role = access::Role::button};
  node.name = spoken_name(options.label, options.about);
  node.description = options.description;
  node.disabled = options.disabled;
  node.focusable = true;
  node.rect = at.rect;
  record(ui, std::move(node));
  const Theme& theme = ui.theme();
  const Color ink = options.disabled ? theme.muted
                    : options.danger ? theme.bad.ink
                                     : theme.accent.ink;
  draw_text_press(ui, id, at, options.label, options.size, Icon::none, ink);
  tooltip(ui, id, at.rect, options.description, at.press);
  return at.press.activated;
}

namespace {

constexpr TextStyle kCardTitle{.size = type::body, .weight = Weight::semibold};
constexpr TextStyle kCardDetail{.size = type::second};
constexpr float kCardPadding = 15;

void draw_action_card(Ui& ui, const ActionCardOptions& options, const Rect& rect,
                      const Press& press, const std::vector<std::string_view>& title,
                      const std::vector<std::string_view>& detail) {
  const Theme& theme = ui.theme();
  fill_rect(rect, press.held ? theme.hover : theme.surface, corner::card);
  stroke_rect(rect, press.hovered ? theme.accent.ink : theme.line, corner::card);
  const float x = rect.x + kCardPadding;
  float y = rect.y + kCardPadding;
  if (options.icon != Icon::none) {
    const Rect square{x, y, size::icon_square, size::icon_square};
    fill_rect(square, theme.accent.soft, corner::control);
    draw_icon(options.icon, {square.x + square.width / 2, square.y + square.height / 2}, size::icon,
              theme.accent.ink);
    y = square.bottom() + space::s + 2;
  }
  const auto lines = [&](const std::vector<std::string_view>& words, TextStyle style, Color ink) {
    for (const std::string_view line : words) {
      draw_line(ui, line, x, y + line_height(style) / 2, style, ink, rect.width - 2 * kCardPadding);
      y += line_height(style);
    }
  };
  lines(title, kCardTitle, options.disabled ? theme.muted : theme.ink);
  y += space::xs / 2;
  lines(detail, kCardDetail, theme.muted);
}

}  // namespace

bool action_card(Ui& ui, const ActionCardOptions& options) {
  const NodeId id = ui.id(options.id);
  const float offered = ui.layout().offered_width();
  const float room = offered - 2 * kCardPadding;
  const auto title = wrap(ui, options.title, kCardTitle, room);
  const auto detail = options.detail.empty() ? std::vector<std::string_view>{}
                                             : wrap(ui, options.detail, kCardDetail, room);
  float height = 2 * kCardPadding + line_height(kCardTitle) * static_cast<float>(title.size()) +
                 space::xs / 2 + line_height(kCardDetail) * static_cast<float>(detail.size());
  if (options.icon != Icon::none) height += size::icon_square + space::s + 2;
  const float cell = ui.layout().offered_height();
  Rect rect = ui.layout().place({.natural_width = offered, .width = offered, .height = height});
  rect.height = std::max(height, cell);
  const Press pressed = press(ui, id, rect, options.disabled);
  access::Node node{.id = id, .role = access::Role::button};
  node.name = options.title;
  node.description = options.detail;
  node.disabled = options.disabled;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  if (pressed.visible) {
    draw_action_card(ui, options, rect, pressed, title, detail);
    focus_ring(ui, id, rect, corner::card);
  }
  return pressed.activated;
}

}  // namespace rondo::ui
