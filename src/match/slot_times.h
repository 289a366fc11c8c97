// Times of the week, as people write them in a sign-up sheet: "Mon 15:00", "Tuesday after school",
// "Wednesdays 3:30 pm", "Thu 9-10", "martes por la tarde", "viernes después de las 4".
//
// At a school nobody meets at night: an hour before 7 that says neither "am" nor "pm" and has no
// zero before it is one of the afternoon, so "2:30" is 14:30; "02:30" and "2:30 am" are what they
// say. Nor does anybody write the day of a month into a time of every week: "Mon 9" is 9:00.
#pragma once

#include <algorithm>
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

// When a meeting may begin: at `begin`, or later in that day if it is over by the minute `until`;
// where that is not after `begin`, at `begin` alone.
struct WeeklySpan {
  WeeklyTime begin;
  int until = 0;  // of the day

  bool operator==(const WeeklySpan&) const = default;
  // The latest start of a meeting of so many minutes.
  WeeklyTime last_start(int minutes) const {
    return {begin.weekday, std::max(begin.minute, until - minutes)};
  }
};

// The minute of the day that a text tells which is a clock time and nothing else: "14:00", "2:30
// pm", "2:30 p. m.", "14h30", "2:30". Nothing for any other.
std::optional<int> minute_of_clock(std::string_view typed);

// A minute of the day as it is written for all languages, so that it reads back as the same:
// "15:30", "7:30", "02:30".
std::string plain_clock(int minute);

// Likewise a time of the week: "tue 15:30".
std::string plain_slot(const WeeklyTime& time);

// When the slot begins, in the order of the week. Without a day it is every day from Monday to
// Friday; a day alone is the end of the school day. A text with neither has none, nor has a day
// beside a time that is not understood ("Wed 25:99", "Monday if need be") or one at which the slot
// ends ("Mon until 5"). English and Spanish, however it is written.
std::vector<WeeklyTime> times_of_slot(std::string_view slot);

// The same times, with what they say of later ones: "Mon 9-10" holds 9:30, "Mon after 4" and "Mon
// after school" all of the evening, "Mon morning" what is before noon. Some may be there twice.
std::vector<WeeklySpan> spans_of_slot(std::string_view slot);

// Whether a text has a day or a number in it, as the names of periods have: "Mon 3rd period", "4th
// block"; "flexible" has none.
bool has_day_or_number(std::string_view slot);

// The days that a slot names and says nothing besides, without their times: "Friday", "Mon and
// Wed". Empty for any other.
std::vector<int> bare_days_of(std::string_view slot);

// The one time of the week that a slot names by day and clock and says nothing besides: "Mon
// 15:30", "Mondays at 3:30 pm", "martes a las 15:30". Nothing for any other.
std::optional<WeeklyTime> weekly_time_of(std::string_view slot);

// What two ways of writing one slot have in common: folded and, where it is such a time of the
// week or one with an end ("Mon 9-10", "lunes de 9 a 10"), in the same words for every way and
// language. Empty for a blank one.
std::string slot_key(std::string_view slot);

}  // namespace rondo
