#include "sessions/overview.h"

#include <algorithm>
#include <utility>

#include "sessions/places.h"
#include "sessions/proposals.h"

namespace rondo {
namespace {

void add_to_overview(SessionsOverview& overview, const MatchSessions& sessions,
                     const PlaceBook& places) {
  const Program& program = *overview.view.program;
  overview.held += sessions.held;
  if (!sessions.has_one_ahead()) return;
  ++overview.planned;
  if (program.sessions.find(sessions.next)->place.empty() &&
      !places.places_for(sessions.match).empty()) {
    overview.without_place.insert(sessions.match);
  }
}

int count_in_state(const Program& program, const EventId& event, MatchState state) {
  return static_cast<int>(
      std::count_if(program.matches.begin(), program.matches.end(), [&](const auto& entry) {
        const Match& match = entry.second;
        return match.event == event && match.state == state;
      }));
}

}  // namespace

Result<SessionsOverview> sessions_overview(const Program& program, const EventId& event,
                                           std::string_view now_local) {
  Result<EventView> view = view_event(program, event);
  if (!view) return view.error();
  SessionsOverview overview;
  overview.view = *std::move(view);
  overview.all = event_sessions(program, event, now_local);
  overview.to_do = count_to_do(overview.all);
  overview.to_do.named_times = any_named_times(overview.view, overview.all);
  const PlaceBook places(program);
  for (const MatchSessions& sessions : overview.all) add_to_overview(overview, sessions, places);
  overview.not_approved = count_in_state(program, event, MatchState::proposed);
  overview.not_told = count_in_state(program, event, MatchState::approved);
  if (overview.to_do.to_plan > 0) {
    Result<SessionProposals> proposals = propose_sessions(program, event, now_local);
    overview.can_be_proposed = static_cast<int>(proposals->sessions.size());
    overview.to_agree = std::move(proposals->without_a_time);
  }
  return overview;
}

}  // namespace rondo
