#include "ui/day_and_time.h"

#include <cstdio>
#include <optional>

#include "base/iso_time.h"
#include "base/text.h"
#include "sessions/slot_times.h"
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

}  // namespace

bool day_and_time(View& view, StartDraft& draft, const DayAndTimeOptions& options,
                  std::string& local_time) {
  if (draft.known != local_time) {
    draft.known = local_time;
    draft.day = local_time.substr(0, local_time.find('T'));
    draft.time = local_time.size() > 11 ? local_time.substr(11) : std::string();
  }
  bool done = edit_day(view, {.id = "start-day", .label = options.day_label}, draft.day);
  const bool wrong = !trim(draft.time).empty() && !time_of_day(draft.time);
  done = text_field(view.ui,
                    {.id = "start-time",
                     .label = options.time_label,
                     .placeholder = view.tr("setup.sitting.start.form"),
                     .error = wrong ? view.tr("setup.sitting.start.wrong") : std::string()},
                    draft.time)
             .committed ||
         done;
  if (!done) return false;
  const auto time = time_of_day(draft.time);
  const std::string starts = draft.day.empty() || !time ? std::string() : draft.day + "T" + *time;
  if (starts.empty() && !(draft.day.empty() && trim(draft.time).empty())) return false;
  local_time = starts;
  draft.known = starts;
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
