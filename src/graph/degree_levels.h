// What the pairs of left nodes of a DegreeProblem cost in its level component. Internal to graph/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/index.h"
#include "graph/cost_packing.h"
#include "graph/degree_matching.h"
#include "graph/degree_rows.h"

namespace rondo::graph {

template <std::size_t N>
class DegreeLevels {
 public:
  using Cost = LexCost<N>;

  // Both must outlive it.
  DegreeLevels(const DegreeProblem& problem, const CostPacking& packing) : problem_(problem) {
    int most = 0;
    for (std::size_t left = 0; left < problem.left_bounds.size(); ++left) {
      most = std::max(most, problem.first_level[left] + problem.left_bounds[left]);
    }
    std::vector<std::int64_t> components(problem.components, 0);
    for (int count = 0; count <= most; ++count) {
      components[problem.level_component] = count;
      levels_.emplace_back();
      packing.pack(components.data(), levels_.back().limbs.data());
    }
  }

  // Of the pair that a left node takes when it has `nth` others.
  const Cost& of(int left, int nth) const {
    return levels_[index(problem_.first_level[index(left)] + nth)];
  }
  // A price that everybody pays gladly for a pair of this level: what the least pair is worth less
  // the level. 0 past the last level, or where pairs are worth less than that.
  Cost price(int nth, const DegreeRows<N>& rows) const {
    if (nth >= count() || problem_.pairs.empty()) return Cost{};
    return std::max(Cost{}, rows.least_value() - levels_[index(nth)]);
  }
  // How many pairs the left nodes want up to this level.
  std::int64_t demand(int nth, const DegreeRows<N>& rows) const {
    std::int64_t sum = 0;
    for (std::size_t left = 0; left < problem_.left_bounds.size(); ++left) {
      const auto pairs = static_cast<int>(rows.size(static_cast<int>(left)));
      const int most = std::min(problem_.left_bounds[left], pairs);
      sum += std::clamp(nth + 1 - problem_.first_level[left], 0, most);
    }
    return sum;
  }
  // The first level up to which they want so many, or past the last one.
  int of_demand(std::int64_t wanted, const DegreeRows<N>& rows) const {
    int nth = 0;
    while (nth < count() && demand(nth, rows) < wanted) ++nth;
    return nth;
  }
  int count() const { return static_cast<int>(levels_.size()); }

 private:
  const DegreeProblem& problem_;
  std::vector<Cost> levels_;
};

}  // namespace rondo::graph
