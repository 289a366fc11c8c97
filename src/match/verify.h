// The checker: does this solution keep every rule of the problem, and do its prices prove that
// there is no better one? It shares no code with the solver or with graph/, counts for itself, and
// refuses instead of overflowing, so that a fault in the solver can't vouch for itself.
//
// O((pairs + places) * components * log).
#pragma once

#include "base/message.h"
#include "match/problem.h"
#include "match/solution.h"

namespace rondo::match {

struct Verdict {
  bool proven = false;
  // verify.proven, verify.proven_infeasible, or what is wrong: verify.not_a_pair, .wrong_fit,
  // .request_twice, .over_capacity, .over_limit, .meets_twice, .over_seats, .lock_missing,
  // .objective, .unserved, .not_infeasible, .price_of_unknown, .price_size, .price_below_zero,
  // .overflow, .not_optimal.
  Message reason;
};

// Needs a problem that passes check().
Verdict verify(const Problem& problem, const Solution& solution);

}  // namespace rondo::match
