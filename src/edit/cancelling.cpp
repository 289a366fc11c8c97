#include "edit/cancelling.h"

#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "edit/each.h"
#include "model/known_matches.h"

namespace rondo {
namespace {

// A sitting whose time was said may stand in calendars.
void count_for_calendars(Event& event) {
  if (!event.starts_at.empty()) ++event.revision;
}

// Who counts on a match that is over hears with it what is called off: until then it stays noted
// what they know. Of one that was completed they hear it by itself. All others know already, or
// hear that the whole event is cancelled.
bool hears_of_it(const PersonId& person, const Match& match) {
  if (takes_place(match)) return false;
  return match.state == MatchState::completed || counts_on_off(person, match);
}

void forget_told(Session& session, const Match* match) {
  std::erase_if(session.told, [&](const auto& told) {
    return match == nullptr || !hears_of_it(told.first, *match);
  });
}

}  // namespace

bool would_be_called_off(const Session& session, std::string_view today) {
  const bool is_ahead = session.starts_at.empty() || day_of(session.starts_at) >= today;
  return is_ahead && session.state == SessionState::planned;
}

void call_off_sessions(Transaction& edit, const std::set<MatchId>& matches,
                       std::string_view today) {
  change_each<Session>(edit, [&](Session& session) {
    if (!would_be_called_off(session, today) || matches.count(session.match) == 0) return;
    session.state = SessionState::cancelled;
    forget_told(session, edit.program().matches.find(session.match));
    if (!session.starts_at.empty()) ++session.revision;
  });
}

void cancel_event(Transaction& edit, const EventId& id, std::string_view today,
                  const std::string& reason) {
  const Event* found = edit.program().events.find(id);
  if (found == nullptr) return;
  Event event = *found;
  event.cancelled_on = std::string(today);
  event.cancel_reason = reason;
  count_for_calendars(event);
  edit.put(id, event);

  change_each<Match>(edit, [&](Match& match) {
    if (!(match.event == id) || !is_held(match.state) || match.state == MatchState::completed) {
      return;
    }
    match.state = MatchState::ended_early;
    match.reason = reason;
    match.called_off = true;
  });
  std::set<MatchId> of_event;
  for (const auto& [match, record] : edit.program().matches) {
    if (record.event == id) of_event.insert(match);
  }
  call_off_sessions(edit, of_event, today);
}

void resume_event(Transaction& edit, const EventId& id) {
  const Event* found = edit.program().events.find(id);
  if (found == nullptr || found->cancelled_on.empty()) return;
  Event event = *found;
  event.cancelled_on.clear();
  event.cancel_reason.clear();
  count_for_calendars(event);
  edit.put(id, event);
  // Who had met knows the other: that goes on where it stood. The others are asked anew.
  std::set<MatchId> met;
  for (const auto& [session, record] : edit.program().sessions) {
    if (record.state == SessionState::held) met.insert(record.match);
  }
  std::vector<std::pair<MatchId, Match>> again;
  for (const auto& [match_id, match] : edit.program().matches) {
    if (match.event == id && match.called_off) again.emplace_back(match_id, match);
  }
  for (auto& [match_id, match] : again) {
    match.called_off = false;
    match.asks_anew = false;
    match.reason.clear();
    match.accepted_by.clear();
    match.told.clear();
    match.state = met.count(match_id) > 0 ? MatchState::active : MatchState::approved;
    edit.put(match_id, match);
  }
  change_each<Registration>(edit, [&](Registration& registration) {
    if (registration.event == id) registration.cancel_told_on.clear();
  });
}

}  // namespace rondo
