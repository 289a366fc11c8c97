#include "ui/availability.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/durations.h"
#include "base/text.h"
#include "report/slot_words.h"
#include "ui/view_parts.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/week_grid.h"

namespace rondo::ui {
namespace {

constexpr int kMinutesOfHour = 60;
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
// Longer lists stand behind a button, where typing narrows them.
constexpr std::size_t kMostTimeChips = 10;

std::string weekday_key(int weekday) {
  return std::string(kWeekdays[static_cast<std::size_t>(weekday)]);
}

// As the language writes it: "3:30 PM".
std::string clock_text(const View& view, int minute) {
  return view.state.words.formats().wall_time(minute * kMinute_ms);
}

std::set<std::string> slot_keys_of(const std::set<std::string>& texts) {
  std::set<std::string> keys;
  for (const std::string& text : texts) keys.insert(slot_key(text));
  return keys;
}

void set_ticked(const std::string& text, bool on, std::set<std::string>& chosen) {
  if (on) {
    chosen.insert(text);
    return;
  }
  const std::string key = slot_key(text);
  std::erase_if(chosen, [&](const std::string& one) { return slot_key(one) == key; });
}

struct WeekLines {
  std::vector<int> weekdays, minutes;  // those that some cell has, in their order
};

WeekLines week_lines_of(const std::map<WeeklyTime, std::string>& cells) {
  std::set<int> weekdays, minutes;
  for (const auto& [time, text] : cells) {
    weekdays.insert(time.weekday);
    minutes.insert(time.minute);
  }
  return {{weekdays.begin(), weekdays.end()}, {minutes.begin(), minutes.end()}};
}

std::size_t week_index(const std::vector<int>& sorted, int value) {
  return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) -
                                  sorted.begin());
}

bool tick_cells(View& view, std::string_view label,
                const std::map<WeeklyTime, std::string>& offered, std::set<std::string>& chosen) {
  const WeekLines lines = week_lines_of(offered);
  std::vector<WeekLine> days, times;
  for (const int weekday : lines.weekdays) {
    days.push_back({weekday_key(weekday), view.tr("weekday." + weekday_key(weekday))});
  }
  for (const int minute : lines.minutes) {
    times.push_back({std::to_string(minute), clock_text(view, minute)});
  }
  const std::set<std::string> keys = slot_keys_of(chosen);
  std::vector<WeekCell> cells;
  for (const auto& [time, text] : offered) {
    const std::size_t day = week_index(lines.weekdays, time.weekday);
    const std::size_t at = week_index(lines.minutes, time.minute);
    cells.push_back(
        {day, at,
         view.tr("times.cell", {arg("day", days[day].label), arg("time", times[at].label)}),
         keys.count(slot_key(text)) > 0});
  }
  const std::string time_label = view.tr("session.time"), whole_day = view.tr("times.whole_day");
  if (!week_grid(view.ui,
                 {.id = "week",
                  .label = label,
                  .days = days,
                  .times = times,
                  .time_label = time_label,
                  .whole_day_label = whole_day},
                 cells)) {
    return false;
  }
  auto cell = cells.begin();
  for (const auto& [time, text] : offered) {
    const bool was_on = keys.count(slot_key(text)) > 0;
    if (cell->on != was_on) set_ticked(text, cell->on, chosen);
    ++cell;
  }
  return true;
}

bool tick_others(View& view, std::string_view label, const std::vector<std::string>& offered,
                 std::set<std::string>& chosen) {
  const std::set<std::string> keys = slot_keys_of(chosen);
  ChoiceList choices;
  std::vector<std::string> ticked;
  for (const std::string& text : offered) {
    choices.add(text, text);
    if (keys.count(slot_key(text)) > 0) ticked.push_back(text);
  }
  const ChoiceOptions options{.id = "others", .label = label, .choices = choices.choices()};
  const bool changed = offered.size() > kMostTimeChips ? multi_select(view.ui, options, ticked)
                                                       : chip_set(view.ui, options, ticked);
  if (!changed) return false;
  for (const std::string& text : offered) {
    const bool on = std::find(ticked.begin(), ticked.end(), text) != ticked.end();
    if (on != (keys.count(slot_key(text)) > 0)) set_ticked(text, on, chosen);
  }
  return true;
}

// Who writes days alone where times of each of them are offered means those; nothing where some day
// has none.
std::vector<std::string> offered_of_days(const std::vector<int>& days,
                                         const std::vector<std::string>& offered) {
  std::vector<std::string> found;
  for (const int day : days) {
    const std::size_t before = found.size();
    for (const std::string& text : offered) {
      const std::vector<WeeklyTime> times = times_of_slot(text);
      const bool is_of_day =
          !times.empty() && times.front().weekday == day && times.back().weekday == day;
      if (is_of_day) found.push_back(text);
    }
    if (found.size() == before) return {};
  }
  return found;
}

// False when it is no time.
bool choose_typed(const View& view, std::string_view typed, const std::vector<std::string>& offered,
                  std::set<std::string>& chosen) {
  std::vector<std::string> known(chosen.begin(), chosen.end());
  known.insert(known.end(), offered.begin(), offered.end());
  const auto known_where = [&](const auto& is_it) {
    return std::find_if(known.begin(), known.end(), is_it);
  };
  const std::string key = slot_key(typed);
  const std::vector<WeeklyTime> meant = times_of_slot(typed);
  auto found = known_where([&](const std::string& text) { return slot_key(text) == key; });
  if (found == known.end()) {
    // A day or a number that says no time is a slip; "flexible" is an answer of its own.
    if (meant.empty() && (key.empty() || has_day_or_number(typed))) return false;
    const std::vector<std::string> whole_days = offered_of_days(bare_days_of(typed), offered);
    chosen.insert(whole_days.begin(), whole_days.end());
    if (!whole_days.empty()) return true;
    if (!meant.empty()) {
      found = known_where([&](const std::string& text) { return times_of_slot(text) == meant; });
    }
  }
  const std::optional<WeeklyTime> cell = weekly_time_of(typed);
  chosen.insert(found != known.end() ? *found
                : cell               ? time_text(view, *cell)
                                     : collapse_spaces(typed));
  return true;
}

std::string ticked_words(const View& view, const std::vector<std::string>& offered,
                         const std::set<std::string>& times) {
  const std::vector<std::string> as_written = unclear_of(times, offered);
  if (!as_written.empty()) return view.tr(kept_as_written(view.list(as_written)));
  return view.tr("times.ticked", {arg("times", list_of_slots(times, view.state.words))});
}

}  // namespace

WrittenTimes sorted_times(const std::vector<std::string>& texts) {
  WrittenTimes sorted;
  std::set<std::string> known;
  for (const std::string& text : texts) {
    std::string key = slot_key(text);
    if (key.empty() || !known.insert(std::move(key)).second) continue;
    if (const auto time = weekly_time_of(text)) {
      sorted.cells.emplace(*time, text);
    } else {
      sorted.others.push_back(text);
    }
  }
  return sorted;
}

std::string time_text(const View& view, const WeeklyTime& time) {
  return view.tr("weekday.short." + weekday_key(time.weekday)) + " " + plain_clock(time.minute);
}

std::string example_time(const View& view) {
  constexpr int kAfterSchool = 15 * kMinutesOfHour;
  return slot_words(WeeklyTime{0, kAfterSchool}, view.state.words);
}

bool tick_times(View& view, std::string_view id, std::string_view label,
                const std::vector<std::string>& offered, std::set<std::string>& chosen) {
  std::vector<std::string> all = offered;
  all.insert(all.end(), chosen.begin(), chosen.end());
  const WrittenTimes times = sorted_times(all);
  const Scope scope(view.ui, id);
  bool changed = !times.cells.empty() && tick_cells(view, label, times.cells, chosen);
  if (!times.others.empty()) {
    const std::string others = times.cells.empty() ? std::string(label) : view.tr("times.others");
    changed = tick_others(view, others, times.others, chosen) || changed;
  }
  return changed;
}

Message unclear_times(std::string_view times) {
  return {"times.unclear", {arg("times", times)}};
}

Message kept_as_written(std::string_view times) {
  return {"times.as_written", {arg("times", times)}};
}

std::vector<std::string> unclear_of(const std::set<std::string>& chosen,
                                    const std::vector<std::string>& offered) {
  std::vector<std::string> unclear;
  for (const std::string& time : chosen) {
    const bool is_offered = std::find(offered.begin(), offered.end(), time) != offered.end();
    if (!is_offered && times_of_slot(time).empty()) unclear.push_back(time);
  }
  return unclear;
}

bool add_time_field(View& view, TextFieldOptions options, const std::vector<std::string>& offered,
                    NewTime& time, std::set<std::string>& chosen) {
  const std::string error =
      time.is_refused() ? view.tr(unclear_times(trim(time.typed))) : std::string();
  options.error = error;
  if (!error.empty()) options.hint = {};  // the error has examples, too
  std::erase_if(time.ticked, [&](const std::string& one) { return chosen.count(one) == 0; });
  const std::string ticked =
      time.ticked.empty() ? std::string() : ticked_words(view, offered, time.ticked);
  if (error.empty() && !ticked.empty()) options.hint = ticked;
  if (std::exchange(time.leads_to_refusal, false)) view.ui.focus(view.ui.id(options.id));
  if (!text_field(view.ui, options, time.typed).committed || trim(time.typed).empty()) return false;
  const std::set<std::string> before = chosen;
  if (!choose_typed(view, time.typed, offered, chosen)) {
    time.refused = time.typed;
    time.leads_to_refusal = view.ui.focused() == view.ui.id(options.id);
    return false;
  }
  time = {};
  std::set_difference(chosen.begin(), chosen.end(), before.begin(), before.end(),
                      std::inserter(time.ticked, time.ticked.end()));
  if (time.ticked.empty()) return false;  // they were chosen already
  view.ui.announce(ticked_words(view, offered, time.ticked));
  return true;
}

}  // namespace rondo::ui
