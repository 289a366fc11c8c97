// The menu of one row: what can be done with it, where the pointer, a finger or the keyboard asked.
#include "imgui_internal.h"
#include "ui/overlay.h"
#include "ui/widgets/overlays.h"
#include "ui/widgets/table_parts.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kOpen = "open", kSelect = "select";

NodeId menu_id(const TableRow::Data& data) {
  return access::make_id(data.table, "row-menu");
}

std::vector<MenuItem> items_of(const TableRow::Data& data, int row) {
  const TableOptions& options = data.options;
  const WidgetWords& words = data.ui.words;
  std::vector<MenuItem> items;
  if (options.selectable) items.push_back({.id = kOpen, .label = words.open});
  if (options.markable) {
    const bool marked = options.view->marked.count(options.row_id(row)) > 0;
    items.push_back({.id = kSelect, .label = words.select, .check = access::check_of(marked)});
  }
  if (!options.row_menu) return items;
  const std::size_t first = items.size();
  for (const MenuItem& item : options.row_menu(row)) items.push_back(item);
  if (first > 0 && items.size() > first) items[first].line_before = true;
  return items;
}

// -1 when it is gone, or stands elsewhere since then.
int row_of_menu(const TableRow::Data& data) {
  const TableMemory& memory = data.memory;
  if (memory.menu_index >= data.options.row_count) return -1;
  return row_node(data, memory.menu_index) == memory.menu_row ? memory.menu_index : -1;
}

}  // namespace

bool has_row_menu(const TableOptions& options) {
  return options.selectable && (options.markable || options.row_menu);
}

bool asked_for_menu(const Rect& rect) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return ImGui::IsMouseClicked(ImGuiMouseButton_Right) && ImGui::IsWindowHovered() &&
         rect.contains(at.x, at.y);
}

void open_row_menu(TableRow::Data& data, const Rect& at) {
  data.memory.menu_row = data.id;
  data.memory.menu_index = data.index;
  data.memory.menu_at = at;
  data.ui.memory().open_menu = menu_id(data);
  data.ui.focus(access::make_id(data.id, "choose"));
  data.ui.request_frame(0);
}

void draw_row_menu(TableRow::Data& data, TableEvent& event) {
  Ui& ui = data.ui;
  if (ui.memory().open_menu != menu_id(data)) return;
  const int row = row_of_menu(data);
  if (row < 0) {
    ui.memory().open_menu = 0;
    return;
  }
  const std::vector<MenuItem> items = items_of(data, row);
  const std::string label = data.options.row_label(row);
  const std::string_view chosen = popup_menu(ui, menu_id(data), label, data.memory.menu_at, items);
  if (chosen.empty()) return;
  if (chosen == kOpen) {
    event.activated = row;
  } else if (chosen == kSelect) {
    data.index = row;
    toggle_mark(data);
    data.options.view->marking = true;
  } else {
    event.menu_row = row;
    event.menu_item = chosen;
  }
}

}  // namespace rondo::ui
