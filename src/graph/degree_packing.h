// How the components of a DegreeProblem fit into limbs: degree_matching.h has the bounds. Internal
// to graph/.
#pragma once

#include <optional>

#include "graph/cost_packing.h"
#include "graph/degree_matching.h"

namespace rondo::graph {

// Nothing when a path cost may be too large to be added safely.
std::optional<CostPacking> packing_for(const DegreeProblem& problem);

}  // namespace rondo::graph
