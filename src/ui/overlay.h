// What dialogs, menus and sheets share: their layer, and where the keyboard focus goes.
#pragma once

#include <string_view>
#include <vector>

#include "ui/icons.h"
#include "ui/layout_boxes.h"
#include "ui/ui.h"
#include "ui/ui_memory.h"

namespace rondo::ui {

// Begins a layer over the whole page that catches the pointer: of a menu, or of a `sheet`, which
// takes over a phone's screen. True in its first frame.
bool begin_overlay(Ui& ui, NodeId id, Color scrim, bool sheet = false);
void end_overlay(Ui& ui);
// Over what was drawn behind them in this frame: who opened a menu reads and chooses from that.
void bring_menus_to_front(Ui& ui);
// Whether this sheet was open when its place was left, and would now come up elsewhere or again.
// Told once; it closes by that.
bool was_left(Ui& ui, NodeId id);
// What was opened last hears the keys.
bool is_uppermost(Ui& ui, NodeId id);
// Esc; or a press beside `panel`.
bool escape_pressed(Ui& ui);
bool pressed_beside(const Rect& panel);

// A list of things to choose from, under (or above) `anchor`.
struct PopupItem {
  std::string_view label;
  Icon icon = Icon::none;
  std::string_view note = {};
  bool disabled = false;
  bool danger = false;
  access::Check check = access::Check::none;  // of what can be on or off
  bool line_before = false;
};
struct PopupResult {
  int chosen = -1;
  bool dismissed = false;
};
// `node_ids` empty: only drawn (a select tells its options itself); else one menu item each.
PopupResult popup_list(Ui& ui, NodeId id, std::string_view label, const Rect& anchor,
                       const std::vector<PopupItem>& items, const std::vector<NodeId>& node_ids);

}  // namespace rondo::ui
