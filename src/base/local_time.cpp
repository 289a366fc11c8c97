#include "base/local_time.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/durations.h"
#include "base/iso_time.h"

namespace rondo {
namespace {

constexpr std::size_t kLength = 16;  // of "2026-09-14T15:10"
constexpr std::size_t kToTheSecond = 19;
constexpr std::string_view kZone = "-05:00";

// "-05:00" to -300.
std::optional<int> minutes_of_zone(std::string_view zone) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::array<std::size_t, 4> kDigitsAt{1, 2, 4, 5};
  if (zone.size() != kZone.size() || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') {
    return std::nullopt;
  }
  int number = 0;
  for (const std::size_t at : kDigitsAt) {
    const std::size_t digit = kDigits.find(zone[at]);
    if (digit == std::string_view::npos) return std::nullopt;
    number = number * 10 + static_cast<int>(digit);
  }
  const int minutes = number / 100 * 60 + number % 100;
  return zone[0] == '-' ? -minutes : minutes;
}

}  // namespace

std::optional<std::int64_t> utc_ms_of_local(std::string_view local_time, const Clock& clock) {
  if (local_time.size() != kLength) return std::nullopt;
  const std::optional<std::int64_t> wall = utc_ms_of(std::string(local_time) + ":00Z");
  if (!wall) return std::nullopt;
  // No zone is a day away from UTC, and none changes twice in two days.
  const int before = clock.minutes_east_of_utc(*wall - kDay_ms);
  const int after = clock.minutes_east_of_utc(*wall + kDay_ms);
  for (const int offset : {before, after}) {
    const std::int64_t moment = *wall - offset * kMinute_ms;
    if (clock.minutes_east_of_utc(moment) == offset) return moment;
  }
  return *wall - before * kMinute_ms;
}

std::string local_time_of(std::int64_t utc_ms, const Clock& clock) {
  return iso_time(utc_ms + clock.minutes_east_of_utc(utc_ms) * kMinute_ms).substr(0, kLength);
}

std::string local_day_of(std::string_view iso_time, const Clock& clock) {
  const std::optional<std::int64_t> utc_ms = utc_ms_of(iso_time);
  return utc_ms ? std::string(day_of(local_time_of(*utc_ms, clock))) : std::string();
}

std::string local_day_of(std::string_view iso_time, const Clock* clock) {
  return clock == nullptr ? std::string(day_of(iso_time)) : local_day_of(iso_time, *clock);
}

bool is_left_out(std::string_view local_time, const Clock& clock) {
  const std::optional<std::int64_t> moment = utc_ms_of_local(local_time, clock);
  return moment && local_time_of(*moment, clock) != local_time;
}

std::string zoned_time_of(std::int64_t utc_ms, const Clock& clock) {
  const int east = clock.minutes_east_of_utc(utc_ms);
  std::array<char, 16> zone{};
  std::snprintf(zone.data(), zone.size(), "%c%02d:%02d", east < 0 ? '-' : '+', std::abs(east) / 60,
                std::abs(east) % 60);
  return iso_time(utc_ms + east * kMinute_ms).substr(0, kToTheSecond) + zone.data();
}

std::optional<std::int64_t> utc_ms_of_zoned(std::string_view zoned_time) {
  if (zoned_time.size() != kToTheSecond + kZone.size()) return std::nullopt;
  const std::optional<std::int64_t> wall =
      utc_ms_of(std::string(zoned_time.substr(0, kToTheSecond)) + "Z");
  const std::optional<int> east = minutes_of_zone(zoned_time.substr(kToTheSecond));
  if (!wall || !east) return std::nullopt;
  return *wall - *east * kMinute_ms;
}

}  // namespace rondo
