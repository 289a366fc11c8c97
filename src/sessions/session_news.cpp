#include "sessions/session_news.h"

#include "model/taking_part.h"
#include "sessions/sessions.h"

namespace rondo {

bool concerns_its_two(const Program& program, const Session& session, std::string_view now_local) {
  const Match* match = program.matches.find(session.match);
  if (match == nullptr || !has_sessions(match->state) || session.starts_at <= now_local) {
    return false;
  }
  // A match that is completed plans nothing more.
  if (match->state == MatchState::completed && session.state == SessionState::planned) return false;
  const Event* event = program.events.find(match->event);
  return event != nullptr && goes_on(*event);
}

bool is_counted_on(const Program& program, const Session& session, std::string_view now_local) {
  return !session.told.empty() && concerns_its_two(program, session, now_local);
}

std::map<EventId, SessionNews> session_news(const Program& program, std::string_view now_local) {
  std::map<EventId, SessionNews> all;
  for (const auto& [id, session] : program.sessions) {
    if (!concerns_its_two(program, session, now_local)) continue;
    const Match& match = *program.matches.find(session.match);
    for (const PersonId& person : {match.mentor, match.mentee}) {
      if (!is_to_be_told(session, person)) continue;
      SessionNews& news = all[match.event];
      (session.state == SessionState::cancelled ? news.off : news.when).insert(person);
    }
  }
  return all;
}

SessionNews session_news(const Program& program, const EventId& event, std::string_view now_local) {
  return session_news(program, now_local)[event];
}

}  // namespace rondo
