// What the events of a program lack before anything is matched: places for the requests that wait
// for a mentor, by topic and by pool. Plain counting, in which nobody is paired; so no more is said
// to be missing than is missing, and a place may turn out to be wanted twice.
//
// Of each mentee so many requests wait as the event serves, the most wanted first, less those that
// are matched. A mentor has the places that sign-up or event give, or that the school year leaves,
// less those that matches take (takes_mentors_place()). Who withdrew, waits for approval or is
// archived counts on no side, and a planned sitting lacks nothing: there everybody meets whom the
// plan has for them.
#pragma once

#include <map>
#include <vector>

#include "model/program.h"

namespace rondo {

// A topic is short when more of its requests wait than there are places. Mentors of another topic
// in its focus area help out, as they do in the match; of a topic that nobody offers all that wait
// are missing, since they only know something near to it, and it is short of what they can't take.
struct TopicSupply {
  int waiting = 0;
  int missing = 0;  // of those that wait, that stay without a mentor: places, or pools, are missing
  int apart = 0;    // of these, that nobody who could help shares the pools with
  int places = 0;   // that mentors who offer the topic itself have left
  int nearby = 0;   // of those that wait, for whom only mentors of another topic have a place
  // Of those that are missing because nobody offers the topic: that mentors of another one may take
  // when it is matched.
  int perhaps_nearby = 0;

  // Of those that are missing, that nobody may take: so many places are short.
  int short_of() const { return missing - perhaps_nearby; }

  bool operator==(const TopicSupply&) const = default;
};

// Of one box: what can only be served from inside it, and the places that are.
struct PoolSupply {
  PoolCategoryId category;
  PoolId pool;
  int requests = 0;  // that wait, of mentees who ticked no other box of its category
  int places = 0;    // of mentors who ticked it, or no box of its category

  // At least so many of the requests stay without a mentor inside the pool.
  int missing() const { return requests > places ? requests - places : 0; }

  bool operator==(const PoolSupply&) const = default;
};

struct EventSupply {
  std::map<TopicId, TopicSupply> topics;  // offered, or for which a request waits
  std::vector<PoolSupply> pools;          // that lack places, the greatest lack first
};

// Of all events with people. Requests for which a pair is let outside the pools are bound to none,
// and none are where the event does not filter by them. O(size of the program * log + requests *
// mentors of the same focus area, where nobody shares the pools).
std::map<EventId, EventSupply> count_supply(const Program& program);

}  // namespace rondo
