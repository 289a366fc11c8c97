// A sitting in the calendar of those who come: when and where it is and, for one person, whom they
// meet at which table and when.
#pragma once

#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "codec/calendar.h"
#include "codec/guest_pages.h"
#include "model/program.h"

namespace rondo {

// The entry of somebody who holds that page: a moment where the page says its zone. A page whose
// sitting was cancelled takes the entry off. `stamped_at`: the time it is, ISO, UTC.
codec::CalendarEntry guest_calendar(const codec::GuestPage& page, std::string_view stamped_at,
                                    const Words& words);

// The entry of the person, or, with an empty id, one for everybody. Both have the same uid, so that
// the one with the plan takes the place of the invitation; one that was moved has a greater
// revision. Times of rounds are as planned, where this device is.
// Errors: error.match.no_event {event}; error.speed.no_start {event} when the event does not say
// when it starts, or says no date and time; error.feedback.no_person for somebody not on its list.
Result<codec::CalendarEntry> sitting_calendar(const Program& program, const EventId& event,
                                              const PersonId& person, const Clock& clock,
                                              const Words& words);

}  // namespace rondo
