#include "ui/overlay.h"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/draw.h"
#include "ui/scrolling.h"

namespace rondo::ui {
namespace {

constexpr TextStyle kItem{.size = type::body};
constexpr float kMargin = 6;

OverlayMemory& enter(Ui& ui, NodeId id) {
  UiMemory& memory = ui.memory();
  const auto at = std::find_if(memory.overlays.begin(), memory.overlays.end(),
                               [&](const OverlayMemory& overlay) { return overlay.id == id; });
  if (at != memory.overlays.end()) {
    at->fresh = false;
    at->seen = true;
    return *at;
  }
  memory.overlays.push_back({.id = id, .return_focus = memory.focused, .seen = true});
  memory.measures.settled = false;
  return memory.overlays.back();
}

float item_height(Ui& ui) {
  return ui.touch() ? size::control_touch : size::control;
}

Rect popup_rect(Ui& ui, const Rect& anchor, const std::vector<PopupItem>& items) {
  float width = std::max(anchor.width, 160.0F);
  float height = 2 * kMargin;
  for (const PopupItem& item : items) {
    const float note = item.note.empty() ? 0 : text_width(ui, item.note, kItem) + space::l;
    width = std::max(width, text_width(ui, item.label, kItem) + note + 72);
    height += item_height(ui) + (item.line_before ? 9.0F : 0.0F);
  }
  width = std::min(width, ui.width() - 16);
  const float below = ui.height() - anchor.bottom() - 12, above = anchor.y - 12;
  const bool up = height > below && above > below;
  height = std::min(height, up ? above : below);
  const float x = std::clamp(anchor.x, 8.0F, std::max(8.0F, ui.width() - width - 8));
  return {x, up ? anchor.y - 4 - height : anchor.bottom() + 4, width, height};
}

int next_enabled(const std::vector<PopupItem>& items, int from, int by) {
  const int count = static_cast<int>(items.size());
  for (int step = 1; step <= count; ++step) {
    const int at = ((from + by * step) % count + count) % count;
    if (!items[static_cast<std::size_t>(at)].disabled) return at;
  }
  return from;
}

// Arrow keys walk through a menu and wrap at its ends.
void walk_menu(Ui& ui, const std::vector<PopupItem>& items, const std::vector<NodeId>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    access::Action action;
    const int index = static_cast<int>(i);
    while (take_action(ui, access::Action::Kind::key, ids[i], &action)) {
      int to = index;
      if (action.key == access::Key::down) to = next_enabled(items, index, 1);
      if (action.key == access::Key::up) to = next_enabled(items, index, -1);
      if (action.key == access::Key::home) to = next_enabled(items, -1, 1);
      if (action.key == access::Key::end) to = next_enabled(items, 0, -1);
      if (action.key == access::Key::escape) ui.memory().actions.push_back(action);
      if (action.key == access::Key::escape) return;
      ui.focus(ids[static_cast<std::size_t>(to)]);
    }
  }
}

void draw_item(Ui& ui, const PopupItem& item, const Rect& rect, bool lit) {
  const Theme& theme = ui.theme();
  const Color ink = item.disabled ? theme.muted : item.danger ? theme.bad.ink : theme.ink;
  if (lit) fill_rect(rect, theme.hover, 6);
  const float middle = rect.y + rect.height / 2;
  float x = rect.x + 10;
  if (item.icon != Icon::none) {
    draw_icon(item.icon, {x + 9, middle}, 18, ink);
    x += 28;
  }
  float right = rect.right() - 10;
  if (item.check == access::Check::on) {
    draw_icon(Icon::check, {right - 8, middle}, 16, theme.accent.ink);
    right -= 24;
  }
  if (!item.note.empty()) {
    const float width = text_width(ui, item.note, {.size = type::small});
    right -= width;
    draw_line(ui, item.note, right, middle, {.size = type::small}, theme.muted);
    right -= space::s;
  }
  draw_fitted(ui, item.label, x, middle, kItem, ink, right - x);
}

void record_item(Ui& ui, NodeId id, const PopupItem& item, const Rect& rect) {
  access::Node node{.id = id};
  node.role =
      item.check == access::Check::none ? access::Role::menu_item : access::Role::menu_check;
  node.name = item.label;
  node.check = item.check;
  node.disabled = item.disabled;
  node.focusable = true;
  node.skip_tab = true;
  node.rect = rect;
  record(ui, std::move(node));
}

}  // namespace

bool begin_overlay(Ui& ui, NodeId id, Color scrim, bool sheet) {
  OverlayMemory& overlay = enter(ui, id);
  overlay.sheet = sheet;
  overlay.closing = false;
  const bool fresh = overlay.fresh;
  const Rect page{0, 0, ui.width(), ui.height()};
  begin_layer_window(ui, access::make_id(id, "layer"), page, true);
  fill_rect(page, scrim);
  ui.record().push_layer();
  return fresh;
}

void end_overlay(Ui& ui) {
  ui.record().pop_layer();
  end_layer_window();
}

void bring_menus_to_front(Ui& ui) {
  for (const OverlayMemory& one : ui.memory().overlays) {
    if (one.seen && !one.sheet) bring_to_front(access::make_id(one.id, "layer"));
  }
}

bool was_left(Ui& ui, NodeId id) {
  UiMemory& memory = ui.memory();
  return std::erase(memory.left_open, id) > 0 && memory.arrived;
}

bool is_uppermost(Ui& ui, NodeId id) {
  const std::vector<OverlayMemory>& overlays = ui.memory().overlays;
  return !overlays.empty() && overlays.back().id == id;
}

bool escape_pressed(Ui& ui) {
  std::vector<access::Action>& actions = ui.memory().actions;
  const auto at = std::find_if(actions.begin(), actions.end(), [](const access::Action& action) {
    return action.kind == access::Action::Kind::key && action.key == access::Key::escape;
  });
  if (at == actions.end()) return false;
  actions.erase(at);
  ui.request_frame(0);
  return true;
}

bool pressed_beside(const Rect& panel) {
  const bool pressed =
      ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
  if (!pressed) return false;
  const ImVec2 at = ImGui::GetIO().MousePos;
  return !panel.contains(at.x, at.y);
}

PopupResult popup_list(Ui& ui, NodeId id, std::string_view label, const Rect& anchor,
                       const std::vector<PopupItem>& items, const std::vector<NodeId>& node_ids) {
  PopupResult result;
  UiMemory& memory = ui.memory();
  const bool menu = !node_ids.empty();
  const NodeId overlay = access::make_id(id, "popup");
  const bool fresh = begin_overlay(ui, overlay, {0, 0, 0, 0});
  // A select's list is not mirrored, so fields under it are still in reach.
  memory.pointer_captured = true;
  const Rect rect = popup_rect(ui, anchor, items);
  soft_shadow(ui, rect, corner::card);
  fill_rect(rect, ui.theme().raised, corner::card);
  stroke_rect(rect, ui.theme().line, corner::card);
  if (menu) {
    walk_menu(ui, items, node_ids);
    access::Node node{.id = overlay, .role = access::Role::menu};
    node.name = label;
    node.modal = true;
    node.rect = rect;
    open_node(ui, std::move(node));
  }
  begin_scroll(ui, access::make_id(overlay, "scroll"), rect, 0, kMargin);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const PopupItem& item = items[i];
    if (item.line_before) {
      const Rect gap = ui.layout().place({.height = 9});
      fill_rect({rect.x + kMargin, gap.y + 4, rect.width - 2 * kMargin, 1}, ui.theme().line);
    }
    const float width = ui.layout().offered_width();
    const Rect at = ui.layout().place({.width = width, .height = item_height(ui)});
    const NodeId item_id = menu ? node_ids[i] : access::make_id(overlay, std::to_string(i));
    const Press pressed = press(ui, item_id, at, item.disabled, menu ? 0 : id);
    if (menu) record_item(ui, item_id, item, at);
    draw_item(ui, item, at, pressed.hovered || pressed.held || (menu && pressed.focused));
    if (menu) focus_ring(ui, item_id, inset(at, 2), 6, -2);
    if (pressed.activated) result.chosen = static_cast<int>(i);
  }
  end_scroll(ui);
  if (menu) ui.record().close();
  if (menu && fresh) ui.focus(node_ids[static_cast<std::size_t>(next_enabled(items, -1, 1))]);
  result.dismissed =
      (is_uppermost(ui, overlay) && escape_pressed(ui)) || (!fresh && pressed_beside(rect));
  end_overlay(ui);
  for (OverlayMemory& one : memory.overlays) {
    if (one.id == overlay) one.closing = result.dismissed;
  }
  if (result.chosen >= 0 || result.dismissed) memory.open_menu = 0;
  return result;
}

}  // namespace rondo::ui
