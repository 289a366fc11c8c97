// Ui: what every widget needs to draw itself, to say what it is (access::Tree) and to hear what a
// person did to it. One per page; views get it by reference and pass it on.
//
// A frame is begin_frame(), the views, end_frame(). Widgets keep nothing between frames except
// through here (measured sizes, scroll, focus); drafts belong to the caller. Layout uses the sizes
// measured in the frame before, so a frame in which something changed size is not settled();
// the caller then runs another before showing it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/action.h"
#include "access/tree.h"
#include "ui/theme.h"

struct ImFont;

namespace rondo::ui {

using access::NodeId;

// What the page gives to a frame besides mouse and wheel, which Dear ImGui gets directly.
struct FrameInput {
  float width = 1280, height = 800;  // CSS pixels
  float pixel_ratio = 1;
  double time_s = 0;
  ThemeKind theme = ThemeKind::light;
  std::optional<Theme> forced_theme = {};  // instead of `theme`
  bool compact = false;                    // lower rows and controls, for long lists
  bool touch = false;                      // the main pointer is a finger: larger targets
  bool reduced_motion = false;
  bool page_draws_fields = false;  // the focused text field is drawn by the browser
  // The finger came down on a field, which the browser moves the focus to: it presses nothing here.
  bool finger_on_field = false;
  float safe_bottom = 0;  // kept free for the phone's own bar
};

// The few words that widgets say by themselves; the page sets them from the string table.
struct WidgetWords {
  std::string close = "Close";
  std::string more = "More";
  std::string required = "required";
  std::string sort_by = "Sort by {name}";
  std::string show_column = "Show {name}";
  std::string table_menu = "Order and columns";
  std::string copy_table = "Copy the table";
  std::string print_table = "Print the table";
  std::string mark_rows = "Select rows";
  std::string open = "Open";
  std::string select = "Select";
  std::string select_row = "Select {name}";
  std::string select_all = "Select all";
  std::string usual_order = "Usual order";
  std::string reverse = "Reverse the order";
  std::string selected_count = "selected";
  std::string main_navigation = "Main";
  std::string notifications = "Notifications";
  std::string skip_to_content = "Skip to content";
  std::string narrow_choices = "Type to find";
  std::string found_choices = "Found: {count}";
  std::string no_choice_found = "Nothing fits what you typed.";
  std::string done = "Done";
};

class Layout;
class Shaper;
struct UiMemory;  // kept between frames, see ui/ui_memory.h

// What tests want to know of a frame beyond its tree.
struct FrameAudit {
  struct Target {  // what mouse and finger could press
    NodeId id = 0;
    access::Rect rect;
  };
  std::vector<Target> targets;
  struct Line {
    std::string words;  // whole, also where there was no room for all of it
    bool cut = false;   // it ended in "…", or at the side of what shows it
  };
  std::vector<Line> lines;  // of text, as drawn
};

class Ui {
 public:
  // The fonts belong to the Dear ImGui context, which must exist as long as the Ui.
  Ui(ImFont* regular, ImFont* semibold);
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  WidgetWords words;

  // --- for views -------------------------------------------------------------------------------
  const Theme& theme() const;
  float width() const;
  float height() const;
  bool phone() const;     // narrower than size::phone
  bool wide() const;      // from size::wide
  bool has_side() const;  // room for a side panel beside the page: from size::beside
  bool touch() const;
  bool compact() const;  // never with a finger
  bool reduced_motion() const;
  double time_s() const;

  // The id of the widget called `name` in the current scope.
  NodeId id(std::string_view name) const;
  // Moves keyboard focus there when the frame ends.
  void focus(NodeId id);
  // What the page is about now: each place keeps how far it was scrolled, for who comes back to it.
  // With another number it was opened, and is shown from its top.
  void set_place(std::string_view place, int opening = 0);
  // Whether it was about something else in the frame before.
  bool arrived() const;
  // What is shown is another one under the same address: who was at something in the page before is
  // at its title now.
  void read_from_beginning();
  // For who opens something and then goes to the place that shows it: it stays open there, also
  // where it was left open before.
  void open_at_next_place();
  // Goes to an address of the application when the frame ends, as a link does.
  void follow(std::string_view address);
  // Read out by screen readers; results are polite, errors assertive.
  void announce(std::string_view text, access::Politeness politeness = access::Politeness::polite);
  // What was told last stays where a screen reader finds it; takes that away, for somebody else is
  // there now.
  void take_back_announcements();
  // Asks for a frame after `seconds` (a running clock, a toast that goes away).
  void request_frame(double seconds);

  // --- for the composition and the test harness --------------------------------------------------
  // Draws what needs shaping from now on; without one such text is drawn glyph by glyph.
  void set_shaper(Shaper* shaper);
  void begin_frame(const FrameInput& input, std::vector<access::Action> actions);
  void end_frame();
  // The sizes this frame was laid out with are those it measured.
  bool settled() const;
  const access::Tree& tree() const;
  std::vector<access::Announcement> take_announcements();
  // Where the page should move keyboard focus, once; 0 when nowhere.
  NodeId take_focus_request();
  NodeId focused() const;
  std::string take_followed();
  // Something lies over the page, so its text fields must leave the pointer to the canvas.
  bool pointer_captured() const;
  // Something lies over a phone's page: a dialog, a panel or an open menu. Back is to close that
  // first.
  bool back_closes() const;
  // Fills `audit` anew in each frame from now on; it has to outlive the frames.
  void set_audit(FrameAudit* audit);
  // Seconds until the next wanted frame; negative when none is.
  double next_frame_s() const;

  // --- for widgets -----------------------------------------------------------------------------
  UiMemory& memory() { return *memory_; }
  Layout& layout();
  access::Tree& record();

 private:
  std::unique_ptr<UiMemory> memory_;
};

// Ids given inside are apart from the same ids given elsewhere: one scope per row of a list, named
// by the record's id.
class Scope {
 public:
  Scope(Ui& ui, std::string_view name);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  Ui& ui_;
  NodeId before_;
};

}  // namespace rondo::ui
