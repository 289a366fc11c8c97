// Work that takes several frames, a slice in each.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/clock.h"

namespace rondo {

// Nobody notices that a button took so long; an event of some hundred people is matched in less.
inline constexpr std::int64_t kFirstSliceMs = 50;
// Leaves the rest of a frame to drawing.
inline constexpr std::int64_t kSliceMs = 12;
inline constexpr std::int64_t kLongestSliceMs = 50;
// Between two looks at the clock; about a millisecond.
inline constexpr std::int64_t kSliceBudget = 50'000;

// Where drawing takes longer the slice does too, so that it keeps its share.
inline std::int64_t next_slice_ms(const Clock& clock, std::int64_t last_ended_utc_ms) {
  return std::clamp(clock.now_utc_ms() - last_ended_utc_ms, kSliceMs, kLongestSliceMs);
}

// True when the work is done.
template <class Work>
bool take_slice(const Clock& clock, Work& work, std::int64_t slice_ms) {
  const std::int64_t start = clock.now_utc_ms();
  while (!work.step(kSliceBudget)) {
    const std::int64_t passed = clock.now_utc_ms() - start;
    if (passed < 0 || passed >= slice_ms) return false;  // the clock may be set meanwhile
  }
  return true;
}

}  // namespace rondo
