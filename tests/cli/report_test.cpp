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

TEST_CASE("rondo report refuses an event that is not there and a wrong call") {
  const std::string program = codec::write_program(met_sitting());
  CHECK(rondo({"report", "-", "--event", "other"}, program).status == kExitBadInput);
  CHECK(rondo({"report"}, program).status == kExitBadInput);
}

}  // namespace rondo::cli
