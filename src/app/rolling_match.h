// Matching as requests come in.
#pragma once

#include <set>

#include "app/workbench.h"

namespace rondo {

// A rolling event matches each new request as it comes and leaves all that people know of alone.
// Where a side is still missing there is nothing to match. Who is at work stays where they are.
// Nothing is matched in a copy for others: its pairs would come back to nobody. What comes of it is
// told together with what was told last.
void match_if_rolling(Workbench& bench, const std::set<EventId>& events);

}  // namespace rondo
