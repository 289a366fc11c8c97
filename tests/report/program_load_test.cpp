#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/program_report.h"
#include "report/report_sections.h"
#include "report/school_program.h"
#include "report/school_year.h"
#include "report/written.h"
#include "support/put_records.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::kAfterAll;

TEST_CASE("program report: the load says who is at the cap of the school year") {
  Program program;
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 2;
  for (const char* id : {"e", "before"}) program.events.live[EventId(id)].created_on = "2026-09-01";
  program.events.live[EventId("before")].created_on = "2025-09-01";
  for (const char* id : {"p", "q", "r", "s"}) program.people.live[PersonId(id)].name = id;
  program.people.live[PersonId("q")].mentees_per_year = 3;  // may have more
  int number = 0;
  const auto match = [&](const char* event, const char* mentor, const char* mentee) {
    Match& one = program.matches.live[MatchId("m" + std::to_string(++number))];
    one.event = EventId(event);
    one.mentor = PersonId(mentor);
    one.mentee = PersonId(mentee);
    one.state = MatchState::accepted;
  };
  for (const char* mentee : {"r", "s"}) {
    match("e", "p", mentee);
    match("e", "q", mentee);
  }
  match("before", "r", "s");
  const LoadFigures load = program_report(program, school_year(2026), kAfterAll).load;
  CHECK(load.mentors_with == std::vector{0, 0, 2});
  CHECK(load.at_year_cap == std::vector{0, 0, 1});
  CHECK(load.capped == Share{1, 2});
  CHECK(program_report(program, {EventId("e"), {}, {}}, kAfterAll).load.capped == Share{1, 2});
  // Of all years there is no cap.
  CHECK(program_report(program, {}, kAfterAll).load.capped == Share{});
  const auto sections = report_sections(
      program, school_year(2026), program_report(program, school_year(2026), kAfterAll), english());
  const auto section = std::find_if(sections.begin(), sections.end(),
                                    [](const auto& one) { return one.id == "load"; });
  REQUIRE(section != sections.end());
  REQUIRE_FALSE(section->charts.empty());
  CHECK(section->charts.front().rows.back().text == "2 (1 at the cap of the year)");
}

TEST_CASE("program report: whoever has met a mentee before the match ended early has had one") {
  Program program;
  program.events.live[EventId("e")].created_on = "2026-09-01";
  for (const char* id : {"p", "q", "r", "s"}) program.people.live[PersonId(id)].name = id;
  for (const char* mentor : {"p", "q"}) {
    Registration& one = program.registrations.live[RegistrationId(mentor)];
    one.event = EventId("e");
    one.person = PersonId(mentor);
    one.mentors = true;
    one.offers[TopicId("t")] = {};
  }
  rondo::test::put_match(program, "m", EventId("e"), "p", "r", MatchState::ended_early);
  rondo::test::put_session(program, "s", "m", "2026-09-14T15:10").state = SessionState::held;
  const ProgramReport report = program_report(program, {EventId("e"), {}, {}}, kAfterAll);
  CHECK(report.leadership.unused == std::vector{PersonId("q")});
  program.registrations.live.at(RegistrationId("q")).offers.clear();
  CHECK(program_report(program, {EventId("e"), {}, {}}, kAfterAll).leadership.unused ==
        std::vector{PersonId("q")});
  CHECK(report.load.mentors_with == std::vector{1, 1});
}
