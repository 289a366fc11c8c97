// The verb `plan`, run in-process.
#include <doctest/doctest.h>

#include <algorithm>

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

TEST_CASE("rondo messages of a sitting: its plan unless another kind is named") {
  Program sitting = small_sitting(3, 3, 3, 2);
  sitting.events.live[kSitting].starts_at = "2099-12-01T14:00";
  const std::string planned = rondo({"plan", "-", "--out", "-"}, codec::write_program(sitting)).out;
  const auto written = [&](const Arguments& more) {
    Arguments call{"messages", "-", "--csv", "--page", "https://rondo.example/"};
    call.insert(call.end(), more.begin(), more.end());
    const Outcome outcome = rondo(call, planned);
    CHECK(outcome.status == kExitGood);
    return outcome.out;
  };
  const std::string plan = written({});
  CHECK(contains(plan, "Opening day: your tables and times"));
  CHECK(contains(plan, "Round 1, 14:00: Table "));
  CHECK(contains(plan, "https://rondo.example/#rondo2.guest."));
  CHECK(written({"--kind", "sitting-plan"}) == plan);
  CHECK(contains(written({"--kind", "sitting-reminder"}), "Opening day is soon"));
  for (const char* after : {"sitting-thanks", "sitting-feedback", "sitting-follow-up"}) {
    CAPTURE(after);
    CHECK_FALSE(contains(written({"--kind", after}), "Opening day"));  // nobody has met yet
  }
}

TEST_CASE("rondo plan refuses an event with one side only, and writes nothing") {
  const std::string program = codec::write_program(small_sitting(0, 3, 2, 2));
  const Outcome planned = rondo({"plan", "-", "--out", "-"}, program);
  CHECK(planned.status == kExitBadInput);
  CHECK(planned.out.empty());
  CHECK(contains(planned.err, "Nobody in Opening day takes part as a mentor yet"));
}

TEST_CASE("rondo matches prints who sits where in the rounds of a sitting") {
  Program sitting = small_sitting(2, 2, 0, 2);
  sitting.events.live[kSitting].starts_at = "2026-12-01T14:00";
  sitting.events.live[kSitting].session_minutes = 8;
  const std::string planned = rondo({"plan", "-", "--out", "-"}, codec::write_program(sitting)).out;
  const Outcome listed = rondo({"matches", "-", "--csv"}, planned);
  CHECK(listed.status == kExitGood);
  CHECK(contains(listed.out,
                 "Round,Begins,Ends,Table,Room,Mentor,Mentor email,Mentor site,Mentee,"
                 "Mentee email,Mentee site\r\n"));
  CHECK(std::count(listed.out.begin(), listed.out.end(), '\n') == 5);
  for (const char* pair : {"Person m1,,North High,Person e1,,South Middle",
                           "Person m2,,North High,Person e1,,South Middle"}) {
    CHECK(contains(listed.out, pair));
  }
  CHECK(contains(listed.out, "1,14:00,14:08,1,,"));
  // Without a plan there is nothing to list yet.
  const Outcome before = rondo({"matches", "-", "--csv"}, codec::write_program(sitting));
  CHECK(std::count(before.out.begin(), before.out.end(), '\n') == 1);
}

}  // namespace
}  // namespace rondo::cli
