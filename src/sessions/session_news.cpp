#include "sessions/session_news.h"

#include <algorithm>

#include "model/known_matches.h"
#include "model/taking_part.h"
#include "sessions/sessions.h"

namespace rondo {
namespace {

// Of one that is off also the time on which somebody counts: it may have been moved before, or have
// lost its own.
bool lies_ahead(const Session& session, std::string_view now_local) {
  if (session.starts_at > now_local) return true;
  return session.state == SessionState::cancelled &&
         std::any_of(session.told.begin(), session.told.end(),
                     [&](const auto& told) { return told.second.starts_at > now_local; });
}

// Of one that is off with its match: whether somebody who was told of it is to hear of that match.
bool waits_for_match_news(const Program& program, const Session& session,
                          std::string_view now_local) {
  if (!is_off_with_match(program, session) || !lies_ahead(session, now_local)) return false;
  const Match& match = *program.matches.find(session.match);
  const Event* event = program.events.find(match.event);
  if (event == nullptr || !goes_on(*event)) return false;
  const std::set<PersonId> waiting = to_hear_of_off(program, match.event);
  return std::any_of(session.told.begin(), session.told.end(), [&](const auto& told) {
    return counts_on_off(told.first, match) && waiting.count(told.first) > 0;
  });
}

}  // namespace

bool concerns_its_two(const Program& program, const Session& session, std::string_view now_local) {
  const Match* match = program.matches.find(session.match);
  if (match == nullptr || !lies_ahead(session, now_local)) return false;
  const bool off = session.state == SessionState::cancelled;
  if (!(off ? has_sessions(match->state) : plans_sessions(match->state))) return false;
  const Event* event = program.events.find(match->event);
  return event != nullptr && goes_on(*event);
}

bool has_news(const Program& program, const Session& session, std::string_view now_local) {
  if (!concerns_its_two(program, session, now_local)) return false;
  const Match& match = *program.matches.find(session.match);
  return is_to_be_told(session, match.mentor) || is_to_be_told(session, match.mentee);
}

bool is_counted_on(const Program& program, const Session& session, std::string_view now_local) {
  if (session.told.empty()) return false;
  return concerns_its_two(program, session, now_local) ||
         waits_for_match_news(program, session, now_local);
}

bool is_off_with_match(const Program& program, const Session& session) {
  const Match* match = program.matches.find(session.match);
  return session.state == SessionState::cancelled && match != nullptr && !takes_place(*match) &&
         match->state != MatchState::completed;
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
