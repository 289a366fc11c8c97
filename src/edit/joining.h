// Joining two records that turned out to be one. The first keeps its id; what the other was called
// stays as a spelling by which sheets and files find the first; every reference moves over. Where
// both say something, the kept record's word stands and what it does not know is filled in.
// Nothing happens when either record is missing or both are the same.
#pragma once

#include <set>
#include <string>

#include "edit/transaction.h"

namespace rondo {

// Registrations of both in one event become one: roles, offers, requests and pools of either.
// Matches that would pair the person with themselves, or double one that exists, are removed. Where
// both are at a site, that of the other one keeps what is over there by `today` (ISO date, local;
// edit/site_closing.h).
void join_people(Transaction& edit, const PersonId& kept, const PersonId& other,
                 const std::string& today);

// What join_people() makes of two, to be told before: counted in a program in which they were
// joined, so it can't differ from what happens.
struct JoinedPeople {
  Person person;              // who is left
  int registrations = 0;      // of that person
  std::set<EventId> both_in;  // whose registrations of the two become one
  int matches = 0;            // of that person, as a mentor and as a mentee
  int double_matches = 0;     // that say what another says, and go
  int between = 0;            // the two with each other, which go
};
// Nothing where join_people() does nothing. O(size of the program).
JoinedPeople people_joined(const Program& program, const PersonId& kept, const PersonId& other,
                           const std::string& today);

// The other topic's name and synonyms become synonyms; a topic kept apart before no longer is.
void join_topics(Transaction& edit, const TopicId& kept, const TopicId& other);

void join_sites(Transaction& edit, const SiteId& kept, const SiteId& other);

// The person whom the id stands for now: whose record was joined with another is found there. Empty
// when there is nobody. O(people).
PersonId person_now(const Program& program, const PersonId& id);

// Within one category only.
void join_pools(Transaction& edit, const PoolId& kept, const PoolId& other);

}  // namespace rondo
