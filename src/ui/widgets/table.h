// A data table: sticky header, rows of which only the visible ones are drawn, rows that can be
// chosen, marked, sorted and copied, columns that can be hidden, cells that can be edited; under
// size::phone each row becomes a card. Of rows to choose or mark Tab stops at one; Up, Down, Page
// Up, Page Down, Home and End go to the others, Left and Right walk through a row's controls.
//
//   const std::vector<TableColumn> columns = {{.id = "mentor", .label = "Mentor", .share = 2},
//   ...}; const TableEvent event = table(ui, {.id = "matches", .label = "Matches", .columns =
//   columns,
//                                       .row_count = n, .selectable = true, .row_id = ...},
//                                  [&](TableRow& row) {
//     row.person({.name = ..., .detail = ..., .side = Side::mentor});
//     row.chip("SEL check-ins");
//     row.fit({.words = "Excellent", .share = 0.9});
//   });
//   if (event.activated >= 0) ...
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/ui.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/overlays.h"

namespace rondo::ui {

constexpr float kCellPadding = 12;  // on either side of what a cell holds

// Columns share the width that fixed ones leave: by shares, or by what they need. Then none that
// needs less than an equal part of it goes without, and only the widest are cut.
struct TableColumn {
  std::string_view id;
  std::string_view label = {};
  float share = 1;             // of the width left by fixed columns
  float fixed_width = 0;       // CSS pixels; 0: by share
  float natural_width = 0;     // of its contents and their padding; of all that share, or of none
  Align align = Align::start;  // numbers: end
  bool hide_label = false;     // still its name (actions, status)
  bool sortable = false;
  bool can_hide = true;  // but for the first, which tells what a row is about
};

// What the cells of a column need (TableColumn::natural_width): told of what they hold as a row is
// (TableRow below). O(letters).
class ColumnWidth {
 public:
  ColumnWidth(Ui& ui, std::string_view label);

  void hold_text(std::string_view words, std::string_view second_line = {});
  void hold_person(const PersonOptions& options);
  void hold_chip(std::string_view words);
  float natural() const { return words_ + 2 * kCellPadding; }

 private:
  void hold(std::string_view words, float size, float beside);

  Ui& ui_;
  float words_ = 0;
};

// How the rows are sorted. The caller sorts (sort_rows); headers and the table's menu change it:
// up, down, as given again.
struct TableSort {
  std::string column;  // empty: as given
  bool descending = false;
};

// A row that comes into sight, wherever it is. Set once; the table forgets it when that is done, or
// the row is not among its rows: nothing moves when it comes back to them.
struct BroughtRow {
  std::string id;            // a row_id; empty: none
  bool takes_focus = false;  // of a row that can be chosen
};

// What a person has set about a table. The caller keeps it, and forgets marked rows that are gone.
struct TableView {
  TableSort sort;
  std::set<std::string> hidden;  // columns
  std::set<std::string> marked;  // rows
  bool marking = false;          // on cards, which have no room for boxes all the time
  BroughtRow brought;
};

// Sorts by what `key(column, row)` gives: texts whose bytes sort, such as reading_key's or
// number_key's. Rows with the same key stay as they are.
template <class Row, class Key>
void sort_rows(std::vector<Row>& rows, const TableSort& sort, Key key) {
  if (sort.column.empty()) return;
  std::vector<std::pair<std::string, Row>> keyed;
  for (Row& row : rows) keyed.emplace_back(key(sort.column, row), std::move(row));
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& left, const auto& right) {
    return sort.descending ? right.first < left.first : left.first < right.first;
  });
  for (std::size_t at = 0; at < rows.size(); ++at) rows[at] = std::move(keyed[at].second);
}
// For numbers from 0.
std::string number_key(int number);

struct TableOptions {
  std::string_view id;
  std::string_view label;
  std::span<const TableColumn> columns;
  int row_count = 0;
  std::function<std::string(int)> row_id;          // stable, unique
  std::function<std::string(int)> row_label = {};  // needed when selectable or markable
  // What a cell says, for copying; `column` is a column's id.
  std::function<std::string(int row, std::string_view column)> cell_text = {};
  float row_height = size::row_two_lines;
  // What can be done with a row besides opening and marking it. All of it stands in the row's menu,
  // which the right mouse button, a finger that rests on the row and the menu key open.
  std::function<std::vector<MenuItem>(int row)> row_menu = {};
  bool selectable = false;
  int selected = -1;
  bool markable = false;      // rows have boxes to tick, for doing something with several at once
  TableView* view = nullptr;  // null: nothing can be sorted, hidden or marked
};

struct TableEvent {
  int activated = -1;               // the row that was chosen
  int menu_row = -1;                // the row whose menu was used
  std::string_view menu_item = {};  // what was chosen there: an id of row_menu
};

struct EditableOptions {
  std::string_view id;
  std::string_view label;  // what it is: "Email of Amara Okafor"
  std::string_view value;
  std::string_view placeholder = {};  // where there is none yet
};

// The row being drawn: one call per column, in order. Each call makes the cell.
class TableRow {
 public:
  int index() const;
  // Cut where the cell ends; words without a second line may go on in it.
  void text(std::string_view words, std::string_view second_line = {});
  void person(const PersonOptions& options);
  void chip(std::string_view words, Status status = Status::neutral, Icon icon = Icon::none);
  void fit(const FitOptions& options);
  void empty();
  // Text that is edited where it stands: by pressing it. Gives the new text when it was changed.
  std::optional<std::string> editable(const EditableOptions& options);
  // Any widgets, laid out as a row.
  void cell(const std::function<void()>& draw);

  struct Data;
  explicit TableRow(Data& data) : data_(data) {}

 private:
  Data& data_;
};

TableEvent table(Ui& ui, const TableOptions& options,
                 const std::function<void(TableRow&)>& draw_row);

// What the caller has to do with the cells' text.
enum class TableWish : std::uint8_t { none, copy, print };
// A button with all that can be set about the table: order, columns, marking on cards; and, where
// there is cell_text, copying and printing.
TableWish table_menu(Ui& ui, const TableOptions& options);

// The columns that are not hidden.
std::vector<const TableColumn*> shown_columns(const TableOptions& options);

}  // namespace rondo::ui
