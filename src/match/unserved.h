// Why each unserved request is unserved, read off the optimal flow. Internal to match/.
//
// From the request one goes over arcs that could carry more and back over those that carry
// something: who would have to move for it, and where to. If no free place is found, the requests
// and mentors found are a Hall violator: all that these requests may have is these places, and they
// are more than the places (Hall, 1935). One is found only where something comes before serving
// most, and then the request is left for that. O(arcs) per request at worst.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "graph/min_cost_flow.h"
#include "match/flow_model.h"
#include "match/problem.h"
#include "match/remaining.h"
#include "match/solution.h"

namespace rondo::match {

// Explains in slices. What it is given must outlive it, and the flow must be optimal.
class UnservedExplainer {
 public:
  UnservedExplainer(const Problem& problem, const Remaining& remaining, const FlowModel& model,
                    const graph::MinCostFlow& flow);
  UnservedExplainer(UnservedExplainer&&) noexcept;
  UnservedExplainer& operator=(UnservedExplainer&&) noexcept;
  ~UnservedExplainer();

  // Goes on for about `budget` arcs looked at, and ends between two requests or after one of the
  // two passes that come first. True when done.
  bool step(std::int64_t budget);
  std::int64_t done() const;  // requests looked at, of all of them
  // Sorted by request; once, when step() has returned true.
  std::vector<Unserved> take();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace rondo::match
