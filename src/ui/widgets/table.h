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

#include <functional>
#include <span>
#include <string>
#include <string_view>

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

struct TableSort {
  std::string column;  // empty: as given
  bool descending = false;
};

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
  TableSort sort = {};  // how the caller has sorted the rows
};

struct TableEvent {
  int activated = -1;                 // the row that was chosen
  std::string_view sort_column = {};  // the header that was pressed
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
