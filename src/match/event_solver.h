// From an event to the matcher's answer for it, in slices.
#pragma once

#include <cstdint>
#include <memory>

#include "base/result.h"
#include "match/build_problem.h"
#include "match/solution.h"

namespace rondo {

// The matcher's answer for an event, with what its numbers stand for.
struct SolvedEvent {
  BuiltProblem built;
  match::Solution solution;
};

// How far a run is: it takes these steps one after the other.
enum class MatchStep {
  compare,  // requests with the mentors of their area
  place,    // requests, one by one, where all of them together are best off
  explain,  // what stands in the way of those that are left
  check,    // that nothing better exists
};
struct MatchProgress {
  MatchStep step = MatchStep::compare;
  std::int64_t done = 0;   // in this step: requests; in `place` those that may be served at most
  std::int64_t total = 0;  // of so many; 0 until it is known

  double share() const;  // of the whole, 0 to 1; each step counts the same
};

// The matcher's answer in slices. The view must outlive it.
class EventSolver {
 public:
  explicit EventSolver(const EventView& view);
  EventSolver(EventSolver&&) noexcept;
  EventSolver& operator=(EventSolver&&) noexcept;
  ~EventSolver();

  // Goes on for about `budget` arcs of the network looked at, some fifty million a second, or
  // through one of a few passes over all pairs. True when done.
  bool step(std::int64_t budget);
  MatchProgress progress() const;
  // Once, when step() has returned true. Errors: those of the matcher, error.problem.* and
  // error.flow.*.
  Result<SolvedEvent> finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// All at once. Errors: those of EventSolver.
Result<SolvedEvent> solve_event(const EventView& view);

}  // namespace rondo
