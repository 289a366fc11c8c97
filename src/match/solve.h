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

// How far a solve is.
struct SolveProgress {
  // Requests that have found their best place, or none; of a limited mentee, as many as the limit.
  std::int64_t placed = 0;
  std::int64_t to_place = 0;   // 0 until it is known
  std::int64_t explained = 0;  // requests looked at for what stands in their way
  std::int64_t to_explain = 0;
};

enum class Reasons { wanted, left_out };

// A solve that can be interrupted, so that a page never freezes.
class Solver {
 public:
  // With Reasons::left_out, Solution::unserved stays empty: for answers whose numbers alone matter.
  // Errors: those of check().
  static Result<Solver> start(const Problem& problem, Reasons reasons = Reasons::wanted);

  Solver(Solver&&) noexcept;
  Solver& operator=(Solver&&) noexcept;
  ~Solver();

  // Goes on for about `budget` arcs looked at (some ten million a second), or through one of its
  // few passes over all pairs. True when done.
  bool step(std::int64_t budget);
  SolveProgress progress() const;
  // The answer; call it once, when step() has returned true. Errors: error.problem.crossing
  // {mentee, mentor} (a limited group and two requests of one mentee cross: NP-hard, see
  // docs/matching.md); error.flow.too_large (costs beyond 64 bits).
  Result<Solution> finish();

 private:
  struct State;
  explicit Solver(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

// All at once. Errors: those of Solver.
Result<Solution> solve(const Problem& problem);

}  // namespace rondo::match
