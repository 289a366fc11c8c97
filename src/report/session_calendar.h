// The sessions of matches in the calendars of their people.
#pragma once

#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "codec/calendar.h"
#include "model/program.h"

namespace rondo {

// Whose sessions: those that this person has, of this match; what is empty narrows nothing, so that
// without both they are everybody's.
struct SessionsOf {
  PersonId person = {};
  MatchId match = {};
};

// Whether the session, of a match in that event, has a time and is still planned or was called off:
// calendars show the one and take off the other. What a cancelled event had planned for days before
// it was cancelled calendars keep as they have it.
bool is_for_calendars(const Event& event, const Session& session);
// Whether any session of the event is. O(sessions of the program * log).
bool has_sessions_for_calendars(const Program& program, const EventId& event);

// An entry for each of those sessions of the event's matches that are for calendars. A session
// keeps its uid for ever, so that a file that is opened later moves the entry, or takes it off. It
// is held by the mentor or, who has no mail address, by whom answers go to (Program::coordinator).
// Times are those of the place where this device is, written as moments. Errors:
// error.match.no_event {event}; error.session.none_planned when there is no such session.
Result<std::vector<codec::CalendarEntry>> session_calendar(const Program& program,
                                                           const EventId& event,
                                                           const SessionsOf& whose,
                                                           const Clock& clock, const Words& words);

}  // namespace rondo
