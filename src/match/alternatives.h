// The other mentors that a request could have had, and what choosing them would cost at least.
#pragma once

#include <vector>

#include "base/result.h"
#include "match/problem.h"
#include "match/solution.h"

namespace rondo::match {

struct Alternative {
  int mentor = 0;
  int fit = 0;
  // By how much the best solution with this pair is worse, at least: its reduced cost at the prices
  // of the certificate, component by component (see Price), never below zero. All zeros: perhaps
  // nothing. The exact price needs another solve.
  Price at_least;
};

// For one request, every eligible mentor but its own whom the locks do not rule out; cheapest
// first, then by fit, then by id. Needs a solution that verify() accepts; O(pairs * components).
// Errors: as of PricedProblem::make, and verify.overflow.
Result<std::vector<Alternative>> alternatives(const Problem& problem, const Solution& solution,
                                              int request);

}  // namespace rondo::match
