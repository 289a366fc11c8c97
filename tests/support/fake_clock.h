// A clock that stands still, in September 2026, until a test moves it.
#pragma once

#include <cstdint>

#include "base/clock.h"

namespace rondo::test {

struct FakeClock final : Clock {
  mutable std::int64_t now = 1'790'000'000'000;
  std::int64_t ms_a_look = 0;  // that pass while somebody looks; many make each slice a short one
  std::int64_t now_utc_ms() const override { return now += ms_a_look; }
  int minutes_east = 0;
  int minutes_east_of_utc(std::int64_t) const override { return minutes_east; }
};

}  // namespace rondo::test
