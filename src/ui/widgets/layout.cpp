#include "ui/widgets/layout.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

// Unique by scope or by the box around it, whichever the view gave.
NodeId box_id(Ui& ui, std::string_view name, std::string_view kind) {
  return name.empty() ? 0 : access::make_id(ui.id(name) ^ ui.layout().box_id(), kind);
}

}  // namespace

Column::Column(Ui& ui, ColumnOptions options) : ui_(ui) {
  ui.layout().begin({.id = box_id(ui, options.id, "column"),
                     .gap = options.gap,
                     .padding = options.padding,
                     .width = options.width,
                     .grow = options.grow,
                     .centered = options.centered});
}
Column::~Column() {
  ui_.layout().end();
}

Row::Row(Ui& ui, RowOptions options) : ui_(ui) {
  ui.layout().begin({.id = box_id(ui, options.id, "row"),
                     .flow = Layout::Flow::row,
                     .gap = options.gap,
                     .vertical = options.vertical,
                     .horizontal = options.horizontal,
                     .wrap = options.wrap});
}
Row::~Row() {
  ui_.layout().end();
}

Grid::Grid(Ui& ui, GridOptions options) : ui_(ui) {
  ui.layout().begin({.id = box_id(ui, options.id, "grid"),
                     .flow = Layout::Flow::grid,
                     .gap = options.gap,
                     .min_column_width = options.min_width,
                     .max_columns = options.max_columns});
}
Grid::~Grid() {
  ui_.layout().end();
}

// The ground goes under the content, so it is drawn first, as large as the card was in the last
// frame.
Card::Card(Ui& ui, CardOptions options) : ui_(ui), region_(!options.label.empty()) {
  float min_height = ui.layout().offered_height();
  if (options.fill_height) {
    const Rect clip = clip_rect();
    min_height = std::max(min_height, clip.bottom() - space::xl - ui.layout().cursor_y());
  }
  ui.layout().begin({.id = box_id(ui, options.id, "card"),
                     .gap = options.gap,
                     .padding = options.padding,
                     .min_height = min_height,
                     .grow = options.grow});
  if (region_) {
    access::Node node{.id = access::make_id(ui.layout().box_id(), "region")};
    node.role = access::Role::region;
    node.name = options.label;
    open_node(ui, std::move(node));
  }
  draw_card(ui, ui.layout().outer());
}
Card::~Card() {
  const NodeId region = access::make_id(ui_.layout().box_id(), "region");
  const Rect rect = ui_.layout().end();
  if (!region_) return;
  set_rect(ui_, region, rect);
  ui_.record().close();
}

Opened::Opened(Ui& ui, std::string_view id, bool led_to, Comes comes)
    : ui_(ui), id_(access::make_id(ui.id(id), "opened")) {
  ui.layout().begin({.id = id_});
  UiMemory& memory = ui.memory();
  const auto at = std::find_if(memory.opened.begin(), memory.opened.end(),
                               [&](const OpenedPart& part) { return part.id == id_; });
  constexpr int kFramesToSettle = 3;
  if (at != memory.opened.end()) {
    at->seen = true;
    if (led_to) at->frames_to_show = kFramesToSettle;
    return;
  }
  const bool was_opened = comes == Comes::at_a_press && !memory.arrived && !memory.from_top;
  memory.opened.push_back({id_, true, was_opened || led_to ? kFramesToSettle : 0});
}
Opened::~Opened() {
  const Rect rect = ui_.layout().end();
  for (OpenedPart& part : ui_.memory().opened) {
    if (part.id != id_ || part.frames_to_show == 0) continue;
    --part.frames_to_show;
    scroll_into_sight(ui_, inset(rect, -space::s));
  }
}

Together::Together(Ui& ui, std::string_view id) : ui_(ui) {
  ui.layout().begin({.id = access::make_id(ui.id(id), "together")});
  begin_together(ui);
}
Together::~Together() {
  end_together(ui_, ui_.layout().end());
}

float offered_width(Ui& ui) {
  return ui.layout().offered_width();
}

void fill(Ui& ui) {
  ui.layout().fill();
}

void spacer(Ui& ui, float height) {
  ui.layout().place({.height = height});
}

void divider(Ui& ui) {
  const float width = ui.layout().offered_width();
  const Rect rect = ui.layout().place({.width = width, .height = 1});
  fill_rect(rect, ui.theme().line);
}

Group::Group(Ui& ui, access::Role role, std::string_view id, std::string_view label) : ui_(ui) {
  access::Node node{.id = access::make_id(ui.id(id), "group"), .role = role};
  node.name = label;
  open_node(ui, std::move(node));
}
Group::~Group() {
  ui_.record().close();
}

}  // namespace rondo::ui
