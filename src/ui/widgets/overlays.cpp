#include "ui/widgets/overlays.h"

#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/overlay.h"
#include "ui/scrolling.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

// What comes in from the side of a page that has no room for it beside the rest.
constexpr float kDrawer = 400;

NodeId panel_id(NodeId dialog) {
  return access::make_id(dialog, "panel");
}

NodeId foot_id(NodeId dialog) {
  return access::make_id(dialog, "dialog-foot");
}

float measured_height(Ui& ui, NodeId box) {
  return ui.memory().measures.boxes[box].height;
}

float sheet_padding(Ui& ui) {
  return ui.phone() ? space::l : space::xl;
}

// Where the buttons would leave little room for what scrolls over them, they scroll as well.
bool foot_scrolls(Ui& ui, NodeId dialog) {
  constexpr float kMostOfPage = 0.4F;
  return measured_height(ui, foot_id(dialog)) > kMostOfPage * ui.height();
}

// What the buttons of a dialog take at its foot; none: no buttons, or they scroll.
float foot_height(Ui& ui, NodeId dialog) {
  const float buttons = measured_height(ui, foot_id(dialog));
  if (buttons <= 0 || foot_scrolls(ui, dialog)) return 0;
  const float under = ui.phone() ? ui.memory().input.safe_bottom : 0;
  return space::m + buttons + sheet_padding(ui) + under;
}

// As high as its content, and never higher than the page: then it scrolls inside.
Rect dialog_rect(Ui& ui, NodeId id, float wanted_width) {
  if (ui.phone()) return {0, 0, ui.width(), ui.height()};
  const float width = std::min(wanted_width, ui.width() - 2 * space::xl);
  const float content = measured_height(ui, panel_id(id)) + foot_height(ui, id);
  const float height = std::clamp(content, 80.0F, ui.height() - 2 * space::xl);
  const float y = std::max(space::xl, (ui.height() - height) * 0.4F);
  return {snap(ui, (ui.width() - width) / 2), snap(ui, y), width, height};
}

void draw_panel(Ui& ui, const Rect& rect) {
  const bool to_the_edge = rect.height >= ui.height();
  const float corner = to_the_edge ? 0 : 14.0F;
  if (!ui.phone()) soft_shadow(ui, rect, corner);
  fill_rect(rect, ui.theme().raised, corner);
  if (!ui.phone()) stroke_rect(rect, ui.theme().line, corner);
}

// Title and cross; true when the cross was pressed.
bool panel_header(Ui& ui, std::string_view title, std::string_view detail) {
  bool closed = false;
  {
    const Row row(ui, {.id = "header", .vertical = Align::start, .wrap = false});
    {
      const Column column(ui, {.gap = space::xs, .grow = true});
      heading(ui, title, {.id = "title", .level = 2});
      if (!detail.empty()) text(ui, detail, {.id = "detail", .ink = Ink::muted});
    }
    closed = button(ui, {.id = "close",
                         .label = ui.words.close,
                         .kind = ButtonKind::quiet,
                         .icon = Icon::cross,
                         .icon_only = true,
                         .about = title});
  }
  return closed;
}

// The first control after the cross; the cross itself if there is none or the dialog is to be read
// from its beginning. What was asked for inside keeps the focus. Called when all that is recorded
// behind the dialog's own node is inside it.
void focus_into(Ui& ui, NodeId dialog, bool to_read) {
  const std::vector<access::Node>& nodes = ui.record().nodes();
  auto node = std::find_if(nodes.begin(), nodes.end(),
                           [&](const access::Node& other) { return other.id == dialog; });
  const NodeId asked_for = ui.memory().focus_request;
  if (std::any_of(node, nodes.end(),
                  [&](const access::Node& other) { return other.id == asked_for; })) {
    return;
  }
  NodeId close = 0;
  for (; node != nodes.end(); ++node) {
    if (!node->focusable || node->disabled) continue;
    // Of a group the one that is chosen.
    if (node->role == access::Role::radio && node->check != access::Check::on) continue;
    if (close != 0) return ui.focus(node->id);
    close = node->id;
    if (to_read) break;
  }
  ui.focus(close == 0 ? dialog : close);
}

// How much of a sheet's foot does not scroll. Messages lie over the page: the buttons stand above
// them.
float foot_room(Ui& ui, NodeId dialog, const Rect& rect) {
  const float foot = foot_height(ui, dialog);
  if (foot <= 0) return 0;
  return foot + std::max(0.0F, rect.bottom() - (ui.height() - ui.memory().message_room));
}

// What Dialog and the side panel's sheet have in common. The scope stays open until end_sheet.
bool begin_sheet(Ui& ui, std::string_view name, std::string_view label, const Rect& rect) {
  const NodeId id = ui.id(name);
  begin_overlay(ui, id, ui.theme().scrim);
  draw_panel(ui, rect);
  access::Node node{.id = id, .role = access::Role::dialog};
  node.name = label;
  node.modal = true;
  node.rect = rect;
  open_node(ui, std::move(node));
  const bool escaped = escape_pressed(ui);
  ui.memory().scopes.push_back(ui.memory().scope);
  ui.memory().scope = id;
  const float height = std::max(1.0F, rect.height - foot_room(ui, id, rect));
  begin_scroll(ui, panel_id(id), {rect.x, rect.y, rect.width, height}, space::l, sheet_padding(ui));
  return escaped;
}

// Ends what scrolls, and begins the foot under it.
void begin_foot(Ui& ui, NodeId dialog) {
  const ImVec2 at = ImGui::GetWindowPos(), area = ImGui::GetWindowSize();
  const Rect rect{at.x, at.y, area.x, area.y};
  leave_message_room(ui);
  end_scroll(ui);
  fill_rect({rect.x, rect.bottom(), rect.width, 1}, ui.theme().line);
  const float padding = sheet_padding(ui);
  ui.layout().begin_root(foot_id(dialog),
                         {rect.x + padding, rect.bottom() + space::m, rect.width - 2 * padding, 0},
                         space::m);
}

// Ends the foot, or what scrolls where no buttons stand under it.
void end_content(Ui& ui, NodeId dialog) {
  if (ui.layout().box_id() == foot_id(dialog)) {
    ui.layout().end();
    return;
  }
  const bool had_foot = foot_height(ui, dialog) > 0;
  if (had_foot) {
    ui.memory().measures.boxes.erase(foot_id(dialog));
    ui.memory().measures.settled = false;
  }
  leave_message_room(ui);
  end_scroll(ui);
}

void end_sheet(Ui& ui, bool to_read = false) {
  UiMemory& memory = ui.memory();
  const NodeId id = memory.scope;
  end_content(ui, id);
  const auto overlay = std::find_if(memory.overlays.begin(), memory.overlays.end(),
                                    [&](const OverlayMemory& other) { return other.id == id; });
  if (overlay != memory.overlays.end() && overlay->fresh) focus_into(ui, id, to_read);
  ui.record().close();
  memory.scope = memory.scopes.back();
  memory.scopes.pop_back();
  end_overlay(ui);
}

}  // namespace

Dialog::Dialog(Ui& ui, const DialogOptions& options) : ui_(ui), to_read_(options.to_read) {
  const Rect rect = dialog_rect(ui, ui.id(options.id), options.width);
  dismissed_ = begin_sheet(ui, options.id, options.title, rect);
  if (panel_header(ui, options.title, options.detail)) dismissed_ = true;
}
Dialog::~Dialog() {
  end_sheet(ui_, to_read_);
}

DialogActions::DialogActions(Ui& ui) : ui_(ui) {
  const NodeId dialog = ui.memory().scope;
  const bool ends_dialog = ui.layout().box_id() == panel_id(dialog);
  scrolls_ = ends_dialog && foot_scrolls(ui, dialog);
  if (scrolls_) {
    ui.layout().begin({.id = foot_id(dialog)});
  } else if (ends_dialog) {
    begin_foot(ui, dialog);
  }
  ui.layout().begin({.flow = Layout::Flow::row, .gap = space::m, .horizontal = Align::end});
}
DialogActions::~DialogActions() {
  ui_.layout().end();
  if (scrolls_) ui_.layout().end();
}

std::string_view menu_button(Ui& ui, const MenuOptions& options) {
  const NodeId id = ui.id(options.id);
  UiMemory& memory = ui.memory();
  const bool open = memory.open_menu == id;
  if (button(ui, {.id = options.id,
                  .label = options.label,
                  .kind = options.kind,
                  .icon = options.icon,
                  .icon_only = options.icon_only,
                  .disabled = options.disabled,
                  .has_menu = true,
                  .expanded = open})) {
    memory.open_menu = open ? 0 : id;
  }
  if (memory.open_menu != id) return {};
  const access::Node* anchor = ui.record().find(id);
  const Rect under = anchor == nullptr ? Rect{} : anchor->rect;
  return popup_menu(ui, id, options.label, under, options.items);
}

std::string_view popup_menu(Ui& ui, NodeId id, std::string_view label, const Rect& anchor,
                            std::span<const MenuItem> menu_items) {
  std::vector<PopupItem> items;
  std::vector<NodeId> ids;
  for (const MenuItem& item : menu_items) {
    items.push_back({.label = item.label,
                     .icon = item.icon,
                     .note = item.shortcut_label,
                     .disabled = item.disabled,
                     .danger = item.danger,
                     .check = item.check,
                     .line_before = item.line_before});
    ids.push_back(access::make_id(id, item.id));
  }
  const PopupResult result = popup_list(ui, id, label, anchor, items, ids);
  if (result.chosen < 0) return {};
  return menu_items[static_cast<std::size_t>(result.chosen)].id;
}

namespace {

NodeId head_id(NodeId panel) {
  return access::make_id(panel, "head");
}

Rect beside_rect(Ui& ui) {
  return {ui.width() - size::side_panel - space::xl, size::top_bar + space::xl, size::side_panel,
          ui.height() - size::top_bar - 2 * space::xl};
}

constexpr float kLeastPanel = 80;

float highest_standing(Ui& ui) {
  return ui.has_side() ? beside_rect(ui).height : std::max(kLeastPanel, ui.height() / 2);
}

// Where the head would leave little room for what scrolls under it, it scrolls as well.
bool head_scrolls(Ui& ui, NodeId id) {
  constexpr float kMostOfPanel = 0.6F;
  return measured_height(ui, head_id(id)) > kMostOfPanel * highest_standing(ui);
}

// As high as what is in it, and no higher than half the screen.
Rect foot_rect(Ui& ui, NodeId id) {
  const Rect& room = ui.memory().page_room;
  const float head = head_scrolls(ui, id) ? 0 : measured_height(ui, head_id(id)) + 2 * space::m;
  const float content = head + measured_height(ui, panel_id(id));
  const float height = std::clamp(content, kLeastPanel, highest_standing(ui));
  return {room.x, snap(ui, room.bottom() - height), room.width, height};
}

void draw_foot_ground(Ui& ui, const Rect& rect) {
  fill_rect(rect, ui.theme().surface);
  fill_rect({rect.x, rect.y, rect.width, 1}, ui.theme().line);
}

// What stands beside the page or at its foot. The scope stays open until end_standing.
void begin_standing(Ui& ui, const SidePanelOptions& options, const Rect& rect) {
  const NodeId id = ui.id(options.id);
  if (ui.has_side()) {
    draw_card(ui, rect);
  } else {
    draw_foot_ground(ui, rect);
  }
  access::Node node{.id = id, .role = access::Role::complementary};
  node.name = options.title;
  node.rect = rect;
  open_node(ui, std::move(node));
  ui.memory().scopes.push_back(ui.memory().scope);
  ui.memory().scope = id;
}

// Title, chip and head; true when the cross was pressed.
bool panel_top(Ui& ui, const SidePanelOptions& options) {
  const bool closed = panel_header(ui, options.title, {});
  if (!options.chip.empty()) chip(ui, options.chip, options.chip_status);
  if (options.head) options.head();
  return closed;
}

// The head, and the area that scrolls under it. The head is equally wide wherever it stands, and
// with it equally high. True when the cross was pressed.
bool begin_under_head(Ui& ui, NodeId id, const SidePanelOptions& options, const Rect& rect) {
  // Beside the page as in any other panel; at its foot there is less room.
  const float padding = ui.has_side() ? space::l : space::m;
  if (head_scrolls(ui, id)) {
    begin_scroll(ui, panel_id(id), rect, space::m, padding);
    ui.layout().begin({.id = head_id(id), .gap = space::s});
    const bool closed = panel_top(ui, options);
    ui.layout().end();
    return closed;
  }
  ui.layout().begin_root(head_id(id), inset(rect, padding), space::s);
  const bool closed = panel_top(ui, options);
  const float top = ui.layout().end().bottom() + space::m;
  fill_rect({rect.x, top - 1, rect.width, 1}, ui.theme().line);
  const float height = std::max(1.0F, rect.bottom() - top);  // none would be all that is left
  begin_scroll(ui, panel_id(id), {rect.x, top, rect.width, height}, space::m, padding);
  return closed;
}

// Esc, pressed inside it while nothing lies over the page.
bool escape_pressed_in(Ui& ui, NodeId panel) {
  const UiMemory& memory = ui.memory();
  const bool inside = std::any_of(
      memory.stops.begin(), memory.stops.end(),
      [&](const FocusStop& stop) { return stop.id == memory.focused && stop.part == panel; });
  return inside && memory.overlays.empty() && escape_pressed(ui);
}

void end_standing(Ui& ui) {
  leave_message_room(ui);
  end_scroll(ui);
  ui.memory().scope = ui.memory().scopes.back();
  ui.memory().scopes.pop_back();
  ui.record().close();
}

}  // namespace

SidePanel::SidePanel(Ui& ui, const SidePanelOptions& options)
    : ui_(ui), sheet_(!ui.has_side() && !options.keeps_page), keeps_page_(options.keeps_page) {
  const NodeId id = ui.id(options.id);
  if (sheet_) {
    const float width = ui.phone() ? ui.width() : kDrawer;
    dismissed_ =
        begin_sheet(ui, options.id, options.title, {ui.width() - width, 0, width, ui.height()});
    if (panel_top(ui, options)) dismissed_ = true;
    return;
  }
  const Rect rect = ui.has_side() ? beside_rect(ui) : foot_rect(ui, id);
  begin_standing(ui, options, rect);
  if (!keeps_page_) {
    begin_scroll(ui, panel_id(id), rect, space::m, space::l);
    dismissed_ = panel_top(ui, options);
    return;
  }
  ui.memory().kept_panel_now = {id, ui.has_side() ? 0.0F : rect.height};
  dismissed_ = escape_pressed_in(ui, id);
  if (begin_under_head(ui, id, options, rect)) dismissed_ = true;
}

SidePanel::~SidePanel() {
  if (sheet_) {
    end_sheet(ui_);
    return;
  }
  const NodeId id = ui_.memory().scope;
  end_standing(ui_);
  const UiMemory& memory = ui_.memory();
  // Who comes back to the screen is not at the panel yet.
  if (keeps_page_ && memory.kept_panel.id != id && !memory.arrived) focus_into(ui_, id, false);
}

namespace {

constexpr double kToastSeconds = 8;
constexpr TextStyle kToastText{.size = type::second};

// A cross is as wide as it is high.
float toast_button_height(Ui& ui) {
  return ui.touch() ? size::control_touch : size::control;
}

// Narrower words than this are no reading: then the action stands under them.
constexpr float kLeastWords = 160;

// Where the parts of a toast lie.
struct ToastShape {
  Rect rect, action, cross;  // no action: an empty rectangle
  std::vector<std::string_view> lines;
};

ToastShape toast_shape(Ui& ui, const ToastOptions& options, float bottom) {
  ToastShape shape;
  const float side = toast_button_height(ui), margins = space::l + 2 * space::s;
  const float widest = std::min(520.0F, ui.width() - 2 * space::l);
  const float words = text_width(ui, options.text, kToastText);
  float action = 0;
  if (!options.action.empty()) {
    action = text_width(ui, options.action, {type::second, Weight::semibold}) + 24;
    action = std::min(action, widest - 2 * space::s);
  }
  const bool below =
      action > 0 && widest - side - action - margins - space::s < std::min(words, kLeastWords);
  const float beside = side + (action > 0 && !below ? action + space::s : 0.0F) + margins;
  const float width = std::min(widest, std::max(words + beside, action + 2 * space::s));
  shape.lines = wrap(ui, options.text, kToastText, width - beside);
  const float text = std::max(
      48.0F, line_height(kToastText) * static_cast<float>(shape.lines.size()) + 2 * space::m);
  const float height = text + (below ? side + space::s : 0.0F);
  shape.rect = {snap(ui, (ui.width() - width) / 2), bottom - height, width, height};
  const float right = shape.rect.right() - space::s, top = shape.rect.y + (text - side) / 2;
  shape.cross = {right - side, top, side, side};
  if (action <= 0) return shape;
  shape.action = below ? Rect{right - action, shape.rect.y + text, action, side}
                       : Rect{shape.cross.x - action, top, action, side};
  return shape;
}

bool toast_button(Ui& ui, NodeId id, const Rect& rect, std::string_view label, Icon icon) {
  const Press pressed = press(ui, id, rect);
  access::Node node{.id = id, .role = access::Role::button};
  node.name = label;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  const Theme& theme = ui.theme();
  const Color ink = mix(theme.surface, theme.primary, theme.dark() ? 0.45F : 0.2F);
  if (pressed.hovered) fill_rect(rect, with_alpha(theme.surface, 0.14F), 6);
  const ImVec2 center{rect.x + rect.width / 2, rect.y + rect.height / 2};
  if (icon != Icon::none) {
    draw_icon(icon, center, 16, ink);
  } else {
    const TextStyle style{type::second, Weight::semibold};
    draw_line(ui, label, center.x - text_width(ui, label, style) / 2, center.y, style, ink);
  }
  if (ui.memory().focused == id && ui.memory().focus_visible) {
    stroke_rect(rect, ink, 6, size::ring);
  }
  return pressed.activated;
}

void draw_toast_words(Ui& ui, const ToastShape& shape) {
  const float middle = shape.cross.y + shape.cross.height / 2;
  float line = middle - line_height(kToastText) * (static_cast<float>(shape.lines.size()) - 1) / 2;
  for (const std::string_view words : shape.lines) {
    draw_line(ui, words, shape.rect.x + space::l, line, kToastText, ui.theme().surface);
    line += line_height(kToastText);
  }
}

// True when it should go.
bool draw_toast(Ui& ui, Toast& toast, const ToastShape& shape) {
  const NodeId id = access::make_id(access::make_id(0, "toast"), std::to_string(toast.number));
  bool gone = false;
  begin_layer_window(ui, access::make_id(id, "layer"), shape.rect, true);
  fill_rect(shape.rect, ui.theme().ink, corner::card);
  access::Node node{.id = id, .role = access::Role::group};
  node.name = toast.options.text;
  node.rect = shape.rect;
  open_node(ui, std::move(node));
  draw_toast_words(ui, shape);
  if (!toast.options.action.empty() && toast_button(ui, access::make_id(id, "action"), shape.action,
                                                    toast.options.action, Icon::none)) {
    if (toast.options.act) toast.options.act();
    gone = true;
  }
  if (toast_button(ui, access::make_id(id, "close"), shape.cross, ui.words.close, Icon::cross)) {
    gone = true;
  }
  ui.record().close();
  end_layer_window();
  return gone;
}

}  // namespace

int show_toast(Ui& ui, ToastOptions options) {
  ui.announce(options.text,
              options.error ? access::Politeness::assertive : access::Politeness::polite);
  UiMemory& memory = ui.memory();
  const double until = options.error ? 0 : ui.time_s() + kToastSeconds;
  // What was done last is all that can be undone from here; only errors wait to be read.
  std::erase_if(memory.toasts, [](const Toast& toast) { return !toast.options.error; });
  constexpr std::size_t kMost = 3;
  if (memory.toasts.size() == kMost) memory.toasts.erase(memory.toasts.begin());
  memory.toasts.push_back({std::move(options), until, ++memory.toast_count});
  ui.request_frame(0);
  return memory.toast_count;
}

void close_toast(Ui& ui, int number) {
  const auto gone =
      std::erase_if(ui.memory().toasts, [&](const Toast& toast) { return toast.number == number; });
  if (gone > 0) ui.request_frame(0);
}

namespace {

// The next frame lays the page out around the messages.
void keep_message_room(Ui& ui, float room) {
  UiMemory& memory = ui.memory();
  if (room == memory.message_room) return;
  memory.message_came = room > memory.message_room;
  memory.message_room = room;
  memory.measures.settled = false;
}

}  // namespace

void draw_toasts(Ui& ui) {
  UiMemory& memory = ui.memory();
  if (memory.toasts.empty()) return keep_message_room(ui, 0);
  // In the layer of dialogs, so that an open one does not put them out of reach.
  ui.record().push_layer();
  access::Node region{.id = access::make_id(0, "toasts"), .role = access::Role::region};
  region.name = ui.words.notifications;
  ui.record().open(std::move(region));
  float bottom = ui.height() - space::l - ui.memory().input.safe_bottom;
  if (ui.phone()) bottom -= size::bottom_bar;
  std::vector<int> gone;
  for (std::size_t i = memory.toasts.size(); i-- > 0;) {
    Toast& toast = memory.toasts[i];
    const ToastShape shape = toast_shape(ui, toast.options, bottom);
    bottom = shape.rect.y - space::s;
    if (draw_toast(ui, toast, shape)) gone.push_back(toast.number);
    if (toast.until_s <= 0) continue;
    if (ui.time_s() >= toast.until_s) {
      gone.push_back(toast.number);
    } else {
      ui.request_frame(toast.until_s - ui.time_s());
    }
  }
  keep_message_room(ui, ui.height() - bottom);
  ui.record().close();
  ui.record().pop_layer();
  std::erase_if(memory.toasts, [&](const Toast& toast) {
    return std::find(gone.begin(), gone.end(), toast.number) != gone.end();
  });
  if (!gone.empty()) ui.request_frame(0);
}

}  // namespace rondo::ui
