#include "edit/cancelling.h"

#include "base/iso_time.h"
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

  change_each<Match>(edit, [&](Match& match) {
    if (!(match.event == id) || !is_held(match.state) || match.state == MatchState::completed) {
      return;
    }
    match.state = MatchState::ended_early;
    match.reason = reason;
    match.called_off = true;
  });
  change_each<Session>(edit, [&](Session& session) {
    const Match* match = edit.program().matches.find(session.match);
    const bool is_ahead = session.starts_at.empty() || day_of(session.starts_at) >= today;
    if (match == nullptr || !(match->event == id) || session.state != SessionState::planned ||
        !is_ahead) {
      return;
    }
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
  change_each<Match>(edit, [&](Match& match) {
    if (!(match.event == id) || !match.called_off) return;
    match.called_off = false;
    match.reason.clear();
    match.accepted_by.clear();
    match.state = MatchState::approved;
  });
}

}  // namespace rondo
