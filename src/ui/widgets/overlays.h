// What lies above the page: dialogs, menus, the side panel of narrow pages.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

// Modal. Draw it while the caller's state says that it is open; focus goes to its first control
// when it appears and back to where it was when it is gone. It has a scope of its own: the button
// that opens it may be called the same. On phones a sheet over the whole screen; a small one
// without fields to type into, such as a question, is as high as its content and stands at its
// foot.
//
//   if (state.renaming) {
//     Dialog dialog(ui, {.id = "rename", .title = "Rename program"});
//     text_field(...);
//     { DialogActions actions(ui); if (button(...)) ... }
//     if (dialog.dismissed()) state.renaming = false;
//   }
//
// Who leaves the place (Ui::set_place) leaves the dialog: it is dismissed.
struct DialogOptions {
  std::string_view id;
  std::string_view title;
  std::string_view detail = {};
  float width = 480;
  bool to_read = false;  // from its beginning: the focus goes there, not to the first control
  bool waits = false;    // asks about what came from outside: stays until it is answered
  // What stands under the title and stays in sight while the rest scrolls.
  std::function<void()> head = {};
  float least_content = 0;  // height of what scrolls, so that one that shrinks keeps its place
};
class Dialog {
 public:
  Dialog(Ui& ui, const DialogOptions& options);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  // Esc, the cross, or its place was left.
  bool dismissed() const { return dismissed_; }

 private:
  Ui& ui_;
  bool to_read_ = false;
  bool fills_ = false;  // a phone's screen
  bool dismissed_ = false;
};

// The row of buttons at the end of a dialog, right-aligned, and over it `note`, if any. It stays in
// sight while what is above it scrolls, unless that left little room for the rest.
class DialogActions {
 public:
  explicit DialogActions(Ui& ui, std::string_view note = {});
  ~DialogActions();
  DialogActions(const DialogActions&) = delete;
  DialogActions& operator=(const DialogActions&) = delete;

 private:
  Ui& ui_;
  bool scrolls_ = false;  // with the rest
};

struct MenuItem {
  std::string_view id;
  std::string_view label;
  Icon icon = Icon::none;
  bool disabled = false;
  bool danger = false;
  access::Check check = access::Check::none;  // of what can be on or off
  bool line_before = false;
  std::string_view shortcut_label = {};
};
struct MenuOptions {
  std::string_view id;
  std::string_view label;
  std::span<const MenuItem> items;
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool icon_only = false;
  bool disabled = false;
};
// A button that opens a menu under it. Gives the id of the item chosen in this frame, else empty.
std::string_view menu_button(Ui& ui, const MenuOptions& options);

// The open menu alone, beside `anchor`: for what is no button. `id` is its caller's, and
// UiMemory::open_menu as long as it is open.
std::string_view popup_menu(Ui& ui, NodeId id, std::string_view label, const access::Rect& anchor,
                            std::span<const MenuItem> items);

// A panel at the right of the page; without room for it (Ui::has_side) a dialog over the page, or
// at its foot.
// Draw it after the Page (which leaves room for it by .side_panel).
struct SidePanelOptions {
  std::string_view id;
  std::string_view title;
  std::string_view chip = {};  // beside the title
  Status chip_status = Status::neutral;
  // The record that it tells of: with another one it begins at its top.
  std::string_view subject = {};
  // It changes what the page shows, so the page stays in sight and in use: without room beside it
  // the panel stands at its foot, at most half as high as the screen. The focus goes there when it
  // appears; Esc closes it.
  bool keeps_page = false;
  // Of such a panel: what stands under the title and stays in sight while the rest scrolls.
  std::function<void()> head = {};
};
class SidePanel {
 public:
  SidePanel(Ui& ui, const SidePanelOptions& options);
  ~SidePanel();
  SidePanel(const SidePanel&) = delete;
  SidePanel& operator=(const SidePanel&) = delete;
  bool dismissed() const { return dismissed_; }

 private:
  Ui& ui_;
  bool sheet_ = false;
  bool keeps_page_ = false;
  bool dismissed_ = false;
};

}  // namespace rondo::ui
