#include "ui/widgets/fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "imgui_internal.h"
#include "ui/field_frame.h"
#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

access::Role role_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::area:
      return access::Role::text_area;
    case FieldKind::search:
      return access::Role::search_field;
    case FieldKind::date:
      return access::Role::date_field;
    case FieldKind::line:
    case FieldKind::email:
    case FieldKind::number:
      break;
  }
  return access::Role::text_field;
}

// The keyboard that a phone shows, as HTML names it.
std::string_view keyboard_of(FieldKind kind) {
  if (kind == FieldKind::email) return "email";
  return kind == FieldKind::number ? "decimal" : "";
}

// What the person typed, as the page reports it.
FieldEvent take_typing(Ui& ui, NodeId id, std::string& value) {
  FieldEvent event;
  access::Action action;
  while (take_action(ui, access::Action::Kind::set_value, id, &action)) {
    if (action.value != value) event.changed = true;
    value = std::move(action.value);
  }
  while (take_action(ui, access::Action::Kind::commit, id, &action)) {
    event.committed = true;
    event.submitted = event.submitted || action.key == access::Key::enter;
  }
  if (event) ui.request_frame(0);
  return event;
}

// The pointer comes down on a field: the browser's own field lies above the canvas and gets it;
// without one (tests) the click moves the focus.
Press press_field(Ui& ui, NodeId id, const Rect& box, bool disabled) {
  const Press pressed = press(ui, id, box, disabled);
  if (pressed.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (pressed.activated) ui.focus(id);
  return pressed;
}

bool page_draws(Ui& ui, NodeId id) {
  return ui.memory().input.page_draws_fields && ui.memory().focused == id;
}

void draw_field_text(Ui& ui, const TextFieldOptions& options, const Rect& box,
                     const std::string& value, float left) {
  const TextStyle style = field_text(ui);
  const Theme& theme = ui.theme();
  const bool empty = value.empty();
  const std::string_view words = empty                    ? options.placeholder
                                 : !options.shown.empty() ? options.shown
                                                          : std::string_view(value);
  const Color color = empty || options.disabled ? theme.muted : theme.ink;
  const float room = box.right() - kFieldPadding - left;
  if (options.kind != FieldKind::area) {
    const float middle = box.y + box.height / 2;
    if (empty) {
      draw_fitted(ui, words, left, middle, style, color, room);
    } else {
      draw_line(ui, words, left, middle, style, color, room);
    }
    return;
  }
  ImGui::PushClipRect({box.x, box.y + 1}, {box.right(), box.bottom() - 1}, true);
  float middle = box.y + 8 + line_height(style) / 2;
  for (const std::string_view line : wrap(ui, words, style, room)) {
    draw_line(ui, line, left, middle, style, color, room);
    middle += line_height(style);
  }
  ImGui::PopClipRect();
}

void draw_shortcut(Ui& ui, const Rect& box, std::string_view words) {
  const TextStyle style{.size = 12, .ornament = true};
  const float width = text_width(ui, words, style) + 12;
  const Rect key{box.right() - width - space::s, box.y + (box.height - 20) / 2, width, 20};
  fill_rect(key, ui.theme().surface, 4);
  stroke_rect(key, ui.theme().line, 4);
  draw_line(ui, words, key.x + 6, key.y + 10, style, ui.theme().muted);
}

access::Node field_node(NodeId id, const TextFieldOptions& options, const FieldText& text,
                        const std::string& value, const Rect& box, float text_size) {
  access::Node node{.id = id, .role = role_of(options.kind)};
  node.name = options.label;
  node.value = value;
  node.description = described(text);
  node.placeholder = options.placeholder;
  node.autocomplete = options.kind == FieldKind::email ? "email" : "";
  node.input_mode = keyboard_of(options.kind);
  node.keys = options.shortcut;
  node.invalid = !options.error.empty();
  node.required = options.required;
  node.disabled = options.disabled;
  node.focusable = true;
  node.text_size = text_size;
  node.rect = box;
  return node;
}

}  // namespace

FieldEvent text_field(Ui& ui, const TextFieldOptions& options, std::string& value) {
  const NodeId id = ui.id(options.id);
  FieldEvent event;
  if (!options.disabled) event = take_typing(ui, id, value);
  const FieldText text{options.label, options.hint, options.error, options.hide_label,
                       options.required};
  begin_field(ui, id, text, options.width);
  const TextStyle style = field_text(ui);
  const bool area = options.kind == FieldKind::area;
  const float height =
      area ? line_height(style) * static_cast<float>(options.lines) + 16 : control_height(ui);
  const Rect box = place_box(ui, 240, height);
  const Press pressed = press_field(ui, id, box, options.disabled);
  const bool search = options.kind == FieldKind::search;
  access::Node node = field_node(id, options, text, value, box, style.size);
  if (search) node.level = 1;  // room for the magnifying glass, see text_inset
  record(ui, std::move(node));
  if (pressed.visible) {
    draw_box(ui, id, box, pressed, !options.error.empty(), options.disabled);
    float left = box.x + kFieldPadding;
    if (search) {
      draw_icon(Icon::search, {box.x + 20, box.y + box.height / 2}, 17, ui.theme().muted);
      left = box.x + 36;
    }
    if (options.kind == FieldKind::date) {
      draw_icon(Icon::calendar, {box.right() - 20, box.y + box.height / 2}, 17, ui.theme().muted);
    }
    const bool by_page = page_draws(ui, id);
    if (!by_page) draw_field_text(ui, options, box, value, left);
    if (!options.shortcut_label.empty() && value.empty() && !by_page) {
      draw_shortcut(ui, box, options.shortcut_label);
    }
  }
  end_field(ui, text);
  return event;
}

namespace {

constexpr float kStepper = 30;

// A finger finds one of two buttons only where they are as wide as it, and apart.
float stepper_width(Ui& ui) {
  return ui.touch() ? size::control_touch : kStepper;
}
float stepper_gap(Ui& ui) {
  return ui.touch() ? space::s : 0;
}
float buttons_width(Ui& ui) {
  return 2 * stepper_width(ui) + stepper_gap(ui) + 2;
}

bool parse(std::string_view words, int& value) {
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  int parsed = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), parsed);
  if (error != std::errc() || end != words.data() + words.size()) return false;
  value = parsed;
  return true;
}

bool step_by_key(access::Key key, const NumberFieldOptions& options, int& value) {
  switch (key) {
    case access::Key::up:
      value += options.step;
      return true;
    case access::Key::down:
      value -= options.step;
      return true;
    case access::Key::page_up:
      value += 10 * options.step;
      return true;
    case access::Key::page_down:
      value -= 10 * options.step;
      return true;
    case access::Key::home:
      value = options.minimum;
      return true;
    case access::Key::end:
      value = options.maximum;
      return true;
    default:
      return false;
  }
}

// Typed text that is no number leaves the number as it was: on leaving the field the last good
// one stands there again.
FieldEvent take_number(Ui& ui, NodeId id, const NumberFieldOptions& options, int& value) {
  std::string words = std::to_string(value);
  const int before = value;
  const FieldEvent typing = take_typing(ui, id, words);
  FieldEvent event;
  event.committed = typing.committed;
  event.submitted = typing.submitted;
  if (typing.changed) parse(words, value);
  access::Action action;
  while (take_action(ui, access::Action::Kind::key, id, &action)) {
    if (step_by_key(action.key, options, value)) event.committed = true;
  }
  if (event.committed) value = std::clamp(value, options.minimum, options.maximum);
  event.changed = value != before;
  return event;
}

// Only for the pointer: the keyboard has the arrow keys, so these are no stops of their own and a
// screen reader hears one spin button.
bool stepper(Ui& ui, NodeId field, std::string_view id, const Rect& rect, Icon icon,
             bool disabled) {
  const Press pressed = press(ui, access::make_id(field, id), rect, disabled, field);
  if (pressed.visible) {
    if (pressed.hovered) fill_rect(inset(rect, 2), ui.theme().hover, 6);
    draw_icon(icon, {rect.x + rect.width / 2, rect.y + rect.height / 2}, 16,
              disabled ? ui.theme().line : ui.theme().ink);
  }
  return pressed.activated;
}

void draw_number(Ui& ui, const NumberFieldOptions& options, const Rect& box, int value, NodeId id) {
  if (page_draws(ui, id)) return;
  std::string words = std::to_string(value);
  const Color color = options.disabled ? ui.theme().muted : ui.theme().ink;
  const float middle = box.y + box.height / 2;
  const float end = draw_line(ui, words, box.x + kFieldPadding, middle, field_text(ui), color);
  if (options.unit.empty()) return;
  draw_line(ui, options.unit, box.x + kFieldPadding + end + 5, middle, {.size = type::second},
            ui.theme().muted);
}

}  // namespace

float number_field_width(Ui& ui) {
  return 66 + buttons_width(ui);
}

FieldEvent number_field(Ui& ui, const NumberFieldOptions& options, int& value) {
  const NodeId id = ui.id(options.id);
  FieldEvent event;
  if (!options.disabled) event = take_number(ui, id, options, value);
  const FieldText text{options.label, options.hint, options.error, options.hide_label};
  const float side = stepper_width(ui), gap = stepper_gap(ui), buttons = buttons_width(ui);
  const float width = number_field_width(ui) + (options.unit.empty() ? 0.0F : 32.0F);
  const bool under_label = !options.hide_label || !options.hint.empty() || !options.error.empty();
  begin_field(ui, id, text, under_label && !ui.layout().in_row() ? 0 : width);
  const Rect box =
      ui.layout().place({.natural_width = width, .width = width, .height = control_height(ui)});
  const Rect typing{box.x, box.y, box.width - buttons, box.height};
  const Press pressed = press_field(ui, id, typing, options.disabled);
  if (pressed.visible) {
    draw_box(ui, id, box, pressed, !options.error.empty(), options.disabled);
    draw_number(ui, options, box, value, id);
  }
  Rect button{typing.right(), box.y, side, box.height};
  int change = 0;
  const bool at_low = value <= options.minimum, at_high = value >= options.maximum;
  if (stepper(ui, id, "less", button, Icon::minus, options.disabled || at_low)) {
    change = -options.step;
  }
  button.x += side + gap;
  if (stepper(ui, id, "more", button, Icon::plus, options.disabled || at_high)) {
    change = options.step;
  }
  if (change != 0) {
    value = std::clamp(value + change, options.minimum, options.maximum);
    event.changed = event.committed = true;
  }
  access::Node node{.id = id, .role = access::Role::spin_button};
  node.name = options.label;
  node.value = std::to_string(value);
  node.description = options.unit;
  if (const std::string more = described(text); !more.empty()) {
    node.description += (options.unit.empty() ? "" : ". ") + more;
  }
  node.input_mode = "numeric";
  node.invalid = !options.error.empty();
  node.disabled = options.disabled;
  node.number = value;
  node.minimum = options.minimum;
  node.maximum = options.maximum;
  node.focusable = true;
  node.text_size = field_text(ui).size;
  node.rect = typing;
  record(ui, std::move(node));
  end_field(ui, text);
  return event;
}

namespace {

constexpr float kKnob = 9;

int slider_value_at(const SliderOptions& options, const Rect& track, float x) {
  const float share = std::clamp((x - track.x) / std::max(1.0F, track.width), 0.0F, 1.0F);
  const float range = static_cast<float>(options.maximum - options.minimum);
  const int steps = static_cast<int>(std::lround(share * range / static_cast<float>(options.step)));
  return std::clamp(options.minimum + steps * options.step, options.minimum, options.maximum);
}

void choose_way(SliderGrip& grip) {
  if (grip.way != SliderGrip::Way::open) return;
  const ImGuiIO& io = ImGui::GetIO();
  const float across = std::abs(io.MousePos.x - io.MouseClickedPos[0].x);
  const float along = std::abs(io.MousePos.y - io.MouseClickedPos[0].y);
  if (std::max(across, along) <= kDragThreshold) return;
  grip.way = across > along ? SliderGrip::Way::moves : SliderGrip::Way::leaves;
}

// A mouse moves it as soon as it is pressed. A finger moves it by a tap or by going across; going
// up or down it scrolls what is around. True when it was let go after having been moved, wherever
// that was: what it shows then is meant.
bool follow_pointer(Ui& ui, const SliderOptions& options, NodeId id, const Rect& track,
                    const Press& pressed, int& value) {
  SliderGrip& grip = ui.memory().slider;
  if (pressed.held && (grip.id != id || ImGui::IsMouseClicked(ImGuiMouseButton_Left))) {
    grip = {id, touching() ? SliderGrip::Way::open : SliderGrip::Way::moves};
  }
  if (grip.id != id) return false;
  if (ImGui::IsMousePosValid()) {
    choose_way(grip);
    const bool tapped = pressed.activated && grip.way == SliderGrip::Way::open;
    if (tapped) grip.way = SliderGrip::Way::moves;
    if (grip.way == SliderGrip::Way::moves && (pressed.held || tapped)) {
      value = slider_value_at(options, track, ImGui::GetIO().MousePos.x);
    }
  }
  if (pressed.held) return false;
  const bool moved = grip.way == SliderGrip::Way::moves;
  grip = {};
  return moved;
}

void draw_slider(Ui& ui, const SliderOptions& options, const Rect& track, const Rect& rect,
                 const Press& pressed, NodeId id, int value) {
  const Theme& theme = ui.theme();
  const float range = static_cast<float>(std::max(1, options.maximum - options.minimum));
  const float share = static_cast<float>(value - options.minimum) / range;
  const Color color = options.disabled ? theme.edge : theme.primary;
  fill_rect(track, theme.track, 3);
  fill_rect({track.x, track.y, track.width * share, track.height}, color, 3);
  const ImVec2 knob{track.x + track.width * share, rect.y + rect.height / 2};
  if (pressed.hovered || pressed.held) {
    fill_circle(knob, kKnob + 5, with_alpha(theme.primary, 0.16F));
  }
  fill_circle(knob, kKnob, color);
  fill_circle(knob, kKnob - 2, theme.surface);
  focus_ring(ui, id, {knob.x - kKnob, knob.y - kKnob, 2 * kKnob, 2 * kKnob}, kKnob);
}

void slider_label(Ui& ui, const SliderOptions& options) {
  const float offered = ui.layout().offered_width();
  const float value_width = text_width(ui, options.value_text, kFieldHint);
  const float room = offered - value_width - space::s;
  const Rect rect =
      ui.layout().place({.natural_width = 200,
                         .width = offered,
                         .height = lines_height(ui, options.label, kFieldLabel, room)});
  draw_lines(ui, options.label, rect.x, rect.y, kFieldLabel, ui.theme().ink, room);
  draw_line(ui, options.value_text, rect.right() - value_width,
            rect.y + line_height(kFieldLabel) / 2, kFieldHint, ui.theme().muted);
}

}  // namespace

FieldEvent slider(Ui& ui, const SliderOptions& options, int& value) {
  const NodeId id = ui.id(options.id);
  FieldEvent event;
  const int before = value;
  access::Action action;
  while (take_action(ui, access::Action::Kind::set_value, id, &action)) parse(action.value, value);
  while (take_action(ui, access::Action::Kind::commit, id)) event.committed = true;
  const FieldText text{options.label, options.hint, {}, true};
  begin_field(ui, id, text, 0);
  slider_label(ui, options);
  const Rect rect = place_box(ui, 200, ui.touch() ? size::control_touch : 28.0F);
  const Rect track{rect.x + kKnob, rect.y + rect.height / 2 - 3, rect.width - 2 * kKnob, 6};
  const Press pressed = press(ui, id, rect, options.disabled);
  if (follow_pointer(ui, options, id, track, pressed, value)) event.committed = true;
  value = std::clamp(value, options.minimum, options.maximum);
  event.changed = value != before;
  access::Node node{.id = id, .role = access::Role::slider};
  node.name = options.label;
  node.value = options.value_text.empty() ? std::to_string(value) : options.value_text;
  node.description = options.hint;
  node.disabled = options.disabled;
  node.number = value;
  node.minimum = options.minimum;
  node.maximum = options.maximum;
  node.step = options.step;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  if (pressed.visible) draw_slider(ui, options, track, rect, pressed, id, value);
  end_field(ui, text);
  if (event) ui.request_frame(0);
  return event;
}

}  // namespace rondo::ui
