// What the files of the table share: table.cpp (rows under headers), table_cards.cpp (phones),
// table_rows.cpp (what a row is in both), table_menu.cpp, table_row_menu.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/draw.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// Where a column stands; of no width when it is hidden.
struct Span {
  float x = 0, width = 0;
};

struct TableRow::Data {
  Ui& ui;
  const TableOptions& options;
  TableMemory& memory;
  std::vector<Span> spans;  // tables alone
  NodeId table = 0;
  bool cards = false;
  int index = 0;
  int column = 0;
  int brought = -1;  // the row that comes into sight; -1: none
  NodeId id = 0;
  Rect rect = {};
};

inline constexpr float kMarkColumn = 40;

bool is_hidden(const TableOptions& options, const TableColumn& column);
bool is_sortable(const TableOptions& options, const TableColumn& column);
bool sorted_by(const TableOptions& options, const TableColumn& column);
// `words` with {name} replaced.
std::string with_name(std::string_view words, std::string_view name);

TableEvent draw_as_cards(TableRow::Data& data, const std::function<void(TableRow&)>& draw);

// --- one row -------------------------------------------------------------------------------------
void begin_row(TableRow::Data& data, int index);
NodeId row_node(const TableRow::Data& data, int index);
void open_row(TableRow::Data& data, access::Role role);
// The button over the whole row; true when it was chosen. Resting on it opens the row's menu.
// Its ground lies under the cells; its node stands where one reads it (record_row_button).
bool row_button(TableRow::Data& data, float corner);
void record_row_button(TableRow::Data& data);
// The box that marks the row.
void mark_box(TableRow::Data& data);
void toggle_mark(const TableRow::Data& data);
// Keyboard: `first` is the number of nodes recorded before the row.
void finish_row(TableRow::Data& data, std::size_t first);

// --- the row's menu ------------------------------------------------------------------------------
bool has_row_menu(const TableOptions& options);
// With the right mouse button.
bool asked_for_menu(const Rect& rect);
// Under `at`, for the row being drawn.
void open_row_menu(TableRow::Data& data, const Rect& at);
void draw_row_menu(TableRow::Data& data, TableEvent& event);

// --- all rows ------------------------------------------------------------------------------------
// The rows to draw, ascending: those from `first` up to `end`, the one that holds the focus, the
// one that it goes to and the one that comes into sight.
std::vector<int> rows_to_draw(TableRow::Data& data, int first, int end);
// Decides which row Tab stops at: the one it stopped at last, while it is drawn, else `first_seen`.
void choose_stop(TableRow::Data& data, const std::vector<int>& rows, int first_seen);

}  // namespace rondo::ui
