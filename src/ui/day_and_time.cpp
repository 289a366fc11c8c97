#include "ui/day_and_time.h"

#include <cstdio>
#include <optional>

#include "base/iso_time.h"
#include "base/local_time.h"
#include "base/text.h"
#include "match/slot_times.h"
#include "ui/view_parts.h"
#include "ui/widgets/fields.h"

namespace rondo::ui {
namespace {

// "14:00"; nothing for what is no time of the day.
std::optional<std::string> time_of_day(std::string_view typed) {
  const std::optional<int> minute = minute_of_clock(typed);
  if (!minute) return std::nullopt;
  char tidy[16];
  std::snprintf(tidy, sizeof tidy, "%02d:%02d", *minute / 60, *minute % 60);
  return std::string(tidy);
}

// The time of the day as the language writes it: "2:00 PM"; empty for what holds none.
std::string clock_words(const View& view, const std::string& local_time) {
  const auto wall_ms = utc_ms_of(local_time + ":00Z");
  return wall_ms ? view.state.words.formats().wall_time(*wall_ms) : std::string();
}

// Empty while one of the two is missing or can't be read. What stands there as the language writes
// it means what it was written from.
std::string local_time_in(const View& view, const StartDraft& draft) {
  const bool is_known = !draft.known.empty() && draft.time == clock_words(view, draft.known);
  const auto time = is_known ? std::optional(draft.known.substr(draft.known.find('T') + 1))
                             : time_of_day(draft.time);
  return draft.day.empty() || !time ? std::string() : draft.day + "T" + *time;
}

Message left_out(const View& view, const std::string& local_time) {
  const Clock& clock = *view.state.clock;
  const std::string later = local_time_of(utc_ms_of_local(local_time, clock).value_or(0), clock);
  return {"time.left_out",
          {arg("day", view.day(local_time)), arg("time", clock_words(view, local_time)),
           arg("later", clock_words(view, later))}};
}

// Also of what was not typed but stood there before.
Message problem_of(const View& view, const StartDraft& draft) {
  if (!trim(draft.time).empty() && !time_of_day(draft.time)) {
    return {"setup.sitting.start.wrong", {}};
  }
  const std::string local_time = local_time_in(view, draft);
  const Clock* clock = view.state.clock;
  if (clock == nullptr || !is_left_out(local_time, *clock)) return {};
  return left_out(view, local_time);
}

}  // namespace

Message start_problem(const View& view, const StartDraft& draft) {
  const bool is_typed =
      draft.day != day_of(draft.known) || draft.time != clock_words(view, draft.known);
  if (!is_typed) return {};
  Message problem = problem_of(view, draft);
  const bool is_half = draft.day.empty() != trim(draft.time).empty();
  if (problem.key.empty() && is_half) {
    problem = {draft.day.empty() ? "time.needs_day" : "time.needs_time", {}};
  }
  return problem;
}

StartDraft start_draft(const View& view, const std::string& local_time) {
  return {local_time, std::string(day_of(local_time)), clock_words(view, local_time)};
}

bool day_and_time(View& view, StartDraft& draft, const DayAndTimeOptions& options,
                  std::string& local_time) {
  if (draft.known != local_time) draft = start_draft(view, local_time);
  bool done = edit_day(view,
                       {.id = "start-day",
                        .label = options.day_label,
                        .hint = options.day_hint,
                        .error = options.day_error},
                       draft.day);
  const Message problem = problem_of(view, draft);
  const std::string time_error =
      problem.key.empty() ? std::string(options.time_error) : view.tr(problem);
  done = text_field(view.ui,
                    {.id = "start-time",
                     .label = options.time_label,
                     .placeholder = clock_words(view, "2026-09-14T14:00"),
                     .error = time_error},
                    draft.time)
             .committed ||
         done;
  if (!done || !problem_of(view, draft).key.empty()) return false;
  const std::string starts = local_time_in(view, draft);
  if (starts.empty() && !(draft.day.empty() && trim(draft.time).empty())) return false;
  local_time = starts;
  draft.known = starts;
  draft.time = clock_words(view, starts);  // as it was understood
  return true;
}

bool edit_day(View& view, const DayOptions& options, std::string& day) {
  const std::string shown = view.day(day);
  return text_field(view.ui,
                    {.id = options.id,
                     .label = options.label,
                     .kind = FieldKind::date,
                     .hint = options.hint,
                     .error = options.error,
                     .shown = shown},
                    day)
      .committed;
}

}  // namespace rondo::ui
