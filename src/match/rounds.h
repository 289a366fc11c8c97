// The planner of speed mentoring: RoundsProblem to RoundsPlan.
//
// Method: the best choice of pairs without regard to rounds (rounds_space.h says why no plan is
// better), a round for each by edge coloring, rounds evened out (rounds_board.h), more meetings and
// evener ones where the coloring could not place all (rounds_improve.h), breaks spread, tables
// (rounds_tables.h). The plan is proven best in all goals of RoundsScore where its score equals the
// bound, which is always so in the cases named in rounds_space.h; otherwise the question is NP-hard
// and plan and bound may differ.
//
// Deterministic. No clock, no randomness.
#pragma once

#include <cstdint>
#include <memory>

#include "base/result.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

// What is made good after the score is settled.
enum class Comfort {
  wanted,
  as_preferred,  // leaves breaks as they fall: for repairs, where each exchange moves people
};

// Planning that can be interrupted, so that a page never freezes.
class RoundsPlanner {
 public:
  // Errors: those of check(); error.flow.too_large. The problem must outlive the planner.
  static Result<RoundsPlanner> start(const RoundsProblem& problem,
                                     Comfort comfort = Comfort::wanted);

  RoundsPlanner(RoundsPlanner&&) noexcept;
  RoundsPlanner& operator=(RoundsPlanner&&) noexcept;
  ~RoundsPlanner();

  // Goes on for about `budget` pairs looked at, or through one of its passes over all meetings.
  // True when done.
  bool step(std::int64_t budget);
  // The plan; call it once, when step() has returned true.
  RoundsPlan finish();

 private:
  struct State;
  explicit RoundsPlanner(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

// All at once. Errors: those of RoundsPlanner.
Result<RoundsPlan> plan_rounds(const RoundsProblem& problem, Comfort comfort = Comfort::wanted);

}  // namespace rondo::match
