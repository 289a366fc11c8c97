// A data table: sticky header, rows of one height of which only the visible ones are drawn, rows
// that can be chosen; under size::phone each row becomes a card.
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
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/ui.h"
#include "ui/widgets/display.h"
#include "ui/widgets/layout.h"

namespace rondo::ui {

struct TableColumn {
  std::string_view id;
  std::string_view label;
  float share = 1;             // of the width left by fixed columns
  float fixed_width = 0;       // CSS pixels; 0: by share
  Align align = Align::start;  // numbers: end
  bool hide_label = false;     // still its name (actions, status)
  bool sortable = false;
};

// How the rows are sorted. The caller keeps it and sorts (sort_rows); the headers change it: up,
// down, as given again. A list of cards has a select and a button for it.
struct TableSort {
  std::string column;  // empty: as given
  bool descending = false;
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
  std::function<std::string(int)> row_label = {};  // name of the choice; needed when selectable
  float row_height = size::row_two_lines;
  bool selectable = false;
  int selected = -1;
  TableSort* sort = nullptr;  // null: no column is sortable
};

struct TableEvent {
  int activated = -1;  // the row that was chosen
};

// The row being drawn: one call per column, in order. Each call makes the cell.
class TableRow {
 public:
  int index() const;
  void text(std::string_view words, std::string_view second_line = {});
  void person(const PersonOptions& options);
  void chip(std::string_view words, Status status = Status::neutral, Icon icon = Icon::none);
  void fit(const FitOptions& options);
  void empty();
  // Any widgets, laid out as a row.
  void cell(const std::function<void()>& draw);

  struct Data;
  explicit TableRow(Data& data) : data_(data) {}

 private:
  Data& data_;
};

TableEvent table(Ui& ui, const TableOptions& options,
                 const std::function<void(TableRow&)>& draw_row);

}  // namespace rondo::ui
