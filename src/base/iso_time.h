// ISO 8601 texts of a moment, in UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rondo {

std::string iso_date(std::int64_t utc_ms);     // "2026-09-01"
std::string iso_time(std::int64_t utc_ms);     // "2026-09-01T08:30:00Z"
std::string iso_time_ms(std::int64_t utc_ms);  // "2026-09-01T08:30:00.250Z"

// The day of an ISO date or time, as it is written there: "2026-09-01".
inline std::string_view day_of(std::string_view iso) {
  return iso.substr(0, std::string_view("0000-00-00").size());
}
// Likewise its time of day and without the zone behind it, to the minute and to the second:
// "2026-09-01T08:30" and "2026-09-01T08:30:00". A shorter text stays as it is.
inline std::string_view minute_of(std::string_view iso_time) {
  return iso_time.substr(0, std::string_view("0000-00-00T00:00").size());
}
inline std::string_view second_of(std::string_view iso_time) {
  return iso_time.substr(0, std::string_view("0000-00-00T00:00:00").size());
}

// Back from either of the last two; nothing when it is none.
std::optional<std::int64_t> utc_ms_of(std::string_view iso_time);

// Between days of ISO dates or times: negative when `to` is the earlier one, nothing when one of
// them is none.
std::optional<std::int64_t> days_between(std::string_view from, std::string_view to);

// The day that many days on, "2026-09-01"; empty where `day`, an ISO date or time, is none.
std::string days_after(std::string_view day, std::int64_t days);

}  // namespace rondo
