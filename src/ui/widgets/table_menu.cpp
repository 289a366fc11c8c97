#include <deque>

#include "ui/widgets/overlays.h"
#include "ui/widgets/table_parts.h"

namespace rondo::ui {
namespace {

constexpr std::string_view kSort = "sort ", kShow = "show ";

// The items keep their words here.
class Items {
 public:
  void add(std::string id, std::string label, Icon icon,
           access::Check check = access::Check::none) {
    const bool line = after_line_ && !items_.empty();
    after_line_ = false;
    items_.push_back({.id = words_.emplace_back(std::move(id)),
                      .label = words_.emplace_back(std::move(label)),
                      .icon = icon,
                      .check = check,
                      .line_before = line});
  }
  void line() { after_line_ = true; }
  const std::vector<MenuItem>& all() const { return items_; }

 private:
  std::deque<std::string> words_;  // a deque, so that views into it stay good
  std::vector<MenuItem> items_;
  bool after_line_ = false;
};

void add_sorting(Ui& ui, const TableOptions& options, Items& items) {
  const TableSort& sort = options.view->sort;
  bool any = false;
  for (const TableColumn& column : options.columns) {
    if (!is_sortable(options, column)) continue;
    if (!any)
      items.add("usual", ui.words.usual_order, Icon::none, access::check_of(sort.column.empty()));
    any = true;
    items.add(std::string(kSort).append(column.id), with_name(ui.words.sort_by, column.label),
              Icon::none, access::check_of(sorted_by(options, column)));
  }
  if (!sort.column.empty()) {
    items.add("reverse", ui.words.reverse, sort.descending ? Icon::chevron_down : Icon::chevron_up);
  }
  items.line();
}

void add_columns(Ui& ui, const TableOptions& options, Items& items) {
  for (std::size_t at = 1; at < options.columns.size(); ++at) {
    const TableColumn& column = options.columns[at];
    if (!column.can_hide) continue;
    items.add(std::string(kShow).append(column.id), with_name(ui.words.show_column, column.label),
              Icon::none, access::check_of(!is_hidden(options, column)));
  }
  items.line();
}

void choose(TableView& view, std::string_view chosen) {
  const auto rest = [&](std::string_view beginning) {
    return std::string(chosen.substr(beginning.size()));
  };
  if (chosen == "usual") view.sort = {};
  if (chosen == "reverse") view.sort.descending = !view.sort.descending;
  if (chosen == "mark") {
    view.marking = !view.marking;
    view.marked.clear();
  }
  if (chosen.substr(0, kSort.size()) == kSort) view.sort = {rest(kSort), false};
  if (chosen.substr(0, kShow.size()) == kShow) {
    const std::string column = rest(kShow);
    if (view.hidden.erase(column) == 0) view.hidden.insert(column);
  }
}

}  // namespace

TableWish table_menu(Ui& ui, const TableOptions& options) {
  Items items;
  add_sorting(ui, options, items);
  add_columns(ui, options, items);
  if (options.markable && ui.phone()) {
    items.add("mark", ui.words.mark_rows, Icon::check, access::check_of(options.view->marking));
  }
  if (options.cell_text) {
    items.add("copy", ui.words.copy_table, Icon::copy);
    items.add("print", ui.words.print_table, Icon::print);
  }
  const std::string id = std::string(options.id) + "-menu";
  const std::string_view chosen = menu_button(ui, {.id = id,
                                                   .label = ui.words.table_menu,
                                                   .items = items.all(),
                                                   .icon = Icon::sliders,
                                                   .icon_only = true});
  if (!chosen.empty()) choose(*options.view, chosen);
  return chosen == "copy"    ? TableWish::copy
         : chosen == "print" ? TableWish::print
                             : TableWish::none;
}

}  // namespace rondo::ui
