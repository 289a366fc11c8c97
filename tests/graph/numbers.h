// Costs of several components, for the tests of graph/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rondo::graph {

using Numbers = std::vector<std::int64_t>;

// `numbers` has as many components as `sum`.
inline void add_times(Numbers& sum, const Numbers& numbers, std::int64_t times) {
  for (std::size_t j = 0; j < sum.size(); ++j) sum[j] += times * numbers[j];
}

}  // namespace rondo::graph
