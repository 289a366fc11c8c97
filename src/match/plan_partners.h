// Mentors whom a mentee has in another event of the same PD plan.
#pragma once

#include <set>
#include <utility>

#include "match/event_view.h"

namespace rondo {

// What it costs, in points of fit, to give a mentee the same mentor again in another event of a
// plan that wants different ones. A price and no rule: where there is nobody else, the same mentor
// is better than none.
inline constexpr int kSameMentorPrice = 300;

// Pairs (mentor, mentee) that were told of a match in another event of a plan of the mentee's that
// holds this event and wants different mentors. O(plans + matches).
std::set<std::pair<PersonId, PersonId>> plan_partners(const EventView& view);

}  // namespace rondo
