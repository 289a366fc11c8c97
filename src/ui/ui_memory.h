// What the widgets keep between frames, and what a frame gathers. Only widgets and Ui look inside.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "access/action.h"
#include "access/tree.h"
#include "ui/layout_boxes.h"
#include "ui/shaping.h"
#include "ui/ui.h"
#include "ui/widgets/toasts.h"

struct ImFont;

namespace rondo::ui {

// A scroll area's place, and what a finger did to it.
struct ScrollMemory {
  unsigned int window = 0;  // of Dear ImGui
  float velocity = 0;       // CSS pixels per second, of a finger that let go
  bool to_top = false;      // in the next frame
};

struct Toast {
  ToastOptions options;
  double until_s = 0;  // 0: until it is closed
  int number = 0;
  float pointer_x = 0, pointer_y = 0;  // where the pointer was when it came
};

// One thing above the page: a dialog, a menu, a sheet.
struct OverlayMemory {
  NodeId id = 0;
  NodeId return_focus = 0;  // where focus was before it appeared
  bool seen = false;        // drawn in this frame
  bool fresh = true;        // in its first frame
  bool sheet = false;       // a dialog or panel, which takes over a phone's screen; else a menu
  bool fills = false;       // a dialog that is to fill a phone's screen as long as it is open
  bool closing = false;     // dismissed in this frame
};

// The slider that mouse or finger came down on. A finger may be about to scroll: which way it goes
// first says whether it moves the slider.
struct SliderGrip {
  enum class Way : std::uint8_t { open, moves, leaves };
  NodeId id = 0;
  Way way = Way::open;
};

// Where the keyboard is in a table, what of it is being edited, and how high its cards are.
struct TableMemory {
  NodeId stop = 0;  // the row that Tab stops at
  int stop_index = 0;
  bool holds_focus = false;
  int wanted_row = -1;  // the keyboard goes there, to the control at this place of the row
  std::size_t wanted_place = 0;
  NodeId edited = 0;  // the field of the cell
  std::string edited_text;
  bool edit_began = false;
  std::vector<float> card_heights;  // 0: never drawn
  NodeId menu_row = 0;              // whose menu is open, where it stands among the rows,
  int menu_index = 0;
  Rect menu_at;  // and what it belongs to on the page
};

// A panel that leaves the page in use (SidePanelOptions::keeps_page).
struct KeptPanel {
  NodeId id = 0;
  float foot = 0;  // how much of the page's foot it takes
};

// See Opened (ui/widgets/layout.h).
struct OpenedPart {
  NodeId id = 0;
  bool seen = false;       // drawn in this frame
  int frames_to_show = 0;  // until its size is known and it is in sight
};

// Something that could have the focus, and the part of the page that it belonged to.
struct FocusStop {
  NodeId id = 0;
  NodeId part = 0;
};

struct UiMemory {
  UiMemory(ImFont* regular_font, ImFont* semibold_font)
      : regular(regular_font), semibold(semibold_font), layout(measures) {}

  ImFont* regular;
  ImFont* semibold;
  Shaper* shaper = nullptr;
  FrameInput input;
  access::Tree tree;
  std::vector<access::Action> actions;
  std::vector<access::Announcement> announcements;

  NodeId scope = 0;
  std::vector<NodeId> scopes;  // those outside of an open dialog or panel
  NodeId focused = 0;
  bool focus_visible = false;
  NodeId focus_request = 0;
  std::vector<FocusStop> stops;  // of the frame before
  NodeId focused_in_main = 0;    // the last one there
  NodeId reveal = 0;             // got focus: to be scrolled into sight when it comes up
  double next_frame_s = -1;
  std::string followed;

  Measures measures;
  Layout layout;
  std::unordered_map<NodeId, ScrollMemory> scrolls;
  std::unordered_map<NodeId, std::string> panel_subjects;  // what each side panel was about
  std::string place;                                       // what the page is about
  bool arrived = false;         // it was about something else in the frame before
  int opening = 0;              // see Ui::set_place
  bool from_top = false;        // what is scrolled in this frame goes to its top
  bool from_beginning = false;  // see Ui::read_from_beginning
  NodeId dragged_scroll = 0;    // a finger drags it
  SliderGrip slider;
  std::vector<OpenedPart> opened;
  bool together = false;  // what is being drawn comes into sight as a whole
  Rect revealed;          // for the sake of this part of it, once it is known how high it is
  float sticky_top = 0;   // of the area, covered by a header: nothing may be revealed there
  std::unordered_map<NodeId, TableMemory> tables;
  std::vector<OverlayMemory> overlays;
  std::vector<NodeId> left_open;  // dialogs and panels that were open when a place was left
  NodeId open_menu = 0;           // the select or button whose list is open
  int menu_item = -1;             // lit by mouse or arrow keys
  std::string narrowed_by;        // what was typed to find a choice in it
  bool pointer_captured = false;
  NodeId hovered = 0;
  double hovered_since_s = 0;
  FrameAudit* audit = nullptr;
  Rect page_room;                        // of the page and of what stands at its foot
  KeptPanel kept_panel, kept_panel_now;  // in the frame before, and in this one
  std::string bar_title;                 // of the page, for the top bar of a phone
  float bar_title_size = 0;              // of its letters; 0: it stands in the page
  Rect bar_title_rect;
  std::vector<Toast> toasts;
  float message_room = 0;     // from the foot of the page to the top of the highest message
  bool message_came = false;  // in the frame before
  int toast_count = 0;
};

}  // namespace rondo::ui
