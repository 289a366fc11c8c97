// Times of the week to tick: a column a day and a row a time of day where there is room for them,
// else a group a day with its times side by side. Days of several times have one tick more for all
// of them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace rondo::ui {

// A day or a time of day.
struct WeekLine {
  std::string id;  // unique among its like
  std::string label;
};

struct WeekCell {
  std::size_t day = 0, time = 0;  // places in WeekGridOptions
  std::string name;               // "Monday 15:30": holds the label of its time
  bool on = false;
};

struct WeekGridOptions {
  std::string_view id;
  std::string_view label;            // names the whole; not shown
  std::span<const WeekLine> days;    // in their order
  std::span<const WeekLine> times;   // from early to late
  std::string_view time_label;       // over the times
  std::string_view whole_day_label;  // of the tick for all times of a day
};

// `cells`: what can be ticked, at most one for a day and a time; what is not among them stays
// empty. True in the frame in which a person changed one or several.
bool week_grid(Ui& ui, const WeekGridOptions& options, std::vector<WeekCell>& cells);

}  // namespace rondo::ui
