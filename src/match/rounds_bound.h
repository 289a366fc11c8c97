// What no plan of rounds can exceed, from prices alone; verify_rounds.h says why. Independent of
// the planner on purpose.
#pragma once

#include <optional>

#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

// Nothing when a price is below zero, too large to add safely, or of nobody, or named twice.
std::optional<RoundsScore> rounds_bound(const RoundsProblem& problem, const RoundsPrices& prices);

}  // namespace rondo::match
