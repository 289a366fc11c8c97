// The checker of speed mentoring: does a plan keep every rule, are its numbers right, and do its
// prices prove its bound? It shares nothing with the planner or with graph/ but the problem's own
// look-ups, and counts for itself.
//
// The bound: put a price on each further meeting of a mentor and on each further meeting in all.
// Then mentees no longer compete: each takes, among those it may still meet, at most as many as it
// has free rounds, as long as one is worth more than it costs. Add the free seats of each mentor
// times the mentor's price, and the number of meetings that tables and people allow times the
// total's. Any plan can be charged these prices and pays for no more than this, so none has a
// greater score: linear programming duality, in lexicographic order.
//
// O(pairs + meetings * log).
#pragma once

#include "base/message.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

struct RoundsVerdict {
  bool right = false;        // rules kept, numbers right, bound proven
  bool proven_best = false;  // and no plan has a greater score
  // verify.rounds.best {count}, .gap.must, .gap.meetings, .gap.kept, .gap.level, .gap.fit {count};
  // or what is wrong: verify.rounds.meeting {number}; with {mentor, mentee, round}
  // .not_eligible, .absent, .two_places, .table, .seats, .meets_twice, .not_kept, .frozen;
  // .score, .comfort, .breaks, .unserved, .price, .bound.
  Message reason;
};

// Needs a problem that passes check().
RoundsVerdict verify_rounds(const RoundsProblem& problem, const RoundsPlan& plan);

}  // namespace rondo::match
