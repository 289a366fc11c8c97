#include "ui/widgets/choices.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/field_frame.h"
#include "ui/overlay.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/long_choices.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kBox = 20;
constexpr float kLeastTarget = 24;
constexpr float kToggleWidth = 38, kToggleHeight = 22;

// A mark with words beside it: checkbox, switch, radio button.
struct Marked {
  NodeId id = 0;
  Rect rect = {};  // mark and words: all of it can be pressed
  Rect mark = {};
  float label_y = 0;
  Press press = {};
};

constexpr TextStyle kMarkLabel{.size = type::body};
constexpr float kMarkGap = 10;

Marked place_marked(Ui& ui, NodeId id, std::string_view label, std::string_view hint, ImVec2 mark,
                    bool disabled) {
  const float words = std::max(text_width(ui, label, kMarkLabel), text_width(ui, hint, kFieldHint));
  const float natural = std::max(label.empty() ? mark.x : mark.x + kMarkGap + words, kLeastTarget);
  const float width = std::min(natural, ui.layout().offered_width());
  const float room = width - mark.x - kMarkGap;
  const float least = ui.touch() ? size::control_touch : 28.0F;
  const float line = label.empty() ? 0 : lines_height(ui, label, kMarkLabel, room);
  float height = std::max(least, line);
  if (!hint.empty()) height += lines_height(ui, hint, kFieldHint, room);
  Marked at{.id = id};
  at.rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  at.label_y = at.rect.y + std::max(0.0F, (least - line) / 2);
  // Beside the first line of its label.
  const float first = label.empty() ? least : line_height(kMarkLabel);
  const float top = label.empty() ? at.rect.y : at.label_y;
  at.mark = {at.rect.x, top + (first - mark.y) / 2, mark.x, mark.y};
  at.press = press(ui, id, at.rect, disabled);
  return at;
}

void draw_words(Ui& ui, const Marked& at, std::string_view label, std::string_view hint,
                bool disabled) {
  if (label.empty()) return;
  const Color ink = disabled ? ui.theme().muted : ui.theme().ink;
  const float x = at.mark.right() + kMarkGap, room = at.rect.right() - x;
  draw_lines(ui, label, x, at.label_y, kMarkLabel, ink, room);
  if (hint.empty()) return;
  const float height = lines_height(ui, hint, kFieldHint, room);
  draw_lines(ui, hint, x, at.rect.bottom() - height, kFieldHint, ui.theme().muted, room);
}

void record_marked(Ui& ui, const Marked& at, access::Role role, std::string_view label,
                   std::string_view hint, access::Check check, bool disabled) {
  access::Node node{.id = at.id, .role = role};
  node.name = label;
  node.description = hint;
  node.check = check;
  node.disabled = disabled;
  node.focusable = true;
  node.rect = at.rect;
  record(ui, std::move(node));
}

void draw_toggle(Ui& ui, const Marked& at, bool on, bool disabled) {
  const Theme& theme = ui.theme();
  const float radius = kToggleHeight / 2;
  const Color ground = disabled ? theme.track : on ? theme.primary : theme.edge;
  fill_rect(at.mark, ground, radius);
  const float x = on ? at.mark.right() - radius : at.mark.x + radius;
  fill_circle({x, at.mark.y + radius}, radius - 3, on ? theme.on_primary : theme.surface);
  focus_ring(ui, at.id, at.mark, radius);
}

}  // namespace

bool checkbox(Ui& ui, const CheckboxOptions& options, bool& on) {
  const std::string_view shown = options.hide_label ? std::string_view{} : options.label;
  const Marked at =
      place_marked(ui, ui.id(options.id), shown, options.hint, {kBox, kBox}, options.disabled);
  if (at.press.activated) on = options.mixed || !on;
  const bool mixed = options.mixed && !at.press.activated;
  const access::Check check = mixed ? access::Check::mixed
                              : on  ? access::Check::on
                                    : access::Check::off;
  const std::string_view name = options.name.empty() ? options.label : options.name;
  record_marked(ui, at, access::Role::checkbox, name, options.hint, check, options.disabled);
  if (at.press.visible) {
    draw_check_box(ui, at.id, at.mark, check, at.press, options.disabled);
    draw_words(ui, at, shown, options.hint, options.disabled);
  }
  return at.press.activated;
}

bool toggle(Ui& ui, const ToggleOptions& options, bool& on) {
  const Marked at = place_marked(ui, ui.id(options.id), options.label, options.hint,
                                 {kToggleWidth, kToggleHeight}, options.disabled);
  if (at.press.activated) on = !on;
  record_marked(ui, at, access::Role::toggle, options.label, options.hint,
                on ? access::Check::on : access::Check::off, options.disabled);
  if (at.press.visible) {
    draw_toggle(ui, at, on, options.disabled);
    draw_words(ui, at, options.label, options.hint, options.disabled);
  }
  return at.press.activated;
}

namespace {

void draw_radio(Ui& ui, const Marked& at, bool on, bool disabled) {
  const Theme& theme = ui.theme();
  const ImVec2 center{at.mark.x + kBox / 2, at.mark.y + kBox / 2};
  const Color edge = disabled           ? theme.line
                     : on               ? theme.primary
                     : at.press.hovered ? theme.ink
                                        : theme.edge;
  fill_circle(center, kBox / 2, edge);
  fill_circle(center, kBox / 2 - 1.5F, theme.surface);
  if (on) fill_circle(center, 5, edge);
  focus_ring(ui, at.id, at.mark, kBox / 2);
}

void open_radio_group(Ui& ui, NodeId id, const ChoiceOptions& options) {
  access::Node node{.id = id, .role = access::Role::radio_group};
  node.name = options.label;
  node.description = described({options.label, options.hint, options.error});
  node.invalid = !options.error.empty();
  node.required = options.required;
  open_node(ui, std::move(node));
}

// The browser walks a group of radio buttons with the arrow keys and clicks what it comes to.
access::Node radio_node(const ChoiceOptions& options, const Choice& choice, NodeId id,
                        const Rect& rect, bool on) {
  access::Node node{.id = id, .role = access::Role::radio};
  node.name = choice.label;
  node.description = choice.hint;
  node.check = on ? access::Check::on : access::Check::off;
  node.disabled = options.disabled || choice.disabled;
  node.focusable = true;
  node.rect = rect;
  return node;
}

}  // namespace

bool radio_group(Ui& ui, const ChoiceOptions& options, std::string& chosen) {
  const NodeId id = ui.id(options.id);
  const FieldText text{options.label, options.hint, options.error, options.hide_label,
                       options.required};
  bool changed = false;
  begin_field(ui, id, text, 0);
  open_radio_group(ui, id, options);
  const Scope scope(ui, options.id);
  for (const Choice& choice : options.choices) {
    const bool disabled = options.disabled || choice.disabled;
    const Marked at =
        place_marked(ui, ui.id(choice.id), choice.label, choice.hint, {kBox, kBox}, disabled);
    if (at.press.activated && chosen != choice.id) {
      chosen = choice.id;
      changed = true;
    }
    const bool on = chosen == choice.id;
    record(ui, radio_node(options, choice, at.id, at.rect, on));
    if (!at.press.visible) continue;
    draw_radio(ui, at, on, disabled);
    draw_words(ui, at, choice.label, choice.hint, disabled);
  }
  ui.record().close();
  end_field(ui, text);
  return changed;
}

namespace {

constexpr TextStyle kSegmentText{.size = type::second, .weight = Weight::semibold};
constexpr float kSegmentBorders = 6, kSegmentPadding = 30, kTightSegment = 16;

struct Segment {
  Rect rect;
  bool on = false;
};

void draw_segment(Ui& ui, NodeId id, const Segment& segment, const Choice& choice,
                  const Press& press, bool disabled) {
  const Theme& theme = ui.theme();
  const Rect inside = inset(segment.rect, 3);
  if (segment.on) {
    fill_rect(inside, theme.accent.soft, 6);
    stroke_rect(inside, theme.accent.ink, 6);
  } else if (press.hovered) {
    fill_rect(inside, theme.hover, 6);
  }
  const Color ink = disabled ? theme.muted : segment.on ? theme.accent.ink : theme.ink;
  const float width = text_width(ui, choice.label, kSegmentText);
  const float room = segment.rect.width - 12;
  draw_fitted(ui, choice.label, segment.rect.x + std::max(6.0F, (segment.rect.width - width) / 2),
              segment.rect.y + segment.rect.height / 2, kSegmentText, ink, room);
  focus_ring(ui, id, inside, 6, 0);
}

// How wide segments are, which depends on what they say, and on what presses them.
struct SegmentWidths {
  std::vector<float> tight;  // closer together, before some go on below
  float all_tight = 0, widest = 0, natural = kSegmentBorders;

  float count() const { return static_cast<float>(tight.size()); }
  bool fit_in(float width) const { return all_tight <= width - kSegmentBorders; }
};

SegmentWidths segment_widths(Ui& ui, const ChoiceOptions& options) {
  // What is seen of each is narrower on both sides: so much lies between two.
  const float least = ui.touch() ? size::control_touch + space::xs : 0;
  SegmentWidths widths;
  for (const Choice& choice : options.choices) {
    const float words = text_width(ui, choice.label, kSegmentText);
    const float tight = std::max(least, words + kTightSegment);
    widths.tight.push_back(tight);
    widths.all_tight += tight;
    widths.widest = std::max(widths.widest, tight);
    widths.natural += std::max(least, words + kSegmentPadding);
  }
  return widths;
}

// From the bar's corner. Where there is no room for all side by side they stand in columns of the
// same width, as many in each line as there can be without leaving the last one short.
std::vector<Rect> place_segments(const SegmentWidths& widths, float bar_width, float line) {
  const float width = bar_width - kSegmentBorders, count = widths.count();
  std::vector<Rect> places;
  if (widths.fit_in(bar_width)) {
    const float more = (width - widths.all_tight) / std::max(1.0F, count);
    float x = 0;
    for (const float tight : widths.tight) {
      places.push_back({x, 0, tight + more, line});
      x += tight + more;
    }
    return places;
  }
  const float most = std::max(1.0F, std::floor(width / widths.widest));
  const float lines = std::ceil(count / most);
  const int columns = static_cast<int>(std::ceil(count / lines));
  const float each = width / static_cast<float>(columns);
  for (int place = 0; place < static_cast<int>(widths.tight.size()); ++place) {
    const auto column = static_cast<float>(place % columns);
    const int row = place / columns;
    places.push_back({column * each, static_cast<float>(row) * line, each, line});
  }
  return places;
}

}  // namespace

bool segmented(Ui& ui, const ChoiceOptions& options, std::string& chosen) {
  const SegmentWidths widths = segment_widths(ui, options);
  if (options.select_on_phone && ui.phone() && !widths.fit_in(ui.layout().offered_width())) {
    return select(ui, options, chosen);
  }
  const NodeId id = ui.id(options.id);
  const FieldText text{options.label, options.hint, options.error, options.hide_label};
  const float natural = widths.natural;
  bool changed = false;
  begin_field(ui, id, text, options.hide_label ? natural : 0);
  const float width = std::min(natural, ui.layout().offered_width());
  const std::vector<Rect> places = place_segments(widths, width, control_height(ui));
  const Rect bar = ui.layout().place(
      {.natural_width = natural, .width = width, .height = places.back().bottom()});
  fill_rect(bar, ui.theme().surface, corner::control);
  stroke_rect(bar, ui.theme().edge, corner::control);
  open_radio_group(ui, id, options);
  const Scope scope(ui, options.id);
  std::size_t place = 0;
  for (const Choice& choice : options.choices) {
    Segment segment{.rect = places[place++]};
    segment.rect.x += bar.x + 3;
    segment.rect.y += bar.y;
    const NodeId choice_id = ui.id(choice.id);
    const bool disabled = options.disabled || choice.disabled;
    const Press pressed = press(ui, choice_id, segment.rect, disabled);
    if (pressed.activated && chosen != choice.id) {
      chosen = choice.id;
      changed = true;
    }
    segment.on = chosen == choice.id;
    record(ui, radio_node(options, choice, choice_id, segment.rect, segment.on));
    if (pressed.visible) draw_segment(ui, choice_id, segment, choice, pressed, disabled);
  }
  ui.record().close();
  end_field(ui, text);
  return changed;
}

namespace {

std::string_view label_of(const ChoiceOptions& options, std::string_view chosen) {
  for (const Choice& choice : options.choices) {
    if (choice.id == chosen) return choice.label;
  }
  return {};
}

float widest_choice(Ui& ui, const ChoiceOptions& options) {
  float widest = std::max(60.0F, text_width(ui, options.none_chosen, kFieldText));
  for (const Choice& choice : options.choices) {
    widest = std::max(widest, text_width(ui, choice.label, kFieldText));
  }
  return widest + 2 * kFieldPadding + 22;
}

void record_select(Ui& ui, NodeId id, const ChoiceOptions& options, const FieldText& text,
                   const std::string& chosen, const Rect& box) {
  access::Node node{.id = id, .role = access::Role::select};
  node.name = options.label;
  node.value = chosen;
  node.description = described(text);
  for (const Choice& choice : options.choices) {
    node.options.push_back({std::string(choice.id), std::string(choice.label)});
  }
  node.disabled = options.disabled;
  node.invalid = !options.error.empty();
  node.required = options.required;
  node.focusable = true;
  node.text_size = field_text(ui).size;
  node.rect = box;
  record(ui, std::move(node));
}

bool choose_from_popup(Ui& ui, NodeId id, const ChoiceOptions& options, const Rect& box,
                       std::string& chosen) {
  std::vector<PopupItem> items;
  for (const Choice& choice : options.choices) {
    items.push_back({.label = choice.label,
                     .disabled = choice.disabled,
                     .check = access::check_of(choice.id == chosen)});
  }
  const PopupResult result = popup_list(ui, id, options.label, box, items, {});
  if (result.chosen < 0) return false;
  const std::string_view picked = options.choices[static_cast<std::size_t>(result.chosen)].id;
  const bool changed = chosen != picked;
  chosen = picked;
  return changed;
}

}  // namespace

// The mirror is a native select: keyboard, screen reader and phone use its own list; a mouse opens
// one that looks like Rondo.
bool select(Ui& ui, const ChoiceOptions& options, std::string& chosen) {
  const NodeId id = ui.id(options.id);
  bool changed = false;
  access::Action action;
  while (take_action(ui, access::Action::Kind::set_value, id, &action)) {
    if (options.disabled) continue;
    changed = changed || chosen != action.value;
    chosen = action.value;
  }
  const FieldText text{options.label, options.hint, options.error, options.hide_label,
                       options.required};
  const float natural = options.width > 0 ? options.width : widest_choice(ui, options);
  begin_field(ui, id, text, options.hide_label || options.width > 0 ? natural : 0);
  const Rect box = ui.layout().place({.natural_width = natural,
                                      .width = std::min(natural, ui.layout().offered_width()),
                                      .height = control_height(ui)});
  const Press pressed = press(ui, id, box, options.disabled);
  UiMemory& memory = ui.memory();
  if (pressed.activated) memory.open_menu = memory.open_menu == id ? 0 : id;
  record_select(ui, id, options, text, chosen, box);
  if (pressed.visible) {
    draw_box(ui, id, box, pressed, !options.error.empty(), options.disabled);
    const float middle = box.y + box.height / 2;
    const Color ink = options.disabled ? ui.theme().muted : ui.theme().ink;
    const std::string_view words = label_of(options, chosen);
    const float room = box.width - 2 * kFieldPadding - 18;
    draw_fitted(ui, words, box.x + kFieldPadding, middle, kFieldText, ink, room);
    if (text_width(ui, words, kFieldText) > room) tooltip(ui, id, box, words, pressed);
    draw_icon(Icon::chevron_down, {box.right() - 18, middle}, 16, ui.theme().muted);
  }
  end_field(ui, text);
  if (memory.open_menu == id) changed = choose_from_popup(ui, id, options, box, chosen) || changed;
  if (changed) ui.request_frame(0);
  return changed;
}

namespace {

bool flip(std::vector<std::string>& chosen, std::string_view id) {
  const auto at = std::find(chosen.begin(), chosen.end(), id);
  if (at != chosen.end()) {
    chosen.erase(at);
    return false;
  }
  chosen.emplace_back(id);
  return true;
}

bool holds(const std::vector<std::string>& chosen, std::string_view id) {
  return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
}

bool chip_choice(Ui& ui, const Choice& choice, bool disabled, std::vector<std::string>& chosen) {
  const TextStyle style{.size = type::second};
  const NodeId id = ui.id(choice.id);
  const float height = ui.touch() ? size::control_touch : 32.0F;
  const float natural = text_width(ui, choice.label, style) + 28 + 20;
  const Rect rect = ui.layout().place({.natural_width = natural,
                                       .width = std::min(natural, ui.layout().offered_width()),
                                       .height = height});
  const Press pressed = press(ui, id, rect, disabled);
  if (pressed.activated) flip(chosen, choice.id);
  const bool on = holds(chosen, choice.id);
  access::Node node{.id = id, .role = access::Role::checkbox};
  node.name = choice.label;
  node.check = on ? access::Check::on : access::Check::off;
  node.disabled = disabled;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  if (!pressed.visible) return pressed.activated;
  const Theme& theme = ui.theme();
  fill_rect(rect,
            on                ? theme.accent.soft
            : pressed.hovered ? theme.hover
                              : theme.surface,
            corner::chip);
  stroke_rect(rect, on ? theme.accent.ink : theme.edge, corner::chip);
  const Color ink = disabled ? theme.muted : on ? theme.accent.ink : theme.ink;
  const float middle = rect.y + rect.height / 2;
  draw_icon(on ? Icon::check : Icon::plus, {rect.x + 20, middle}, 15, ink);
  draw_line(ui, choice.label, rect.x + 33, middle, style, ink, rect.width - 46);
  focus_ring(ui, id, rect, corner::chip);
  return pressed.activated;
}

// Groups and buttons have no "required" of their own.
std::string name_of_group(const Ui& ui, const FieldText& text) {
  std::string name(text.label);
  return text.required ? name + " (" + ui.words.required + ")" : name;
}

}  // namespace

bool chip_set(Ui& ui, const ChoiceOptions& options, std::vector<std::string>& chosen) {
  const NodeId id = ui.id(options.id);
  const FieldText text{options.label, options.hint, options.error, options.hide_label,
                       options.required};
  bool changed = false;
  begin_field(ui, id, text, 0);
  access::Node node{.id = id, .role = access::Role::group};
  node.name = name_of_group(ui, text);
  node.description = described(text);
  open_node(ui, std::move(node));
  {
    const Scope scope(ui, options.id);
    const Row row(ui, {.id = "chips", .gap = space::s});
    for (const Choice& choice : options.choices) {
      changed = chip_choice(ui, choice, options.disabled || choice.disabled, chosen) || changed;
    }
  }
  ui.record().close();
  end_field(ui, text);
  return changed;
}

namespace {

std::string labels_of_chosen(const ChoiceOptions& options, const std::vector<std::string>& chosen) {
  std::vector<std::string> labels;
  if (options.numbered) {
    for (const std::string& id : chosen) {
      for (const Choice& choice : options.choices) {
        if (choice.id != id) continue;
        labels.push_back(std::to_string(labels.size() + 1) + ". " + std::string(choice.label));
      }
    }
  } else {
    for (const Choice& choice : options.choices) {
      if (holds(chosen, choice.id)) labels.emplace_back(choice.label);
    }
  }
  std::string all;
  for (const std::string& label : labels) all += (all.empty() ? "" : ", ") + label;
  return all;
}

}  // namespace

bool multi_select(Ui& ui, const ChoiceOptions& options, std::vector<std::string>& chosen) {
  const NodeId id = ui.id(options.id);
  const FieldText text{options.label, options.hint, options.error, options.hide_label,
                       options.required};
  const Scope scope(ui, options.id);
  begin_field(ui, id, text, 0);
  const std::string label = labels_of_chosen(options, chosen);
  const std::string group = name_of_group(ui, text) + ": ";
  const std::string none_yet = "0 " + ui.words.selected_count;
  const std::string none =
      options.none_chosen.empty() ? none_yet : std::string(options.none_chosen);
  const std::string full = group + (label.empty() ? none : label);
  const Rect box = place_box(ui, widest_choice(ui, options), control_height(ui));
  const Press pressed = press(ui, id, box, options.disabled);
  UiMemory& memory = ui.memory();
  if (pressed.activated) {
    memory.open_menu = id;
    memory.narrowed_by.clear();
  }
  access::Node node{.id = id, .role = access::Role::button};
  node.name = full;
  node.description = described(text);
  node.has_popup = true;
  node.expand = memory.open_menu == id ? access::Expand::open : access::Expand::closed;
  node.disabled = options.disabled;
  node.focusable = true;
  node.rect = box;
  record(ui, std::move(node));
  if (pressed.visible) {
    draw_box(ui, id, box, pressed, !options.error.empty(), options.disabled);
    const float middle = box.y + box.height / 2;
    draw_line(ui, label.empty() ? none : label, box.x + kFieldPadding, middle, kFieldText,
              label.empty() ? ui.theme().muted : ui.theme().ink,
              box.width - 2 * kFieldPadding - 18);
    draw_icon(Icon::chevron_down, {box.right() - 18, middle}, 16, ui.theme().muted);
  }
  end_field(ui, text);
  if (memory.open_menu != id) return false;
  if (options.choices.size() >= kManyChoices) {
    // What invites to open the list says nothing in it.
    const LongChoicesEvent event =
        long_choices(ui, options, group + (label.empty() ? none_yet : label), chosen);
    if (event.dismissed) memory.open_menu = 0;
    return event.changed;
  }
  std::vector<PopupItem> items;
  std::vector<NodeId> ids;
  for (const Choice& choice : options.choices) {
    items.push_back({.label = choice.label, .check = access::check_of(holds(chosen, choice.id))});
    ids.push_back(ui.id(choice.id));
  }
  const PopupResult result = popup_list(ui, id, options.label, box, items, ids);
  if (result.chosen < 0) return false;
  flip(chosen, options.choices[static_cast<std::size_t>(result.chosen)].id);
  memory.open_menu = id;  // stays open for the next one
  return true;
}

}  // namespace rondo::ui
