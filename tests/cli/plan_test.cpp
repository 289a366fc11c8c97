// The verb `plan`, run in-process.
#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/program_json.h"
#include "speed/small_sitting.h"

namespace rondo::cli {
namespace {

TEST_CASE("rondo plan gives the program back with its meetings, and says how many") {
  const std::string program = codec::write_program(small_sitting(3, 3, 0, 2));
  const Outcome planned = rondo({"plan", "-", "--out", "-"}, program);
  CHECK(planned.status == kExitGood);
  CHECK(planned.err == "Opening day: 6 meetings planned.\n");
  const Result<Program> read = codec::read_program(planned.out);
  REQUIRE(read.ok());
  CHECK(read->speed_meetings.size() == 6);
  CHECK(read->meeting_tables.size() == 3);
  CHECK(rondo({"check", "-"}, planned.out).status == kExitGood);
}

TEST_CASE("rondo plan refuses an event with one side only, and writes nothing") {
  const std::string program = codec::write_program(small_sitting(0, 3, 2, 2));
  const Outcome planned = rondo({"plan", "-", "--out", "-"}, program);
  CHECK(planned.status == kExitBadInput);
  CHECK(planned.out.empty());
  CHECK(contains(planned.err, "Nobody in Opening day takes part as a mentor yet"));
}

}  // namespace
}  // namespace rondo::cli
