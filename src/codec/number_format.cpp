#include "codec/number_format.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace rondo::codec {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// The position behind the part of a format code that is text to be shown and not a placeholder, or
// `at` itself when a placeholder stands there.
std::size_t skip_literal(std::string_view code, std::size_t at) {
  const auto behind = [&](char closing) {
    const std::size_t end = code.find(closing, at + 1);
    return end == std::string_view::npos ? code.size() : end + 1;
  };
  switch (code[at]) {
    case '"':
      return behind('"');
    case '\\':
    case '_':
    case '*':
      return at + 2;
    case '[': {
      // "[h]" counts hours beyond a day; "[Red]", "[$-409]" and "[>100]" say nothing of time.
      const std::string_view inside = code.substr(at + 1, code.find(']', at) - at - 1);
      const bool elapsed =
          !inside.empty() && inside.find_first_not_of("hmsHMS") == std::string_view::npos;
      return elapsed ? at : behind(']');
    }
    default:
      return at;
  }
}

std::string short_number(double number) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.15g", number);
  return buffer.data();
}

// Days from the civil epoch (1970-01-01) to day 0 of the system. The 1900 system counts a 29
// February 1900 that never was, so its days before March 1900 start one later.
std::int64_t epoch_day(DateSystem system, double serial) {
  if (system == DateSystem::from_1904) return -24'107;
  return serial < 60 ? -25'568 : -25'569;
}

std::string date_text(std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer.data();
}

std::string time_text(std::int64_t second) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d:%02d", static_cast<int>(second / 3600),
                static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
  return buffer.data();
}

}  // namespace

NumberKind kind_of_format(std::string_view format_code) {
  bool date = false;
  bool time = false;
  bool month_or_minute = false;
  for (std::size_t at = 0; at < format_code.size();) {
    if (format_code[at] == ';') break;  // further sections are for negative numbers and text
    const std::size_t behind = skip_literal(format_code, at);
    if (behind != at) {
      at = behind;
      continue;
    }
    // "General" holds an e and an a, but neither of the letters looked for here.
    switch (lower(format_code[at])) {
      case 'y':
      case 'd':
        date = true;
        break;
      case 'h':
      case 's':
        time = true;
        break;
      case 'm':
        month_or_minute = true;
        break;
      default:
        break;
    }
    ++at;
  }
  if (month_or_minute && !time) date = true;
  if (date && time) return NumberKind::date_time;
  if (date) return NumberKind::date;
  return time ? NumberKind::time : NumberKind::number;
}

NumberKind kind_of_built_in_format(int format_id) {
  if (format_id == 22) return NumberKind::date_time;
  if ((format_id >= 18 && format_id <= 21) || (format_id >= 45 && format_id <= 47) ||
      (format_id >= 32 && format_id <= 35)) {
    return NumberKind::time;
  }
  if ((format_id >= 14 && format_id <= 17) || (format_id >= 27 && format_id <= 36) ||
      (format_id >= 50 && format_id <= 58)) {
    return NumberKind::date;
  }
  return NumberKind::number;
}

std::string number_as_text(const std::string& text, NumberKind kind, DateSystem system) {
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || *end != '\0' || !std::isfinite(number)) return text;
  if (kind == NumberKind::number) return short_number(number);
  // Day 2958466 is the first of the year 10000.
  if (number < 0 || number >= 2'958'466) return text;

  const std::int64_t seconds = std::llround(number * static_cast<double>(kSecondsPerDay));
  const std::int64_t second = seconds % kSecondsPerDay;
  if (kind == NumberKind::time && seconds < kSecondsPerDay) return time_text(second);
  const std::string date = date_text(epoch_day(system, number) + seconds / kSecondsPerDay);
  if (second == 0 && kind == NumberKind::date) return date;
  return date + ' ' + time_text(second);
}

}  // namespace rondo::codec
