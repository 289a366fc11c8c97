// The frame around every screen: rail (bottom bar under size::phone), top bar, main column.
//
//   AppShell shell(ui, {...});
//   if (shell.event().undo) ...
//   { Page page(ui, {.id = "matches", .side_panel = true}); ... }
//   { SidePanel panel(ui, {...}); ... }
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "ui/icons.h"
#include "ui/ui.h"
#include "ui/widgets/display.h"

namespace rondo::ui {

struct RailItem {
  std::string_view id;
  std::string_view label;
  std::string_view address;
  Icon icon = Icon::none;
  bool bottom = false;  // at the foot of the rail (files, settings)
};

struct ShellOptions {
  std::string_view product = "Rondo";
  std::string_view program_name = {};  // in the top bar; on phones the screen's title stands there
  // The first four stand in the bottom bar, the rest under More.
  std::span<const RailItem> items = {};
  std::string_view current = {};     // id of the item
  std::string_view save_state = {};  // "Saved", "Saving", ...
  Status save_status = Status::good;
  std::string_view save_again_label = {};  // the button that tries once more; empty: no button
  std::string_view undo_label = {};        // the button's words, e.g. "Undo"; empty: no button
  std::string_view undo_detail = {};       // what would be undone, for tooltip and description
  std::string_view redo_label = {};
  std::string_view redo_detail = {};
  bool can_undo = false;
  bool can_redo = false;
  std::string_view search_placeholder = {};  // empty: no search field
};

struct ShellEvent {
  bool undo = false;
  bool redo = false;
  bool search = false;  // the search field was used
  bool save_again = false;
};

class AppShell {
 public:
  AppShell(Ui& ui, const ShellOptions& options);
  ~AppShell();
  AppShell(const AppShell&) = delete;
  AppShell& operator=(const AppShell&) = delete;
  const ShellEvent& event() const { return event_; }

 private:
  Ui& ui_;
  const ShellOptions options_;  // what it points to outlives the shell: the caller's frame
  ShellEvent event_;
};

// In its place around a page that stands alone: no rail, no bars. Messages are shown there too.
class BareShell {
 public:
  explicit BareShell(Ui& ui);
  ~BareShell();
  BareShell(const BareShell&) = delete;
  BareShell& operator=(const BareShell&) = delete;

 private:
  Ui& ui_;
};

// The `main` landmark: a scrolling column at most size::content wide; of a page without a shell at
// most size::form, and in the middle.
struct PageOptions {
  std::string_view id;  // the screen; each keeps its own scroll
  bool side_panel = false;
  bool bare = false;  // no shell around it
  // What stays in sight above it while the rest scrolls.
  std::function<void()> head = {};
};
class Page {
 public:
  Page(Ui& ui, const PageOptions& options);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

 private:
  Ui& ui_;
};

}  // namespace rondo::ui
