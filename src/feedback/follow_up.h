// From what people said to what lasts longer: pairs who both want to meet again become matches of
// an event of their own.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "edit/transaction.h"

namespace rondo {

// Both want to meet again, whichever of them mentors. Nobody is told of a wish that is not shared.
struct MutualYes {
  PersonId mentor, mentee;
  TopicId topic;          // to go on with; empty when there is none
  bool followed = false;  // the follow-up event has their match

  bool operator==(const MutualYes&) const = default;
};
// By ids of mentor and mentee.
void sort_by_people(std::vector<MutualYes>& pairs);

// The event that follows `event`; empty while there is none.
EventId follow_up_of(const Program& program, const EventId& event);

// Mentor and mentee of each match there, whatever its state.
std::set<std::pair<PersonId, PersonId>> pairs_followed(const Program& program,
                                                       const EventId& event);

// Mentors of pairs that are not followed yet who would have more mentees in the follow-up's school
// year than their cap allows -> how many with these pairs. `today`: ISO date; a new event counts by
// it. O(events + matches * log).
std::map<PersonId, int> beyond_caps_by_follow_up(const Program& program, const EventId& event,
                                                 const std::vector<MutualYes>& pairs,
                                                 std::string_view today);

struct FollowUpWords {
  std::string event_name;  // of a new event; a number is added where it is taken
  std::string topic;       // for two who named none that they share
};

struct FollowUp {
  EventId event;
  int matches = 0;  // that are new
};

// Adds an approved match for each pair of the event that is not followed yet, on its topic, with
// both people on the list of the event that follows; makes that event where there is none. Errors:
// error.match.no_event; error.feedback.nothing_mutual when no pair is left to add.
Result<FollowUp> follow_up(Transaction& edit, const EventId& event, std::vector<MutualYes> pairs,
                           const FollowUpWords& words, std::string_view today, Random& random);

}  // namespace rondo
