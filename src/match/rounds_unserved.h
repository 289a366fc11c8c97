// Why a mentee meets nobody, as UnservedMentee words it. Internal to match/.
#pragma once

#include <vector>

#include "match/rounds_plan.h"
#include "match/rounds_problem.h"
#include "match/rounds_space.h"

namespace rondo::match {

// Of each mentee without a meeting, in order. A competition is a violation of Hall's condition: the
// mentees named are eligible only for the mentors named, whose places are all taken, one for each
// mentee that has any. The plan needs meetings and bound. O(unserved * pairs) at worst.
std::vector<UnservedMentee> unserved_mentees(const RoundsProblem& problem, const RoundsSpace& space,
                                             const RoundsPlan& plan);

}  // namespace rondo::match
