#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/draw.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {
namespace {

NodeId text_id(Ui& ui, std::string_view given, std::string_view words) {
  if (!given.empty()) return ui.id(given);
  // The place among its siblings: the same words may stand on a screen twice.
  const NodeId place = access::make_id(ui.layout().box_id(), "text");
  NodeId id = access::make_id(place, words);
  while (ui.record().find(id) != nullptr) id = access::make_id(id, words);
  return id;
}

struct PlacedText {
  std::vector<std::string_view> lines;
  Rect rect;
  bool centered = false;
};

PlacedText place_text(Ui& ui, std::string_view words, TextStyle style, bool wrapped) {
  PlacedText placed;
  placed.centered = ui.layout().centered();
  const float natural = text_width(ui, words, style);
  const float offered = ui.layout().offered_width();
  const float width = std::min(natural, offered);
  if (wrapped) {
    placed.lines = wrap(ui, words, style, width);
  } else {
    placed.lines = {words};
  }
  const float height = line_height(style) * static_cast<float>(placed.lines.size());
  placed.rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  return placed;
}

void draw_text(Ui& ui, const PlacedText& placed, TextStyle style, Color color) {
  if (access::intersect(placed.rect, clip_rect()).height <= 0) return;
  float middle = placed.rect.y + line_height(style) / 2;
  for (const std::string_view line : placed.lines) {
    const float room = placed.rect.width - (placed.centered ? text_width(ui, line, style) : 0);
    const float x = placed.rect.x + (placed.centered ? std::max(0.0F, room / 2) : 0);
    draw_line(ui, line, x, middle, style, color, placed.rect.width);
    middle += line_height(style);
  }
}

float heading_size(const HeadingOptions& options) {
  if (options.size > 0) return options.size;
  if (options.level <= 1) return type::page;
  return options.level == 2 ? type::section : type::strong;
}

}  // namespace

void text(Ui& ui, std::string_view words, TextOptions options) {
  const TextStyle style{.size = options.size, .weight = options.weight};
  const NodeId id = text_id(ui, options.id, words);
  const PlacedText placed = place_text(ui, words, style, options.wrap);
  access::Node node{.id = id, .role = access::Role::text};
  node.name = words;
  node.rect = placed.rect;
  record(ui, std::move(node));
  draw_text(ui, placed, style, ink_color(ui, options.ink));
}

void paragraphs(Ui& ui, std::string_view words, TextOptions options) {
  const Column column(ui, {.gap = space::s});
  while (!words.empty()) {
    const std::size_t end = words.find("\n\n");
    text(ui, words.substr(0, end), options);
    words = end == std::string_view::npos ? std::string_view{} : words.substr(end + 2);
  }
}

void bullets(Ui& ui, const BulletsOptions& options, std::span<const std::string> points) {
  constexpr std::string_view kBullet = "•";
  const TextStyle style{.size = options.size, .ornament = true};
  const Scope scope(ui, options.id);
  const Group list(ui, access::Role::list, "points", options.label);
  const Column column(ui, {.gap = 0});
  for (std::size_t at = 0; at < points.size(); ++at) {
    const std::string id = std::to_string(at);
    const Scope of_point(ui, id);
    const Group item(ui, access::Role::list_item, "point", {});
    const Row row(ui, {.id = "row", .gap = space::s, .vertical = Align::start, .wrap = false});
    const float width = text_width(ui, kBullet, style);
    const Rect place =
        ui.layout().place({.natural_width = width, .width = width, .height = line_height(style)});
    draw_line(ui, kBullet, place.x, place.y + place.height / 2, style, ui.theme().ink);
    const Column words(ui, {.id = "words", .grow = true});
    text(ui, points[at], {.id = "text", .size = options.size});
  }
}

void heading(Ui& ui, std::string_view words, HeadingOptions options) {
  const TextStyle style{.size = heading_size(options), .weight = Weight::semibold};
  const NodeId id = text_id(ui, options.id, words);
  const PlacedText placed = place_text(ui, words, style, true);
  access::Node node{.id = id, .role = access::Role::heading};
  node.name = words;
  node.level = static_cast<std::uint8_t>(options.level);
  node.rect = placed.rect;
  record(ui, std::move(node));
  draw_text(ui, placed, style, ui.theme().ink);
}

struct PageHeader::Parts {
  std::optional<Row> row;
  std::optional<Row> actions;
};

namespace {

// How large the title may be where there is that much room for it: in one line, or in two without
// a word in both. 0: smaller than it could be read.
float size_in_bar(Ui& ui, std::string_view title, float room) {
  constexpr float kLeast = type::second;
  const TextStyle usual{type::section, Weight::semibold}, small{kLeast, Weight::semibold};
  const float wide = text_width(ui, title, usual);
  const float in_one = wide <= room ? usual.size : std::floor(usual.size * room / wide);
  if (in_one >= kLeast) return in_one;
  return wraps_in_two(ui, title, small, room) ? kLeast : 0;
}

// In the top bar of a phone, which draws it. False where there is no room for it.
bool title_in_bar(Ui& ui, std::string_view title) {
  UiMemory& memory = ui.memory();
  memory.bar_title_size = ui.phone() ? size_in_bar(ui, title, memory.bar_title_rect.width) : 0;
  if (memory.bar_title_size <= 0) return false;
  memory.bar_title = title;
  access::Node node{.id = ui.id("page-title"), .role = access::Role::heading};
  node.name = title;
  node.level = 1;
  node.rect = memory.bar_title_rect;
  record(ui, std::move(node));
  return true;
}

}  // namespace

PageHeader::PageHeader(Ui& ui, PageHeaderOptions options) : parts_(std::make_unique<Parts>()) {
  const bool in_bar = title_in_bar(ui, options.title);
  parts_->row.emplace(ui, RowOptions{.id = "page-header"});
  {
    const Column column(ui, {.id = "page-title", .gap = 2, .grow = true});
    if (!in_bar) heading(ui, options.title, {.id = "page-title", .level = 1});
    if (!options.subtitle.empty()) {
      text(ui, options.subtitle, {.id = "page-subtitle", .ink = Ink::muted});
    }
  }
  parts_->actions.emplace(ui, RowOptions{.id = "page-actions"});
}
PageHeader::~PageHeader() {
  parts_->actions.reset();
  parts_->row.reset();
}

struct SectionHeader::Parts {
  std::optional<Row> row;
  std::optional<Row> actions;
};

SectionHeader::SectionHeader(Ui& ui, SectionHeaderOptions options)
    : parts_(std::make_unique<Parts>()) {
  parts_->row.emplace(ui);
  {
    const Column column(ui, {.grow = true});
    heading(ui, options.title, {.level = options.level});
  }
  parts_->actions.emplace(ui);
}
SectionHeader::~SectionHeader() {
  parts_->actions.reset();
  parts_->row.reset();
}

void icon(Ui& ui, Icon which, Ink ink, float size) {
  const Rect rect = ui.layout().place({.natural_width = size, .width = size, .height = size});
  draw_icon(which, {rect.x + size / 2, rect.y + size / 2}, size, ink_color(ui, ink));
}

void icon_square(Ui& ui, Icon which, Ink ink) {
  constexpr float kSide = size::icon_square;
  const Rect rect = ui.layout().place({.natural_width = kSide, .width = kSide, .height = kSide});
  const Theme& theme = ui.theme();
  const Color ground = ink == Ink::warn   ? theme.warn.soft
                       : ink == Ink::bad  ? theme.bad.soft
                       : ink == Ink::good ? theme.good.soft
                                          : theme.accent.soft;
  fill_rect(rect, ground, corner::control);
  draw_icon(which, {rect.x + kSide / 2, rect.y + kSide / 2}, size::icon, ink_color(ui, ink));
}

}  // namespace rondo::ui
