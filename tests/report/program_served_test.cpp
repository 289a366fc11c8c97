// Which requests a report counts as served.
#include <doctest/doctest.h>

#include <map>

#include "report/program_report.h"
#include "report/school_program.h"
#include "support/put_records.h"

using namespace rondo;
using rondo::test::kAfterAll;
using rondo::test::put_match;
using rondo::test::put_sign_up;

TEST_CASE("program report: a request counts as served once the two have met") {
  Program program;
  program.events.live[EventId("e")].created_on = "2026-09-01";
  program.events.live[EventId("e")].cancelled_on = "2026-10-01";
  for (const char* mentee : {"met", "told"}) {
    Registration& registration = put_sign_up(program, mentee, EventId("e"), mentee);
    registration.seeks = true;
    registration.requests[TopicId("t")] = {};
    Match& match = put_match(program, mentee, EventId("e"), "ana", mentee, MatchState::ended_early);
    match.topic = TopicId("t");
    match.called_off = true;
  }
  Session& session = program.sessions.live[SessionId("s")];
  session.match = MatchId("met");
  session.starts_at = "2026-09-20T15:00";
  session.state = SessionState::held;
  const ProgramReport report = program_report(program, {EventId("e"), {}, {}}, kAfterAll);
  CHECK(report.access.requests == Share{1, 2});
  CHECK(report.access.open == std::map<OpenReason, int>{{OpenReason::called_off, 1}});
  CHECK(report.ended_after_meeting == 1);
}

TEST_CASE("program report: who looks for another mentor waits, and a request counts once") {
  // In files of before such a match says that it ended early.
  MatchState over{};
  SUBCASE("completed") {
    over = MatchState::completed;
  }
  SUBCASE("ended early") {
    over = MatchState::ended_early;
  }
  Program program;
  const EventId event("e");
  program.events.live[event].created_on = "2026-09-01";
  program.events.live[event].requests_per_mentee = 2;
  Registration& registration = put_sign_up(program, "bo", event, "bo");
  registration.seeks = true;
  registration.requests[TopicId("t")] = {};
  registration.requests[TopicId("u")] = {};
  for (const char* mentor : {"ana", "cy"}) {
    Match& match = put_match(program, mentor, event, mentor, "bo", MatchState::completed);
    match.topic = TopicId("t");
  }
  const auto served = [&] {
    return program_report(program, {}, kAfterAll).access.requests;
  };
  const auto ask_anew = [&](const char* id) {
    Match& match = program.matches.live.at(MatchId(id));
    match.state = over;
    match.asks_anew = true;
  };
  CHECK(served() == Share{1, 2});
  ask_anew("ana");
  CHECK(served() == Share{1, 2});
  ask_anew("cy");
  CHECK(served() == Share{0, 2});
  // They had mentors all the same.
  const ProgramReport report = program_report(program, {}, kAfterAll);
  CHECK(report.access.people == Share{1, 1});
  CHECK(report.across.pairs == 2);
  CHECK(report.load.mentees == 2);
}
