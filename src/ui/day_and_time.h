// A day and a time of the day, in two fields that belong together.
#pragma once

#include <string>
#include <string_view>

#include "ui/drafts_event.h"
#include "ui/view.h"

namespace rondo::ui {

struct DayAndTimeOptions {
  std::string_view day_label, time_label;
};

// Edits a local time to the minute, "2026-09-14T15:10"; empty while nothing is chosen. True once
// when both were given or both were cleared; what is half-filled stays in the draft.
bool day_and_time(View& view, StartDraft& draft, const DayAndTimeOptions& options,
                  std::string& local_time);

// A day, "2026-09-14" or empty, in a field; true when the change is complete.
struct DayOptions {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
  std::string_view error = {};
};
bool edit_day(View& view, const DayOptions& options, std::string& day);

// "Monday, September 14, 15:10" as the language writes it; empty for what is no time.
std::string local_time_words(const View& view, const std::string& local_time);

}  // namespace rondo::ui
