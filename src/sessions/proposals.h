// Times for sessions, from what people said of when they can.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "match/event_view.h"
#include "sessions/sessions.h"

namespace rondo {

// When the two of a match could meet: times that suit both, in days to come, at which neither is in
// another session or at a sitting; local times to the minute, the earliest first, `most` at most.
// `not_before` is an ISO date. A time suits both if one of them named it and it is in what the
// other said: 16:30 in "after 4", 9:30 in "9-10" (match/common_times.h). Empty when there is none
// that can be read, or all of them are taken for weeks.
std::vector<std::string> free_times(const EventView& view, const MatchId& match,
                                    std::string_view not_before, int most);

// Whether somebody said when they can; both of the pair.
bool said_when(const EventView& view, const PersonId& person);
bool both_named_times(const EventView& view, const Match& match);
// Whether both did of any of these whose session has to be planned.
bool any_named_times(const EventView& view, const std::vector<MatchSessions>& matches);

// Whether what both said can be read and has a time of the week in common, taken or not.
bool have_time_in_common(const EventView& view, const Match& match);

struct SessionProposals {
  std::vector<Session> sessions;        // one for each match that can be given a time
  std::vector<MatchId> without_a_time;  // nothing suits both
};

// The next session of each match of the event that has to be planned (SessionNudge::plan,
// plan_again): matches with fewer times to choose from come first, each gets the earliest that
// nobody of it has taken and that it has not called off, some days from today on, and at that time
// the most fitting place that is free (PlaceBook). Where places are named but all taken, a later
// time of the next two weeks is proposed that has one, and if none has, the first without. The same
// program gives the same proposals.
// `now_local`: "2026-09-14T15:10". Error: error.match.no_event.
Result<SessionProposals> propose_sessions(const Program& program, const EventId& event,
                                          std::string_view now_local);

// The first day for which a session is proposed.
std::string first_day_for(std::string_view now_local);

}  // namespace rondo
