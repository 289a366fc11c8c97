// Matching as requests come in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/workbench.h"
#include "match/build_problem.h"
#include "match/run.h"

namespace rondo {

// A rolling event matches each new request as it comes and leaves all that people know of alone.
// Where a side is still missing there is nothing to match. Who is at work stays where they are.
// Nothing is matched in a copy for others: its pairs would come back to nobody. What comes of it is
// told together with what was told last; pairs that stay are nothing new.
void match_if_rolling(Workbench& bench, const std::set<EventId>& events);

// Says that nobody can be matched with the request yet because the event lacks what matching needs,
// such as a mentor. Nothing where it has all: then the matcher says it, once it has looked.
void tell_what_is_missing(Workbench& bench, const EventId& event, const RequestKey& request);

// The requests that `run` leaves without a mentor and the event's run before it did not, with why
// when it is one: of those that were `sought` found_for() tells. Nothing where there is none. Needs
// the program in which `run` is not noted yet.
std::optional<Message> newly_unserved(const AppState& state, const MatchRun& run,
                                      const std::set<RequestKey>& sought);

using ProposedMentors = std::map<RequestKey, PersonId>;

// Who was proposed for the requests whose proposals the outcome takes back. Needs the program in
// which it is not recorded yet.
ProposedMentors superseded_mentors(const AppState& state, const MatchOutcome& outcome);

// What a run that is recorded found for the `sought` requests, which asked for a mentor: who it is,
// also for another request of the mentee, and for whom there is nobody, with why when it is one. Of
// other requests it names that for which somebody else than `before` is proposed now, and that
// which has a proposal in place of another one of its mentee's; of several the first.
std::vector<Message> found_for(const AppState& state, const MatchOutcome& outcome,
                               const std::set<RequestKey>& sought, const ProposedMentors& before);

}  // namespace rondo
