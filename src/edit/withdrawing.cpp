#include "edit/withdrawing.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "edit/cancelling.h"
#include "edit/removal.h"
#include "model/known_matches.h"

namespace rondo {
namespace {

using Leaving = std::set<std::pair<EventId, PersonId>>;

Leaving leaving_of(const Program& program, const std::vector<RegistrationId>& ids) {
  Leaving leaving;
  for (const RegistrationId& id : ids) {
    const Registration* found = program.registrations.find(id);
    if (found != nullptr) leaving.emplace(found->event, found->person);
  }
  return leaving;
}

bool is_open(const Match& match) {
  return match.state == MatchState::proposed ||
         (is_held(match.state) && match.state != MatchState::completed);
}

struct SessionsOfMatch {
  bool any = false, held = false;
  std::vector<SessionId> ahead;
};

EndedMatch end_of(const MatchId& id, const Match& match, const SessionsOfMatch& sessions) {
  // Who has planned something knows of the match, also of one that was released since.
  const bool known = is_held(match.state) || sessions.any;
  if (!known) return {id, std::nullopt, {}};
  const bool begun = match.state == MatchState::active || sessions.held;
  return {id, begun ? MatchState::ended_early : MatchState::declined, sessions.ahead};
}

// They have to hear of it. Who has planned a session knows of the match, whether that was noted or
// not.
void note_off_for_those_who_stay(Match& match, const Leaving& leaving, const EndedMatch& ended) {
  for (const PersonId& person : {match.mentor, match.mentee}) {
    if (leaving.count({match.event, person}) > 0) {
      match.told_of.erase(person);
    } else if (ended.called_off.empty()) {
      note_off(person, match);
    } else {
      match.told_of.emplace(person, person == match.mentor ? match.mentee : match.mentor);
    }
  }
}

}  // namespace

std::vector<EndedMatch> ended_by_withdrawing(const Program& program,
                                             const std::vector<RegistrationId>& ids,
                                             std::string_view today) {
  const Leaving leaving = leaving_of(program, ids);
  std::map<MatchId, SessionsOfMatch> open;
  for (const auto& [id, match] : program.matches) {
    const bool left = leaving.count({match.event, match.mentor}) > 0 ||
                      leaving.count({match.event, match.mentee}) > 0;
    if (left && is_open(match)) open.emplace(id, SessionsOfMatch());
  }
  for (const auto& [id, session] : program.sessions) {
    const auto found = open.find(session.match);
    if (found == open.end()) continue;
    found->second.any = true;
    found->second.held = found->second.held || session.state == SessionState::held;
    if (would_be_called_off(session, today)) found->second.ahead.push_back(id);
  }
  std::vector<EndedMatch> ended;
  for (auto& [id, sessions] : open) {
    std::stable_sort(sessions.ahead.begin(), sessions.ahead.end(),
                     [&](const SessionId& left, const SessionId& right) {
                       const std::string& first = program.sessions.find(left)->starts_at;
                       const std::string& second = program.sessions.find(right)->starts_at;
                       if (first.empty() != second.empty()) return second.empty();
                       return first < second;
                     });
    ended.push_back(end_of(id, *program.matches.find(id), sessions));
  }
  return ended;
}

WithdrawalReasons withdrawal_reasons(const Words& words) {
  return {words.text("withdraw.reason.mentor"), words.text("withdraw.reason.mentee")};
}

void withdraw(Transaction& edit, const std::vector<RegistrationId>& ids, std::string_view today,
              const WithdrawalReasons& reasons, const std::string& said) {
  const Leaving leaving = leaving_of(edit.program(), ids);
  std::set<MatchId> over;
  for (const EndedMatch& ended : ended_by_withdrawing(edit.program(), ids, today)) {
    if (!ended.becomes) {
      remove_match(edit, ended.match);
      continue;
    }
    Match match = *edit.program().matches.find(ended.match);
    const bool mentor_left = leaving.count({match.event, match.mentor}) > 0;
    const bool mentee_left = leaving.count({match.event, match.mentee}) > 0;
    note_off_for_those_who_stay(match, leaving, ended);
    match.state = *ended.becomes;
    if (match.state == MatchState::declined && mentor_left != mentee_left) {
      match.declined_by = mentor_left ? match.mentor : match.mentee;
    }
    match.reason = !said.empty() ? said : mentor_left ? reasons.mentor : reasons.mentee;
    edit.put(ended.match, match);
    over.insert(ended.match);
  }
  call_off_sessions(edit, over, today);
  for (const RegistrationId& id : ids) {
    const Registration* found = edit.program().registrations.find(id);
    if (found == nullptr) continue;
    Registration registration = *found;
    // Who had left before, and is among others who leave now, keeps what was said then.
    if (!registration.withdrawn || !said.empty()) registration.withdrawal_reason = said;
    registration.withdrawn = true;
    // Who leaves counts on nothing any more.
    registration.off_mentors.clear();
    registration.off_mentees.clear();
    edit.put(id, registration);
  }
}

}  // namespace rondo
