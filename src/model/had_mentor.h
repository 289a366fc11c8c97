// By which matches somebody has, or had, a mentor: one rule for lists, figures and reports.
#pragma once

#include <set>

#include "model/program.h"

namespace rondo {

using MetMatches = std::set<MatchId>;

// Those with a session that was held. O(sessions * log).
inline MetMatches matches_that_met(const Program& program) {
  MetMatches met;
  for (const auto& [id, session] : program.sessions) {
    if (session.state == SessionState::held) met.insert(session.match);
  }
  return met;
}

// It stands, be it only proposed, or it ended early after the two had met: they had what the event
// is for. Its place is free again all the same, and the mentee can be matched anew.
inline bool gives_a_mentor(const MatchId& id, const Match& match, const MetMatches& met) {
  return takes_place(match) || (match.state == MatchState::ended_early && met.count(id) > 0);
}

}  // namespace rondo
