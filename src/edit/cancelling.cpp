#include "edit/cancelling.h"

#include <set>

#include "edit/each.h"

namespace rondo {

void cancel_event(Transaction& edit, const EventId& id, std::string_view today,
                  const std::string& reason) {
  const Event* found = edit.program().events.find(id);
  if (found == nullptr) return;
  Event event = *found;
  event.cancelled_on = std::string(today);
  event.cancel_reason = reason;
  edit.put(id, event);

  std::set<MatchId> matches;
  for (const auto& [match_id, match] : edit.program().matches) {
    if (match.event == id) matches.insert(match_id);
  }
  change_each<Match>(edit, [&](Match& match) {
    if (!(match.event == id) || !is_held(match.state) || match.state == MatchState::completed)
      return;
    match.state = MatchState::ended_early;
    match.reason = reason;
  });
  change_each<Session>(edit, [&](Session& session) {
    if (matches.count(session.match) == 0 || session.state != SessionState::planned) return;
    session.state = SessionState::cancelled;
    if (!session.starts_at.empty()) ++session.revision;
  });
}

void resume_event(Transaction& edit, const EventId& id) {
  const Event* found = edit.program().events.find(id);
  if (found == nullptr || found->cancelled_on.empty()) return;
  Event event = *found;
  event.cancelled_on.clear();
  event.cancel_reason.clear();
  edit.put(id, event);
}

}  // namespace rondo
