#include "ui/widgets/table.h"

#include <algorithm>
#include <vector>

#include "ui/draw.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kHeader = 36;
constexpr float kCellPadding = 12;
// Rows beyond the visible ones that are mirrored, so that Tab finds a next row to go to.
constexpr int kOverscan = 2;
constexpr TextStyle kHeaderText{.size = type::small, .weight = Weight::semibold};

struct Span {
  float x = 0, width = 0;
};

std::vector<Span> spans_of(const TableOptions& options, const Rect& area) {
  float fixed = 0, shares = 0;
  for (const TableColumn& column : options.columns) {
    fixed += column.fixed_width;
    if (column.fixed_width <= 0) shares += column.share;
  }
  const float left = std::max(0.0F, area.width - fixed);
  std::vector<Span> spans;
  float x = area.x;
  for (const TableColumn& column : options.columns) {
    const float width =
        column.fixed_width > 0 ? column.fixed_width : left * column.share / std::max(0.01F, shares);
    spans.push_back({x, width});
    x += width;
  }
  return spans;
}

}  // namespace

struct TableRow::Data {
  Ui& ui;
  const TableOptions& options;
  std::vector<Span> spans;
  NodeId table = 0;
  bool cards = false;
  int index = 0;
  int column = 0;
  NodeId id = 0;
  Rect rect = {};
};

namespace {

void open_cell(TableRow::Data& data, access::Role role, const Rect& rect) {
  access::Node node{.id = access::make_id(data.id, "cell" + std::to_string(data.column))};
  node.role = role;
  node.column = role == access::Role::cell ? data.column + 1 : 0;
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
  open_cell(data, access::Role::cell, {span.x, data.rect.y, span.width, data.rect.height});
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

int TableRow::index() const {
  return data_.index;
}

void TableRow::cell(const std::function<void()>& draw) {
  const TableColumn& column = data_.options.columns[static_cast<std::size_t>(data_.column)];
  const std::string name = "column" + std::to_string(data_.column);
  const Scope scope(data_.ui, name);
  if (data_.cards) {
    draw_card_cell(data_, column, draw);
  } else {
    draw_table_cell(data_, column, draw);
  }
  ++data_.column;
}

void TableRow::text(std::string_view words, std::string_view second_line) {
  if (words.empty() && second_line.empty()) {
    empty();
    return;
  }
  cell([&] {
    const bool wrapped = data_.cards;
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

// The whole row is a button over its cells; what stands in the cells can still be pressed.
bool row_button(TableRow::Data& data, float corner) {
  if (!data.options.selectable) return false;
  Ui& ui = data.ui;
  const NodeId id = access::make_id(data.id, "choose");
  ImGui::SetNextItemAllowOverlap();
  const Press pressed = press(ui, id, data.rect);
  const bool selected = data.options.selected == data.index;
  access::Node node{.id = id, .role = access::Role::button};
  if (data.options.row_label) node.name = data.options.row_label(data.index);
  node.pressed = selected;
  node.focusable = true;
  node.rect = data.rect;
  record(ui, std::move(node));
  if (pressed.visible && (selected || pressed.hovered)) {
    fill_rect(inset(data.rect, 1), selected ? ui.theme().accent.soft : ui.theme().hover, corner);
    if (selected && ui.theme().high_contrast()) {
      stroke_rect(inset(data.rect, 1), ui.theme().accent.ink, corner, 2);
    }
  }
  focus_ring(ui, id, inset(data.rect, 4), corner, -2);
  return pressed.activated;
}

void open_row(TableRow::Data& data, access::Role role) {
  access::Node node{.id = access::make_id(data.id, "row"), .role = role};
  // The header is row 1 of a table.
  node.row = data.index + (role == access::Role::row ? 2 : 1);
  if (role == access::Role::list_item) node.row_count = data.options.row_count;
  node.rect = data.rect;
  open_node(data.ui, std::move(node));
}

void begin_row(TableRow::Data& data, int index) {
  data.index = index;
  data.column = 0;
  const std::string name = data.options.row_id ? data.options.row_id(index) : std::to_string(index);
  data.id = access::make_id(data.table, name);
}

// The button of a row stands in its first cell: a row may hold nothing but cells.
bool draw_row(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  Ui& ui = data.ui;
  open_row(data, access::Role::row);
  bool activated = false;
  if (data.options.selectable) {
    access::Node node{.id = access::make_id(data.id, "cell"), .role = access::Role::cell};
    node.column = 1;
    node.rect = data.rect;
    open_node(ui, std::move(node));
    activated = row_button(data, 0);
    ui.record().close();
  }
  TableRow row(data);
  const Scope scope(ui, std::to_string(data.id));
  draw(row);
  ui.record().close();
  if (data.index + 1 < data.options.row_count) {
    fill_rect({data.rect.x + 1, data.rect.bottom() - 1, data.rect.width - 2, 1}, ui.theme().line);
  }
  return activated;
}

struct Header {
  Rect rect = {};
  bool stuck = false;             // away from its place, at the edge of what is visible
  std::string_view hovered = {};  // the column that a press would sort
};

bool sorted_by(const TableOptions& options, const TableColumn& column) {
  return options.sort != nullptr && options.sort->column == column.id;
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
    node.sort = data.options.sort->descending ? access::SortOrder::descending
                                              : access::SortOrder::ascending;
  }
  open_node(ui, std::move(node));
  if (column.sortable && data.options.sort != nullptr) {
    const NodeId id = access::make_id(node_id, "sort");
    const Press pressed = press(ui, id, cell);
    if (pressed.hovered) header.hovered = column.id;
    if (pressed.activated) press_header(*data.options.sort, column.id);
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
  for (std::size_t i = 0; i < data.options.columns.size(); ++i) {
    const Span span = data.spans[i];
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
  const float room = span.width - 2 * kCellPadding - (marked ? 16.0F : 0.0F);
  const float width = std::min(room, text_width(ui, column.label, kHeaderText));
  float x = span.x + kCellPadding;
  if (column.align == Align::end) x += room - width;
  if (column.align == Align::center) x += (room - width) / 2;
  draw_line(ui, column.label, x, middle, kHeaderText, marked ? theme.ink : theme.muted, room);
  if (marked) {
    const bool down = sorted && data.options.sort->descending;
    draw_icon(down ? Icon::chevron_down : Icon::chevron_up, {x + width + 10, middle}, 13,
              sorted ? theme.ink : theme.muted);
  }
  if (column.sortable && data.options.sort != nullptr) {
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
  for (std::size_t i = 0; i < data.options.columns.size(); ++i) {
    const TableColumn& column = data.options.columns[i];
    if (!column.hide_label) draw_header_cell(data, header, column, data.spans[i]);
  }
}

TableEvent draw_as_table(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  Ui& ui = data.ui;
  const TableOptions& options = data.options;
  TableEvent event;
  const float width = ui.layout().offered_width();
  const float height = kHeader + options.row_height * static_cast<float>(options.row_count) + 1;
  const Rect area = ui.layout().place({.natural_width = width, .width = width, .height = height});
  data.spans = spans_of(options, area);
  draw_card(ui, area);
  access::Node node{.id = data.table, .role = access::Role::table};
  node.name = options.label;
  node.row_count = options.row_count + 1;
  node.column_count = static_cast<int>(options.columns.size());
  node.rect = area;
  open_node(ui, std::move(node));
  const Header header = record_header(data, area);
  const Rect clip = clip_rect();
  const float top = area.y + kHeader;
  const int first = static_cast<int>((clip.y - top) / options.row_height) - kOverscan;
  const int last = static_cast<int>((clip.bottom() - top) / options.row_height) + 1 + kOverscan;
  const int end = std::min(options.row_count, last);
  for (int i = std::max(0, first); i < end; ++i) {
    begin_row(data, i);
    data.rect = {area.x, top + options.row_height * static_cast<float>(i), area.width,
                 options.row_height};
    if (draw_row(data, draw)) event.activated = i;
  }
  draw_header(data, header);
  ui.record().close();
  return event;
}

// Cards have no headers to press.
void sort_choice(Ui& ui, const TableOptions& options) {
  if (options.sort == nullptr || options.row_count < 2) return;
  std::vector<Choice> choices{{.id = "", .label = ui.words.usual_order}};
  for (const TableColumn& column : options.columns) {
    if (column.sortable) choices.push_back({.id = column.id, .label = column.label});
  }
  if (choices.size() == 1) return;
  const Scope scope(ui, options.id);
  const Row row(ui, {.id = "sorting", .vertical = Align::end, .wrap = false});
  if (select(ui, {.id = "sort-by", .label = ui.words.sort_by, .choices = choices},
             options.sort->column)) {
    options.sort->descending = false;
  }
  if (options.sort->column.empty()) return;
  if (button(ui, {.id = "reverse",
                  .label = ui.words.reverse,
                  .icon = options.sort->descending ? Icon::chevron_down : Icon::chevron_up,
                  .icon_only = true})) {
    options.sort->descending = !options.sort->descending;
  }
}

TableEvent draw_as_cards(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  Ui& ui = data.ui;
  TableEvent event;
  const Column column(ui, {.gap = 10});
  sort_choice(ui, data.options);
  access::Node list{.id = data.table, .role = access::Role::list};
  list.name = data.options.label;
  open_node(ui, std::move(list));
  for (int i = 0; i < data.options.row_count; ++i) {
    begin_row(data, i);
    ui.layout().begin(
        {.id = access::make_id(data.id, "card"), .gap = space::s, .padding = space::m});
    data.rect = ui.layout().outer();
    draw_card(ui, data.rect);
    open_row(data, access::Role::list_item);
    if (row_button(data, corner::card)) event.activated = i;
    TableRow row(data);
    const Scope scope(ui, std::to_string(data.id));
    draw(row);
    ui.record().close();
    ui.layout().end();
  }
  ui.record().close();
  return event;
}

}  // namespace

std::string number_key(int number) {
  std::string digits = std::to_string(std::max(0, number));
  return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

TableEvent table(Ui& ui, const TableOptions& options,
                 const std::function<void(TableRow&)>& draw_row_cells) {
  TableRow::Data data{.ui = ui, .options = options, .spans = {}, .table = ui.id(options.id)};
  data.cards = ui.phone();
  return data.cards ? draw_as_cards(data, draw_row_cells) : draw_as_table(data, draw_row_cells);
}

}  // namespace rondo::ui
