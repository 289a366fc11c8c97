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

// Dialogs and panels are often called as the button that opens them: each is apart from what the
// page calls so, and with it all that is inside.
NodeId sheet_id(Ui& ui, std::string_view name) {
  return access::make_id(ui.id(name), "sheet");
}

NodeId panel_id(NodeId dialog) {
  return access::make_id(dialog, "panel");
}

NodeId head_id(NodeId panel) {
  return access::make_id(panel, "head");
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

// Likewise title and cross over what scrolls under them; together with the buttons, too.
bool sheet_head_scrolls(Ui& ui, NodeId dialog) {
  constexpr float kMostOfPage = 0.4F, kMostWithFoot = 0.5F;
  const float head = measured_height(ui, head_id(dialog));
  return head > kMostOfPage * ui.height() ||
         head + foot_height(ui, dialog) > kMostWithFoot * ui.height();
}

// What title and cross take over what scrolls.
float sheet_head_height(Ui& ui, NodeId dialog) {
  if (sheet_head_scrolls(ui, dialog)) return 0;
  return sheet_padding(ui) + measured_height(ui, head_id(dialog));
}

// How much of a sheet's foot does not scroll. Messages lie over the page: the buttons stand above
// them.
float foot_room(Ui& ui, NodeId dialog, const Rect& rect) {
  const float foot = foot_height(ui, dialog);
  if (foot <= 0) return 0;
  return foot + std::max(0.0F, rect.bottom() - (ui.height() - ui.memory().message_room));
}

OverlayMemory* overlay_of(Ui& ui, NodeId id) {
  std::vector<OverlayMemory>& overlays = ui.memory().overlays;
  const auto at = std::find_if(overlays.begin(), overlays.end(),
                               [&](const OverlayMemory& overlay) { return overlay.id == id; });
  return at == overlays.end() ? nullptr : &*at;
}

// What scrolls in a dialog, and what stands over it.
float dialog_content(Ui& ui, NodeId id, const DialogOptions& options) {
  const float least = options.least_content > 0 ? options.least_content + 2 * sheet_padding(ui) : 0;
  return sheet_head_height(ui, id) + std::max(least, measured_height(ui, panel_id(id)));
}

// A question of a sentence or two stands at a phone's foot, in reach of the thumb. Anything larger
// fills the screen, and goes on to when it becomes smaller in use, and so does what one types into:
// the keyboard takes the foot.
Rect phone_dialog_rect(Ui& ui, NodeId id, const DialogOptions& options) {
  constexpr float kSmall = 0.5F;  // of the screen
  const Rect screen{0, 0, ui.width(), ui.height()};
  const OverlayMemory* overlay = overlay_of(ui, id);
  if (overlay != nullptr && overlay->fills) return screen;
  const float foot = foot_room(ui, id, screen);
  const float under = foot > 0 ? foot : ui.memory().input.safe_bottom;
  const float height = std::ceil(dialog_content(ui, id, options) + under);
  if (height > kSmall * screen.height) return screen;
  return {0, snap(ui, screen.height - height), screen.width, height};
}

// As high as its content, and never higher than the page: then it scrolls inside.
Rect dialog_rect(Ui& ui, NodeId id, const DialogOptions& options) {
  if (ui.phone()) return phone_dialog_rect(ui, id, options);
  const float width = std::min(options.width, ui.width() - 2 * space::xl);
  const float content = dialog_content(ui, id, options) + foot_height(ui, id);
  const float height = std::clamp(content, 80.0F, ui.height() - 2 * space::xl);
  const float y = std::max(space::xl, (ui.height() - height) * 0.4F);
  return {snap(ui, (ui.width() - width) / 2), snap(ui, y), width, height};
}

void draw_panel(Ui& ui, const Rect& rect) {
  const bool to_the_edge = rect.height >= ui.height();
  const float corner = to_the_edge ? 0 : 14.0F;
  Rect ground = rect;
  if (!ui.phone()) {
    soft_shadow(ui, rect, corner);
  } else if (!to_the_edge) {  // round above alone: its other edges lie beyond the screen
    ground = {rect.x - 1, rect.y, rect.width + 2, rect.height + corner};
  }
  fill_rect(ground, ui.theme().raised, corner);
  if (!ui.phone() || !to_the_edge) stroke_rect(ground, ui.theme().line, corner);
}

// Title and cross; true when the cross was pressed.
bool panel_header(Ui& ui, std::string_view title, std::string_view detail) {
  const Scope scope(ui, "header");  // what is under it may be called as its parts are
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

// Of a group of choices the one that is chosen; while none is, its first.
bool is_passed_by(const std::vector<access::Node>& nodes, const access::Node& radio) {
  if (radio.check == access::Check::on) return false;
  return std::any_of(nodes.begin(), nodes.end(), [&](const access::Node& other) {
    return other.role == access::Role::radio && other.parent == radio.parent &&
           other.check == access::Check::on && !other.disabled;
  });
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
    if (node->role == access::Role::radio && is_passed_by(nodes, *node)) continue;
    if (close != 0) return ui.focus(node->id);
    close = node->id;
    if (to_read) break;
  }
  ui.focus(close == 0 ? dialog : close);
}

// Title and cross, which stay in sight, and the area that scrolls under them. `draw_head` gives
// whether the cross was pressed, and so does this.
bool begin_sheet_content(Ui& ui, NodeId id, const Rect& rect,
                         const std::function<bool()>& draw_head) {
  const float padding = sheet_padding(ui), foot = foot_room(ui, id, rect);
  if (sheet_head_scrolls(ui, id)) {
    const float height = std::max(1.0F, rect.height - foot);
    begin_scroll(ui, panel_id(id), {rect.x, rect.y, rect.width, height}, space::l, padding);
    ui.layout().begin({.id = head_id(id)});
    const bool closed = draw_head();
    ui.layout().end();
    return closed;
  }
  const Rect head{rect.x + padding, rect.y + padding, rect.width - 2 * padding, 0};
  ui.layout().begin_root(head_id(id), head, space::m);
  const bool closed = draw_head();
  const float top = ui.layout().end().bottom();
  if (is_scrolled(ui, panel_id(id))) {
    fill_rect({rect.x, top - 1, rect.width, 1}, ui.theme().line);
  }
  const float height = std::max(1.0F, rect.bottom() - top - foot);
  begin_scroll(ui, panel_id(id), {rect.x, top, rect.width, height}, space::l, padding);
  return closed;
}

// Whether one types into what is recorded behind the dialog's own node.
bool takes_typing(Ui& ui, NodeId dialog) {
  const std::vector<access::Node>& nodes = ui.record().nodes();
  const auto node = std::find_if(nodes.begin(), nodes.end(),
                                 [&](const access::Node& other) { return other.id == dialog; });
  return std::any_of(node, nodes.end(), [](const access::Node& inside) {
    return inside.role == access::Role::text_field || inside.role == access::Role::text_area ||
           inside.role == access::Role::search_field || inside.role == access::Role::combo_box ||
           inside.role == access::Role::spin_button || inside.role == access::Role::date_field;
  });
}

// While sizes are still being found out a dialog may only seem to be that large.
void keep_filling(Ui& ui, NodeId dialog, bool fills_now) {
  OverlayMemory* overlay = overlay_of(ui, dialog);
  if (overlay == nullptr || overlay->fills) return;
  bool& settled = ui.memory().measures.settled;
  overlay->fills = takes_typing(ui, dialog) || (fills_now && settled);
  if (overlay->fills && !fills_now) settled = false;
}

struct SheetOptions {
  std::string_view id;
  std::string_view label;
  bool waits = false;
  std::function<bool()> draw_head;
};

// What Dialog and the side panel's sheet have in common. The scope stays open until end_sheet. True
// when it is dismissed.
bool begin_sheet(Ui& ui, const SheetOptions& options, const Rect& rect) {
  const NodeId id = sheet_id(ui, options.id);
  begin_overlay(ui, id, ui.theme().scrim, true);
  draw_panel(ui, rect);
  access::Node node{.id = id, .role = access::Role::dialog};
  node.name = options.label;
  node.modal = true;
  node.rect = rect;
  open_node(ui, std::move(node));
  const bool escaped = is_uppermost(ui, id) && escape_pressed(ui);
  const bool left = !options.waits && was_left(ui, id);
  ui.memory().scopes.push_back(ui.memory().scope);
  ui.memory().scope = id;
  const bool crossed = begin_sheet_content(ui, id, rect, options.draw_head);
  const bool dismissed = escaped || left || crossed;
  if (OverlayMemory* overlay = overlay_of(ui, id)) overlay->closing = dismissed;
  return dismissed;
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
  const OverlayMemory* overlay = overlay_of(ui, id);
  if (overlay != nullptr && overlay->fresh && !overlay->closing) focus_into(ui, id, to_read);
  ui.record().close();
  memory.scope = memory.scopes.back();
  memory.scopes.pop_back();
  end_overlay(ui);
}

}  // namespace

Dialog::Dialog(Ui& ui, const DialogOptions& options) : ui_(ui), to_read_(options.to_read) {
  const auto draw_head = [&] {
    const bool closed = panel_header(ui, options.title, options.detail);
    if (options.head) options.head();
    return closed;
  };
  const Rect rect = dialog_rect(ui, sheet_id(ui, options.id), options);
  fills_ = ui.phone() && rect.height >= ui.height();
  dismissed_ = begin_sheet(ui, {options.id, options.title, options.waits, draw_head}, rect);
}
Dialog::~Dialog() {
  const NodeId id = ui_.memory().scope;
  end_sheet(ui_, to_read_);
  if (ui_.phone()) keep_filling(ui_, id, fills_);
}

DialogActions::DialogActions(Ui& ui, std::string_view note) : ui_(ui) {
  const NodeId dialog = ui.memory().scope;
  const bool ends_dialog = ui.layout().box_id() == panel_id(dialog);
  scrolls_ = ends_dialog && foot_scrolls(ui, dialog);
  if (scrolls_) {
    ui.layout().begin({.id = foot_id(dialog)});
  } else if (ends_dialog) {
    begin_foot(ui, dialog);
  }
  if (!note.empty()) {
    const Scope scope(ui, "actions");
    text(ui, note, {.id = "note", .size = type::second, .ink = Ink::muted});
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
  const NodeId id = sheet_id(ui, options.id);
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

void follow_subject(Ui& ui, NodeId id, std::string_view subject) {
  std::string& known = ui.memory().panel_subjects[id];
  if (known == subject) return;
  known = subject;
  ui.memory().scrolls[panel_id(id)].to_top = true;
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
  const NodeId id = sheet_id(ui, options.id);
  follow_subject(ui, id, options.subject);
  if (sheet_) {
    const float width = ui.phone() ? ui.width() : kDrawer;
    dismissed_ = begin_sheet(ui,
                             {options.id, options.title, false,
                              [&] {
                                const bool closed = panel_top(ui, options);
                                // Off the line that the head ends in while the rest is scrolled.
                                if (!options.chip.empty()) spacer(ui, space::xs);
                                return closed;
                              }},
                             {ui.width() - width, 0, width, ui.height()});
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

}  // namespace rondo::ui
