// The verb `calendar`, run in-process.
#include <doctest/doctest.h>

#include <string>

#include "cli/call.h"
#include "codec/program_json.h"
#include "speed/small_sitting.h"

namespace rondo::cli {
namespace {

Program with_start() {
  Program program = small_sitting(2, 2, 2, 2);
  program.events.live[kSitting].starts_at = "2026-09-01T08:30";
  program.people.live[PersonId("m1")].name = "Zoë Núñez";
  return program;
}

std::string planned() {
  const Outcome plan = rondo({"plan", "-", "--out", "-"}, codec::write_program(with_start()));
  REQUIRE(plan.status == kExitGood);
  return plan.out;
}

TEST_CASE("rondo calendar prints a file of one entry") {
  const Outcome outcome = rondo({"calendar", "-"}, planned());
  CHECK(outcome.status == kExitGood);
  CHECK(outcome.err.empty());
  CHECK(outcome.out.rfind("BEGIN:VCALENDAR\r\n", 0) == 0);
  CHECK(contains(outcome.out, "\r\nUID:sitting@p\r\n"));
  CHECK(contains(outcome.out, "\r\nDTSTART:20260901T083000Z\r\nDTEND:20260901T084800Z\r\n"));
  CHECK(contains(outcome.out, "\r\nSUMMARY:Opening day\r\n"));
  CHECK_FALSE(contains(outcome.out, "DESCRIPTION"));
}

TEST_CASE("rondo calendar: events and people are named by name or id") {
  const std::string program = planned();
  const Outcome by_id = rondo({"calendar", "-", "--event", "sitting", "--person", "m1"}, program);
  CHECK(by_id.status == kExitGood);
  CHECK(contains(by_id.out, "\r\nDESCRIPTION:08:30 to 08:38: Table "));
  const Outcome by_name =
      rondo({"calendar", "--person", "zoe nunez", "--event", "OPENING day", "-"}, program);
  CHECK(by_name.status == kExitGood);
  CHECK(by_name.out == by_id.out);
}

TEST_CASE("rondo calendar refuses what it can't know") {
  Program program = with_start();
  const auto call = [&](const Arguments& more) {
    Arguments arguments{"calendar", "-"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return rondo(arguments, codec::write_program(program));
  };
  check_refused(call({"--event", "Closing day"}),
                "rondo calendar: -: The program has no event Closing day");
  check_refused(call({"--person", "Nobody"}), "Nobody who takes part in Opening day is called");
  registration_of(program, "m1").withdrawn = true;
  check_refused(call({"--person", "m1"}), "Nobody who takes part in Opening day is called “m1”");
  program.people.live[PersonId("e1")].name = "Kai Lee";
  program.people.live[PersonId("e2")].name = "kai  LEE";
  check_refused(call({"--person", "Kai Lee"}), "“Kai Lee” fits several: e1, e2.");
  program.events.live[EventId("later")] = program.events.live[kSitting];
  check_refused(call({"--event", "Opening day"}), "fits several: later, sitting.");
  CHECK(call({"--event", "sitting"}).status == kExitGood);
  program.events.live[kSitting].starts_at.clear();
  check_refused(call({"--event", "sitting"}), "It is not said yet when Opening day starts");
  for (const Arguments& arguments : {Arguments{"calendar"},
                                     {"calendar", "a", "b"},
                                     {"calendar", "a", "--event"},
                                     {"calendar", "a", "--person"},
                                     {"calendar", "a", "--out", "b"},
                                     {"calendar", "a", "--csv"}}) {
    check_refused(rondo(arguments), "usage: rondo calendar PROGRAM.json");
  }
}

}  // namespace
}  // namespace rondo::cli
