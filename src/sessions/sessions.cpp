#include "sessions/sessions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/durations.h"
#include "base/iso_time.h"
#include "model/meeting_hours.h"
#include "model/taking_part.h"
#include "sessions/places.h"
#include "sessions/session_news.h"

namespace rondo {
namespace {

bool takes_time(const Session& session) {
  return session.state == SessionState::planned || session.state == SessionState::held;
}

bool is_earlier(const std::pair<SessionId, const Session*>& left,
                const std::pair<SessionId, const Session*>& right) {
  const auto key = [](const auto& entry) {
    return std::tuple(entry.second->starts_at.empty(), entry.second->starts_at, entry.first);
  };
  return key(left) < key(right);
}

// When it may have been: it has just ended, at a time when neither was in another session.
std::string time_just_over(const Program& program, const SessionId& id, Session session,
                           std::string_view now_local) {
  constexpr int kMostTries = 20;
  std::int64_t from_ms = wall_ms_of(now_local).value_or(0);
  for (int tries = 0; tries < kMostTries; ++tries) {
    from_ms -= session.minutes * kMinute_ms;
    session.starts_at = iso_time(from_ms).substr(0, now_local.size());
    if (!clash_of(program, id, session)) break;
  }
  return session.starts_at;
}

// Sessions by match, each in the order of time.
std::map<MatchId, std::vector<std::pair<SessionId, const Session*>>> by_match(
    const Program& program) {
  std::map<MatchId, std::vector<std::pair<SessionId, const Session*>>> all;
  for (const auto& [id, session] : program.sessions) {
    all[session.match].emplace_back(id, &session);
  }
  for (auto& [match, sessions] : all) std::sort(sessions.begin(), sessions.end(), is_earlier);
  return all;
}

bool is_over(const Session& session, std::string_view now_local) {
  const auto hours = hours_of(session);
  const auto now = wall_ms_of(now_local);
  return hours && now && hours->until_ms <= *now;
}

// But for telling people of them, which waits until nothing else is to be done about them.
SessionNudge nudge_besides_telling(const Program& program, const Match& match,
                                   const MatchSessions& sessions, int most,
                                   std::string_view now_local) {
  const bool goes_on = plans_sessions(match.state);
  // What was to take place may have, whatever became of the match.
  const bool may_be_logged = goes_on || match.state == MatchState::ended_early;
  if (!may_be_logged || (!goes_on && sessions.next.empty())) return SessionNudge::none;
  if (!sessions.next.empty()) {
    return is_over(*program.sessions.find(sessions.next), now_local) ? SessionNudge::log
                                                                     : SessionNudge::none;
  }
  if (sessions.held >= most) return SessionNudge::complete;
  if (sessions.sessions.empty()) return SessionNudge::plan;
  const Session& last = *program.sessions.find(sessions.sessions.back());
  return last.state == SessionState::held ? SessionNudge::plan_next : SessionNudge::plan_again;
}

const std::string& name_of_person(const Program& program, const PersonId& id) {
  const Person* person = program.people.find(id);
  return person == nullptr ? id.text() : person->name;
}

// What is taken, and by which session.
Error taken_by(const Program& program, std::string key, Arg what, const SessionId& other) {
  const Session& session = *program.sessions.find(other);
  const Match& match = *program.matches.find(session.match);
  return Error{std::move(key),
               {std::move(what), arg("mentor", name_of_person(program, match.mentor)),
                arg("mentee", name_of_person(program, match.mentee)),
                arg("time", WallTime{session.starts_at})}};
}

Error at_sitting(const Program& program, const SessionClash& clash) {
  const Event& sitting = *program.events.find(clash.sitting);
  return Error{"error.session.in_sitting",
               {arg("name", name_of_person(program, clash.person)), arg("sitting", sitting.name),
                arg("when", WallTime{sitting.starts_at}),
                arg("minutes", planned_minutes(sitting).back().ends)}};
}

std::set<PersonId> people_who_sit(const Program& program, const EventId& sitting) {
  std::set<PersonId> people;
  for (const auto& [id, registration] : program.registrations) {
    if (registration.event == sitting && takes_part(registration)) {
      people.insert(registration.person);
    }
  }
  return people;
}

std::vector<PersonId> those_of_both(const std::set<PersonId>& some,
                                    const std::set<PersonId>& others) {
  std::vector<PersonId> both;
  std::set_intersection(some.begin(), some.end(), others.begin(), others.end(),
                        std::back_inserter(both));
  return both;
}

// Empty when neither is among them.
PersonId first_of_pair(const Match& match, const std::set<PersonId>& people) {
  for (const PersonId& person : {match.mentor, match.mentee}) {
    if (people.count(person) > 0) return person;
  }
  return {};
}

}  // namespace

std::string_view name_of(SessionNudge nudge) {
  constexpr std::array<std::string_view, 7> names{"log",      "plan-again", "plan", "plan-next",
                                                  "complete", "tell",       "none"};
  return names[static_cast<std::size_t>(nudge)];
}

std::vector<SessionId> sessions_of(const Program& program, const MatchId& match) {
  std::vector<std::pair<SessionId, const Session*>> found;
  for (const auto& [id, session] : program.sessions) {
    if (session.match == match) found.emplace_back(id, &session);
  }
  std::sort(found.begin(), found.end(), is_earlier);
  std::vector<SessionId> ids;
  for (const auto& [id, session] : found) ids.push_back(id);
  return ids;
}

bool has_sessions(MatchState state) {
  return state == MatchState::notified || state == MatchState::accepted ||
         state == MatchState::active || state == MatchState::completed;
}

bool plans_sessions(MatchState state) {
  return has_sessions(state) && state != MatchState::completed;
}

std::vector<MatchSessions> event_sessions(const Program& program, const EventId& event,
                                          std::string_view now_local) {
  const Event* record = program.events.find(event);
  if (record == nullptr) return {};
  const auto sessions = by_match(program);
  std::vector<MatchSessions> result;
  for (const auto& [id, match] : program.matches) {
    if (!(match.event == event)) continue;
    const auto found = sessions.find(id);
    if (!has_sessions(match.state) && found == sessions.end()) continue;
    MatchSessions& of_match = result.emplace_back();
    of_match.match = id;
    if (found != sessions.end()) {
      for (const auto& [session_id, session] : found->second) {
        of_match.sessions.push_back(session_id);
        of_match.held += session->state == SessionState::held ? 1 : 0;
        if (session->state == SessionState::planned && of_match.next.empty()) {
          of_match.next = session_id;
        }
        of_match.has_news = of_match.has_news || has_news(program, *session, now_local);
      }
    }
    of_match.nudge =
        nudge_besides_telling(program, match, of_match, record->max_sessions, now_local);
    if (of_match.nudge == SessionNudge::none && of_match.has_news) {
      of_match.nudge = SessionNudge::tell;
    }
  }
  return result;
}

SessionsToDo count_to_do(const std::vector<MatchSessions>& matches) {
  SessionsToDo to_do;
  for (const MatchSessions& sessions : matches) {
    switch (sessions.nudge) {
      case SessionNudge::log:
        ++to_do.to_log;
        break;
      case SessionNudge::plan:
      case SessionNudge::plan_again:
        ++to_do.to_plan;
        break;
      case SessionNudge::plan_next:
        ++to_do.to_go_on;
        break;
      case SessionNudge::complete:
        ++to_do.to_complete;
        break;
      case SessionNudge::tell:
        ++to_do.to_tell;
        break;
      case SessionNudge::none:
        break;
    }
  }
  return to_do;
}

bool at_same_time(const Session& one, const Session& other) {
  const auto hours = hours_of(one), other_hours = hours_of(other);
  return hours && other_hours && overlap(*hours, *other_hours);
}

PersonId in_both(const Program& program, const Session& one, const Session& other) {
  if (!at_same_time(one, other)) return {};
  const Match* match = program.matches.find(one.match);
  const Match* other_match = program.matches.find(other.match);
  if (match == nullptr || other_match == nullptr) return {};
  for (const PersonId& person : {match->mentor, match->mentee}) {
    if (person == other_match->mentor || person == other_match->mentee) return person;
  }
  return {};
}

std::optional<SessionClash> clash_of(const Program& program, const SessionId& id,
                                     const Session& session) {
  for (const auto& [other_id, other] : program.sessions) {
    if (other_id == id) continue;
    PersonId person = in_both(program, session, other);
    if (!person.empty()) return SessionClash{std::move(person), other_id};
  }
  const auto hours = hours_of(session);
  const Match* match = program.matches.find(session.match);
  if (!hours || match == nullptr) return std::nullopt;
  for (const auto& [sitting, event] : program.events) {
    const auto sits = hours_of_sitting(program, sitting);
    if (!sits || !overlap(*hours, *sits)) continue;
    PersonId person = first_of_pair(*match, people_who_sit(program, sitting));
    if (!person.empty()) return SessionClash{std::move(person), {}, sitting};
  }
  return std::nullopt;
}

std::vector<SittingClash> clashes_with_sitting(const Program& program, const EventId& sitting) {
  std::vector<SittingClash> clashes;
  const auto sits = hours_of_sitting(program, sitting);
  if (!sits) return clashes;
  const std::set<PersonId> people = people_who_sit(program, sitting);
  for (const auto& [id, session] : program.sessions) {
    const auto hours = hours_of(session);
    const Match* match = program.matches.find(session.match);
    const bool is_then = hours && overlap(*hours, *sits);
    if (!is_then || match == nullptr || session.state != SessionState::planned) continue;
    std::vector<PersonId> both = those_of_both({match->mentor, match->mentee}, people);
    if (!both.empty()) clashes.push_back({std::move(both), id, {}});
  }
  for (const auto& [id, event] : program.events) {
    const auto hours = id == sitting ? std::nullopt : hours_of_sitting(program, id);
    if (!hours || !overlap(*hours, *sits)) continue;
    std::vector<PersonId> both = those_of_both(people_who_sit(program, id), people);
    if (!both.empty()) clashes.push_back({std::move(both), {}, id});
  }
  std::sort(clashes.begin(), clashes.end(), [&](const auto& left, const auto& right) {
    const auto key = [&](const SittingClash& clash) {
      return std::tie(clash.session.empty() ? program.events.find(clash.sitting)->starts_at
                                            : program.sessions.find(clash.session)->starts_at,
                      clash.session, clash.sitting);
    };
    return key(left) < key(right);
  });
  return clashes;
}

SessionJustHeld session_just_held(const Program& program, const MatchId& match,
                                  std::string_view now_local) {
  const Event& event = *program.events.find(program.matches.find(match)->event);
  SessionJustHeld met{{}, {}, false};
  met.session.match = match;
  met.session.minutes = event.session_minutes;
  int held = 1;
  for (const SessionId& id : sessions_of(program, match)) {
    const Session& known = *program.sessions.find(id);
    if (known.state == SessionState::held) ++held;
    if (known.state != SessionState::planned || !met.id.empty()) continue;
    met.id = id;
    met.session = known;
  }
  met.last = held >= event.max_sessions;
  met.session.state = SessionState::held;
  if (met.session.starts_at.empty() || met.session.starts_at > now_local) {
    met.session.starts_at = time_just_over(program, met.id, met.session, now_local);
  }
  return met;
}

std::optional<SessionProblem> session_problem(const Program& program, const SessionId& id,
                                              const Session& session, std::string_view today) {
  const auto of = [](SessionPart part, Error why) {
    return SessionProblem{part, std::move(why)};
  };
  const bool missed = session.state == SessionState::missed;
  if ((missed || session.state == SessionState::held) && day_of(session.starts_at) > today) {
    return of(SessionPart::day,
              {missed ? "error.session.not_yet.missed" : "error.session.not_yet", {}});
  }
  const Match* match = program.matches.find(session.match);
  const Event* event = match == nullptr ? nullptr : program.events.find(match->event);
  if (event == nullptr) return of(SessionPart::whole, {"error.session.no_match", {}});
  if (!session.starts_at.empty() && !wall_ms_of(session.starts_at)) {
    return of(SessionPart::time, {"error.session.form", {arg("time", session.starts_at)}});
  }
  if (session.starts_at.empty() && session.state == SessionState::held) {
    return of(SessionPart::time, {"error.session.no_time", {}});
  }
  // It would only pass for what has been seen to.
  if (session.starts_at.empty() && session.state == SessionState::planned) {
    return of(SessionPart::time, {"error.session.needs_time", {}});
  }
  int counted = takes_time(session) ? 1 : 0;
  for (const auto& [other_id, other] : program.sessions) {
    if (other.match == session.match && !(other_id == id) && takes_time(other)) ++counted;
  }
  if (counted > event->max_sessions) {
    return of(SessionPart::whole, {"error.session.too_many", {arg("count", event->max_sessions)}});
  }
  const auto clash = clash_of(program, id, session);
  if (clash && !clash->sitting.empty()) return of(SessionPart::time, at_sitting(program, *clash));
  if (clash) {
    return of(SessionPart::time,
              taken_by(program, "error.session.taken",
                       arg("name", name_of_person(program, clash->person)), clash->other));
  }
  if (const SessionId other = PlaceBook(program).who_has_place(id, session); !other.empty()) {
    return of(SessionPart::place,
              taken_by(program, "error.session.place_taken", arg("place", session.place), other));
  }
  return std::nullopt;
}

}  // namespace rondo
