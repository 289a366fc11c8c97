// The choice of pairs behind a plan of rounds as a network with one cost, for LEMON. For problems
// without kept meetings, wishes and absences, with a table for each mentor.
#pragma once

#include <cstdint>

#include "match/lemon_peer.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

lemon_peer::Network rounds_network(const RoundsProblem& problem);
// What a score costs there.
std::int64_t cost_in_network(const RoundsProblem& problem, const RoundsScore& score);

}  // namespace rondo::match
