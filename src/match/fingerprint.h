// Whether an event's latest run still holds: fingerprints of what a run answered.
#pragma once

#include <string>
#include <vector>

#include "match/build_problem.h"

namespace rondo {

// A text for what a run answers: the event as if nothing were kept, the matches that take a place
// after it, and which of them it kept. It takes part in no decision.
std::string fingerprint(const EventView& view, const std::vector<Match>& matches);

// Whether matching again could change nothing: false once what went into the run is different, a
// match was made or removed by hand, or one that the run kept was released. Approving or locking
// what the run proposed leaves it current.
bool is_current(const EventView& view, const MatchRun& run);

// The event's latest run; nullptr when it was never matched.
const MatchRun* latest_run(const Program& program, const EventId& event);

}  // namespace rondo
