// The verb `report`, run in-process.
#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "speed/met_sitting.h"

namespace rondo::cli {

TEST_CASE("rondo report prints the figures of a sitting and its bars as tables") {
  Program program = met_sitting();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2020-01-01T09:00:00.000Z";
  const Outcome outcome =
      rondo({"report", "-", "--event", kSitting.text()}, codec::write_program(program));
  CHECK(outcome.status == kExitGood);
  CHECK(outcome.out.rfind("# Opening day: report\n", 0) == 0);
  CHECK(contains(outcome.out, "Meetings held\t100% (9 of 9)\n"));
  CHECK(contains(outcome.out, "## Meetings by round\n\nRound\tMeetings\nRound 1\t3\n"));
}

TEST_CASE("rondo report prints what came of the program, as a document and as a sheet") {
  Program program = met_sitting();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2020-01-01T09:00:00.000Z";
  const std::string bytes = codec::write_program(program);
  const Outcome outcome = rondo({"report", "-"}, bytes);
  CHECK(outcome.status == kExitGood);
  CHECK(outcome.out.rfind("# All years: report\n", 0) == 0);
  CHECK(contains(outcome.out, "Meetings held\t9\n"));
  const Outcome sheet = rondo({"report", "-", "--csv"}, bytes);
  CHECK(sheet.status == kExitGood);
  CHECK(contains(sheet.out, "In short,,Meetings held,9,"));
}

TEST_CASE("rondo report tells of a school year, and of one beside another") {
  Program program = met_sitting();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2020-01-01T09:00:00.000Z";
  program.events.live.at(kSitting).starts_at = "2020-01-01T09:00";
  const std::string bytes = codec::write_program(program);
  const Outcome year = rondo({"report", "-", "--year", "2019"}, bytes);
  CHECK(year.status == kExitGood);
  CHECK(year.out.rfind("# 2019–20: report\n", 0) == 0);
  CHECK(contains(year.out, "Meetings held\t9\n"));
  const Outcome both = rondo({"report", "-", "--year", "2019", "--compare", "2020"}, bytes);
  CHECK(both.status == kExitGood);
  CHECK(both.out.rfind("# 2019–20 and 2020–21\n", 0) == 0);
  const Outcome sheet =
      rondo({"report", "-", "--year", "2019", "--compare", kSitting.text(), "--csv"}, bytes);
  CHECK(sheet.status == kExitGood);
  CHECK(contains(sheet.out, "In short,,Meetings held,9,,9,"));
  const Outcome wrong = rondo({"report", "-", "--year", "last"}, bytes);
  CHECK(wrong.status == kExitBadInput);
  CHECK(contains(wrong.err, "not a school year"));
  CHECK(rondo({"report", "-", "--year", "2019", "--event", kSitting.text()}, bytes).status ==
        kExitBadInput);
}

TEST_CASE("rondo certificates prints those who have met somebody, or says that nobody has") {
  Program program = met_sitting();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2020-01-01T09:00:00.000Z";
  program.events.live.at(kSitting).starts_at = "2020-01-01T09:00";
  const std::string bytes = codec::write_program(program);
  const Outcome all = rondo({"certificates", "-"}, bytes);
  CHECK(all.status == kExitGood);
  const PersonId somebody = program.speed_meetings.begin()->second.mentor;
  CHECK(contains(all.out, program.people.find(somebody)->name));
  const Outcome one = rondo({"certificates", "-", "--person", somebody.text()}, bytes);
  CHECK(one.status == kExitGood);
  CHECK(contains(one.out, program.people.find(somebody)->name));
  CHECK(one.out.size() < all.out.size());
  CHECK(rondo({"certificates", "-", "--year", "2020"}, bytes).status == kExitNo);
  CHECK(rondo({"certificates", "-", "--person", "Nobody Here"}, bytes).status == kExitBadInput);
}

TEST_CASE("rondo report refuses an event that is not there and a wrong call") {
  const std::string program = codec::write_program(met_sitting());
  CHECK(rondo({"report", "-", "--event", "other"}, program).status == kExitBadInput);
  CHECK(rondo({"report"}, program).status == kExitBadInput);
}

}  // namespace rondo::cli
