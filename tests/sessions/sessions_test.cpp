#include "sessions/sessions.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"
#include "support/put_records.h"

using namespace rondo;
using test::EventBuilder;

namespace {

constexpr std::string_view kNow = "2026-09-14T12:00", kToday = "2026-09-14";

// Ada mentors Bo and Cy, Dee mentors Cy as well.
struct Sprint : EventBuilder {
  Sprint() {
    event().max_sessions = 2;
    mentor("Ada", "SEL");
    mentor("Dee", "Data");
    mentee("Bo", "SEL");
    mentee("Cy", "SEL");
    mentee("Cy", "Data");
  }

  MatchId told(const char* mentor, const char* mentee, const char* about) {
    return match(mentor, mentee, about, MatchState::notified);
  }
  SessionId put(const char* id, const MatchId& of, const char* starts_at,
                SessionState state = SessionState::planned) {
    Session& session = program.sessions.live[SessionId(id)];
    session.match = of;
    session.starts_at = starts_at;
    session.minutes = 45;
    session.state = state;
    return SessionId(id);
  }
  SessionNudge nudge(const MatchId& of) const {
    for (const MatchSessions& sessions : event_sessions(program, event_id, kNow)) {
      if (sessions.match == of) return sessions.nudge;
    }
    return SessionNudge::none;
  }
};

}  // namespace

TEST_CASE("sessions of a match stand in the order of their times") {
  Sprint sprint;
  const MatchId match = sprint.told("Ada", "Bo", "SEL");
  const SessionId open = sprint.put("a", match, "");
  const SessionId second = sprint.put("b", match, "2026-09-21T15:00");
  const SessionId first = sprint.put("c", match, "2026-09-14T15:00");
  sprint.put("d", sprint.told("Ada", "Cy", "SEL"), "2026-09-15T15:00");
  CHECK(sessions_of(sprint.program, match) == std::vector{first, second, open});
}

TEST_CASE("what is to be done follows from the sessions") {
  Sprint sprint;
  const MatchId match = sprint.told("Ada", "Bo", "SEL");
  CHECK(sprint.nudge(match) == SessionNudge::plan);

  SUBCASE("planned for later, until both have heard of it") {
    Session& session = sprint.program.sessions.live[sprint.put("a", match, "2026-09-14T15:00")];
    CHECK(sprint.nudge(match) == SessionNudge::tell);
    note_told(session, PersonId("Ada"));
    CHECK(sprint.nudge(match) == SessionNudge::tell);
    note_told(session, PersonId("Bo"));
    CHECK(sprint.nudge(match) == SessionNudge::none);
    session.starts_at = "2026-09-15T15:00";
    CHECK(sprint.nudge(match) == SessionNudge::tell);
  }
  SUBCASE("called off, of which who was told has to hear while nothing else is to be done") {
    Session& session = sprint.program.sessions.live[sprint.put("a", match, "2026-09-16T15:00")];
    note_told(session, PersonId("Ada"));
    session.state = SessionState::cancelled;
    CHECK(sprint.nudge(match) == SessionNudge::plan_again);
    sprint.program.matches.live[match].state = MatchState::completed;
    CHECK(sprint.nudge(match) == SessionNudge::tell);
    note_told(session, PersonId("Ada"));
    CHECK(sprint.nudge(match) == SessionNudge::none);
  }
  SUBCASE("planned without a time yet") {
    sprint.put("a", match, "");
    CHECK(sprint.nudge(match) == SessionNudge::none);
  }
  SUBCASE("its end has passed") {
    sprint.put("a", match, "2026-09-14T11:15");
    CHECK(sprint.nudge(match) == SessionNudge::log);
  }
  SUBCASE("it goes on right now") {
    sprint.put("a", match, "2026-09-14T11:16");
    CHECK(sprint.nudge(match) == SessionNudge::none);
  }
  SUBCASE("somebody did not come") {
    sprint.put("a", match, "2026-09-10T15:00", SessionState::missed);
    CHECK(sprint.nudge(match) == SessionNudge::plan_again);
  }
  SUBCASE("one of two was held") {
    sprint.put("a", match, "2026-09-10T15:00", SessionState::held);
    CHECK(sprint.nudge(match) == SessionNudge::plan_next);
  }
  SUBCASE("both were held") {
    sprint.put("a", match, "2026-09-08T15:00", SessionState::held);
    sprint.put("b", match, "2026-09-10T15:00", SessionState::held);
    CHECK(sprint.nudge(match) == SessionNudge::complete);
  }
  SUBCASE("it is completed") {
    sprint.put("a", match, "2026-09-08T15:00", SessionState::held);
    sprint.program.matches.live[match].state = MatchState::completed;
    CHECK(sprint.nudge(match) == SessionNudge::none);
  }
}

TEST_CASE("only people who were told have sessions, and those who had some") {
  Sprint sprint;
  const MatchId proposed = sprint.match("Ada", "Cy", "SEL", MatchState::approved);
  const MatchId ended = sprint.match("Dee", "Cy", "Data", MatchState::ended_early);
  CHECK(event_sessions(sprint.program, sprint.event_id, kNow).empty());
  sprint.put("a", ended, "2026-09-08T15:00", SessionState::held);
  const auto sessions = event_sessions(sprint.program, sprint.event_id, kNow);
  REQUIRE(sessions.size() == 1);
  CHECK(sessions[0].match == ended);
  CHECK(sessions[0].held == 1);
}

TEST_CASE("nobody can be in two sessions at once, whichever side they are on") {
  Sprint sprint;
  const MatchId bo = sprint.told("Ada", "Bo", "SEL");
  const MatchId cy = sprint.told("Ada", "Cy", "SEL");
  const MatchId data = sprint.told("Dee", "Cy", "Data");
  const SessionId first = sprint.put("a", bo, "2026-09-15T15:00");
  Session session;
  session.match = cy;
  session.minutes = 30;

  const auto clash_at = [&](const char* starts_at) {
    session.starts_at = starts_at;
    return clash_of(sprint.program, SessionId(), session);
  };
  CHECK(clash_at("2026-09-15T15:44") == SessionClash{PersonId("Ada"), first});
  CHECK(clash_at("2026-09-15T14:31") == SessionClash{PersonId("Ada"), first});
  CHECK_FALSE(clash_at("2026-09-15T15:45"));
  CHECK_FALSE(clash_at("2026-09-15T14:30"));
  CHECK_FALSE(clash_at("2026-09-16T15:00"));
  CHECK_FALSE(clash_at(""));

  session.match = data;  // other people
  CHECK_FALSE(clash_at("2026-09-15T15:00"));
  const SessionId second = sprint.put("b", cy, "2026-09-17T15:00");
  CHECK(clash_at("2026-09-17T15:00") == SessionClash{PersonId("Cy"), second});
  // Not in its own way, nor in that of one that does not take place.
  CHECK_FALSE(clash_of(sprint.program, second, *sprint.program.sessions.find(second)));
  sprint.program.sessions.live[second].state = SessionState::cancelled;
  CHECK_FALSE(clash_at("2026-09-17T15:00"));
}

namespace {

// In which Bo takes part, from 15:00 to 15:28.
Event& put_sitting(Program& program) {
  Event& sitting = test::put_sitting_with(program, "Bo", "2026-09-15T15:00");
  sitting.rounds = 3;
  sitting.session_minutes = 8;
  return sitting;
}

}  // namespace

TEST_CASE("sessions: the hours of a sitting are taken for those who take part in it") {
  Sprint sprint;
  Event& sitting = put_sitting(sprint.program);
  Session session;
  session.match = sprint.told("Ada", "Bo", "SEL");
  session.minutes = 30;
  const auto clash_at = [&](const char* starts_at) {
    session.starts_at = starts_at;
    return clash_of(sprint.program, SessionId(), session);
  };
  const SessionClash at_sitting{PersonId("Bo"), {}, EventId("evening")};
  CHECK(clash_at("2026-09-15T15:27") == at_sitting);
  CHECK(clash_at("2026-09-15T14:31") == at_sitting);
  CHECK_FALSE(clash_at("2026-09-15T15:28"));
  CHECK_FALSE(clash_at("2026-09-15T14:30"));
  session.starts_at = "2026-09-15T15:10";
  const auto problem = [&](const Session& of) {
    return session_problem(sprint.program, SessionId(), of, kToday);
  };
  CHECK(problem(session) ==
        SessionProblem{SessionPart::time,
                       {"error.session.in_sitting",
                        {arg("name", "Bo"), arg("sitting", "Opening evening"),
                         arg("when", WallTime{"2026-09-15T15:00"}), arg("minutes", 28)}}});

  Session others = session;
  others.match = sprint.told("Ada", "Cy", "SEL");
  CHECK_FALSE(problem(others));
  Registration& bo = sprint.program.registrations.live[RegistrationId("evening-Bo")];
  bo.absent = true;
  CHECK_FALSE(problem(session));
  bo.absent = false;
  sitting.cancelled_on = "2026-09-14";
  CHECK_FALSE(problem(session));
}

TEST_CASE("sessions: a sitting names those that were planned in its hours before") {
  Sprint sprint;
  const MatchId bo = sprint.told("Ada", "Bo", "SEL");
  const SessionId later = sprint.put("a", bo, "2026-09-15T15:20");
  const SessionId first = sprint.put("b", bo, "2026-09-15T14:30");
  sprint.put("c", bo, "2026-09-15T15:28");
  sprint.put("d", bo, "2026-09-15T15:00", SessionState::missed);
  sprint.put("e", sprint.told("Ada", "Cy", "SEL"), "2026-09-15T15:00");
  put_sitting(sprint.program);
  const std::vector<PersonId> only_bo{PersonId("Bo")};
  CHECK(clashes_with_sitting(sprint.program, EventId("evening")) ==
        std::vector{SittingClash{only_bo, first}, SittingClash{only_bo, later}});
  CHECK(clashes_with_sitting(sprint.program, sprint.event_id).empty());
}

TEST_CASE("sessions: a sitting names another one at the same time, with who is on both lists") {
  Sprint sprint;
  put_sitting(sprint.program);
  const EventId evening("evening"), other("other");
  sprint.program.events.live[other] = sprint.program.events.live[evening];
  Event& event = sprint.program.events.live[other];
  event.starts_at = "2026-09-15T15:27";
  for (const char* person : {"Bo", "Cy"}) {
    Registration& registration =
        sprint.program.registrations.live[RegistrationId(std::string("other-") + person)];
    registration.event = other;
    registration.person = PersonId(person);
    registration.mentors = true;
  }
  const std::vector<PersonId> only_bo{PersonId("Bo")};
  CHECK(clashes_with_sitting(sprint.program, evening) ==
        std::vector{SittingClash{only_bo, {}, other}});
  CHECK(clashes_with_sitting(sprint.program, other) ==
        std::vector{SittingClash{only_bo, {}, evening}});
  event.starts_at = "2026-09-15T15:28";
  CHECK(clashes_with_sitting(sprint.program, evening).empty());
  event.starts_at = "2026-09-15T15:00";
  sprint.program.registrations.live[RegistrationId("other-Bo")].withdrawn = true;
  CHECK(clashes_with_sitting(sprint.program, evening).empty());
}

TEST_CASE("what can't be written down as a session is refused with a reason") {
  Sprint sprint;
  const MatchId match = sprint.told("Ada", "Bo", "SEL");
  Session session;
  session.match = match;
  session.starts_at = "2026-09-15T15:00";
  const auto problem = [&](const SessionId& id = SessionId()) {
    return session_problem(sprint.program, id, session, kToday);
  };
  const auto refusal = [&](const SessionId& id = SessionId()) {
    const auto found = problem(id);
    return found ? found->why.key : std::string();
  };
  CHECK(refusal().empty());

  SUBCASE("no match") {
    session.match = MatchId("gone");
    CHECK(refusal() == "error.session.no_match");
    CHECK(problem()->part == SessionPart::whole);
  }
  SUBCASE("no time") {
    for (const char* time : {"tomorrow", "2026-09-31T15:00", "2026-09-15", "2026-09-15T25:00"}) {
      session.starts_at = time;
      CAPTURE(time);
      CHECK(refusal() == "error.session.form");
    }
    session.starts_at = "2028-02-29T15:00";  // there is one in a leap year
    CHECK(refusal().empty());
  }
  SUBCASE("planned for no time, or held at none") {
    session.starts_at.clear();
    CHECK(refusal() == "error.session.needs_time");
    CHECK(problem()->part == SessionPart::time);
    session.state = SessionState::held;
    CHECK(refusal() == "error.session.no_time");
    CHECK(problem()->part == SessionPart::time);
  }
  SUBCASE("over on a day to come") {
    session.state = SessionState::held;
    CHECK(refusal() == "error.session.not_yet");
    CHECK(problem()->part == SessionPart::day);
    session.state = SessionState::missed;
    CHECK(refusal() == "error.session.not_yet.missed");
    CHECK(problem()->part == SessionPart::day);
    session.starts_at = "2026-09-14T18:00";  // later today: who notes it knows
    CHECK(refusal().empty());
  }
  SUBCASE("what does not take place needs no time") {
    session.starts_at.clear();
    for (const SessionState state : {SessionState::missed, SessionState::cancelled}) {
      session.state = state;
      CHECK(refusal().empty());
    }
  }
  SUBCASE("more than the event has") {
    sprint.put("a", match, "2026-09-01T15:00", SessionState::held);
    sprint.put("b", match, "2026-09-02T15:00", SessionState::missed);
    CHECK(refusal().empty());
    const SessionId second = sprint.put("c", match, "2026-09-15T15:00");
    CHECK(refusal() == "error.session.too_many");
    CHECK(refusal(second).empty());
  }
  SUBCASE("somebody is taken") {
    sprint.put("a", sprint.told("Ada", "Cy", "SEL"), "2026-09-15T15:30");
    CHECK(refusal() == "error.session.taken");
    CHECK(*problem()->why.find("time") == ArgValue(WallTime{"2026-09-15T15:30"}));
  }
}

TEST_CASE(
    "sessions: who met just now did so in the session that was planned, or in one just over") {
  Program program;
  const EventId event("e");
  program.events.live[event].max_sessions = 2;
  program.events.live[event].session_minutes = 30;
  const auto match = [&](const char* id, const char* mentee) {
    program.matches.live[MatchId(id)] = {
        event, PersonId("ana"), PersonId(mentee), TopicId("t"), MatchState::notified, false, false,
        {}};
  };
  match("first", "ben");
  match("second", "eli");
  const auto just = [&](const char* id) {
    return session_just_held(program, MatchId(id), "2026-09-14T15:10");
  };
  SessionJustHeld met = just("first");
  CHECK(met.id.empty());
  CHECK(met.session.state == SessionState::held);
  CHECK(met.session.starts_at == "2026-09-14T14:40");
  CHECK_FALSE(met.last);
  program.sessions.live[SessionId("s")] = met.session;
  // Ana was with Ben until now: with Eli it was before.
  CHECK(just("second").session.starts_at == "2026-09-14T14:10");
  Session planned;
  planned.match = MatchId("first");
  planned.starts_at = "2026-09-20T09:00";
  planned.place = "Library";
  planned.minutes = 30;
  program.sessions.live[SessionId("p")] = planned;
  met = just("first");
  CHECK(met.id == SessionId("p"));
  CHECK(met.session.place == "Library");
  CHECK(met.session.starts_at == "2026-09-14T14:10");  // it was meant for a day to come
  CHECK(met.last);
  program.sessions.live[SessionId("p")].starts_at = "2026-09-14T09:00";
  CHECK(just("first").session.starts_at == "2026-09-14T09:00");
}
