#include "ui/widgets/shell.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/overlay.h"
#include "ui/scrolling.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toasts.h"

namespace rondo::ui {
namespace {

constexpr float kRailItem = 40, kRailStep = 43.7F;
constexpr int kBottomItems = 4;

NodeId main_id() {
  return access::make_id(0, "main");
}

access::Node link_node(NodeId id, std::string_view label, std::string_view address, bool current,
                       const Rect& rect) {
  access::Node node{.id = id, .role = access::Role::link};
  node.name = label;
  node.value = address;
  node.current = current;
  node.focusable = true;
  node.rect = rect;
  return node;
}

// For keyboards: past the rail, to the screen. Seen only while it has the focus.
void skip_link(Ui& ui) {
  const NodeId id = ui.id("skip");
  const TextStyle style{type::second, Weight::semibold};
  const float width = text_width(ui, ui.words.skip_to_content, style) + 32;
  const Rect rect{12, 8, width, 40};
  if (take_action(ui, access::Action::Kind::click, id)) ui.focus(main_id());
  access::Node node{.id = id, .role = access::Role::button};
  node.name = ui.words.skip_to_content;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  if (ui.memory().focused != id) return;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(top_left(rect), bottom_right(rect), packed(ui.theme().ink), corner::control);
  ImFont* font = ui.memory().semibold;
  const std::string_view words = ui.words.skip_to_content;
  list.AddText(font, style.size, {rect.x + 16, rect.y + 13}, packed(ui.theme().surface),
               words.data(), words.data() + words.size());
}

void logo(Ui& ui, const Rect& square, std::string_view product) {
  access::Node node{.id = ui.id("logo"), .role = access::Role::image};
  node.name = product;
  node.rect = square;
  record(ui, std::move(node));
  const Theme& theme = ui.theme();
  fill_rect(square, theme.primary, corner::control);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = square.y + square.height / 2, radius = square.width * 0.2F;
  const float x = square.x + square.width / 2, offset = square.width * 0.125F;
  for (const float side : {-1.0F, 1.0F}) {
    list.AddEllipse({x + side * offset, y}, {radius, radius * 1.15F}, packed(theme.on_primary), 0,
                    0, 1.8F);
  }
  if (!ui.wide()) return;
  draw_line(ui, product, square.right() + 10, y, {type::section, Weight::semibold}, theme.ink);
}

void rail_item(Ui& ui, const RailItem& item, const Rect& rect, bool current) {
  const Scope scope(ui, item.id);
  const NodeId id = ui.id("rail");
  const Press pressed = press(ui, id, rect);
  if (pressed.activated) ui.follow(item.address);
  record(ui, link_node(id, item.label, item.address, current, rect));
  const Theme& theme = ui.theme();
  if (current) {
    fill_rect(rect, theme.accent.soft, corner::control);
    if (theme.high_contrast()) stroke_rect(rect, theme.accent.ink, corner::control, 2);
  } else if (pressed.hovered) {
    fill_rect(rect, theme.hover, corner::control);
  }
  const Color ink = current ? theme.accent.ink : theme.muted;
  const float middle = rect.y + rect.height / 2;
  draw_icon(item.icon, {rect.x + 20, middle}, size::icon, ink);
  draw_fitted(ui, item.label, rect.x + 40, middle,
              {type::body, current ? Weight::semibold : Weight::regular}, ink, rect.width - 48);
  focus_ring(ui, id, rect, corner::control, 0);
}

// One place of the bar at the bottom of a phone, or of a narrow rail: the name under the icon.
bool bar_item(Ui& ui, NodeId id, std::string_view label, Icon icon, const Rect& rect,
              bool current) {
  const Press pressed = press(ui, id, rect);
  const Theme& theme = ui.theme();
  if (pressed.held || pressed.hovered) fill_rect(inset(rect, 4), theme.hover, corner::control);
  const Color ink = current ? theme.accent.ink : theme.muted;
  const float center = rect.x + rect.width / 2;
  draw_icon(icon, {center, rect.y + rect.height * 0.34F}, size::icon, ink);
  const TextStyle style{12, current ? Weight::semibold : Weight::regular};
  const float width = std::min(text_width(ui, label, style), rect.width - 4);
  draw_fitted(ui, label, center - width / 2, rect.y + rect.height * 0.69F, style, ink,
              rect.width - 4);
  focus_ring(ui, id, inset(rect, 4), corner::control, -1);
  return pressed.activated;
}

void narrow_rail_item(Ui& ui, const RailItem& item, const Rect& rect, bool current) {
  const Scope scope(ui, item.id);
  const NodeId id = ui.id("rail");
  const Theme& theme = ui.theme();
  if (current) {
    fill_rect(inset(rect, 4), theme.accent.soft, corner::control);
    if (theme.high_contrast()) stroke_rect(inset(rect, 4), theme.accent.ink, corner::control, 2);
  }
  if (bar_item(ui, id, item.label, item.icon, rect, current)) ui.follow(item.address);
  record(ui, link_node(id, item.label, item.address, current, rect));
}

// What stands left of everything else.
float rail_width(Ui& ui) {
  if (ui.phone()) return 0;
  return ui.wide() ? size::rail : size::narrow_rail;
}

void rail(Ui& ui, const ShellOptions& options) {
  const bool wide = ui.wide();
  const Rect rect{0, 0, rail_width(ui), ui.height()};
  fill_rect(rect, ui.theme().surface);
  fill_rect({rect.right() - 1, 0, 1, rect.height}, ui.theme().line);
  access::Node node{.id = ui.id("rail"), .role = access::Role::navigation};
  node.name = ui.words.main_navigation;
  node.rect = rect;
  open_node(ui, std::move(node));
  logo(ui, {wide ? 20.0F : (rect.width - 28) / 2, 20, 28, 28}, options.product);
  const auto foot = std::count_if(options.items.begin(), options.items.end(),
                                  [](const RailItem& item) { return item.bottom; });
  const auto count = static_cast<float>(options.items.size());
  const float step = wide ? kRailStep : std::min(size::bottom_bar, (ui.height() - 84) / count);
  float y = 68, low = ui.height() - 16 - step * static_cast<float>(foot);
  for (const RailItem& item : options.items) {
    float& at = item.bottom ? low : y;
    const bool current = item.id == options.current;
    if (wide) {
      rail_item(ui, item, {12, snap(ui, at), rect.width - 25, kRailItem}, current);
    } else {
      narrow_rail_item(ui, item, {4, snap(ui, at), rect.width - 9, step}, current);
    }
    at += step;
  }
  ui.record().close();
}

void more_menu(Ui& ui, const ShellOptions& options, const Rect& rect, std::size_t from) {
  UiMemory& memory = ui.memory();
  const NodeId id = ui.id("more");
  const bool open = memory.open_menu == id;
  bool inside = false;
  for (std::size_t i = from; i < options.items.size(); ++i) {
    inside = inside || options.items[i].id == options.current;
  }
  if (bar_item(ui, id, ui.words.more, Icon::more, rect, inside)) memory.open_menu = open ? 0 : id;
  access::Node node{.id = id, .role = access::Role::button};
  node.name = ui.words.more;
  node.has_popup = true;
  node.expand = open ? access::Expand::open : access::Expand::closed;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  if (memory.open_menu != id) return;
  std::vector<PopupItem> items;
  std::vector<NodeId> ids;
  const Scope scope(ui, "more-items");
  for (std::size_t i = from; i < options.items.size(); ++i) {
    items.push_back({.label = options.items[i].label, .icon = options.items[i].icon});
    ids.push_back(ui.id(options.items[i].id));
  }
  const PopupResult result = popup_list(ui, id, ui.words.more, rect, items, ids);
  if (result.chosen >= 0) {
    ui.follow(options.items[from + static_cast<std::size_t>(result.chosen)].address);
  }
}

void bottom_bar(Ui& ui, const ShellOptions& options) {
  const float height = size::bottom_bar + ui.memory().input.safe_bottom;
  const Rect rect{0, ui.height() - height, ui.width(), height};
  fill_rect(rect, ui.theme().surface);
  fill_rect({0, rect.y, rect.width, 1}, ui.theme().line);
  access::Node node{.id = ui.id("bar"), .role = access::Role::navigation};
  node.name = ui.words.main_navigation;
  node.rect = rect;
  open_node(ui, std::move(node));
  const std::size_t count = options.items.size();
  const std::size_t shown = count <= kBottomItems + 1 ? count : kBottomItems;
  const std::size_t places = shown < count ? shown + 1 : shown;
  const float width = rect.width / static_cast<float>(std::max<std::size_t>(1, places));
  Rect place{0, rect.y, width, size::bottom_bar};
  for (std::size_t i = 0; i < shown; ++i) {
    const RailItem& item = options.items[i];
    const Scope scope(ui, item.id);
    const bool current = item.id == options.current;
    const NodeId id = ui.id("bar");
    if (bar_item(ui, id, item.label, item.icon, place, current)) ui.follow(item.address);
    record(ui, link_node(id, item.label, item.address, current, place));
    place.x += width;
  }
  if (shown < count) more_menu(ui, options, place, shown);
  ui.record().close();
}

void save_state(Ui& ui, const ShellOptions& options) {
  if (options.save_state.empty()) return;
  const Tone tone = options.save_status == Status::good   ? ui.theme().good
                    : options.save_status == Status::warn ? ui.theme().warn
                    : options.save_status == Status::bad  ? ui.theme().bad
                                                          : ui.theme().neutral;
  const TextStyle style{.size = type::second};
  const float width = text_width(ui, options.save_state, style) + 13;
  const Rect rect = ui.layout().place({.natural_width = width, .width = width, .height = 20});
  const float middle = rect.y + rect.height / 2;
  fill_circle({rect.x + 4, middle}, 4, tone.ink);
  draw_line(ui, options.save_state, rect.x + 13, middle, style, tone.ink);
  access::Node node{.id = ui.id("save-state"), .role = access::Role::status};
  node.name = options.save_state;
  node.rect = rect;
  record(ui, std::move(node));
}

// A phone has no room for both beside the title: there the button's sign says that nothing is
// saved, and a message says it in words.
void save_slot(Ui& ui, const ShellOptions& options, ShellEvent& event) {
  const bool failed = !options.save_again_label.empty();
  if (failed && ui.phone()) {
    event.save_again = button(ui, {.id = "save-again",
                                   .label = options.save_again_label,
                                   .icon = Icon::warning,
                                   .icon_only = true,
                                   .description = options.save_state});
    return;
  }
  save_state(ui, options);
  if (failed) {
    event.save_again = text_button(ui, {.id = "save-again", .label = options.save_again_label});
  }
}

// In a narrower one its words would be cut.
constexpr float kLeastSearch = 240;

void search_slot(Ui& ui, const ShellOptions& options, ShellEvent& event) {
  if (options.search_placeholder.empty()) return;
  const float wide = std::min(339.0F, ui.width() * 0.28F);
  if (wide < kLeastSearch) {
    event.search = button(ui, {.id = "search",
                               .label = options.search_placeholder,
                               .icon = Icon::search,
                               .icon_only = true});
    return;
  }
  const Column column(ui, {.width = wide});
  const NodeId id = ui.id("search");
  const float width = ui.layout().offered_width();
  const Rect rect = ui.layout().place({.width = width, .height = size::control});
  const Press pressed = press(ui, id, rect);
  if (pressed.activated) event.search = true;
  access::Node node{.id = id, .role = access::Role::button};
  node.name = options.search_placeholder;
  node.keys = "Control+K";
  node.has_popup = true;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  const Theme& theme = ui.theme();
  fill_rect(rect, pressed.hovered ? theme.hover : theme.canvas, corner::control);
  stroke_rect(rect, theme.line, corner::control);
  const float middle = rect.y + rect.height / 2;
  draw_fitted(ui, options.search_placeholder, rect.x + 12, middle, {.size = type::second},
              theme.muted, rect.width - 80);
  const Rect key{rect.right() - 62, rect.y + 9, 54, 18};
  fill_rect(key, theme.surface, 4);
  stroke_rect(key, theme.line, 4);
  draw_line(ui, "Ctrl K", key.x + 9, middle, {.size = 12, .ornament = true}, theme.muted);
  focus_ring(ui, id, rect, corner::control);
}

constexpr float kLeastWithRedo = 320;

void history_buttons(Ui& ui, const ShellOptions& options, ShellEvent& event) {
  const bool small = ui.phone();
  if (!options.undo_label.empty()) {
    event.undo = button(ui, {.id = "undo",
                             .label = options.undo_label,
                             .icon = small ? Icon::undo : Icon::none,
                             .icon_only = small,
                             .disabled = !options.can_undo,
                             .description = options.undo_detail,
                             .shortcut = "Control+Z"});
  }
  // The smallest phone, or one with large letters, has no room for it: there the search redoes.
  const bool room = !small || (options.can_redo && ui.width() >= kLeastWithRedo);
  if (!options.redo_label.empty() && room) {
    event.redo = button(ui, {.id = "redo",
                             .label = options.redo_label,
                             .icon = small ? Icon::redo : Icon::none,
                             .icon_only = small,
                             .disabled = !options.can_redo,
                             .description = options.redo_detail,
                             .shortcut = "Control+Shift+Z"});
  }
}

void top_bar(Ui& ui, const ShellOptions& options, ShellEvent& event) {
  const float left = rail_width(ui);
  const Rect rect{left, 0, ui.width() - left, size::top_bar};
  fill_rect(rect, ui.theme().surface);
  fill_rect({rect.x, rect.bottom() - 1, rect.width, 1}, ui.theme().line);
  access::Node node{.id = ui.id("top"), .role = access::Role::banner};
  node.rect = rect;
  open_node(ui, std::move(node));
  const float padding = ui.phone() ? space::l : space::xl;
  const float height = ui.touch() ? size::control_touch : size::control;
  ui.layout().begin_root(
      ui.id("top-bar"),
      {rect.x + padding, rect.y + (rect.height - height) / 2, rect.width - 2 * padding, height}, 0);
  {
    const Row row(ui, {.id = "top-row", .wrap = false});
    {
      const Column column(ui, {.id = "top-name", .grow = true});
      if (ui.phone()) {
        ui.memory().bar_title_rect =
            ui.layout().place({.width = ui.layout().offered_width(), .height = 24});
      } else {
        text(ui, options.program_name,
             {.id = "program-name", .weight = Weight::semibold, .wrap = false});
      }
    }
    search_slot(ui, options, event);
    save_slot(ui, options, event);
    history_buttons(ui, options, event);
  }
  ui.layout().end();
  ui.record().close();
}

void draw_bar_title(Ui& ui) {
  const UiMemory& memory = ui.memory();
  if (memory.bar_title_size <= 0) return;
  const Rect& rect = memory.bar_title_rect;
  const TextStyle style{memory.bar_title_size, Weight::semibold};
  const float height = lines_height(ui, memory.bar_title, style, rect.width);
  draw_lines(ui, memory.bar_title, rect.x, rect.y + (rect.height - height) / 2, style,
             ui.theme().ink, rect.width);
}

}  // namespace

AppShell::AppShell(Ui& ui, const ShellOptions& options) : ui_(ui), options_(options) {
  const Scope scope(ui, "shell");
  const Rect page{0, 0, ui.width(), ui.height()};
  begin_layer_window(ui, ui.id("page"), page, false);
  fill_rect(page, ui.theme().canvas);
  skip_link(ui);
  if (!ui.phone()) rail(ui, options);
  top_bar(ui, options, event_);
}

// The bar at the bottom is read after the screen, as it is seen; only the screen knows its title.
AppShell::~AppShell() {
  if (ui_.phone()) {
    const Scope scope(ui_, "shell");
    draw_bar_title(ui_);
    bottom_bar(ui_, options_);
  }
  end_layer_window();
  draw_toasts(ui_);
}

BareShell::BareShell(Ui& ui) : ui_(ui) {
  const Scope scope(ui, "shell");
  const Rect page{0, 0, ui.width(), ui.height()};
  begin_layer_window(ui, ui.id("page"), page, false);
  fill_rect(page, ui.theme().canvas);
}

BareShell::~BareShell() {
  end_layer_window();
  draw_toasts(ui_);
}

namespace {

// Draws the head of a page in `room`; gives what it leaves.
Rect under_page_head(Ui& ui, const PageOptions& options, const Rect& room, float padding) {
  const Rect head{room.x + padding, room.y + space::s, room.width - 2 * padding, 0};
  ui.layout().begin_root(access::make_id(ui.id(options.id), "head"), head, space::xs);
  options.head();
  const float top = ui.layout().end().bottom() + space::s;
  fill_rect({room.x, top - 1, room.width, 1}, ui.theme().line);
  return {room.x, top, room.width, std::max(1.0F, room.bottom() - top)};
}

}  // namespace

Page::Page(Ui& ui, const PageOptions& options) : ui_(ui) {
  const float left = options.bare ? 0 : rail_width(ui);
  const float top = options.bare ? 0 : size::top_bar;
  const float side = options.side_panel && ui.has_side() ? size::side_panel + space::xl : 0;
  const float bar = ui.phone() && !options.bare ? size::bottom_bar : 0;
  const float foot = ui.phone() ? bar + ui.memory().input.safe_bottom : 0;
  Rect rect{left, top, ui.width() - left - side, ui.height() - top - foot};
  ui.memory().page_room = rect;
  rect.height -= ui.memory().kept_panel.foot;
  access::Node node{.id = main_id(), .role = access::Role::main};
  node.rect = rect;
  open_node(ui, std::move(node));
  const float padding = ui.phone() ? space::m : space::xl;
  if (options.head) rect = under_page_head(ui, options, rect, padding);
  begin_scroll(ui, access::make_id(ui.id(options.id), ui.memory().place), rect, space::l, padding,
               (options.bare ? size::form : size::content) + 2 * padding,
               options.bare ? Align::center : Align::start);
}

Page::~Page() {
  leave_message_room(ui_);
  end_scroll(ui_);
  ui_.record().close();
}

}  // namespace rondo::ui
