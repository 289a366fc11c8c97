#include "base/iso_time.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("moments as ISO texts, leap days and times before 1970 included") {
  CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
  CHECK(iso_time(-1) == "1969-12-31T23:59:59Z");
  CHECK(iso_time(951782400000) == "2000-02-29T00:00:00Z");
  CHECK(iso_time(1709210096789) == "2024-02-29T12:34:56Z");
  CHECK(iso_date(1709251200000) == "2024-03-01");
  CHECK(iso_date(4107542400000) == "2100-03-01");
}

TEST_CASE("a moment comes back from its text, to the thousandth where that is said") {
  for (const std::int64_t utc_ms : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{951782400000},
                                    std::int64_t{1709210096789}, std::int64_t{4107542399999}}) {
    CAPTURE(utc_ms);
    CHECK(utc_ms_of(iso_time_ms(utc_ms)) == utc_ms);
    const std::int64_t second = utc_ms - ((utc_ms % 1000) + 1000) % 1000;
    CHECK(utc_ms_of(iso_time(utc_ms)) == second);
  }
  CHECK(iso_time_ms(1709210096007) == "2024-02-29T12:34:56.007Z");
}

TEST_CASE("of the text of a moment: its day, and its time to the minute and to the second") {
  constexpr const char* kZoned = "2026-09-14T15:10:20-05:00";
  CHECK(day_of(kZoned) == "2026-09-14");
  CHECK(minute_of(kZoned) == "2026-09-14T15:10");
  CHECK(second_of(kZoned) == "2026-09-14T15:10:20");
  CHECK(second_of("2026-09-14T15:10") == "2026-09-14T15:10");
  CHECK(minute_of("").empty());
}

TEST_CASE("days are counted from one to another and on from one, over months and leap days") {
  CHECK(days_between("2024-02-28", "2024-03-01") == 2);
  CHECK(days_between("2026-09-14T23:59", "2026-09-15") == 1);
  CHECK(days_between("2026-09-14", "2026-09-14") == 0);
  CHECK(days_between("2026-03-01", "2026-02-28") == -1);
  CHECK_FALSE(days_between("2026-09-14", ""));
  CHECK_FALSE(days_between("soon", "2026-09-14"));
  CHECK(days_after("2024-02-28", 2) == "2024-03-01");
  CHECK(days_after("2026-01-01T08:30:00Z", -1) == "2025-12-31");
  CHECK(days_after("soon", 1).empty());
}

TEST_CASE("what is no moment is none") {
  for (const char* text : {"", "soon", "2024-02-29", "2024-02-29T12:34:56", "2023-02-29T12:34:56Z",
                           "2024-02-29T24:34:56Z", "2024-13-01T00:00:00Z", "2024-02-29T12:34:56.7Z",
                           "2024-02-29T12:34:56+01:00", "2024-02-29T12:34:56ZZ"}) {
    CAPTURE(text);
    CHECK_FALSE(utc_ms_of(text));
  }
}
