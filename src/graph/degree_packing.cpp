#include "graph/degree_packing.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rondo::graph {
namespace {

// The bound D_j of the header for one component; nothing when it is too large.
std::optional<std::int64_t> path_cost_bound(const DegreeProblem& problem, std::size_t component) {
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (std::size_t at = component; at < problem.value_classes.size(); at += problem.components) {
    low = std::min(low, problem.value_classes[at]);
    high = std::max(high, problem.value_classes[at]);
  }
  if (low < -kMaxPathCost || high > kMaxPathCost) return std::nullopt;
  // A component that is the same in all pairs stays the same when one is taken for another.
  std::int64_t least = high;
  for (std::size_t at = component; at < problem.value_classes.size(); at += problem.components) {
    least = std::min(least, problem.value_classes[at]);
  }
  const auto left_nodes = static_cast<std::int64_t>(
      std::min(problem.left_bounds.size(), problem.right_bounds.size()) + 1);
  std::int64_t level = 0;
  if (component == problem.level_component) {
    for (std::size_t left = 0; left < problem.left_bounds.size(); ++left) {
      level = std::max<std::int64_t>(
          level, std::int64_t{problem.first_level[left]} + problem.left_bounds[left]);
    }
  }
  const std::int64_t span = high - least;
  const std::int64_t ends = high - low + level;
  if (span > (kMaxPathCost - ends) / left_nodes) return std::nullopt;
  return span * left_nodes + ends;
}

}  // namespace

std::optional<CostPacking> packing_for(const DegreeProblem& problem) {
  std::vector<std::int64_t> bounds;
  for (std::size_t j = 0; j < problem.components; ++j) {
    const auto bound = path_cost_bound(problem, j);
    if (!bound) return std::nullopt;
    bounds.push_back(*bound * kSpread);
  }
  return CostPacking::make(bounds);
}

}  // namespace rondo::graph
