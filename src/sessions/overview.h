// How an event stands with its sessions: what is to be seen to, what lies ahead and was held, and
// which matches have no session yet, because nobody has been told of them.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "match/event_view.h"
#include "sessions/sessions.h"

namespace rondo {

// Points into the program and is good as long as that stays as it is.
struct SessionsOverview {
  EventView view;
  std::vector<MatchSessions> all;  // as event_sessions()
  SessionsToDo to_do;
  int can_be_proposed = 0;  // of those to plan, with a time that suits both: propose_sessions()
  std::vector<MatchId> to_agree;    // the others of those to plan
  int held = 0;                     // sessions
  int planned = 0;                  // matches with a session that lies ahead
  std::set<MatchId> without_place;  // of those, although places are named for them
  int not_approved = 0;             // matches that wait for approval
  int not_told = 0;                 // matches that are approved and wait for being told
};

// `now_local`: "2026-09-14T15:10". Error: error.match.no_event. Costs about as much as
// propose_sessions().
Result<SessionsOverview> sessions_overview(const Program& program, const EventId& event,
                                           std::string_view now_local);

}  // namespace rondo
