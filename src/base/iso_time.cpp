#include "base/iso_time.h"

#include <array>
#include <cstdio>

namespace rondo {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;

struct Date {
  int year, month, day;
};

std::int64_t floor_div(std::int64_t value, std::int64_t by) {
  return (value >= 0 ? value : value - by + 1) / by;
}

// The civil date of a day count since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date
// algorithms", 2013): years start in March, so that the leap day comes last.
Date date_of_day(std::int64_t days) {
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = floor_div(shifted, 146097);
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_year + 2) / 153;
  const std::int64_t day = day_of_year - (153 * march_month + 2) / 5 + 1;
  const std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

}  // namespace

std::string iso_date(std::int64_t utc_ms) {
  const Date date = date_of_day(floor_div(utc_ms, kMsPerDay));
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return text.data();
}

std::string iso_time(std::int64_t utc_ms) {
  const std::int64_t of_day = utc_ms - floor_div(utc_ms, kMsPerDay) * kMsPerDay;
  const auto seconds = static_cast<int>(of_day / 1000);
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", seconds / 3600, seconds / 60 % 60,
                seconds % 60);
  return iso_date(utc_ms) + text.data();
}

}  // namespace rondo
