#include "match/slot_times.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "base/text.h"

namespace rondo {
namespace {

constexpr int kHour = 60;
constexpr int kNoon = 12 * kHour;
constexpr int kAfterSchool = 15 * kHour + 30;
constexpr int kSchoolDays = 5;

struct DayWord {
  std::string_view name;  // folded; with an ending, too: "mondays"
  int weekday;
};
constexpr std::array kDays{DayWord{"monday", 0},    DayWord{"tuesday", 1}, DayWord{"wednesday", 2},
                           DayWord{"thursday", 3},  DayWord{"friday", 4},  DayWord{"saturday", 5},
                           DayWord{"sunday", 6},    DayWord{"lunes", 0},   DayWord{"martes", 1},
                           DayWord{"miercoles", 2}, DayWord{"jueves", 3},  DayWord{"viernes", 4},
                           DayWord{"sabado", 5},    DayWord{"domingo", 6}};
constexpr std::size_t kShortest = 3;  // letters of a day cut short: "tue", "tues", "mie"
// That may stand around a day and its time and say nothing besides.
constexpr std::array<std::string_view, 8> kFillers{"a", "at", "el", "h", "hs", "las", "los", "on"};
constexpr std::array<std::string_view, 7> kDayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct TimeWords {
  std::string_view words;  // folded
  int minute;
};
// The longer come first where one holds another.
constexpr std::array kTimes{TimeWords{"before school", 7 * kHour + 30},
                            TimeWords{"antes de clase", 7 * kHour + 30},
                            TimeWords{"after school", kAfterSchool},
                            TimeWords{"despues de clase", kAfterSchool},
                            TimeWords{"lunch", kNoon},
                            TimeWords{"mediodia", kNoon},
                            TimeWords{"afternoon", 14 * kHour},
                            TimeWords{"noon", kNoon},
                            TimeWords{"tarde", 14 * kHour},
                            TimeWords{"evening", 18 * kHour},
                            TimeWords{"noche", 18 * kHour},
                            TimeWords{"morning", 9 * kHour},
                            TimeWords{"manana", 9 * kHour}};

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

// Whole, with an ending, or cut short.
bool is_day(std::string_view word, std::string_view name) {
  return begins_with(word, name) || (word.size() >= kShortest && begins_with(name, word));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Reads a clock time at the beginning of `text`, in lower case, and takes it off: "15:00",
// "3:30 pm", "3pm", "15h30", "15.00". What is none may be taken off in part.
std::optional<int> clock_time(std::string_view& text) {
  const auto number = [&]() -> std::optional<int> {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 2 && is_digit(text[digits])) {
      value = value * 10 + (text[digits++] - '0');
    }
    text.remove_prefix(digits);
    return digits == 0 ? std::nullopt : std::optional(value);
  };
  const std::optional<int> hour = number();
  if (!hour) return std::nullopt;
  int minute = 0;
  bool is_time = false;
  if (!text.empty() && (text[0] == ':' || text[0] == '.' || text[0] == 'h')) {
    const bool is_letter = text[0] == 'h';  // "15h" is complete
    text.remove_prefix(1);
    const std::size_t before = text.size();
    minute = number().value_or(0);
    is_time = is_letter || before - text.size() == 2;
  }
  int hours = *hour;
  std::string_view half = text;
  if (!half.empty() && half[0] == ' ') half.remove_prefix(1);
  const std::size_t m = half.find('m');  // of "pm", "p.m.", "p. m."
  if (!half.empty() && (half[0] == 'a' || half[0] == 'p') && m >= 1 && m <= 3) {
    is_time = true;
    if (hours > 12) return std::nullopt;
    hours = hours % 12 + (half[0] == 'p' ? 12 : 0);
    text = half.substr(m + 1);
    if (!text.empty() && text[0] == '.') text.remove_prefix(1);
  }
  if (!is_time || hours > 23 || minute > 59) return std::nullopt;
  return hours * kHour + minute;
}

struct WrittenTime {
  int minute = 0;
  std::string others;  // the slot without it, in lower case
};

// The first clock time that stands in the slot. Folding would take its colon away.
std::optional<WrittenTime> written_time(std::string_view slot) {
  const std::string lower = fold_case(slot);
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (!is_digit(lower[at]) || (at > 0 && is_digit(lower[at - 1]))) continue;
    std::string_view rest = std::string_view(lower).substr(at);
    const std::optional<int> minute = clock_time(rest);
    if (minute) return WrittenTime{*minute, lower.substr(0, at) + " " + std::string(rest)};
  }
  return std::nullopt;
}

std::optional<int> worded_time(std::string_view folded) {
  for (const TimeWords& time : kTimes) {
    if (folded.find(time.words) != std::string_view::npos) return time.minute;
  }
  return std::nullopt;
}

std::vector<int> days_of(std::string_view folded) {
  std::vector<int> days;
  for (const std::string_view word : split_words(folded)) {
    for (const DayWord& day : kDays) {
      if (is_day(word, day.name)) days.push_back(day.weekday);
    }
  }
  return days;
}

}  // namespace

std::optional<int> minute_of_clock(std::string_view typed) {
  // Browsers write "2:00 PM" with spaces of other kinds.
  const std::string lower = fold_case(collapse_spaces(typed));
  std::string_view rest = lower;
  const std::optional<int> minute = clock_time(rest);
  return rest.empty() ? minute : std::nullopt;
}

std::vector<WeeklyTime> times_of_slot(std::string_view slot) {
  const std::string folded = fold(slot);
  std::vector<int> days = days_of(folded);
  const std::optional<WrittenTime> written = written_time(slot);
  const std::optional<int> minute = written ? written->minute : worded_time(folded);
  if (days.empty() && !minute) return {};
  if (days.empty()) {
    for (int day = 0; day < kSchoolDays; ++day) days.push_back(day);
  }
  std::vector<WeeklyTime> times;
  for (const int day : days) times.push_back({day, minute.value_or(kAfterSchool)});
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

std::optional<WeeklyTime> weekly_time_of(std::string_view slot) {
  const std::optional<WrittenTime> written = written_time(slot);
  if (!written) return std::nullopt;
  std::optional<WeeklyTime> time;
  const std::string folded = fold(written->others);
  for (const std::string_view word : split_words(folded)) {
    if (std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end()) continue;
    const std::vector<int> days = days_of(word);
    if (days.size() != 1 || time) return std::nullopt;
    time = WeeklyTime{days.front(), written->minute};
  }
  return time;
}

std::string slot_key(std::string_view slot) {
  const std::optional<WeeklyTime> time = weekly_time_of(slot);
  if (!time) return fold(slot);
  const int minutes = time->minute % kHour;
  return std::string(kDayKeys[static_cast<std::size_t>(time->weekday)]) + " " +
         std::to_string(time->minute / kHour) + (minutes < 10 ? " 0" : " ") +
         std::to_string(minutes);
}

}  // namespace rondo
