// A clock whose zone changes: six hours behind UTC; five in summer time, which begins on March 8,
// 2026, when 2:00 becomes 3:00, and ends on November 1.
#pragma once

#include <cstdint>

#include "base/clock.h"
#include "base/iso_time.h"

namespace rondo::test {

struct ChicagoClock final : Clock {
  std::int64_t now_utc_ms() const override { return 0; }
  int minutes_east_of_utc(std::int64_t utc_ms) const override {
    const bool summer =
        *utc_ms_of("2026-03-08T08:00:00Z") <= utc_ms && utc_ms < *utc_ms_of("2026-11-01T07:00:00Z");
    return summer ? -300 : -360;
  }
};

}  // namespace rondo::test
