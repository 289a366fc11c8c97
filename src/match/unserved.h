// Why each unserved request is unserved, read off the optimal flow. Internal to match/.
//
// From the request one goes over arcs that could carry more and back over those that carry
// something: who would have to move for it, and where to. If no free place is found, the requests
// and mentors found are a Hall violator: all that these requests may have is these places, and they
// are more than the places (Hall, 1935). O(arcs) per request at worst.
#pragma once

#include <vector>

#include "graph/min_cost_flow.h"
#include "match/flow_model.h"
#include "match/problem.h"
#include "match/remaining.h"
#include "match/solution.h"

namespace rondo::match {

// Sorted by request.
std::vector<Unserved> explain_unserved(const Problem& problem, const Remaining& remaining,
                                       const FlowModel& model, const graph::MinCostFlow& flow);

}  // namespace rondo::match
