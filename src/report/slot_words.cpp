#include "report/slot_words.h"

#include <array>
#include <optional>

#include "base/durations.h"

namespace rondo {

std::string slot_words(const WeeklyTime& time, const Words& words) {
  constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
  const std::string_view weekday = kWeekdays[static_cast<std::size_t>(time.weekday)];
  return words.text("weekday.short." + std::string(weekday)) + " " +
         words.formats().wall_time(time.minute * kMinute_ms);
}

std::string slot_words(std::string_view written, const Words& words) {
  const std::optional<WeeklyTime> time = weekly_time_of(written);
  return time ? slot_words(*time, words) : std::string(written);
}

}  // namespace rondo
