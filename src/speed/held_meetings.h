// Which meetings of a sitting took place, and which people are asked about.
#pragma once

#include <cstdint>
#include <vector>

#include "model/program.h"

namespace rondo {

// Meetings whose round has begun, of two who were there for some of it: who neither came nor was
// noted as absent counts as there, since not every host checks people in. Nothing is held before
// the clock was started. In the order of rounds, tables and mentees.
std::vector<SpeedMeeting> held_meetings(const Program& program, const EventId& event,
                                        std::int64_t now_utc_ms);

// What people can say something of by now: meetings held, once the clock was started. Where it
// never was, those of the plan: a host may do without the clock. In that order; O(records).
std::vector<SpeedMeeting> meetings_asked_about(const Program& program, const EventId& event,
                                               std::int64_t now_utc_ms);

// What a form asks about that is given out now and filled in later: the same, and, as long as the
// sitting is not over, meetings of rounds to come.
std::vector<SpeedMeeting> meetings_held_or_ahead(const Program& program, const EventId& event,
                                                 std::int64_t now_utc_ms);

}  // namespace rondo
