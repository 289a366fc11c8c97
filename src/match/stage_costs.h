// The chain of stages as one cost of several components, least first: the solver's side of it.
// (verify() has its own, on purpose.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "match/problem.h"
#include "match/solution.h"

namespace rondo::match {

class StageCosts {
 public:
  explicit StageCosts(const Problem& problem);

  std::size_t components() const { return components_; }
  Price unserved(const Request& request) const;  // of leaving it unserved
  Price pair(int fit) const;                     // of a pair with this fit
  Price place(std::int64_t load_cost) const;     // of taking a place with this load cost

 private:
  std::vector<Stage> stages_;
  std::vector<int> ranks_;           // that occur, ascending
  std::vector<std::size_t> starts_;  // of each stage, its first component
  std::size_t components_ = 0;
};

// What each stage of `problem` comes to with these pairs.
std::vector<StageObjective> objectives(const Problem& problem, const std::vector<Pair>& pairs);

}  // namespace rondo::match
