// Whether an event's latest run still holds: fingerprints of what a run answered.
//
// They are taken from the facts of the event that count in it, not from the pairs that follow from
// them, and cost about as much as view_event(): O(people * log) instead of O(pairs). So they never
// miss a change that matters to the matcher, and may see one where only the facts differ.
#pragma once

#include <string>
#include <vector>

#include "match/build_problem.h"

namespace rondo {

// A text for what a run answers: the event as if nothing were kept, the matches that take a place
// after it, and which of them it kept. It takes part in no decision.
std::string fingerprint(const EventView& view, const std::vector<Match>& matches);

// Whether matching again would change nothing: false once what went into the run is different, a
// match was made or removed by hand, or one that the run kept was released. Approving or locking
// what the run proposed leaves it current.
bool is_current(const EventView& view, const MatchRun& run);

// Whether the run had to keep matches, as what the coordinator had decided before it: then it found
// the best list of those that hold them.
bool kept_some(const MatchRun& run);

// Whether only pairs are different since the run, by what the coordinator decided: all facts that
// count are as they were, and no match that the run kept may be moved again. False for a run that
// is noted without its facts, as those of before were.
bool only_decisions_since(const EventView& view, const MatchRun& run);

// A text that stays the same as long as the matcher would be given the same problem.
std::string problem_key(const EventView& view);

// The event's latest run; nullptr when it was never matched.
const MatchRun* latest_run(const Program& program, const EventId& event);

}  // namespace rondo
