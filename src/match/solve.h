// The matcher: Problem to Solution, exact, by one minimum-cost flow whose cost is the whole chain
// of stages in lexicographic order (graph/min_cost_flow.h).
//
// Deterministic: records are taken in order of id, so neither the order of the lists nor the
// budgets matter. No clock, no randomness.
#pragma once

#include <cstdint>
#include <memory>

#include "base/result.h"
#include "match/problem.h"
#include "match/solution.h"

namespace rondo::match {

// A solve that can be interrupted, so that a page never freezes.
class Solver {
 public:
  // Errors: those of check(); error.problem.crossing {mentee, mentor} (a limited group and two
  // requests of one mentee cross: NP-hard, see docs/matching.md); error.flow.too_large (costs
  // beyond 64 bits).
  static Result<Solver> start(const Problem& problem);

  Solver(Solver&&) noexcept;
  Solver& operator=(Solver&&) noexcept;
  ~Solver();

  // Goes on for about `budget` arcs looked at (some ten million a second). True when done.
  bool step(std::int64_t budget);
  // The answer; call it once, when step() has returned true.
  Solution finish();

 private:
  struct State;
  explicit Solver(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

// All at once.
Result<Solution> solve(const Problem& problem);

}  // namespace rondo::match
