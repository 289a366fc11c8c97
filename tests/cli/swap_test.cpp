// The verb `swap`, run in-process.
#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "match/event_builder.h"

namespace rondo::cli {
namespace {

test::EventBuilder event_to_swap() {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.mentor("Diego", "Check-ins");
  builder.mentor("Amara", "Check-ins");
  builder.mentee("Hana", "Check-ins");
  builder.mentee("Noah", "Check-ins");
  builder.match("Diego", "Hana", "Check-ins");
  builder.match("Amara", "Noah", "Check-ins");
  return builder;
}

std::string file_to_swap() {
  return codec::write_program(event_to_swap().program);
}

bool pairs(const Program& program, std::string_view mentor, std::string_view mentee) {
  for (const auto& [id, match] : program.matches) {
    if (match.mentor.text() == mentor && match.mentee.text() == mentee) {
      return match.locked && match.forced && match.state == MatchState::proposed;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("rondo swap lists what each swap would come to") {
  const Outcome listed = rondo({"swap", "-", "--match", "hana"}, file_to_swap());
  CHECK(listed.status == kExitGood);
  CHECK(listed.err.empty());
  CHECK(contains(listed.out, "Amara with Noah, Check-ins\n  Hana: Amara instead of Diego."));
  CHECK(contains(listed.out, "  Noah: Diego instead of Amara."));
  CHECK(contains(listed.out, "  Together "));
}

TEST_CASE("rondo swap exchanges the mentors of two matches") {
  const Outcome done =
      rondo({"swap", "-", "--match", "Hana", "--with", "Noah", "--out", "-"}, file_to_swap());
  CHECK(done.status == kExitGood);
  CHECK(done.err == "Swapped: Amara is now with Hana, Diego with Noah\n");
  const Result<Program> program = codec::read_program(done.out);
  REQUIRE(program.ok());
  CHECK(program->matches.size() == 2);
  CHECK(pairs(*program, "Amara", "Hana"));
  CHECK(pairs(*program, "Diego", "Noah"));
  // By id as well, and matching again keeps both.
  const Outcome matched = rondo({"match", "-", "--out", "-"}, done.out);
  const Result<Program> again = codec::read_program(matched.out);
  REQUIRE(again.ok());
  CHECK(pairs(*again, "Amara", "Hana"));
  CHECK(pairs(*again, "Diego", "Noah"));
  const Outcome back = rondo({"swap", "-", "--match", program->matches.begin()->first.text(),
                              "--with", program->matches.live.rbegin()->first.text(), "--out", "-"},
                             done.out);
  CHECK(back.status == kExitGood);
}

TEST_CASE("rondo swap goes against a rule, or what people were told, only when that is meant") {
  test::EventBuilder builder = event_to_swap();
  builder.program.forbidden_pairs.live[ForbiddenPairId("f")] = {builder.event_id, PersonId("Amara"),
                                                                PersonId("Hana")};
  for (auto& [id, match] : builder.program.matches.live) match.state = MatchState::notified;
  const std::string file = codec::write_program(builder.program);
  const Arguments call{"swap", "-", "--match", "Hana", "--with", "Noah", "--out", "-"};
  const Outcome asked = rondo(call, file);
  CHECK(asked.status == kExitNo);
  CHECK(asked.out.empty());
  CHECK(contains(asked.err, "Amara with Hana: kept apart\n"));
  CHECK(contains(asked.err, "have heard of a match that would be no more.\n"));
  CHECK(contains(asked.err, "Nothing was written. Add --anyway"));
  Arguments meant = call;
  meant.push_back("--anyway");
  const Outcome done = rondo(meant, file);
  CHECK(done.status == kExitGood);
  const Result<Program> program = codec::read_program(done.out);
  REQUIRE(program.ok());
  CHECK(pairs(*program, "Amara", "Hana"));
  CHECK(program->forbidden_pairs.empty());
}

TEST_CASE("rondo swap refuses what has begun, what is not there and half a call") {
  test::EventBuilder builder = event_to_swap();
  builder.program.matches.live.begin()->second.state = MatchState::active;
  const std::string begun = codec::write_program(builder.program);
  check_refused(rondo({"swap", "-", "--match", "Hana", "--with", "Noah", "--out", "-"}, begun),
                "Amara and Noah have begun, so this match stays as it is.");
  check_refused(rondo({"swap", "-", "--match", "Zoe"}, file_to_swap()),
                "SEL sprint has no match of a mentee called “Zoe”.");
  CHECK(rondo({"swap", "-"}, file_to_swap()).status == kExitBadInput);
  CHECK(rondo({"swap", "-", "--match", "Hana", "--with", "Noah"}, file_to_swap()).status ==
        kExitBadInput);
  CHECK(rondo({"swap", "-", "--match", "Hana", "--out", "-"}, file_to_swap()).status ==
        kExitBadInput);
}

}  // namespace rondo::cli
