#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/scrolling.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table_parts.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kLongPress_s = 0.5F;
constexpr int kPage = 10;  // rows of Page Up and Page Down

std::string id_of_row(const TableOptions& options, int index) {
  return options.row_id ? options.row_id(index) : std::to_string(index);
}

bool pressed_long(Ui& ui, const Press& pressed) {
  if (!ui.touch() || !pressed.held) return false;
  const float held_s = ImGui::GetIO().MouseDownDuration[0];
  if (held_s < kLongPress_s) {
    ui.request_frame(static_cast<double>(kLongPress_s - held_s));
    return false;
  }
  ImGui::ClearActiveID();  // letting go is no press any more
  return true;
}

// Where a key leads from row `index`; the same row when the key is none of a table's.
int row_after(access::Key key, int index, int count) {
  switch (key) {
    case access::Key::up:
      return std::max(0, index - 1);
    case access::Key::down:
      return std::min(count - 1, index + 1);
    case access::Key::page_up:
      return std::max(0, index - kPage);
    case access::Key::page_down:
      return std::min(count - 1, index + kPage);
    case access::Key::home:
      return 0;
    case access::Key::end:
      return count - 1;
    default:
      return index;
  }
}

// The row's controls as one line that Left and Right walk; the other keys lead to the control at
// the same place of another row.
void walk(TableRow::Data& data, const std::vector<NodeId>& controls, std::size_t place) {
  Ui& ui = data.ui;
  access::Action action;
  while (take_action(ui, access::Action::Kind::key, controls[place], &action)) {
    if (action.key == access::Key::menu && has_row_menu(data.options)) {
      open_row_menu(data, data.rect);
    }
    if (action.key == access::Key::left && place > 0) ui.focus(controls[place - 1]);
    if (action.key == access::Key::right && place + 1 < controls.size()) {
      ui.focus(controls[place + 1]);
    }
    const int row = row_after(action.key, data.index, data.options.row_count);
    if (row == data.index) continue;
    data.memory.wanted_row = row;
    data.memory.wanted_place = place;
    ui.memory().measures.settled = false;
    ui.request_frame(0);  // this row may be out of sight
  }
}

}  // namespace

void toggle_mark(const TableRow::Data& data) {
  std::set<std::string>& marked = data.options.view->marked;
  const std::string id = id_of_row(data.options, data.index);
  if (marked.erase(id) == 0) marked.insert(id);
}

void begin_row(TableRow::Data& data, int index) {
  data.index = index;
  data.column = 0;
  data.id = row_node(data, index);
}

NodeId row_node(const TableRow::Data& data, int index) {
  return access::make_id(data.table, id_of_row(data.options, index));
}

void open_row(TableRow::Data& data, access::Role role) {
  access::Node node{.id = access::make_id(data.id, "row"), .role = role};
  // The header is row 1 of a table.
  node.row = data.index + (role == access::Role::row ? 2 : 1);
  if (role == access::Role::list_item) node.row_count = data.options.row_count;
  if (data.options.markable) {
    node.selected = data.options.view->marked.count(id_of_row(data.options, data.index)) > 0;
  }
  node.rect = data.rect;
  open_node(data.ui, std::move(node));
}

namespace {

// What assistive technology points at: the middle of the whole row may be another control.
Rect title_rect(const TableRow::Data& data) {
  Rect rect = data.rect;
  if (data.cards) {
    rect.height = std::min(rect.height, size::row_two_lines);
  } else {
    rect.x = data.spans.front().x;
    rect.width = data.spans.front().width;
  }
  return rect;
}

NodeId row_button_id(const TableRow::Data& data) {
  return access::make_id(data.id, "choose");
}

// Forgets one that is not among the rows.
int index_of_brought(const TableOptions& options) {
  if (options.view == nullptr || options.view->brought.id.empty()) return -1;
  for (int row = 0; row < options.row_count; ++row) {
    if (id_of_row(options, row) == options.view->brought.id) return row;
  }
  options.view->brought = {};
  return -1;
}

void bring_row(TableRow::Data& data) {
  scroll_into_sight(data.ui, data.rect);
  if (!data.ui.settled()) return;  // the row may still move
  const BroughtRow brought = std::exchange(data.options.view->brought, {});
  if (brought.takes_focus && data.options.selectable) data.ui.focus(row_button_id(data));
}

}  // namespace

bool row_button(TableRow::Data& data, float corner) {
  if (!data.options.selectable) return false;
  Ui& ui = data.ui;
  const NodeId id = row_button_id(data);
  ImGui::SetNextItemAllowOverlap();
  const Press pressed = press(ui, id, data.rect);
  if (has_row_menu(data.options) && (pressed_long(ui, pressed) || asked_for_menu(data.rect))) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    open_row_menu(data, {at.x, at.y, 0, 0});
  }
  const bool selected = data.options.selected == data.index;
  if (pressed.visible && (selected || pressed.hovered)) {
    fill_rect(inset(data.rect, 1), selected ? ui.theme().accent.soft : ui.theme().hover, corner);
    if (selected && ui.theme().high_contrast()) {
      stroke_rect(inset(data.rect, 1), ui.theme().accent.ink, corner, 2);
    }
  }
  focus_ring(ui, id, inset(data.rect, 4), corner, -2);
  return pressed.activated;
}

void record_row_button(TableRow::Data& data) {
  access::Node node{.id = row_button_id(data), .role = access::Role::button};
  if (data.options.row_label) node.name = data.options.row_label(data.index);
  const int selected = data.options.selected;
  if (selected >= 0) node.check = access::check_of(selected == data.index);
  node.focusable = true;
  node.rect = title_rect(data);
  record(data.ui, std::move(node));
}

void mark_box(TableRow::Data& data) {
  const Scope scope(data.ui, std::to_string(data.id));
  bool on = data.options.view->marked.count(id_of_row(data.options, data.index)) > 0;
  const std::string label = with_name(data.ui.words.select_row, data.options.row_label(data.index));
  if (checkbox(data.ui, {.id = "mark", .label = label, .hide_label = true}, on)) {
    toggle_mark(data);
  }
}

void finish_row(TableRow::Data& data, std::size_t first) {
  if (data.index == data.brought) bring_row(data);
  // A form in rows is walked by Tab, like any form.
  if (!data.options.selectable && !data.options.markable) return;
  Ui& ui = data.ui;
  TableMemory& memory = data.memory;
  const std::vector<access::Node>& nodes = ui.record().nodes();
  std::vector<NodeId> controls;
  for (std::size_t at = first; at < nodes.size(); ++at) {
    if (nodes[at].focusable && !nodes[at].skip_tab) controls.push_back(nodes[at].id);
  }
  const auto focused = std::find(controls.begin(), controls.end(), ui.focused());
  if (focused != controls.end()) {
    memory.stop = data.id;
    memory.stop_index = data.index;
    memory.holds_focus = true;
    walk(data, controls, static_cast<std::size_t>(focused - controls.begin()));
  }
  if (memory.wanted_row == data.index && !controls.empty()) {
    memory.wanted_row = -1;
    ui.focus(controls[std::min(memory.wanted_place, controls.size() - 1)]);
    scroll_into_sight(ui, data.rect);
    memory.stop = data.id;
    memory.stop_index = data.index;
    memory.holds_focus = true;
  }
  if (memory.stop == data.id) return;
  for (const NodeId id : controls) ui.record().find(id)->skip_tab = true;
}

std::vector<int> rows_to_draw(TableRow::Data& data, int first, int end) {
  const TableMemory& memory = data.memory;
  const int count = data.options.row_count;
  std::vector<int> rows;
  for (int row = std::max(0, first); row < std::min(count, end); ++row) rows.push_back(row);
  if (memory.holds_focus && memory.stop_index < count) rows.push_back(memory.stop_index);
  if (memory.wanted_row >= 0 && memory.wanted_row < count) rows.push_back(memory.wanted_row);
  data.brought = index_of_brought(data.options);
  if (data.brought >= 0) rows.push_back(data.brought);
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

void choose_stop(TableRow::Data& data, const std::vector<int>& rows, int first_seen) {
  TableMemory& memory = data.memory;
  memory.holds_focus = false;  // until a row finds it
  if (data.options.row_count == 0) return;
  for (const int row : rows) {
    if (row_node(data, row) != memory.stop) continue;
    memory.stop_index = row;
    return;
  }
  const int selected = data.options.selected;
  const bool seen = std::find(rows.begin(), rows.end(), selected) != rows.end();
  memory.stop_index = seen ? selected : std::clamp(first_seen, 0, data.options.row_count - 1);
  memory.stop = row_node(data, memory.stop_index);
}

// --- cells ---------------------------------------------------------------------------------------

int TableRow::index() const {
  return data_.index;
}

namespace {

// Whether the row has room for the text in two lines, without a word in both.
bool goes_on_below(TableRow::Data& data, std::string_view words) {
  const TextStyle style{.size = type::body};
  return 2 * line_height(style) <= data.rect.height &&
         wraps_in_two(data.ui, words, style, data.ui.layout().offered_width());
}

}  // namespace

void TableRow::text(std::string_view words, std::string_view second_line) {
  if (words.empty() && second_line.empty()) {
    empty();
    return;
  }
  cell([&] {
    const bool wrapped = data_.cards || (second_line.empty() && goes_on_below(data_, words));
    rondo::ui::text(data_.ui, words, {.wrap = wrapped});
    if (second_line.empty()) return;
    rondo::ui::text(data_.ui, second_line,
                    {.size = type::second, .ink = Ink::muted, .wrap = wrapped});
  });
}

void TableRow::person(const PersonOptions& options) {
  cell([&] { rondo::ui::person(data_.ui, options); });
}

void TableRow::chip(std::string_view words, Status status, Icon icon) {
  cell([&] { rondo::ui::chip(data_.ui, words, status, icon); });
}

void TableRow::fit(const FitOptions& options) {
  cell([&] { fit_bar(data_.ui, options); });
}

void TableRow::empty() {
  // A card leaves out what there is nothing to say about, label and all.
  if (data_.cards) {
    ++data_.column;
  } else {
    cell([] {});
  }
}

namespace {

// The text as a button, with a pencil where the pointer or the focus is.
bool edit_button(Ui& ui, const EditableOptions& options) {
  const bool none = options.value.empty();
  const std::string_view words = none ? options.placeholder : options.value;
  const TextStyle style{.size = type::body};
  const float natural = text_width(ui, words, style) + 24;
  const float width = std::min(natural, ui.layout().offered_width());
  const float height = ui.touch() ? size::control_touch : 28.0F;
  const Rect rect = ui.layout().place({.natural_width = natural, .width = width, .height = height});
  const NodeId id = ui.id(options.id);
  const Press pressed = press(ui, id, rect);
  access::Node node{.id = id, .role = access::Role::button};
  node.name = options.label;
  node.description = words;
  node.focusable = true;
  node.rect = rect;
  record(ui, std::move(node));
  if (pressed.visible) {
    const bool lit = pressed.hovered || (pressed.focused && ui.memory().focus_visible);
    if (lit) fill_rect(inset(rect, -4), ui.theme().pressed, 6);
    draw_line(ui, words, rect.x, rect.y + height / 2, style,
              none ? ui.theme().muted : ui.theme().ink, width - (lit ? 20.0F : 0.0F));
    if (lit) {
      draw_icon(Icon::edit, {rect.right() - 8, rect.y + height / 2}, 15, ui.theme().muted);
    }
    focus_ring(ui, id, inset(rect, -4), 6, 0);
  }
  return pressed.activated;
}

}  // namespace

std::optional<std::string> TableRow::editable(const EditableOptions& options) {
  std::optional<std::string> result;
  cell([&] {
    Ui& ui = data_.ui;
    TableMemory& memory = data_.memory;
    const std::string field_name = std::string(options.id) + "-field";
    const NodeId field = ui.id(field_name);
    if (memory.edited != field) {
      if (!edit_button(ui, options)) return;
      memory.edited = field;
      memory.edited_text = options.value;
      memory.edit_began = false;
      ui.memory().measures.settled = false;
      ui.request_frame(0);
      return;
    }
    access::Action key;
    const bool cancelled =
        take_action(ui, access::Action::Kind::key, field, &key) && key.key == access::Key::escape;
    const FieldEvent typed = text_field(
        ui, {.id = field_name, .label = options.label, .hide_label = true}, memory.edited_text);
    const bool left = memory.edit_began && ui.focused() != field;
    if (!memory.edit_began) ui.focus(field);
    memory.edit_began = true;
    if (!cancelled && !typed.committed && !left) return;
    memory.edited = 0;
    if (!left) ui.focus(ui.id(options.id));
    if (!cancelled && memory.edited_text != options.value) result = memory.edited_text;
    ui.memory().measures.settled = false;
    ui.request_frame(0);
  });
  return result;
}

}  // namespace rondo::ui
