// With whom each person of an event could be paired: the list on which people say with whom they
// would like to meet.
//
// All rules hold (match/eligibility.h) but for what people wish. A list without those who vetoed
// its reader would tell of the veto. In a sitting of speed mentoring two need no topic in common.
#pragma once

#include <map>
#include <set>

#include "match/event_view.h"

namespace rondo {

struct PossiblePartner {
  bool mentors = false;      // could mentor the reader
  bool seeks = false;        // could be mentored by the reader
  std::set<TopicId> topics;  // that the partner offers or requests, and the reader the other way

  bool operator==(const PossiblePartner&) const = default;
};
using PossiblePartners = std::map<PersonId, PossiblePartner>;

// Of everybody whom the event asks (match/wishes.h), also of those who have nobody. O(requests *
// mentors of the same focus area), in a sitting O(requests * mentors).
std::map<PersonId, PossiblePartners> possible_partners(const EventView& view);

}  // namespace rondo
