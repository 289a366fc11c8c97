#include "base/local_time.h"

#include <doctest/doctest.h>

#include "support/chicago_clock.h"

using namespace rondo;
using test::ChicagoClock;

namespace {

std::string moment_of(std::string_view local) {
  const auto utc = utc_ms_of_local(local, ChicagoClock());
  return utc ? iso_time(*utc) : std::string("none");
}

}  // namespace

TEST_CASE("a local time is a moment, in winter and in summer time") {
  CHECK(moment_of("2026-01-15T15:10") == "2026-01-15T21:10:00Z");
  CHECK(moment_of("2026-09-14T15:10") == "2026-09-14T20:10:00Z");
  CHECK(moment_of("2028-02-29T08:00") == "2028-02-29T14:00:00Z");
  CHECK(local_time_of(*utc_ms_of("2026-09-14T20:10:00Z"), ChicagoClock()) == "2026-09-14T15:10");
  CHECK(local_time_of(*utc_ms_of("2026-01-15T21:10:00Z"), ChicagoClock()) == "2026-01-15T15:10");
}

TEST_CASE("around a change of the clocks") {
  // The last minute before and the first after.
  CHECK(moment_of("2026-03-08T01:59") == "2026-03-08T07:59:00Z");
  CHECK(moment_of("2026-03-08T03:00") == "2026-03-08T08:00:00Z");
  CHECK(moment_of("2026-11-01T00:59") == "2026-11-01T05:59:00Z");
  CHECK(moment_of("2026-11-01T02:00") == "2026-11-01T08:00:00Z");
  // Left out: as much later. Shown twice: the first time.
  CHECK(moment_of("2026-03-08T02:30") == "2026-03-08T08:30:00Z");
  CHECK(moment_of("2026-11-01T01:30") == "2026-11-01T06:30:00Z");
}

TEST_CASE("a time that the clocks leave out is told from those that they show") {
  for (const char* none : {"2026-03-08T02:00", "2026-03-08T02:30", "2026-03-08T02:59"}) {
    CAPTURE(none);
    CHECK(is_left_out(none, ChicagoClock()));
  }
  for (const char* shown : {"2026-03-08T01:59", "2026-03-08T03:00", "2026-03-07T02:30",
                            "2026-11-01T01:30", "soon", ""}) {
    CAPTURE(shown);
    CHECK_FALSE(is_left_out(shown, ChicagoClock()));
  }
}

TEST_CASE("a time with its zone is what the clocks showed, and one moment") {
  const std::int64_t summer = *utc_ms_of("2026-09-14T03:10:20Z");
  CHECK(zoned_time_of(summer, ChicagoClock()) == "2026-09-13T22:10:20-05:00");
  CHECK(utc_ms_of_zoned("2026-09-13T22:10:20-05:00") == summer);
  CHECK(utc_ms_of_zoned("2026-09-14T08:40:20+05:30") == summer);
  for (const char* none : {"", "2026-09-13T22:10:20", "2026-09-13T22:10:20Z",
                           "2026-09-13T22:10:20-0500x", "2026-09-31T22:10:20-05:00"}) {
    CAPTURE(none);
    CHECK_FALSE(utc_ms_of_zoned(none));
  }
}

TEST_CASE("the day of a moment is the one that it was here") {
  const ChicagoClock chicago;
  CHECK(local_day_of("2026-09-15T04:59:59Z", chicago) == "2026-09-14");
  CHECK(local_day_of("2026-09-15T05:00:00Z", chicago) == "2026-09-15");
  CHECK(local_day_of("2026-12-15T05:30:00Z", chicago) == "2026-12-14");
  CHECK(local_day_of("2026-09-15", chicago).empty());
}

TEST_CASE("what is no local time to the minute is none") {
  for (const char* text : {"", "2026-09-14", "2026-09-14T15:10:00", "2026-09-31T10:00", "soon"}) {
    CAPTURE(text);
    CHECK(moment_of(text) == "none");
  }
}
