// The sessions of matches: when they are, who is taken then, and what a coordinator should see to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "model/program.h"

namespace rondo {

// Of the match, in the order of their times; those without one last.
std::vector<SessionId> sessions_of(const Program& program, const MatchId& match);

// Whether a match is one whose people meet: they have been told, and neither declined nor ended.
bool has_sessions(MatchState state);
// Whether they may plan another one: not once it is completed.
bool plans_sessions(MatchState state);

// What has to be done about the sessions of a match, the most pressing first.
enum class SessionNudge : std::uint8_t {
  log,         // one was planned for a time that has passed
  plan_again,  // somebody did not come, or it was called off
  plan,        // told, and no session yet
  plan_next,   // one was held; there may be another, or the match is completed
  complete,    // as many were held as the event has
  tell,        // one lies ahead, or was called off, and somebody has yet to hear so: has_news()
  none,
};
constexpr bool has_to_be_planned(SessionNudge nudge) {
  return nudge == SessionNudge::plan || nudge == SessionNudge::plan_again;
}
// "plan-again": in keys of the string table and on the command line.
std::string_view name_of(SessionNudge nudge);

struct MatchSessions {
  MatchId match;
  std::vector<SessionId> sessions;  // as sessions_of()
  int held = 0;
  SessionId next;         // the planned one that comes first; empty: none
  bool has_news = false;  // somebody has yet to hear of one: has_news() in sessions/session_news.h
  SessionNudge nudge = SessionNudge::none;

  // Other than one that is over and waits to be logged.
  bool has_one_ahead() const { return !next.empty() && nudge != SessionNudge::log; }

  bool operator==(const MatchSessions&) const = default;
};

// Of the event's matches that were told of, sorted by id. Matches that ended, or were completed,
// are there when they had a session. `now_local`: "2026-09-14T15:10". O(records of the program).
std::vector<MatchSessions> event_sessions(const Program& program, const EventId& event,
                                          std::string_view now_local);

// Of several matches, how many have something to see to.
struct SessionsToDo {
  int to_log = 0;            // a session whose time has passed
  int to_plan = 0;           // a first session, or another one instead
  int to_go_on = 0;          // after a session that was held: plan the next, or complete the match
  int to_complete = 0;       // all sessions of the event were held
  int to_tell = 0;           // somebody has yet to hear of a session as it is now
  bool named_times = false;  // of `to_plan`, both of some pair: any_named_times() says so

  int all() const { return to_log + to_plan + to_go_on + to_complete + to_tell; }
  bool operator==(const SessionsToDo&) const = default;
};
SessionsToDo count_to_do(const std::vector<MatchSessions>& matches);

// Whether the two overlap. Sessions without a time, and those that were missed or called off, take
// nobody's time and no place.
bool at_same_time(const Session& one, const Session& other);

// Who would have to be in both at once; empty: nobody.
PersonId in_both(const Program& program, const Session& one, const Session& other);

// Somebody who is in another session at that time, or at a sitting.
struct SessionClash {
  PersonId person;
  SessionId other = {};
  EventId sitting = {};  // one of the two

  bool operator==(const SessionClash&) const = default;
};
// Of the session as it is meant to be; `id` is its own, so that it is not in its own way.
// O(sessions + registrations).
std::optional<SessionClash> clash_of(const Program& program, const SessionId& id,
                                     const Session& session);

// What people of a sitting take part in besides during its hours: a session that is planned, or
// another sitting.
struct SittingClash {
  std::vector<PersonId> people;  // sorted by id
  SessionId session = {};
  EventId sitting = {};  // one of the two

  bool operator==(const SittingClash&) const = default;
};
// In the order of their times. O(sessions + sittings at the same time * registrations).
std::vector<SittingClash> clashes_with_sitting(const Program& program, const EventId& sitting);

// The session in which the two of a match met just now: the one that was planned, noted as held, or
// a new one (an empty id) that has just ended, at a time when neither is in another one.
// `now_local`: "2026-09-14T15:10". The match has to be there.
struct SessionJustHeld {
  SessionId id;
  Session session;
  bool last;  // the event has no further one for the match
};
SessionJustHeld session_just_held(const Program& program, const MatchId& match,
                                  std::string_view now_local);

// What of a session is to be put right.
enum class SessionPart : std::uint8_t { whole, day, time, place };

struct SessionProblem {
  SessionPart part = SessionPart::whole;
  Error why;

  bool operator==(const SessionProblem&) const = default;
};

// Why the session can't be written down so on `today` (ISO date, local); none when it can. Of its
// day: error.session.not_yet, .not_yet.missed for one that took place, or was missed, on a day to
// come. Of its time: error.session.form {time} for one that is none; error.session.no_time for one
// that was held at no time; error.session.needs_time for one that is planned for none;
// error.session.taken {name, mentor, mentee, time} when somebody is in another one;
// error.session.in_sitting {name, sitting, when, minutes} when somebody is at a sitting. Of its
// place: error.session.place_taken {place, mentor, mentee, time} when it is planned for one that
// another one has (places.h). Else error.session.no_match; error.session.too_many {count} above the
// event's number of sessions (those missed or called off do not count). What was held was held
// where it was.
std::optional<SessionProblem> session_problem(const Program& program, const SessionId& id,
                                              const Session& session, std::string_view today);

}  // namespace rondo
