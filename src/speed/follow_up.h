// From a sitting to what lasts longer: pairs who both want to meet again become matches of an event
// of their own.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/random.h"
#include "base/result.h"
#include "edit/transaction.h"

namespace rondo {

// The event that follows the sitting; empty while there is none.
EventId follow_up_of(const Program& program, const EventId& sitting);

// Mentor and mentee of each match there, whatever its state.
std::set<std::pair<PersonId, PersonId>> pairs_followed(const Program& program,
                                                       const EventId& sitting);

struct FollowUpWords {
  std::string event_name;  // of a new event; a number is added where it is taken
  std::string topic;       // for two who named none that they share
};

struct FollowUp {
  EventId event;
  int matches = 0;  // that are new
};

// Adds an approved match for each mutual yes that has none yet, on the request of the mentee that
// suits best, with both people on the event's list; makes the event where there is none. Errors:
// error.match.no_event; error.feedback.nothing_mutual when no pair is left to add.
Result<FollowUp> follow_up(Transaction& edit, const EventId& sitting, const FollowUpWords& words,
                           std::string_view today, Random& random);

}  // namespace rondo
