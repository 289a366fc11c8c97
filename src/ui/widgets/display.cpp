#include "ui/widgets/display.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "ui/draw.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

Tone tone_of(const Theme& theme, Status status) {
  switch (status) {
    case Status::good:
      return theme.good;
    case Status::warn:
      return theme.warn;
    case Status::bad:
      return theme.bad;
    case Status::accent:
      return theme.accent;
    case Status::neutral:
      break;
  }
  return theme.neutral;
}

Tone tone_of(const Theme& theme, Side side) {
  return side == Side::mentee ? theme.mentee : side == Side::none ? theme.neutral : theme.mentor;
}

NodeId word_id(Ui& ui, std::string_view words) {
  NodeId id = access::make_id(access::make_id(ui.layout().box_id(), "words"), words);
  while (ui.record().find(id) != nullptr) id = access::make_id(id, words);
  return id;
}

void record_words(Ui& ui, std::string_view words, const Rect& rect) {
  access::Node node{.id = word_id(ui, words), .role = access::Role::text};
  node.name = words;
  node.rect = rect;
  record(ui, std::move(node));
}

bool in_sight(const Rect& rect) {
  return access::intersect(rect, clip_rect()).height > 0;
}

}  // namespace

void chip(Ui& ui, std::string_view words, Status status, Icon icon) {
  const TextStyle style{.size = type::small};
  const float icon_width = icon == Icon::none ? 0 : 18;
  const float around = 22 + icon_width;
  const float natural = text_width(ui, words, style) + around;
  const float width = std::min(natural, ui.layout().offered_width());
  const bool in_two = width < natural && wraps_in_two(ui, words, style, width - around);
  const float height = in_two ? 25 + line_height(style) : 25;
  const Rect rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  record_words(ui, words, rect);
  if (!in_sight(rect)) return;
  const Tone tone = tone_of(ui.theme(), status);
  fill_rect(rect, tone.soft, corner::chip);
  if (status == Status::neutral || ui.theme().high_contrast()) {
    stroke_rect(rect, status == Status::neutral ? ui.theme().line : tone.ink, corner::chip);
  }
  const float middle = rect.y + rect.height / 2;
  if (icon != Icon::none) draw_icon(icon, {rect.x + 17, middle}, 14, tone.ink);
  const float left = rect.x + 11 + icon_width, room = rect.width - around;
  if (in_two) {
    draw_lines(ui, words, left, middle - line_height(style), style, tone.ink, room);
  } else {
    draw_line(ui, words, left, middle, style, tone.ink, room);
  }
}

std::string initials(std::string_view name) {
  std::string letters;
  const auto add_first = [&](std::string_view word) {
    const std::vector<char32_t> points = code_points(word);
    if (!points.empty()) append_utf8(letters, points.front());
  };
  name = trim(name);
  if (name.empty()) return letters;
  const std::size_t first_end = name.find(' ');
  add_first(name.substr(0, first_end));
  if (first_end != std::string_view::npos) add_first(name.substr(name.rfind(' ') + 1));
  return letters;
}

void avatar(Ui& ui, std::string_view name, Side side, float diameter) {
  const Rect rect =
      ui.layout().place({.natural_width = diameter, .width = diameter, .height = diameter});
  if (!in_sight(rect)) return;
  const Tone tone = tone_of(ui.theme(), side);
  const ImVec2 center{rect.x + diameter / 2, rect.y + diameter / 2};
  fill_circle(center, diameter / 2, tone.soft);
  if (side == Side::both) {
    constexpr float kQuarter = 1.5708F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathArcTo(center, diameter / 2, -kQuarter, kQuarter);
    list.PathFillConvex(packed(ui.theme().mentee.soft));
  }
  const TextStyle style{
      .size = std::round(diameter * 0.39F), .weight = Weight::semibold, .ornament = true};
  const std::string letters = initials(name);
  const float width = text_width(ui, letters, style);
  draw_line(ui, letters, center.x - width / 2, center.y, style,
            side == Side::both ? ui.theme().ink : tone.ink);
}

void person(Ui& ui, const PersonOptions& options) {
  // Where there is little room the name is worth more than its initials.
  constexpr float kLeastWithAvatar = 150;
  const bool roomy = ui.layout().offered_width() >= kLeastWithAvatar;
  const Row row(ui, {.gap = 10, .wrap = false});
  if (roomy) avatar(ui, options.name, options.side);
  const Column column(ui, {.gap = 0, .grow = true});
  text(ui, options.name, {.wrap = false});
  if (!options.detail.empty()) {
    text(ui, options.detail, {.size = type::second, .ink = Ink::muted, .wrap = false});
  }
}

bool stat_card(Ui& ui, const StatCardOptions& options) {
  const Scope scope(ui, options.id);
  // On a phone four of them would push what one came for off the screen.
  const Card card(ui, {.id = options.id, .gap = 1, .padding = ui.phone() ? space::m : space::l});
  const Group group(ui, access::Role::group, "stat", options.label);
  text(ui, options.label, {.id = "label", .size = type::small, .ink = Ink::muted});
  text(ui, options.value, {.id = "value", .size = 24, .weight = Weight::semibold});
  if (!options.detail.empty()) {
    text(ui, options.detail, {.id = "detail", .size = type::small, .ink = Ink::muted});
  }
  if (options.note.empty()) return false;
  if (!options.note_address.empty()) {
    return link(ui, {.id = "note",
                     .label = options.note,
                     .address = options.note_address,
                     .size = type::small});
  }
  text(ui, options.note, {.id = "note", .size = type::small, .ink = Ink::muted});
  return false;
}

namespace {

void draw_bar(Ui& ui, const Rect& rect, double share, float height, Color color) {
  const Rect track{rect.x, rect.y + (rect.height - height) / 2, rect.width, height};
  fill_rect(track, ui.theme().track, height / 2);
  const float width = rect.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
  if (width > 0) fill_rect({track.x, track.y, std::max(width, height), height}, color, height / 2);
  if (ui.theme().high_contrast()) stroke_rect(track, ui.theme().edge, height / 2);
}

// Unknown length: a piece that walks, or stands in the middle when motion is unwanted.
void draw_unknown_bar(Ui& ui, const Rect& rect, float height) {
  draw_bar(ui, rect, 0, height, ui.theme().primary);
  const float length = rect.width * 0.3F;
  float share = 0.5F;
  if (!ui.reduced_motion()) {
    share = static_cast<float>(std::fmod(ui.time_s() / 1.4, 1.0));
    ui.request_frame(1.0 / 30);
  }
  const float x = rect.x + (rect.width - length) * share;
  fill_rect({x, rect.y + (rect.height - height) / 2, length, height}, ui.theme().primary,
            height / 2);
}

}  // namespace

void progress(Ui& ui, const ProgressOptions& options) {
  const Column column(ui, {.id = options.id, .gap = space::xs});
  if (!options.hide_label) {
    text(ui, options.label, {.size = type::second});
  }
  const float width = ui.layout().offered_width();
  const Rect rect = ui.layout().place({.natural_width = 160, .width = width, .height = 10});
  access::Node node{.id = ui.id(options.id), .role = access::Role::progress};
  node.name = options.label;
  node.value = options.value_text;
  node.number = options.share;
  node.maximum = options.share < 0 ? 0 : 1;
  node.rect = rect;
  record(ui, std::move(node));
  if (options.share < 0) {
    draw_unknown_bar(ui, rect, 8);
  } else {
    draw_bar(ui, rect, options.share, 8, ui.theme().primary);
  }
  if (!options.value_text.empty()) {
    text(ui, options.value_text, {.size = type::small, .ink = Ink::muted});
  }
}

void skeleton(Ui& ui, const SkeletonOptions& options) {
  constexpr float kLine = 14, kWidths[] = {0.9F, 0.75F, 0.82F, 0.6F};
  const Card card(ui, {.id = options.id});
  access::Node node{.id = ui.id(options.id), .role = access::Role::status};
  node.name = options.label;
  node.busy = true;
  const float width = ui.layout().offered_width();
  for (int line = 0; line < options.lines; ++line) {
    const float share = kWidths[static_cast<std::size_t>(line) % std::size(kWidths)];
    const Rect rect = ui.layout().place({.natural_width = width, .width = width, .height = kLine});
    fill_rect({rect.x, rect.y, rect.width * share, kLine}, ui.theme().track, kLine / 2);
    if (line == 0) node.rect = rect;
  }
  record(ui, std::move(node));
}

namespace {

void chart_text(Ui& ui, access::Role role, NodeId id, std::string_view words, const Rect& rect) {
  access::Node cell{.id = id, .role = role};
  if (role == access::Role::column_header) cell.name = words;
  cell.rect = rect;
  open_node(ui, std::move(cell));
  access::Node text{.id = access::make_id(id, "words"), .role = access::Role::text};
  text.name = words;
  text.rect = rect;
  record(ui, std::move(text));
  ui.record().close();
}

void chart_row(Ui& ui, NodeId id, access::Role role, std::string_view first,
               std::string_view second, const Rect& rect) {
  access::Node row{.id = id, .role = access::Role::row};
  row.rect = rect;
  open_node(ui, std::move(row));
  chart_text(ui, role, access::make_id(id, "first"), first, rect);
  chart_text(ui, role, access::make_id(id, "second"), second, rect);
  ui.record().close();
}

}  // namespace

void bar_chart(Ui& ui, const BarChartOptions& options) {
  constexpr float kBar = 10;
  constexpr TextStyle kWords{.size = type::second};
  const NodeId id = ui.id(options.id);
  const Column whole(ui, {.id = options.id});
  const Scope own(ui, options.id);
  const float limit = ui.layout().offered_width() > size::figures ? size::figures : 0;
  const Column column(ui, {.id = "narrow", .gap = space::m, .width = limit});
  const float width = ui.layout().offered_width();
  access::Node table{.id = id, .role = access::Role::table};
  table.name = options.label;
  open_node(ui, std::move(table));
  double most = options.full;
  if (most <= 0) {
    for (const ChartBar& bar : options.bars) most = std::max(most, bar.value);
  }
  NodeId row = access::make_id(id, "headings");
  bool first = true;
  for (const ChartBar& bar : options.bars) {
    const float words = line_height(kWords);
    const Rect rect =
        ui.layout().place({.natural_width = 240, .width = width, .height = words + kBar + 4});
    if (first) {
      chart_row(ui, row, access::Role::column_header, options.label_heading, options.value_heading,
                rect);
    }
    first = false;
    row = access::make_id(row, "next");
    chart_row(ui, row, access::Role::cell, bar.label, bar.value_text, rect);
    const float value_width = text_width(ui, bar.value_text, kWords);
    const float middle = rect.y + words / 2;
    draw_line(ui, bar.label, rect.x, middle, kWords, ui.theme().ink,
              rect.width - value_width - space::m);
    draw_line(ui, bar.value_text, rect.right() - value_width, middle, kWords, ui.theme().muted);
    const Rect track{rect.x, rect.bottom() - kBar, rect.width, kBar};
    draw_bar(ui, track, most > 0 ? bar.value / most : 0, kBar, ui.theme().primary);
  }
  ui.record().close();
}

void fit_bar(Ui& ui, const FitOptions& options) {
  const Column column(ui, {.gap = 3});
  {
    const Row row(ui, {.gap = 5, .wrap = false});
    if (options.icon != Icon::none) rondo::ui::icon(ui, options.icon, Ink::muted, 15);
    const Column words(ui, {.grow = true});
    text(ui, options.words, {.size = type::second});
  }
  const float offered = ui.layout().offered_width();
  const float width = options.width > 0 ? std::min(options.width, offered) : offered;
  const Rect rect = ui.layout().place({.natural_width = width, .width = width, .height = 8});
  if (in_sight(rect)) draw_bar(ui, rect, options.share, 8, ui.theme().primary);
}

namespace {

// In a row of a list that is as wide as it may be: values begin below each other, next to the
// keys. At the end of the room they would stand in the middle of what is wider still.
void value_beside_key(Ui& ui, const KeyValue& pair, float key_width) {
  const Row row(ui, {.gap = space::xl, .vertical = Align::start, .wrap = false});
  {
    const Column key(ui, {.id = "keys", .width = key_width});
    text(ui, pair.key, {.id = "key", .size = type::second});
  }
  const Column value(ui, {.id = "values", .grow = true});
  text(ui, pair.value, {.id = "value", .size = type::second, .weight = Weight::semibold});
}

void value_at_the_end(Ui& ui, const KeyValue& pair) {
  const Row row(ui, {.wrap = true});
  text(ui, pair.key, {.id = "key", .size = type::second});
  fill(ui);
  text(ui, pair.value, {.id = "value", .size = type::second, .weight = Weight::semibold});
}

float widest_key(Ui& ui, std::span<const KeyValue> pairs) {
  float widest = 0;
  for (const KeyValue& pair : pairs) {
    widest = std::max(widest, text_width(ui, pair.key, {.size = type::second}));
  }
  return std::min(std::ceil(widest) + 1, size::figures / 2);
}

}  // namespace

void key_values(Ui& ui, std::string_view id, std::span<const KeyValue> pairs,
                std::string_view label) {
  // A cell of a grid gives its whole width to what is placed there, so the limit is on a column
  // within.
  const Column whole(ui, {.id = id});
  const Scope own(ui, id);
  const bool wide = ui.layout().offered_width() > size::figures;
  const Column column(ui,
                      {.id = "narrow", .gap = space::s + 2, .width = wide ? size::figures : 0.0F});
  const Group group(ui, access::Role::description_list, id, label);
  const float key_width = wide ? widest_key(ui, pairs) : 0;
  for (const KeyValue& pair : pairs) {
    const Scope scope(ui, pair.key);
    const Group item(ui, access::Role::list_item, "pair");
    if (wide) {
      value_beside_key(ui, pair, key_width);
    } else {
      value_at_the_end(ui, pair);
    }
  }
}

Banner::Banner(Ui& ui, const BannerOptions& options) : ui_(ui) {
  ui.layout().begin({.id = access::make_id(ui.id(options.id), "banner"),
                     .flow = Layout::Flow::row,
                     .gap = space::s,
                     .padding = space::m,
                     .vertical = Align::start,
                     .wrap = false});
  const Tone tone = tone_of(ui.theme(), options.status);
  const Rect rect = ui.layout().outer();
  const float title = rect.y + space::m;
  title_in_sight_ = ImGui::IsRectVisible({rect.x, title}, {rect.right(), title + line_height({})});
  fill_rect(rect, tone.soft, corner::control);
  if (ui.theme().high_contrast()) stroke_rect(rect, tone.ink, corner::control);
  access::Node node{.id = ui.id(options.id), .role = access::Role::region};
  node.name = options.title;
  node.rect = rect;
  open_node(ui, std::move(node));
  const Icon shape = options.status == Status::good ? Icon::check
                     : options.status == Status::accent || options.status == Status::neutral
                         ? Icon::info
                         : Icon::warning;
  const Rect at = ui.layout().place({.natural_width = 20, .width = 20, .height = 22});
  draw_icon(shape, {at.x + 10, at.y + 11}, 18, tone.ink);
  // Of the words and what is placed inside: it begins where they begin.
  ui.layout().begin({.gap = 6, .grow = true});
  const Column words(ui, {.gap = 2});
  text(ui, options.title, {.weight = Weight::semibold});
  if (!options.detail.empty()) text(ui, options.detail, {.size = type::second});
}
Banner::~Banner() {
  ui_.layout().end();
  ui_.record().close();
  ui_.layout().end();
}

bool empty_state(Ui& ui, const EmptyStateOptions& options) {
  const Scope scope(ui, options.id);
  const Column column(ui, {.gap = space::s, .padding = space::xxl, .centered = true});
  if (options.icon != Icon::none) icon_square(ui, options.icon);
  text(ui, options.title, {.id = "title", .size = type::strong, .weight = Weight::semibold});
  if (!options.detail.empty()) {
    text(ui, options.detail, {.id = "detail", .size = type::second, .ink = Ink::muted});
  }
  if (options.action.empty()) return false;
  spacer(ui, space::xs);
  return button(ui, {.id = "action", .label = options.action, .kind = ButtonKind::primary});
}

}  // namespace rondo::ui
