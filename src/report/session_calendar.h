// The sessions of matches in the calendars of their people.
#pragma once

#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "codec/calendar.h"
#include "model/program.h"

namespace rondo {

// An entry for each session of the event's matches that has a time and is still planned or was
// called off; of one person, or, with an empty id, of everybody. A session keeps its uid for ever,
// so that a file that is opened later moves the entry, or takes it off. Times are those of the
// place where this device is, written as moments.
// Errors: error.match.no_event {event}; error.session.none_planned when there is no such session.
Result<std::vector<codec::CalendarEntry>> session_calendar(const Program& program,
                                                           const EventId& event,
                                                           const PersonId& person,
                                                           const Clock& clock, const Words& words);

}  // namespace rondo
