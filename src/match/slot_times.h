// Times of the week, as people write them in a sign-up sheet: "Mon 15:00", "Tuesday after school",
// "Wednesdays 3:30 pm", "martes por la tarde".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rondo {

struct WeeklyTime {
  int weekday = 0;  // 0 is Monday
  int minute = 0;   // of the day

  bool operator==(const WeeklyTime&) const = default;
  bool operator<(const WeeklyTime& other) const {
    return weekday != other.weekday ? weekday < other.weekday : minute < other.minute;
  }
};

// The minute of the day that a text tells which is a clock time and nothing else: "14:00", "2:30
// pm", "2:30 p. m.", "14h30". Nothing for any other.
std::optional<int> minute_of_clock(std::string_view typed);

// When the slot begins, in the order of the week. Without a day it is every day from Monday to
// Friday; without a time of the day it is the end of the school day. A text with neither has none.
// English and Spanish, however it is written.
std::vector<WeeklyTime> times_of_slot(std::string_view slot);

// The one time of the week that a slot names by day and clock and says nothing besides: "Mon
// 15:30", "Mondays at 3:30 pm", "martes a las 15:30". Nothing for any other.
std::optional<WeeklyTime> weekly_time_of(std::string_view slot);

// What two ways of writing one slot have in common: folded and, where it is such a time of the
// week, in the same words for every way and language. Empty for a blank one.
std::string slot_key(std::string_view slot);

}  // namespace rondo
