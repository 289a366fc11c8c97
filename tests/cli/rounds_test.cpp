// The verb `rounds`, run in-process.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "cli/call.h"
#include "codec/strict_json.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace rondo::cli {
namespace {

const std::string kEvent = R"({"format":"rondo-rounds","version":1,
 "rounds":3,"tables":2,"table_seats":1,"movers":"mentees",
 "mentors":["m1","m2"],"mentees":["e1","e2","e3"],
 "fit":[["m1","e1",900],["m1","e2",500],["m2","e1",300],["m2","e2",800]],
 "keep":[[1,"m2","e2",2]],"frozen_rounds":0,
 "must_meet":[["m1","e2"]],"presence":{"e1":[2,3]}})";

TEST_CASE("cli rounds: a plan with rounds, tables, breaks and reasons") {
  const Outcome done = rondo({"rounds", "-"}, kEvent);
  CHECK(done.status == kExitGood);
  CHECK(done.err == "Proven: no better plan exists. 4 meetings.\n");
  const auto plan = codec::read_json(done.out);
  REQUIRE(plan.ok());
  const Value::List& meetings = *plan->find("meetings")->as_list();
  REQUIRE(meetings.size() == 4);
  CHECK(meetings[0] == Value(Value::List{1, 2, "m2", "e2"}));
  CHECK(*plan->find("score")->find("meetings") == Value(4));
  CHECK(*plan->find("score")->find("must") == Value(1));
  CHECK(*plan->find("score") == *plan->find("bound"));
  CHECK(*plan->find("breaks")->find("e3") == Value(Value::List{1, 2, 3}));
  CHECK(plan->find("breaks")->find("e1") == nullptr);
  const Value& unserved = plan->find("unserved")->as_list()->at(0);
  CHECK(*unserved.find("mentee") == Value("e3"));
  CHECK(*unserved.find("reason")->find("text") ==
        Value("Nobody eligible is there at the same time."));
}

TEST_CASE("cli rounds: a plan is verified, and nothing that was changed") {
  const std::string plan = rondo({"rounds", "-"}, kEvent).out;
  const test::TemporaryFolder folder;
  const std::string event = folder.file("event.json");
  test::write_file(event, kEvent);
  const Outcome proven = rondo({"rounds", "--verify", event, "-"}, plan);
  CHECK(proven.status == kExitGood);
  CHECK(proven.out == "Proven: no better plan exists. 4 meetings.\n");
  for (const auto& change :
       {std::pair{"[1, 2, \"m2\", \"e2\"]", "[1, 1, \"m2\", \"e2\"]"},
        std::pair{"\"meetings\": 4", "\"meetings\": 3"}, std::pair{"\"uneven\": ", "\"uneven\": 7"},
        std::pair{"\"e3\": [1, 2, 3]", "\"e3\": [1, 2]"}}) {
    const auto part = change.first;
    const auto by = change.second;
    CAPTURE(part);
    const Outcome refused = rondo({"rounds", "--verify", event, "-"}, replaced(plan, part, by));
    CHECK(refused.status == kExitNo);
    CHECK(!refused.out.empty());
  }
}

TEST_CASE("cli rounds: bad input gives exit status 2 and says where and why") {
  const auto complaint = [](const std::string& event) {
    const Outcome done = rondo({"rounds", "-"}, event);
    CHECK(done.status == kExitBadInput);
    CHECK(done.out.empty());
    return done.err;
  };
  const auto changed = [&](const std::string& part, const std::string& by) {
    return complaint(replaced(kEvent, part, by));
  };
  const std::string start = "rondo rounds: -: ";
  CHECK(changed("\"rounds\":3", "\"rounds\":0") ==
        start + "/rounds: 0 is outside the range 1 to 60.\n");
  CHECK(changed("\"table_seats\":1", "\"table_seats\":7") ==
        start + "/table_seats: 7 is outside the range 1 to 6.\n");
  CHECK(changed("[\"m2\",\"e1\",300]", "[\"m9\",\"e1\",300]") ==
        start + "/fit/2/0: there is no mentor “m9”.\n");
  CHECK(changed("[\"m2\",\"e1\",300]", "[\"m2\",\"e9\",300]") ==
        start + "/fit/2/1: there is no mentee “e9”.\n");
  CHECK(changed("300]", "1001]") == start + "/fit/2/2: 1,001 is outside the range 0 to 1,000.\n");
  CHECK(changed("[\"m2\",\"e1\",300]", "[\"m1\",\"e1\",300]") ==
        start + "/fit/2: m1, e1 is listed twice.\n");
  CHECK(changed("\"m2\"],", "\"m1\"],") == start + "/fit/2/0: there is no mentor “m2”.\n");
  CHECK(changed("[\"e1\",\"e2\",\"e3\"]", "[\"e1\",\"e2\",\"e2\"]") ==
        start + "/mentees/2: e2 is listed twice.\n");
  CHECK(changed("[1,\"m2\",\"e2\",2]", "[4,\"m2\",\"e2\",2]") ==
        start + "/keep/0/0: 4 is outside the range 1 to 3.\n");
  CHECK(changed("[1,\"m2\",\"e2\",2]", "[1,\"m2\",\"e3\",2]") ==
        start + "/keep/0: these two can’t meet.\n");
  CHECK(changed("[1,\"m2\",\"e2\",2]", "[1,\"m2\",\"e1\",2]") ==
        start + "/keep/0: e1 is not there in round 1.\n");
  CHECK(changed("[1,\"m2\",\"e2\",2]", "[1,\"m2\",\"e2\",2],[1,\"m1\",\"e2\"]") ==
        start + "/keep/1: e2 would be in two places in round 1.\n");
  CHECK(changed("[1,\"m2\",\"e2\",2]", "[1,\"m2\",\"e2\",2],[2,\"m2\",\"e2\"]") ==
        start + "/keep/1: these two meet already in another meeting that is kept.\n");
  CHECK(changed("[1,\"m2\",\"e2\",2]", "[1,\"m2\"]") ==
        start + "/keep/0: a list of 3 to 4 values is expected.\n");
  CHECK(changed("\"movers\":\"mentees\"", "\"movers\":\"all\"") ==
        start + "/movers: “mentees” or “mentors” move.\n");
  CHECK(changed("\"e1\":[2,3]", "\"e7\":[2,3]") ==
        start + "/presence/e7: “e7” is neither a mentor nor a mentee.\n");
  CHECK(changed("\"must_meet\"", "\"must_met\"") == start + "/must_met: there is no such field.\n");
  CHECK(changed("\"version\":1", "\"version\":2").find("not an event with rounds") !=
        std::string::npos);
  CHECK(complaint("[1,2").find("ends too early") != std::string::npos);
  const test::TemporaryFolder folder;
  const std::string event = folder.file("event.json");
  test::write_file(event, kEvent);
  CHECK(rondo({"rounds", "--verify", event, "-"}, "{}").err.find("not a plan of rounds") !=
        std::string::npos);
  CHECK(rondo({"rounds", "--verify", "-", "-"}).status == kExitBadInput);
  for (const Arguments& arguments :
       {Arguments{"rounds"}, {"rounds", "a", "b"}, {"rounds", "--verify"}}) {
    CHECK(rondo(arguments).err.find("usage: rondo rounds ") == 0);
  }
}

}  // namespace
}  // namespace rondo::cli
