// Removing a record together with what hangs on it, so that nothing is left that refers to nothing.
// Each removes live records only and is one gesture of the caller's Transaction.
#pragma once

#include <vector>

#include "edit/transaction.h"

namespace rondo {

// The event with its registrations, matches, forbidden pairs and run, and all of its sitting.
void remove_event(Transaction& edit, const EventId& id);

// The match with its sessions and what was said of it; who had heard of it is noted, to be told
// that it is off (model/known_matches.h).
void remove_match(Transaction& edit, const MatchId& id);
// Likewise, where another match says what people know.
void drop_match(Transaction& edit, const MatchId& id);

// Whether nothing but this match, which is over, keeps its two from being proposed to each other
// again, so that removing it changes that. O(matches).
bool alone_keeps_apart(const Program& program, const MatchId& id, const Match& match);

// remove_match() for each of them.
void remove_these_matches(Transaction& edit, const std::vector<MatchId>& ids);
// And for those for which `doomed(id, match)` holds.
template <class Doomed>
void remove_matches(Transaction& edit, Doomed doomed) {
  std::vector<MatchId> ids;
  for (const auto& [id, match] : edit.program().matches) {
    if (doomed(id, match)) ids.push_back(id);
  }
  remove_these_matches(edit, ids);
}

// The registration and the matches of that person in that event, in either role; nobody stands in
// for that person there any more.
void remove_registration(Transaction& edit, const RegistrationId& id);

// The person with all registrations and matches, and everybody's preferences and vetoes about them.
// Who had heard of one of the matches has to hear that it is off, without a name.
void remove_person(Transaction& edit, const PersonId& id);

// The topic, its offers, requests and matches; topics below it move up to its focus area.
void remove_topic(Transaction& edit, const TopicId& id);

// The site; its people stay, without a site. One that was a school is closed instead
// (edit/site_closing.h).
void remove_site(Transaction& edit, const SiteId& id);

// The initiative; events that served it stay, without one.
void remove_initiative(Transaction& edit, const InitiativeId& id);

// The table and its meetings; who was bound to it can move again.
void remove_meeting_table(Transaction& edit, const MeetingTableId& id);

// The pool, and its ticks.
void remove_pool(Transaction& edit, const PoolId& id);

// The category with its pools, and what events say about it.
void remove_pool_category(Transaction& edit, const PoolCategoryId& id);

}  // namespace rondo
