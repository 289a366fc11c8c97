#include "base/local_time.h"

#include "base/iso_time.h"

namespace rondo {
namespace {

constexpr std::int64_t kMinute_ms = 60'000;
constexpr std::int64_t kDay_ms = 24 * 60 * kMinute_ms;
constexpr std::size_t kLength = 16;  // of "2026-09-14T15:10"

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

}  // namespace rondo
