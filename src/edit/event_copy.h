// The copy of a program for a co-host of one event, who runs its day: sees who comes, checks people
// in, prints and tells people.
//
// It holds that event, the people on its list or in its matches and meetings with their sign-ups,
// the event's matches, sessions, tables, rounds and clock, and the program's sites, topics and
// pools, which the event's forms and names need. No other event is in it; nor are wishes, vetoes,
// who is kept apart, comments to the coordinator, why somebody withdrew or a match ended, notes of
// sessions, feedback, plans, initiatives or anything that was removed. It has the program's id, so
// that answers by link fit and a sitting's check-ins are recognised when it comes back
// (speed/desk.h).
#pragma once

#include <string>

#include "base/result.h"
#include "model/program.h"

namespace rondo {

// Whether this is such a copy.
bool is_event_copy(const Program& program);

// `name` is the copy's own, so that whoever opens it sees what it is.
// Errors: error.match.no_event {event}. O(size of the program).
Result<Program> event_copy(const Program& program, const EventId& event, std::string name);

}  // namespace rondo
