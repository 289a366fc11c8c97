#include "ui/event_form_times.h"

#include <iterator>
#include <optional>
#include <set>
#include <vector>

#include "base/durations.h"
#include "base/text.h"
#include "ui/availability.h"
#include "ui/field_lead.h"
#include "ui/view_parts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/text.h"

namespace rondo::ui {
namespace {

constexpr int kSchoolWeek = 5;  // days
// Before school, at lunch and after school: what the templates begin with.
constexpr int kUsualMinutes[] = {7 * 60 + 30, 12 * 60 + 15, 15 * 60 + 30};

struct FormTimesDraft {
  std::string known;      // Event::form_times that the rest was taken from
  std::set<int> minutes;  // lines of the grid; one without a tick stays while the event is shown
  std::string others;     // as typed
  std::string new_time;
  bool refused = false;  // new_time is no time of the day
};

std::string join_form_times(const WrittenTimes& times) {
  std::vector<std::string> lines;
  for (const auto& [time, text] : times.cells) lines.push_back(text);
  lines.insert(lines.end(), times.others.begin(), times.others.end());
  return join_words(lines, "\n");
}

void take_form_times(FormTimesDraft& draft, const WrittenTimes& times,
                     const std::string& form_times) {
  if (draft.known != form_times) {
    draft.known = form_times;
    draft.others = join_words(times.others, "\n");
    draft.minutes.clear();
  }
  for (const auto& [time, text] : times.cells) draft.minutes.insert(time.minute);
  if (draft.minutes.empty()) draft.minutes = {std::begin(kUsualMinutes), std::end(kUsualMinutes)};
}

// Every day of the school week, and of the weekend those in use, at each time of day.
std::vector<std::string> form_grid(const View& view, const FormTimesDraft& draft,
                                   const WrittenTimes& times) {
  std::set<int> weekdays;
  for (int day = 0; day < kSchoolWeek; ++day) weekdays.insert(day);
  for (const auto& [time, text] : times.cells) weekdays.insert(time.weekday);
  std::vector<std::string> grid;
  for (const int weekday : weekdays) {
    for (const int minute : draft.minutes) {
      const auto written = times.cells.find({weekday, minute});
      grid.push_back(written == times.cells.end() ? time_text(view, {weekday, minute})
                                                  : written->second);
    }
  }
  return grid;
}

bool tick_form_times(View& view, const FormTimesDraft& draft, WrittenTimes& times) {
  std::set<std::string> chosen;
  for (const auto& [time, text] : times.cells) chosen.insert(text);
  if (!tick_times(view, "form-grid", view.tr("invite.form_times"), form_grid(view, draft, times),
                  chosen)) {
    return false;
  }
  times.cells = sorted_times({chosen.begin(), chosen.end()}).cells;
  return true;
}

bool add_time_of_day(View& view, FormTimesDraft& draft, WrittenTimes& times) {
  const std::string example = view.state.words.formats().wall_time(16 * kHour_ms);
  const FieldEvent typed =
      text_field(view.ui,
                 {.id = "new-form-time",
                  .label = view.tr("invite.add_time"),
                  .placeholder = example,
                  .hint = view.tr("invite.add_time.hint"),
                  .error = draft.refused ? view.tr("setup.sitting.start.wrong") : std::string(),
                  .width = 300},
                 draft.new_time);
  if (typed.changed) draft.refused = false;
  if (!typed.committed || trim(draft.new_time).empty()) return false;
  const std::optional<int> minute = minute_of_clock(draft.new_time);
  draft.refused = !minute;
  if (!minute) return false;
  draft.new_time.clear();
  draft.minutes.insert(*minute);
  for (int day = 0; day < kSchoolWeek; ++day) {
    const WeeklyTime time{day, *minute};
    times.cells.emplace(time, time_text(view, time));
  }
  return true;
}

// Lines that name a day and a time join the grid.
bool edit_other_times(View& view, FormTimesDraft& draft, WrittenTimes& times) {
  focus_if_led_to(view, "times", "form-times");
  if (!text_field(view.ui,
                  {.id = "form-times",
                   .label = view.tr("invite.other_times"),
                   .kind = FieldKind::area,
                   .hint = view.tr("invite.other_times.hint", {arg("example", example_time(view))}),
                   .lines = 3},
                  draft.others)
           .committed) {
    return false;
  }
  WrittenTimes typed = sorted_times(lines_in(draft.others));
  times.cells.merge(typed.cells);
  times.others = std::move(typed.others);
  return true;
}

}  // namespace

bool edit_form_times(View& view, std::string& form_times) {
  FormTimesDraft& draft = view.drafts.event.of<FormTimesDraft>();
  WrittenTimes times = sorted_times(lines_in(form_times));
  take_form_times(draft, times, form_times);
  const Scope scope(view.ui, "form-times");
  const Column column(view.ui, {.gap = space::m});
  text(view.ui, view.tr("invite.form_times"), {.weight = Weight::semibold});
  if (times.cells.empty() && times.others.empty()) {
    text(view.ui, view.tr("invite.form_times.hint"), {.size = type::second, .ink = Ink::muted});
  }
  bool done = tick_form_times(view, draft, times);
  done = add_time_of_day(view, draft, times) || done;
  done = edit_other_times(view, draft, times) || done;
  if (!done) return false;
  form_times = join_form_times(times);
  draft.known = form_times;
  draft.others = join_words(times.others, "\n");
  return true;
}

}  // namespace rondo::ui
