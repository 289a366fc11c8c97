#include "base/local_time.h"

#include <doctest/doctest.h>

#include "base/iso_time.h"

using namespace rondo;

namespace {

// Six hours behind UTC; five in summer time, 2026-03-08 08:00 to 2026-11-01 07:00 UTC.
struct ChicagoClock final : Clock {
  std::int64_t now_utc_ms() const override { return 0; }
  int minutes_east_of_utc(std::int64_t utc_ms) const override {
    const bool summer =
        *utc_ms_of("2026-03-08T08:00:00Z") <= utc_ms && utc_ms < *utc_ms_of("2026-11-01T07:00:00Z");
    return summer ? -300 : -360;
  }
};

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

TEST_CASE("what is no local time to the minute is none") {
  for (const char* text : {"", "2026-09-14", "2026-09-14T15:10:00", "2026-09-31T10:00", "soon"}) {
    CAPTURE(text);
    CHECK(moment_of(text) == "none");
  }
}
