// The checker: does this solution keep every rule of the problem, and do its prices prove that
// there is no better one? It shares no code with the solver or with graph/, counts for itself, and
// refuses instead of overflowing, so that a fault in the solver can't vouch for itself.
//
// O((pairs + places) * components * log).
#pragma once

#include <cstdint>
#include <memory>

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

// Checks in slices, so that a page never freezes. Needs a problem that passes check(); problem and
// solution must outlive it.
class Checker {
 public:
  Checker(const Problem& problem, const Solution& solution);
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

  // Goes on for about `budget` pairs looked at, or through the one pass over all pairs that applies
  // the rules. True when done.
  bool step(std::int64_t budget);
  std::int64_t done() const;  // requests of which the bound is known, of all of them
  // When step() has returned true.
  const Verdict& verdict() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// All at once.
Verdict verify(const Problem& problem, const Solution& solution);

}  // namespace rondo::match
