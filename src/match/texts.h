// Small helpers for wording names in lists. Internal to match/.
#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "match/event_view.h"

namespace rondo {

// "North High, West K-8": in reading order, as join_items() (base/text.h) joins them.
std::string join_names(std::vector<std::string> names);

// Likewise, of those that the program still has.
std::string category_names(const EventView& view, const std::vector<PoolCategoryId>& categories);

// "has 4 mentees this school year, of at most 4": of a mentor with a cap who has `mentees` in this
// event.
Message year_cap_text(const Participant& mentor, int mentees);

}  // namespace rondo
