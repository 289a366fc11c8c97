#include <algorithm>
#include <numeric>

#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table_parts.h"

namespace rondo::ui {
namespace {

constexpr float kGap = 10;
constexpr float kUsualHeight = 110;  // of a card that was never drawn
constexpr float kBeyond = 400;       // what is drawn above and below of what is seen

bool marking(const TableOptions& options) {
  return options.markable && (options.view->marking || !options.view->marked.empty());
}

void draw_cells(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  TableRow row(data);
  const Scope scope(data.ui, std::to_string(data.id));
  draw(row);
}

// Gives its height.
float draw_one(TableRow::Data& data, const std::function<void(TableRow&)>& draw, bool& chosen) {
  Ui& ui = data.ui;
  ui.layout().begin({.id = access::make_id(data.id, "card"), .gap = space::s, .padding = space::m});
  data.rect = ui.layout().outer();
  draw_card(ui, data.rect);
  const std::size_t first = ui.record().nodes().size();
  open_row(data, access::Role::list_item);
  chosen = row_button(data, corner::card);
  if (marking(data.options)) {
    const Row row(ui, {.id = "marked", .vertical = Align::start, .wrap = false});
    mark_box(data);
    if (data.options.selectable) record_row_button(data);
    const Column cells(ui, {.gap = space::s, .grow = true});
    draw_cells(data, draw);
  } else {
    if (data.options.selectable) record_row_button(data);
    draw_cells(data, draw);
  }
  finish_row(data, first);
  ui.record().close();
  return ui.layout().end().height;
}

}  // namespace

// Cards differ in height: those that were never drawn count as high as the others are on average.
TableEvent draw_as_cards(TableRow::Data& data, const std::function<void(TableRow&)>& draw) {
  Ui& ui = data.ui;
  TableEvent event;
  const Column column(ui, {.gap = 0});
  access::Node list{.id = data.table, .role = access::Role::list};
  list.name = data.options.label;
  open_node(ui, std::move(list));

  const auto count = static_cast<std::size_t>(data.options.row_count);
  std::vector<float>& known = data.memory.card_heights;
  if (known.size() != count) known.assign(count, 0);
  const auto drawn =
      std::count_if(known.begin(), known.end(), [](float height) { return height > 0; });
  const float sum = std::accumulate(known.begin(), known.end(), 0.0F);
  const float usual = drawn == 0 ? kUsualHeight : sum / static_cast<float>(drawn);
  const auto height_of = [&](std::size_t row) {
    return (known[row] > 0 ? known[row] : usual) + kGap;
  };

  const Rect clip = clip_rect();
  float y = ui.layout().cursor_y();
  int first = 0, first_seen = 0, end = 0;
  for (std::size_t row = 0; row < count; ++row) {
    const float bottom = y + height_of(row);
    if (bottom < clip.y - kBeyond) first = static_cast<int>(row) + 1;
    if (bottom < clip.y) first_seen = static_cast<int>(row) + 1;
    if (y < clip.bottom() + kBeyond) end = static_cast<int>(row) + 1;
    y = bottom;
  }
  const std::vector<int> rows = rows_to_draw(data, first, end);
  choose_stop(data, rows, first_seen);
  std::size_t next = 0;
  const auto skip_to = [&](std::size_t row) {
    float skipped = 0;
    for (; next < row; ++next) skipped += height_of(next);
    if (skipped > 0) spacer(ui, skipped);
  };
  for (const int index : rows) {
    const auto row = static_cast<std::size_t>(index);
    skip_to(row);
    begin_row(data, index);
    bool chosen = false;
    known[row] = draw_one(data, draw, chosen);
    spacer(ui, kGap);
    next = row + 1;
    if (!chosen) continue;
    if (!marking(data.options)) {
      event.activated = index;
    } else {
      toggle_mark(data);
    }
  }
  skip_to(count);
  ui.record().close();
  return event;
}

}  // namespace rondo::ui
