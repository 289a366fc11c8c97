// What it costs the whole event to give a request another mentor, in words. Internal to match/.
#pragma once

#include <cstddef>
#include <map>

#include "base/message.h"
#include "match/run.h"

namespace rondo {

using ChangeCosts = std::map<PersonId, Message>;  // by mentor

// For each eligible mentor but its own. Exact as long as solving again for each of them looks at no
// more than `exact_pairs` pairs: then a person who would go unserved is named. Beyond that, lower
// bounds from the prices of the certificate; mentors for whom these say nothing are left out.
// Empty for a request that is no part of the problem, as that of a kept match.
ChangeCosts change_costs(const EventView& view, const SolvedEvent& solved,
                         const RequestKey& request, std::size_t exact_pairs);

}  // namespace rondo
