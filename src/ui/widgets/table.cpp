#include "ui/widgets/table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "ui/widgets/layout.h"
#include "ui/widgets/table_parts.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kHeader = 36;
// Rows beyond the visible ones that are mirrored, so that a next row is there to go to.
constexpr int kOverscan = 2;
constexpr TextStyle kHeaderText{.size = type::small, .weight = Weight::semibold};

float row_height(const TableRow::Data& data) {
  const float height = data.options.row_height;
  return data.ui.compact() ? std::round(height * size::row_compact) : height;
}

constexpr float kBesideName = size::avatar + 10;  // an avatar and its gap (person())
constexpr float kAroundChip = 22;                 // chip()
constexpr float kBesideLabel = 16;                // the direction in a header

bool is_flexible(const TableOptions& options, const TableColumn& column) {
  return column.fixed_width <= 0 && !is_hidden(options, column);
}

// The width up to which each gets what it needs, those that need more get that much, and all
// together get `room`; for needs that are more than that.
float level_of(std::vector<float> needs, float room) {
  std::sort(needs.begin(), needs.end());
  float level = 0;
  for (std::size_t at = 0; at < needs.size(); ++at) {
    level = room / static_cast<float>(needs.size() - at);
    if (needs[at] > level) break;
    room -= needs[at];
  }
  return level;
}

// What the columns that are not fixed share by, and the width of one part.
struct Sharing {
  bool natural = false;
  float most = std::numeric_limits<float>::max();  // parts of a column
  float part = 0;

  float parts_of(const TableColumn& column) const {
    return natural ? std::min(most, column.natural_width) : column.share;
  }
};

Sharing sharing_of(const TableOptions& options, float room) {
  Sharing sharing;
  std::vector<float> needs;
  float all = 0;
  for (const TableColumn& column : options.columns) {
    if (!is_flexible(options, column)) continue;
    sharing.natural = column.natural_width > 0;
    needs.push_back(column.natural_width);
    all += sharing.parts_of(column);
  }
  if (sharing.natural && all > room) {
    sharing.most = level_of(std::move(needs), room);
    sharing.part = 1;
  } else {
    sharing.part = room / std::max(0.01F, all);
  }
  return sharing;
}

std::vector<Span> spans_of(const TableOptions& options, const Rect& area) {
  float fixed = options.markable ? kMarkColumn : 0;
  for (const TableColumn& column : options.columns) {
    if (!is_hidden(options, column)) fixed += column.fixed_width;
  }
  const Sharing sharing = sharing_of(options, std::max(0.0F, area.width - fixed));
  std::vector<Span> spans;
  float x = area.x + (options.markable ? kMarkColumn : 0);
  for (const TableColumn& column : options.columns) {
    float width =
        column.fixed_width > 0 ? column.fixed_width : sharing.parts_of(column) * sharing.part;
    if (is_hidden(options, column)) width = 0;
    spans.push_back({x, width});
    x += width;
  }
  return spans;
}

// The number of the first column: the boxes to mark rows stand before it.
int first_column(const TableOptions& options) {
  return options.markable ? 2 : 1;
}

void open_cell(TableRow::Data& data, const Rect& rect) {
  access::Node node{.id = access::make_id(data.id, "cell" + std::to_string(data.column))};
  node.role = access::Role::cell;
  node.column = data.column + first_column(data.options);
  node.rect = rect;
  open_node(data.ui, std::move(node));
}

// A cell of a row: a column of its own, its content in the middle of the row's height.
void draw_table_cell(TableRow::Data& data, const TableColumn& column,
                     const std::function<void()>& draw) {
  Ui& ui = data.ui;
  const Span span = data.spans[static_cast<std::size_t>(data.column)];
  const NodeId box = access::make_id(data.id, "box" + std::to_string(data.column));
  const BoxMeasure& last = ui.memory().measures.boxes[box];
  const float width = span.width - 2 * kCellPadding;
  float x = span.x + kCellPadding;
  if (column.align == Align::end) x += std::max(0.0F, width - last.natural_width);
  if (column.align == Align::center) x += std::max(0.0F, (width - last.natural_width) / 2);
  const float y = data.rect.y + (data.rect.height - last.height) / 2;
  open_cell(data, {span.x, data.rect.y, span.width, data.rect.height});
  if (data.column == 0 && data.options.selectable) record_row_button(data);
  ui.layout().begin_root(box, {x, y, width, 0}, 0);
  draw();
  ui.layout().end();
  ui.record().close();
}

// A cell of a card: the first is its title, the others stand under it with their column's label.
void draw_card_cell(TableRow::Data& data, const TableColumn& column,
                    const std::function<void()>& draw) {
  Ui& ui = data.ui;
  const bool title = data.column == 0;
  const Row row(ui, {.gap = space::m, .wrap = false});
  if (!title && !column.hide_label) {
    const Column label(ui, {.width = 92});
    text(ui, column.label, {.size = type::small, .ink = Ink::muted});
  }
  const Column content(ui, {.gap = 0, .grow = true});
  draw();
}

}  // namespace

ColumnWidth::ColumnWidth(Ui& ui, std::string_view label)
    : ui_(ui), words_(text_width(ui, label, kHeaderText) + kBesideLabel) {}

void ColumnWidth::hold(std::string_view words, float size, float beside) {
  if (words.empty()) return;
  // A whole pixel more, so that rounding cuts nothing.
  words_ = std::max(words_, std::ceil(text_width(ui_, words, {.size = size}) + beside) + 1);
}

void ColumnWidth::hold_text(std::string_view words, std::string_view second_line) {
  hold(words, type::body, 0);
  hold(second_line, type::second, 0);
}

void ColumnWidth::hold_person(const PersonOptions& options) {
  hold(options.name, type::body, kBesideName);
  hold(options.detail, type::second, kBesideName);
}

void ColumnWidth::hold_chip(std::string_view words) {
  hold(words, type::small, kAroundChip);
}

void TableRow::cell(const std::function<void()>& draw) {
  const TableColumn& column = data_.options.columns[static_cast<std::size_t>(data_.column)];
  if (is_hidden(data_.options, column)) {
    ++data_.column;
    return;
  }
  const std::string name = "column" + std::to_string(data_.column);
  const Scope scope(data_.ui, name);
  if (data_.cards) {
    draw_card_cell(data_, column, draw);
  } else {
    draw_table_cell(data_, column, draw);
  }
  ++data_.column;
}

namespace {

void draw_mark_cell(TableRow::Data& data) {
  Ui& ui = data.ui;
  const Rect& row = data.rect;
  const NodeId box = access::make_id(data.id, "mark-box");
  const float height = ui.memory().measures.boxes[box].height;
  access::Node cell{.id = access::make_id(data.id, "mark-cell"), .role = access::Role::cell};
  cell.column = 1;
  cell.rect = {row.x, row.y, kMarkColumn, row.height};
  open_node(ui, std::move(cell));
  ui.layout().begin_root(
      box, {row.x + kCellPadding, row.y + (row.height - height) / 2, kMarkColumn - kCellPadding, 0},
      0);
  mark_box(data);
  ui.layout().end();
  ui.record().close();
}

// The button of a row stands in its first cell: a row may hold nothing but cells.
bool draw_row(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  Ui& ui = data.ui;
  const std::size_t first = ui.record().nodes().size();
  open_row(data, access::Role::row);
  const bool activated = row_button(data, 0);
  if (data.options.markable) draw_mark_cell(data);
  TableRow row(data);
  {
    const Scope scope(ui, std::to_string(data.id));
    draw(row);
  }
  finish_row(data, first);
  ui.record().close();
  if (data.index + 1 < data.options.row_count) {
    fill_rect({data.rect.x + 1, data.rect.bottom() - 1, data.rect.width - 2, 1}, ui.theme().line);
  }
  return activated;
}

// What is drawn in its lifetime is out of sight: it need not settle in this frame, but in the one
// in which it comes into sight.
class Unhurried {
 public:
  Unhurried(Ui& ui, bool out_of_sight) : ui_(ui), out_of_sight_(out_of_sight) {}
  ~Unhurried() {
    if (out_of_sight_) ui_.memory().measures.settled = before_;
  }
  Unhurried(const Unhurried&) = delete;
  Unhurried& operator=(const Unhurried&) = delete;

 private:
  Ui& ui_;
  bool out_of_sight_;
  bool before_ = ui_.memory().measures.settled;
};

struct Header {
  Rect rect = {};
  bool stuck = false;             // away from its place, at the edge of what is visible
  std::string_view hovered = {};  // the column that a press would sort
  Press mark_all = {};
};

NodeId mark_all_id(const TableRow::Data& data) {
  return access::make_id(data.table, "mark-all");
}

// Whether all rows are marked, or some.
access::Check marked_rows(const TableOptions& options) {
  const auto marked = static_cast<int>(options.view->marked.size());
  if (marked == 0) return access::Check::off;
  return marked >= options.row_count ? access::Check::on : access::Check::mixed;
}

void record_mark_all(TableRow::Data& data, Header& header) {
  Ui& ui = data.ui;
  const Rect cell{header.rect.x, header.rect.y, kMarkColumn, kHeader};
  access::Node node{.id = access::make_id(data.table, "mark"), .role = access::Role::column_header};
  node.name = ui.words.mark_rows;
  node.rect = cell;
  open_node(ui, std::move(node));
  header.mark_all = press(ui, mark_all_id(data), cell);
  access::Node box{.id = mark_all_id(data), .role = access::Role::checkbox};
  box.name = ui.words.select_all;
  box.check = marked_rows(data.options);
  box.focusable = true;
  box.rect = cell;
  record(ui, std::move(box));
  ui.record().close();
  if (!header.mark_all.activated) return;
  std::set<std::string>& marked = data.options.view->marked;
  const bool all = marked_rows(data.options) == access::Check::on;
  marked.clear();
  for (int row = 0; !all && row < data.options.row_count; ++row) {
    marked.insert(data.options.row_id(row));
  }
}

// Up, down, as given again.
void press_header(TableSort& sort, std::string_view column) {
  if (sort.column != column) {
    sort = {std::string(column), false};
  } else if (!sort.descending) {
    sort.descending = true;
  } else {
    sort = {};
  }
}

void record_header_cell(TableRow::Data& data, const TableColumn& column, const Rect& cell,
                        Header& header) {
  Ui& ui = data.ui;
  const NodeId node_id = access::make_id(data.table, column.id);
  access::Node node{.id = node_id, .role = access::Role::column_header};
  node.name = column.label;
  node.rect = cell;
  if (sorted_by(data.options, column)) {
    node.sort = data.options.view->sort.descending ? access::SortOrder::descending
                                                   : access::SortOrder::ascending;
  }
  open_node(ui, std::move(node));
  if (is_sortable(data.options, column)) {
    const NodeId id = access::make_id(node_id, "sort");
    const Press pressed = press(ui, id, cell);
    if (pressed.hovered) header.hovered = column.id;
    if (pressed.activated) press_header(data.options.view->sort, column.id);
    access::Node button{.id = id, .role = access::Role::button};
    button.name = column.label;
    button.focusable = true;
    button.rect = cell;
    record(ui, std::move(button));
  } else {
    access::Node words{.id = access::make_id(node_id, "label"), .role = access::Role::text};
    words.name = column.label;
    words.rect = cell;
    record(ui, std::move(words));
  }
  ui.record().close();
}

// Recorded before the rows, drawn after them: it lies above those that scroll under it.
Header record_header(TableRow::Data& data, const Rect& table) {
  Header header;
  const float stuck = std::max(table.y, clip_rect().y);
  const float lowest = std::max(table.y, table.bottom() - kHeader);
  header.rect = {table.x, std::min(stuck, lowest), table.width, kHeader};
  header.stuck = header.rect.y > table.y;
  access::Node row{.id = access::make_id(data.table, "header"), .role = access::Role::row};
  row.row = 1;
  row.rect = header.rect;
  open_node(data.ui, std::move(row));
  if (data.options.markable) record_mark_all(data, header);
  for (std::size_t i = 0; i < data.options.columns.size(); ++i) {
    const Span span = data.spans[i];
    if (is_hidden(data.options, data.options.columns[i])) continue;
    record_header_cell(data, data.options.columns[i], {span.x, header.rect.y, span.width, kHeader},
                       header);
  }
  data.ui.record().close();
  return header;
}

// The label and, where it is or would be sorted by, the direction.
void draw_header_cell(TableRow::Data& data, const Header& header, const TableColumn& column,
                      const Span& span) {
  Ui& ui = data.ui;
  const Theme& theme = ui.theme();
  const float middle = header.rect.y + header.rect.height / 2;
  const bool sorted = sorted_by(data.options, column);
  const bool marked = sorted || header.hovered == column.id;
  const float room = span.width - 2 * kCellPadding - (marked ? kBesideLabel : 0.0F);
  const float width = std::min(room, text_width(ui, column.label, kHeaderText));
  float x = span.x + kCellPadding;
  if (column.align == Align::end) x += room - width;
  if (column.align == Align::center) x += (room - width) / 2;
  draw_fitted(ui, column.label, x, middle, kHeaderText, marked ? theme.ink : theme.muted, room);
  if (marked) {
    const bool down = sorted && data.options.view->sort.descending;
    draw_icon(down ? Icon::chevron_down : Icon::chevron_up, {x + width + 10, middle}, 13,
              sorted ? theme.ink : theme.muted);
  }
  if (is_sortable(data.options, column)) {
    const NodeId id = access::make_id(access::make_id(data.table, column.id), "sort");
    focus_ring(ui, id, inset({span.x, header.rect.y, span.width, header.rect.height}, 4), 4, -1);
  }
}

void draw_header(TableRow::Data& data, const Header& header) {
  const Rect& rect = header.rect;
  const Theme& theme = data.ui.theme();
  // At its place it lies inside the card's border; stuck at the edge it hides all that passes.
  const float top = header.stuck ? rect.y : rect.y + 1;
  ImGui::GetWindowDrawList()->AddRectFilled(
      {rect.x + 1, top}, {rect.right() - 1, rect.bottom()}, packed(theme.surface),
      header.stuck ? 0 : corner::card - 1, ImDrawFlags_RoundCornersTop);
  fill_rect({rect.x + 1, rect.bottom() - 1, rect.width - 2, 1}, theme.line);
  if (data.options.markable) {
    const Rect box{rect.x + kCellPadding, rect.y + (kHeader - 20) / 2, 20, 20};
    draw_check_box(data.ui, mark_all_id(data), box, marked_rows(data.options), header.mark_all);
  }
  for (std::size_t i = 0; i < data.options.columns.size(); ++i) {
    const TableColumn& column = data.options.columns[i];
    if (is_hidden(data.options, column)) continue;
    if (!column.hide_label) draw_header_cell(data, header, column, data.spans[i]);
  }
}

TableEvent draw_as_table(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  Ui& ui = data.ui;
  const TableOptions& options = data.options;
  TableEvent event;
  const float width = ui.layout().offered_width();
  const float step = row_height(data);
  const float height = kHeader + step * static_cast<float>(options.row_count) + 1;
  const Rect area = ui.layout().place({.natural_width = width, .width = width, .height = height});
  data.spans = spans_of(options, area);
  draw_card(ui, area);
  access::Node node{.id = data.table, .role = access::Role::table};
  node.name = options.label;
  node.row_count = options.row_count + 1;
  node.column_count = static_cast<int>(options.columns.size()) + first_column(options) - 1;
  node.rect = area;
  open_node(ui, std::move(node));
  const Header header = record_header(data, area);
  const Rect clip = clip_rect();
  const float top = area.y + kHeader;
  const int first = static_cast<int>((clip.y - top) / step);
  const int end = static_cast<int>((clip.bottom() - top) / step) + 1;
  const std::vector<int> rows = rows_to_draw(data, first - kOverscan, end + kOverscan);
  // Rows that begin under the stuck header are not seen.
  choose_stop(data, rows, first + (header.stuck ? 2 : 0));
  ui.memory().sticky_top = kHeader;
  for (const int i : rows) {
    begin_row(data, i);
    data.rect = {area.x, top + step * static_cast<float>(i), area.width, step};
    const Unhurried unseen(ui, data.rect.bottom() <= clip.y || data.rect.y >= clip.bottom());
    if (draw_row(data, draw)) event.activated = i;
  }
  ui.memory().sticky_top = 0;
  draw_header(data, header);
  ui.record().close();
  return event;
}

}  // namespace

bool is_hidden(const TableOptions& options, const TableColumn& column) {
  return options.view != nullptr && options.view->hidden.count(std::string(column.id)) > 0;
}

bool is_sortable(const TableOptions& options, const TableColumn& column) {
  return options.view != nullptr && column.sortable;
}

bool sorted_by(const TableOptions& options, const TableColumn& column) {
  return options.view != nullptr && options.view->sort.column == column.id;
}

std::string with_name(std::string_view words, std::string_view name) {
  constexpr std::string_view kName = "{name}";
  std::string text(words);
  const std::size_t at = text.find(kName);
  return at == std::string::npos ? text : text.replace(at, kName.size(), name);
}

std::vector<const TableColumn*> shown_columns(const TableOptions& options) {
  std::vector<const TableColumn*> shown;
  for (const TableColumn& column : options.columns) {
    if (!is_hidden(options, column)) shown.push_back(&column);
  }
  return shown;
}

std::string number_key(int number) {
  std::string digits = std::to_string(std::max(0, number));
  return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

TableEvent table(Ui& ui, const TableOptions& options,
                 const std::function<void(TableRow&)>& draw_row_cells) {
  const NodeId id = ui.id(options.id);
  TableRow::Data data{
      .ui = ui, .options = options, .memory = ui.memory().tables[id], .spans = {}, .table = id};
  data.cards = ui.phone();
  TableEvent event =
      data.cards ? draw_as_cards(data, draw_row_cells) : draw_as_table(data, draw_row_cells);
  draw_row_menu(data, event);
  return event;
}

}  // namespace rondo::ui
