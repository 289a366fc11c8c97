#include "report/slot_words.h"

#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/durations.h"
#include "base/formats.h"

using namespace rondo;

namespace {

// A language that counts the hours twice to twelve.
struct TwelveHours final : Formats {
  std::string plural(std::int64_t count) const override { return plain.plural(count); }
  std::string number(std::int64_t number) const override { return plain.number(number); }
  std::string tenths(std::int64_t tenths) const override { return plain.tenths(tenths); }
  std::string percent(std::int64_t percent) const override { return plain.percent(percent); }
  std::string list(const std::vector<std::string>& items) const override {
    return plain.list(items);
  }
  std::string list_in_sentence(const std::vector<std::string>& items) const override {
    return plain.list_in_sentence(items);
  }
  std::string date(std::int64_t utc_ms) const override { return plain.date(utc_ms); }
  std::string time(std::int64_t utc_ms) const override { return plain.time(utc_ms); }
  std::string wall_date(std::int64_t wall_ms) const override { return plain.wall_date(wall_ms); }
  std::string wall_weekday_date(std::int64_t wall_ms) const override {
    return plain.wall_weekday_date(wall_ms);
  }
  std::string wall_time(std::int64_t wall_ms) const override {
    constexpr std::int64_t kNoon_ms = 12 * kHour_ms;
    const bool late = wall_ms > kNoon_ms;
    return plain.wall_time(late ? wall_ms - kNoon_ms : wall_ms) + (late ? " PM" : " AM");
  }
  PlainFormats plain;
};

}  // namespace

TEST_CASE("slot words: a time of the week is told as the language writes it, any other as it is") {
  const Words words({{"weekday.short.monday", "Mon"}, {"weekday.short.tuesday", "Tue"}},
                    std::make_shared<TwelveHours>());
  CHECK(slot_words("Mon 15:30", words) == "Mon 03:30 PM");
  CHECK(slot_words("lunes a las 15:30", words) == "Mon 03:30 PM");
  CHECK(slot_words("tue 8:00", words) == "Tue 08:00 AM");
  for (const char* written : {"Monday after school", "Fri lunch", "whenever it suits"}) {
    CHECK(slot_words(written, words) == written);
  }
  CHECK(list_of_slots(std::set<std::string>{"Mon 15:30", "Fri lunch"}, words) ==
        "Fri lunch, Mon 03:30 PM");
}
