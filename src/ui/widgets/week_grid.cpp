#include "ui/widgets/week_grid.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr float kSides = 28;       // of a cell, left and right of its words, together
constexpr float kWidestDay = 120;  // more would only tear the ticks apart
constexpr TextStyle kDayText{.size = type::small, .weight = Weight::semibold};

struct WeekWidths {
  float times = 0, days = 0;

  float of(std::size_t day_count) const { return times + days * static_cast<float>(day_count); }
};

WeekWidths least_widths(Ui& ui, const WeekGridOptions& options) {
  WeekWidths least{text_width(ui, options.time_label, kDayText), 0};
  for (const WeekLine& time : options.times) {
    least.times = std::max(least.times, text_width(ui, time.label, {}));
  }
  if (options.times.size() > 1) {
    least.times = std::max(least.times, text_width(ui, options.whole_day_label, {}));
  }
  for (const WeekLine& day : options.days) {
    least.days = std::max(least.days, text_width(ui, day.label, kDayText));
  }
  least.times += kSides;
  least.days += kSides;
  return least;
}

// All cells of a day, told and changed as one.
bool tick_day(Ui& ui, const WeekGridOptions& options, std::size_t day, bool hide_label,
              std::vector<WeekCell>& cells) {
  int count = 0, on = 0;
  for (const WeekCell& cell : cells) {
    if (cell.day != day) continue;
    ++count;
    on += cell.on ? 1 : 0;
  }
  if (count < 2) return false;
  const std::string name = std::string(options.whole_day_label) + ", " + options.days[day].label;
  bool all = on == count;
  if (!checkbox(ui,
                {.id = "whole-day",
                 .label = options.whole_day_label,
                 .name = name,
                 .hide_label = hide_label,
                 .mixed = on > 0 && on < count},
                all)) {
    return false;
  }
  for (WeekCell& cell : cells) {
    if (cell.day == day) cell.on = all;
  }
  return true;
}

WeekCell* cell_at(std::vector<WeekCell>& cells, std::size_t day, std::size_t time) {
  const auto found = std::find_if(cells.begin(), cells.end(), [&](const WeekCell& cell) {
    return cell.day == day && cell.time == time;
  });
  return found == cells.end() ? nullptr : &*found;
}

bool draw_week_row(TableRow& row, Ui& ui, const WeekGridOptions& options,
                   std::vector<WeekCell>& cells) {
  const auto time = static_cast<std::size_t>(row.index());
  const bool whole_days = time == options.times.size();
  row.text(whole_days ? options.whole_day_label : std::string_view(options.times[time].label));
  bool changed = false;
  for (std::size_t day = 0; day < options.days.size(); ++day) {
    row.cell([&] {
      if (whole_days) {
        changed = tick_day(ui, options, day, true, cells) || changed;
        return;
      }
      WeekCell* cell = cell_at(cells, day, time);
      if (cell == nullptr) return;
      changed = checkbox(ui, {.id = "tick", .label = cell->name, .hide_label = true}, cell->on) ||
                changed;
    });
  }
  return changed;
}

bool draw_as_grid(Ui& ui, const WeekGridOptions& options, const WeekWidths& least,
                  std::vector<WeekCell>& cells) {
  const WeekWidths widths{least.times, std::max(least.days, kWidestDay)};
  const float offered = ui.layout().offered_width();
  const Column column(ui, {.width = std::min(offered, widths.of(options.days.size()))});
  std::vector<TableColumn> columns{
      {.id = "time", .label = options.time_label, .fixed_width = least.times}};
  for (const WeekLine& day : options.days) {
    columns.push_back({.id = day.id, .label = day.label, .align = Align::center});
  }
  TableOptions grid;
  grid.id = options.id;
  grid.label = options.label;
  grid.columns = columns;
  grid.row_count = static_cast<int>(options.times.size() + (options.times.size() > 1 ? 1 : 0));
  grid.row_id = [&options](int row) {
    const auto time = static_cast<std::size_t>(row);
    return time < options.times.size() ? options.times[time].id : std::string("whole-day");
  };
  grid.row_height = size::row_one_line;
  bool changed = false;
  table(ui, grid,
        [&](TableRow& row) { changed = draw_week_row(row, ui, options, cells) || changed; });
  return changed;
}

bool draw_by_day(Ui& ui, const WeekGridOptions& options, std::vector<WeekCell>& cells) {
  const Group whole(ui, access::Role::group, options.id, options.label);
  const Scope scope(ui, options.id);
  const Column column(ui, {.gap = space::l});
  bool changed = false;
  for (std::size_t day = 0; day < options.days.size(); ++day) {
    const WeekLine& line = options.days[day];
    const Group group(ui, access::Role::group, line.id, line.label);
    const Scope of_day(ui, line.id);
    const Column lines(ui, {.gap = space::xs});
    text(ui, line.label, {.id = "day", .weight = Weight::semibold});
    const Row row(ui, {.id = "times", .gap = space::l});
    for (std::size_t time = 0; time < options.times.size(); ++time) {
      WeekCell* cell = cell_at(cells, day, time);
      if (cell == nullptr) continue;
      const WeekLine& at = options.times[time];
      changed =
          checkbox(ui, {.id = at.id, .label = at.label, .name = cell->name}, cell->on) || changed;
    }
    changed = tick_day(ui, options, day, false, cells) || changed;
  }
  return changed;
}

}  // namespace

bool week_grid(Ui& ui, const WeekGridOptions& options, std::vector<WeekCell>& cells) {
  const WeekWidths least = least_widths(ui, options);
  const bool has_room = least.of(options.days.size()) <= ui.layout().offered_width();
  return has_room && !ui.phone() ? draw_as_grid(ui, options, least, cells)
                                 : draw_by_day(ui, options, cells);
}

}  // namespace rondo::ui
