#include "ui/widgets/lists.h"

#include "ui/draw.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kRowPadding = space::l;

void draw_separator(Ui& ui) {
  const Rect list = ui.layout().content();
  if (ui.layout().cursor_y() <= list.y + 1) return;
  fill_rect({list.x + 1, ui.layout().cursor_y() - 1, list.width - 2, 1}, ui.theme().line);
}

// A phone has no room for a long chip, or for any after an icon, beside title and buttons.
bool chip_goes_below(Ui& ui, const ListRowOptions& options) {
  constexpr float kMostBeside = 70;
  if (options.stacked) return !options.chip.empty();
  if (!ui.phone() || options.chip.empty()) return false;
  return options.icon != Icon::none || options.side != Side::none ||
         text_width(ui, options.chip, {.size = type::small}) > kMostBeside;
}

}  // namespace

List::List(Ui& ui, const ListOptions& options) : ui_(ui) {
  ui.layout().begin({.id = access::make_id(ui.id(options.id), "list"), .gap = 0});
  if (options.card) draw_card(ui, ui.layout().outer());
  access::Node node{.id = ui.id(options.id), .role = access::Role::list};
  node.name = options.label;
  node.rect = ui.layout().outer();
  open_node(ui, std::move(node));
}
List::~List() {
  ui_.record().close();
  ui_.layout().end();
}

ListRow::ListRow(Ui& ui, const ListRowOptions& options)
    : ui_(ui), actions_below_(options.actions_below_on_phone && ui.phone()) {
  const NodeId id = ui.id(options.id);
  draw_separator(ui);
  const float padding = options.detail.empty() ? space::s : space::m;
  ui.layout().begin({.id = access::make_id(id, "row"),
                     .gap = 0,
                     .padding = padding,
                     .padding_x = options.stacked ? space::s : kRowPadding});
  const Rect rect = ui.layout().outer();
  access::Node item{.id = access::make_id(id, "item"), .role = access::Role::list_item};
  item.rect = rect;
  open_node(ui, std::move(item));
  if (options.pressable) {
    ImGui::SetNextItemAllowOverlap();
    const Press pressed = press(ui, id, rect);
    activated_ = pressed.activated;
    access::Node node{.id = id, .role = access::Role::button};
    node.name = options.title;
    node.description = options.detail;
    node.focusable = true;
    node.rect = rect;
    record(ui, std::move(node));
    if (pressed.visible && pressed.hovered) {
      fill_rect(inset(rect, 1), ui.theme().hover, corner::card);
    }
    focus_ring(ui, id, inset(rect, 3), corner::card, -1);
  }
  const bool below = chip_goes_below(ui, options);
  if (options.stacked) {
    ui.layout().begin({.gap = space::s});
  } else {
    ui.layout().begin({.flow = Layout::Flow::row, .gap = 14});
  }
  if (options.side != Side::none) avatar(ui, options.title, options.side);
  if (options.icon != Icon::none) icon_square(ui, options.icon);
  if (actions_below_) ui.layout().begin({.gap = space::s, .grow = true});
  {
    const Column column(ui, {.gap = 1, .grow = !actions_below_});
    if (options.pressable) {
      static_line(ui, options.title, {.size = type::strong, .weight = Weight::semibold},
                  ui.theme().accent.ink);
      if (!options.detail.empty()) {
        static_line(ui, options.detail, {.size = type::body}, ui.theme().muted);
      }
    } else {
      const Scope scope(ui, options.id);
      text(ui, options.title, {.id = "title", .size = type::strong, .weight = Weight::semibold});
      if (!options.detail.empty()) text(ui, options.detail, {.id = "detail", .ink = Ink::muted});
    }
    if (below) {
      spacer(ui, space::xs);
      chip(ui, options.chip, options.chip_status);
    }
  }
  if (actions_below_) ui.layout().begin({.flow = Layout::Flow::row});
  if (!below && !options.chip.empty()) chip(ui, options.chip, options.chip_status);
}
ListRow::~ListRow() {
  if (actions_below_) {
    ui_.layout().end();
    ui_.layout().end();
  }
  ui_.layout().end();
  ui_.record().close();
  ui_.layout().end();
}

}  // namespace rondo::ui
