// A day and a time of the day, in two fields that belong together.
#pragma once

#include <string>
#include <string_view>

#include "ui/view.h"

namespace rondo::ui {

// When a sitting begins, while it is typed.
struct StartDraft {
  std::string known;  // Event::starts_at that the rest was taken from
  std::string day, time;

  bool operator==(const StartDraft&) const = default;
};
// As it stands before anything is typed.
StartDraft start_draft(const View& view, const std::string& local_time);

struct DayAndTimeOptions {
  std::string_view day_label, time_label;
  std::string_view day_hint = {};
  // Why the one or the other was refused; said at its field.
  std::string_view day_error = {}, time_error = {};
};

// Edits a local time to the minute, "2026-09-14T15:10"; empty while nothing is chosen. True once
// when both were given or both were cleared; what is half-filled, or is no time there, stays in the
// draft and says so.
bool day_and_time(View& view, StartDraft& draft, const DayAndTimeOptions& options,
                  std::string& local_time);

// Why what was typed since is no time: it can't be read, the clocks leave it out on that day, or
// one of the two is missing. Without a key when nothing was typed or nothing is wrong.
Message start_problem(const View& view, const StartDraft& draft);

// A day, "2026-09-14" or empty, in a field; true when the change is complete.
struct DayOptions {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};
  std::string_view error = {};
};
bool edit_day(View& view, const DayOptions& options, std::string& day);

}  // namespace rondo::ui
