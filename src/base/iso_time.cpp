#include "base/iso_time.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/durations.h"

namespace rondo {
namespace {

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

// The other way round.
std::int64_t day_of_date(const Date& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = floor_div(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t march_month = date.month > 2 ? date.month - 3 : date.month + 9;
  const std::int64_t day_of_year = (153 * march_month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

// "1970-01-01T00:00:00": where digits stand, # stands for one.
constexpr std::string_view kForm = "####-##-##T##:##:##";

bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char letter, char wanted) {
           return wanted == '#' ? letter >= '0' && letter <= '9' : letter == wanted;
         });
}

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (const char digit : text.substr(at, digits)) number = number * 10 + (digit - '0');
  return number;
}

std::optional<std::int64_t> start_of_day(std::string_view day) {
  return utc_ms_of(std::string(day_of(day)) + "T00:00:00Z");
}

}  // namespace

std::string iso_date(std::int64_t utc_ms) {
  const Date date = date_of_day(floor_div(utc_ms, kDay_ms));
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return text.data();
}

std::string iso_time(std::int64_t utc_ms) {
  const std::int64_t of_day = utc_ms - floor_div(utc_ms, kDay_ms) * kDay_ms;
  const auto seconds = static_cast<int>(of_day / 1000);
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", seconds / 3600, seconds / 60 % 60,
                seconds % 60);
  return iso_date(utc_ms) + text.data();
}

std::string iso_time_ms(std::int64_t utc_ms) {
  std::string text = iso_time(utc_ms);
  std::array<char, 16> thousandths{};
  std::snprintf(thousandths.data(), thousandths.size(), ".%03d",
                static_cast<int>(utc_ms - floor_div(utc_ms, 1000) * 1000));
  return text.insert(text.size() - 1, thousandths.data());
}

std::optional<std::int64_t> utc_ms_of(std::string_view text) {
  const std::string_view whole = text.substr(0, kForm.size());
  const std::string_view rest = text.substr(whole.size());
  const bool precise = has_form(rest, ".###Z");
  if (!has_form(whole, kForm) || (rest != "Z" && !precise)) return std::nullopt;
  const Date date{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  const std::int64_t day = day_of_date(date);
  const int seconds =
      number_at(text, 11, 2) * 3600 + number_at(text, 14, 2) * 60 + number_at(text, 17, 2);
  const std::int64_t utc_ms =
      day * kDay_ms + seconds * std::int64_t{1000} + (precise ? number_at(rest, 1, 3) : 0);
  // No such date or time: it would come out as another one.
  const bool real = (precise ? iso_time_ms(utc_ms) : iso_time(utc_ms)) == text;
  return real ? std::optional(utc_ms) : std::nullopt;
}

std::optional<std::int64_t> days_between(std::string_view from, std::string_view to) {
  const auto from_ms = start_of_day(from), to_ms = start_of_day(to);
  if (!from_ms || !to_ms) return std::nullopt;
  return (*to_ms - *from_ms) / kDay_ms;
}

std::string days_after(std::string_view day, std::int64_t days) {
  const auto start_ms = start_of_day(day);
  return start_ms ? iso_date(*start_ms + days * kDay_ms) : std::string();
}

}  // namespace rondo
