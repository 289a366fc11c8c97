// What each pool of an event lacks, before anything is matched.
#pragma once

#include <vector>

#include "match/event_view.h"

namespace rondo {

// Of one box: what can only be served from inside it, and the places that are.
struct PoolSupply {
  PoolCategoryId category;
  PoolId pool;
  int requests =
      0;           // of mentees for whom this is the one box of its category, as many as are served
  int places = 0;  // of mentors who ticked it, or no box of its category

  // At least so many of the requests stay without a mentor inside the pool. 0: none for this
  // reason.
  int missing() const { return requests > places ? requests - places : 0; }

  bool operator==(const PoolSupply&) const = default;
};

// The boxes that lack places, the greatest lack first. Empty where the event does not filter by
// pools. O(participants * their boxes).
std::vector<PoolSupply> pools_short_of_places(const EventView& view);

}  // namespace rondo
