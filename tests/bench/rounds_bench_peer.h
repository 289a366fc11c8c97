// The part of the bench that needs LEMON; without it, as on the web, rounds_bench_no_peer.cpp.
#pragma once

#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::bench {

// Prints how long LEMON's network simplex takes for the choice of pairs alone, and stops the
// program when it comes to another optimum.
void compare_peer(const match::RoundsProblem& problem, const match::RoundsPlan& plan,
                  double plan_ms);

}  // namespace rondo::bench
