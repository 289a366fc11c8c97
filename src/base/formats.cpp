#include "base/formats.h"

#include <cstdlib>

#include "base/iso_time.h"
#include "base/text.h"

namespace rondo {

std::string PlainFormats::plural(std::int64_t count) const {
  return count == 1 ? "one" : "other";
}

std::string PlainFormats::number(std::int64_t number) const {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string PlainFormats::tenths(std::int64_t tenths) const {
  return number(tenths / 10) + "." + std::to_string(std::abs(tenths % 10));
}

std::string PlainFormats::percent(std::int64_t percent) const {
  return number(percent) + "%";
}

std::string PlainFormats::list(const std::vector<std::string>& items) const {
  return join_words(items, ", ");
}

std::string PlainFormats::list_in_sentence(const std::vector<std::string>& items) const {
  if (items.size() < 2) return list(items);
  return list({items.begin(), items.end() - 1}) + " and " + items.back();
}

std::string PlainFormats::date(std::int64_t utc_ms) const {
  return iso_date(utc_ms);
}

std::string PlainFormats::time(std::int64_t utc_ms) const {
  return iso_time(utc_ms).substr(11, 5);
}

std::string PlainFormats::wall_date(std::int64_t wall_ms) const {
  return date(wall_ms);
}

std::string PlainFormats::wall_weekday_date(std::int64_t wall_ms) const {
  return wall_date(wall_ms);
}

std::string PlainFormats::wall_time(std::int64_t wall_ms) const {
  return time(wall_ms);
}

}  // namespace rondo
