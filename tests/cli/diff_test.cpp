#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "match/event_builder.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace rondo::cli {

TEST_CASE("rondo diff says what differs, from which file; 0 where nothing does") {
  const test::TemporaryFolder folder;
  const std::string one = folder.file("one.json"), two = folder.file("two.json");
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.mentor("Diego", "Check-ins", 3, "West");
  test::write_file(one, codec::write_program(builder.program));
  test::write_file(two, codec::write_program(builder.program));
  CHECK(rondo({"diff", one, two}).status == kExitGood);
  builder.program.people.live.begin()->second.email = "diego@example.org";
  builder.program.sites.live[SiteId("north")].name = "North";
  test::write_file(two, codec::write_program(builder.program));
  const Outcome outcome = rondo({"diff", one, two});
  CHECK(outcome.status == kExitNo);
  CHECK(contains(outcome.out, "Sites\n  Only in " + two + ": North\n"));
  CHECK(contains(outcome.out, "People\n  Different: Diego (email address)\n"));
}

TEST_CASE("rondo diff compares states of one program alone") {
  const test::TemporaryFolder folder;
  const std::string one = folder.file("one.json"), two = folder.file("two.json");
  Program program;
  program.id = "one";
  test::write_file(one, codec::write_program(program));
  program.id = "two";
  test::write_file(two, codec::write_program(program));
  check_refused(rondo({"diff", one, two}), "another program");
  check_refused(rondo({"diff", one}), "usage: rondo diff");
}

}  // namespace rondo::cli
