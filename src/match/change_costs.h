// What it costs the whole event to give a request another mentor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

#include "base/message.h"
#include "match/event_solver.h"

namespace rondo {

// What the event loses by it, of what counts most.
enum class ChangeLoss : std::uint8_t {
  nothing,
  points,           // of the sum of all fits, perhaps with more load as well
  load,             // of no fit: mentors who carry some already get more
  points_and_load,  // of that sum less the price of load, where the two are not known apart
  fit,              // of who fits worst
  choice,           // somebody gets a later one
  mentor,           // somebody goes unserved
};

struct ChangeCost {
  ChangeLoss loss = ChangeLoss::nothing;
  Message text;

  bool operator==(const ChangeCost&) const = default;
};
using ChangeCosts = std::map<PersonId, ChangeCost>;  // by mentor

// Exact as long as solving again for each eligible mentor looks at no more pairs than this.
inline constexpr std::size_t kExactPairs = 200'000;

// For each eligible mentor but the request's own, in slices. Exact as long as solving again for
// each of them looks at no more than `exact_pairs` pairs: then a person who would go unserved is
// named. Beyond that, lower bounds from the prices of the certificate; mentors for whom these say
// nothing are left out. Empty for a request that is no part of the problem, as that of a kept
// match. What it is given must outlive it.
class CostFinder {
 public:
  CostFinder(const EventView& view, const SolvedEvent& solved, const RequestKey& request,
             std::size_t exact_pairs = kExactPairs);
  CostFinder(CostFinder&&) noexcept;
  CostFinder& operator=(CostFinder&&) noexcept;
  ~CostFinder();

  // As EventSolver::step().
  bool step(std::int64_t budget);
  // Once, when step() has returned true.
  ChangeCosts take();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// All at once.
ChangeCosts change_costs(const EventView& view, const SolvedEvent& solved,
                         const RequestKey& request, std::size_t exact_pairs = kExactPairs);

}  // namespace rondo
