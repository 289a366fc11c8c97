#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "match/event_builder.h"

namespace rondo::cli {
namespace {

std::string event_under_way() {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.mentor("Diego", "Check-ins").capacity = 2;
  builder.mentee("Hana", "Check-ins");
  builder.mentee("Noah", "Check-ins");
  builder.match("Diego", "Hana", "Check-ins", MatchState::active);
  builder.match("Diego", "Noah", "Check-ins", MatchState::completed);
  Registration& waiting = builder.mentor("Bea", "Check-ins");
  waiting.approval = Approval::waitlisted;
  return codec::write_program(builder.program);
}

}  // namespace

TEST_CASE("rondo withdraw ends the open matches of one person and says what ended") {
  const Outcome done =
      rondo({"withdraw", "-", "--person", "diego", "--out", "-"}, event_under_way());
  CHECK(done.status == kExitGood);
  CHECK(done.err ==
        "Diego has withdrawn\n  Diego with Hana: ends early\n"
        "1 person waits for a place in SEL sprint\n");
  const Result<Program> program = codec::read_program(done.out);
  REQUIRE(program.ok());
  CHECK(program->registrations.find(RegistrationId("Diego"))->withdrawn);
  for (const auto& [id, match] : program->matches) {
    const bool open = match.mentee == PersonId("Hana");
    CHECK(match.state == (open ? MatchState::ended_early : MatchState::completed));
  }
  // Once more there is nobody to withdraw.
  check_refused(rondo({"withdraw", "-", "--person", "Diego", "--out", "-"}, done.out),
                "Nobody who takes part in SEL sprint is called “Diego”.");
}

TEST_CASE("rondo withdraw needs to know who and where to") {
  CHECK(rondo({"withdraw", "-", "--out", "-"}, event_under_way()).status == kExitBadInput);
  CHECK(rondo({"withdraw", "-", "--person", "Diego"}, event_under_way()).status == kExitBadInput);
  const Outcome unknown =
      rondo({"withdraw", "-", "--person", "Zoe", "--out", "-"}, event_under_way());
  CHECK(unknown.status == kExitBadInput);
  CHECK(unknown.out.empty());
}

}  // namespace rondo::cli
