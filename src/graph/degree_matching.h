// DegreeMatching: a best set of pairs between two sides, where every node has a bound on its degree
// and each pair is taken at most once (a maximum-weight simple b-matching), in lexicographic order
// of several components.
//
// Values: a pair is worth its value class, a vector of components. On the left, one component is
// the level: the pair that becomes the (k+1)-th of left node l costs first_level[l] + k in it. So
// degrees on the left are as level as the components before it allow: a sum of rising costs is
// least exactly where no degree can be evened out. The result has the greatest sum of values less
// levels in lexicographic order, among all sets that keep the bounds of both sides and of the
// total.
//
// Method: prices that only rise (the primal-dual method of Ford and Fulkerson, 1962, in the dense
// form of an auction). At first each left node takes the pairs that are best for it, at prices so
// low that whatever costs anything is wanted by more than there is room for: right nodes are
// overfull. Each phase finds, by Dijkstra's method on reduced costs from all overfull nodes at
// once, the cheapest way to let a unit go (a left node takes another right node instead, or one
// pair less), raises the prices of what was reached before that, and moves units along many ways of
// no reduced cost by depth-first search (Pothen and Fan, 1990). When nothing is overfull the set is
// best. The first prices only save phases: any will do that leave no priced node with room. Where
// right nodes are scarce they come from a few rounds of a falling auction: who has room goes down
// to where it is filled as others stand.
//
// Proof: prices v of the right nodes and t of the total, none below zero. Any set of pairs is worth
// at most the sum of bound * price over right nodes, the total bound * t, and for each left node
// the best that it could do at these prices without regard to others. The prices found here make
// this equal to the result.
//
// Bounds: on a way between two nodes the left nodes differ, and each adds at most the span of a
// component over all classes. With D_j as the sum of these and of the greatest level, prices are
// differences of two path costs, so at most 2 D_j, and compared numbers differ by at most 10 D_j.
// With these bounds components are packed (cost_packing.h); what does not fit is refused.
//
// Complexity: each phase looks at every pair at most a few times and moves at least one unit; in
// practice there are few phases, and a row is read only as far as it can matter, because its best
// pairs are sorted. Memory: 24 bytes a pair.
//
// Deterministic; ties go to the pair that comes first, counting right nodes from the left node's
// own number, so that equal values spread out. No clock, no randomness, no recursion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"

namespace rondo::graph {

struct DegreePair {
  int left = 0;
  int right = 0;
  int value = 0;  // which value class
};

struct DegreeProblem {
  std::vector<int> left_bounds;   // the most pairs of each left node, >= 0
  std::vector<int> right_bounds;  // likewise
  int total_bound = 0;            // the most pairs in all, >= 0
  std::vector<int> first_level;   // per left node, >= 0
  std::size_t level_component = 0;
  std::size_t components = 1;
  // Value class k is the numbers [k * components, (k + 1) * components).
  std::vector<std::int64_t> value_classes;
  std::vector<DegreePair> pairs;  // no two with the same ends
};

class DegreeMatching {
 public:
  // The problem must outlive it. Error "error.flow.too_large" when the values do not fit (see
  // Bounds).
  static Result<DegreeMatching> make(const DegreeProblem& problem);

  DegreeMatching(DegreeMatching&&) noexcept;
  DegreeMatching& operator=(DegreeMatching&&) noexcept;
  ~DegreeMatching();

  // Goes on for about `budget` pairs looked at, and ends between two phases. True when done. The
  // result does not depend on the budgets.
  bool step(std::int64_t budget);

  // When done: whether a pair is taken, by its place in DegreeProblem::pairs, and the prices.
  bool taken(std::size_t pair) const;
  std::vector<std::int64_t> right_price(int right) const;
  std::vector<std::int64_t> total_price() const;

  class Engine;  // one per number of limbs; see degree_matching.cpp

 private:
  explicit DegreeMatching(std::unique_ptr<Engine> engine);

  std::unique_ptr<Engine> engine_;
};

}  // namespace rondo::graph
