// Spans of time in the milliseconds that moments are counted in.
#pragma once

#include <cstdint>

namespace rondo {

inline constexpr std::int64_t kSecond_ms = 1000;
inline constexpr std::int64_t kMinute_ms = 60 * kSecond_ms;
inline constexpr std::int64_t kHour_ms = 60 * kMinute_ms;
inline constexpr std::int64_t kDay_ms = 24 * kHour_ms;

}  // namespace rondo
