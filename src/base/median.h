// The middle one of some numbers; of an even number of them, the mean of the middle two.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rondo {

// In tenths, for it may be a half: 15 of 2 and 1. 0 of none. O(numbers).
inline std::int64_t median_tenths(std::vector<std::int64_t> numbers) {
  if (numbers.empty()) return 0;
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  if (numbers.size() % 2 == 1) return 10 * *middle;
  return 5 * (*middle + *std::max_element(numbers.begin(), middle));
}

}  // namespace rondo
