// Node: what one widget says about itself to people who don't see the canvas. Plain values; knows
// neither Dear ImGui nor the browser. A widget draws and records exactly one Node (a table or a
// dialog records one for each of its parts).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rondo::access {

// Stable over frames: made from the ids given by the view, never from labels, so a translated or
// changing label keeps its node. 0 is no node.
using NodeId = std::uint32_t;

// Hashes `name` into the scope `parent`. FNV-1a; never 0.
NodeId make_id(NodeId parent, std::string_view name);

enum class Role : std::uint8_t {
  group,
  main,
  navigation,
  banner,
  complementary,
  region,
  search,
  heading,
  text,
  list,
  list_item,
  link,
  button,
  checkbox,
  toggle,
  radio_group,
  radio,
  select,
  text_field,
  text_area,
  search_field,
  combo_box,
  spin_button,
  date_field,
  slider,
  tab_list,
  tab,
  tab_panel,
  table,
  row,
  column_header,
  cell,
  dialog,
  menu,
  menu_item,
  menu_check,
  list_box,
  option,
  progress,
  meter,
  image,
  status,
  alert,
  description_list,
};

enum class Check : std::uint8_t { none, off, on, mixed };
constexpr Check check_of(bool on) {
  return on ? Check::on : Check::off;
}
enum class Expand : std::uint8_t { none, closed, open };
enum class SortOrder : std::uint8_t { none, ascending, descending };

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  bool operator==(const Rect&) const = default;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(float px, float py) const {
    return px >= x && py >= y && px < right() && py < bottom();
  }
};

// The part of `a` inside `b`; empty (zero size) when they don't meet.
Rect intersect(const Rect& a, const Rect& b);

struct Option {
  std::string value;  // the option's id
  std::string label;

  bool operator==(const Option&) const = default;
};

struct Node {
  NodeId id = 0;
  NodeId parent = 0;  // 0: the root of its layer
  Role role = Role::group;
  std::string name = {};         // what it is called; for text, the text itself
  std::string value = {};        // text of a field, id of the chosen option, address of a link
  std::string description = {};  // hint and error, read after the name
  std::vector<Option> options = {};

  // States. `check` of a button: it turns something on and off. `focusable` nodes are reached by
  // Tab unless `skip_tab` (the other members of a group that is one stop and is walked by arrow
  // keys).
  Check check = Check::none;
  Expand expand = Expand::none;
  SortOrder sort = SortOrder::none;  // of a column header
  bool disabled = false;
  bool invalid = false;
  bool required = false;
  bool selected = false;
  bool current = false;
  bool busy = false;
  bool focusable = false;
  bool skip_tab = false;
  bool modal = false;      // dialog: everything in lower layers is out of reach
  bool has_popup = false;  // opens a menu

  std::uint8_t layer = 0;  // 0 the page, higher ones lie above it
  std::uint8_t level = 0;  // of a heading
  // A combo box: the list box that it fills, and the option there that Enter chooses. The keyboard
  // focus stays in the combo box.
  NodeId controls = 0;
  NodeId active = 0;

  int row = 0, row_count = 0;  // 1-based place in a table or a list whose rest is not mirrored
  int column = 0, column_count = 0;                       // likewise
  double number = 0, minimum = 0, maximum = 0, step = 0;  // slider, spin button, progress, meter

  Rect rect = {};       // in CSS pixels of the page
  Rect clip = {};       // what its scroll area shows of the page
  float text_size = 0;  // fields: so that the browser's text lies where the canvas' text lay
  std::string placeholder = {};
  std::string autocomplete = {};  // fields, as HTML names it ("email", "off")
  // Fields, as HTML names it: the keyboard that a phone shows ("decimal"); empty: for words.
  std::string input_mode = {};
  std::string keys = {};  // shortcut, as ARIA writes it ("Control+K")

  bool operator==(const Node&) const = default;
};

// Changes whenever anything in the node does.
std::uint64_t hash(const Node& node);

}  // namespace rondo::access
