// The verbs `solve` and `verify`, run in-process.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "cli/call.h"
#include "codec/problem_json.h"
#include "codec/strict_json.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace rondo::cli {
namespace {

const std::string kProblem = R"({"format":"rondo-problem","version":1,
 "mentors":[{"id":"m1","capacity":2,"load_cost":[0,150]},{"id":"m2","capacity":0,"load_cost":[]}],
 "requests":[{"id":"r1","mentee":"p1","rank":1,"unserved_cost":100000},
             {"id":"r2","mentee":"p2","unserved_cost":100000},
             {"id":"r3","mentee":"p3","rank":2,"unserved_cost":100000}],
 "pairs":[["r1","m1",870],["r2","m1",300],["r3","m1",900]],
 "locked":[["r2","m1"]], "mentee_limits":{"p1":2},
 "groups":[{"id":"g1","mentor":"m1","seats":2,"requests":["r1","r2","r3"]}],
 "stages":["served","worst_off","load","fit"]})";

TEST_CASE("cli solve: an optimal solution, with reasons in words, exit status 0") {
  const Outcome done = rondo({"solve", "-"}, kProblem);
  CHECK(done.status == kExitGood);
  CHECK(done.err.empty());
  const auto solution = codec::read_json(done.out);
  REQUIRE(solution.ok());
  CHECK(*solution->find("status") == Value("optimal"));
  CHECK(*solution->find("pairs") == Value(Value::List{Value(Value::List{"r1", "m1", 870}),
                                                      Value(Value::List{"r2", "m1", 300})}));
  const Value& objectives = *solution->find("objectives");
  CHECK(*objectives.find("served") == Value(Value::List{2, 2, 0}));
  CHECK(*objectives.find("load") == Value(150));
  CHECK(*objectives.find("fit") == Value(1170));
  const Value& unserved = solution->find("unserved")->as_list()->at(0);
  CHECK(*unserved.find("request") == Value("r3"));
  CHECK(*unserved.find("reason")->find("text") ==
        Value("3 requests compete where there is room for 2."));
  CHECK(*unserved.find("mentors") == Value(Value::List{"m1"}));
}

TEST_CASE("cli verify: accepts what solve prints, and nothing that was changed") {
  const std::string solution = rondo({"solve", "-"}, kProblem).out;
  const test::TemporaryFolder folder;
  const std::string problem = folder.file("problem.json");
  test::write_file(problem, kProblem);
  const Outcome proven = rondo({"verify", problem, "-"}, solution);
  CHECK(proven.status == kExitGood);
  CHECK(proven.out == "Proven: no better solution exists. 2 requests are served.\n");

  for (const auto& change : {std::pair{"[\"r1\", \"m1\", 870]", "[\"r3\", \"m1\", 900]"},
                             std::pair{"\"fit\": 1170", "\"fit\": 1171"},
                             std::pair{"\"optimal\"",
                                       "\"infeasible\",\"reason\":{\"key\":\"x\","
                                       "\"args\":{}}"}}) {
    CAPTURE(change.first);
    const Outcome refused =
        rondo({"verify", problem, "-"}, replaced(solution, change.first, change.second));
    CHECK(refused.status == kExitNo);
    CHECK(!refused.out.empty());
  }
  CHECK(rondo({"verify", problem, "-"}, replaced(solution, "\"r1\"", "\"r9\"")).status ==
        kExitBadInput);
  CHECK(rondo({"verify", problem, "-"}, "{}").status == kExitBadInput);
  CHECK(rondo({"verify", "-", "-"}, kProblem).status == kExitBadInput);
}

TEST_CASE("cli solve: locks that contradict give exit status 1 and the reason") {
  const std::string problem =
      replaced(kProblem, "[[\"r2\",\"m1\"]]", "[[\"r1\",\"m1\"],[\"r2\",\"m1\"],[\"r3\",\"m1\"]]");
  const Outcome done = rondo({"solve", "-"}, problem);
  CHECK(done.status == kExitNo);
  CHECK(done.err == "3 pairs are locked to m1, who has room for 2.\n");
  const test::TemporaryFolder folder;
  test::write_file(folder.file("problem.json"), problem);
  CHECK(rondo({"verify", folder.file("problem.json"), "-"}, done.out).status == kExitGood);
}

TEST_CASE("cli solve: bad input gives exit status 2 and says where and why") {
  const auto complaint = [](const std::string& problem) {
    const Outcome done = rondo({"solve", "-"}, problem);
    CHECK(done.status == kExitBadInput);
    CHECK(done.out.empty());
    return done.err;
  };
  const auto changed = [&](const std::string& part, const std::string& by) {
    return complaint(replaced(kProblem, part, by));
  };
  const std::string start = "rondo solve: -: ";
  CHECK(changed("[\"r3\",\"m1\",900]", "[\"r3\",\"m7\",900]") ==
        start + "/pairs/2/1: there is no mentor “m7”.\n");
  CHECK(changed("[\"r3\",\"m1\",900]", "[\"r8\",\"m1\",900]") ==
        start + "/pairs/2/0: there is no request “r8”.\n");
  CHECK(changed("900]", "1001]") == start + "/pairs/2: 1,001 is outside the range 0 to 1,000.\n");
  CHECK(changed("900]", "9.5]") == start + "At line 6, column 57 only a whole number can stand.\n");
  CHECK(changed("[0,150]", "[150,0]").find("/mentors/0/load_cost/1: the load cost falls") !=
        std::string::npos);
  CHECK(changed("[0,150]", "[0]") ==
        start +
            "/mentors/0/load_cost: there must be one load cost for each place, but there are 1 for "
            "a capacity of 2.\n");
  CHECK(changed("\"fit\"]", "\"speed\"]") ==
        start + "/stages/3: there is no stage called “speed”.\n");
  CHECK(changed("\"served\",\"worst_off\",\"load\"", "\"load\",\"served\"")
            .find("can’t come before") != std::string::npos);
  CHECK(changed("\"id\":\"r2\"", "\"id\":\"r1\"") == start + "/requests/1: r1 is listed twice.\n");
  CHECK(changed("\"rank\":2", "\"rnak\":2") ==
        start + "/requests/2/rnak: there is no such field.\n");
  CHECK(changed("\"mentee\":\"p2\",", "") ==
        start + "At /requests/1/mentee there is nothing, and something has to be.\n");
  CHECK(changed("\"version\":1", "\"version\":2").find("not a matching problem") !=
        std::string::npos);
  CHECK(complaint("") == start + "The file is empty. Download or copy it again.\n");
  CHECK(complaint("[1,2") ==
        start +
            "The file ends too early, at line 1, column 5: the rest of it is missing. Download or "
            "copy it again.\n");
  CHECK(complaint(kProblem.substr(0, kProblem.size() / 2)).find("ends too early") !=
        std::string::npos);
}

TEST_CASE("cli: calls without sense say how to call") {
  for (const Arguments& arguments :
       {Arguments{}, {"juggle"}, {"solve"}, {"solve", "a", "b"}, {"verify", "a"}}) {
    const Outcome done = rondo(arguments);
    CHECK(done.status == kExitBadInput);
    CHECK(done.out.empty());
    CHECK(done.err.find("usage: rondo ") == 0);
  }
  CHECK(rondo({"solve", "build/there-is-no-such-file.json"}).err ==
        "rondo solve: build/there-is-no-such-file.json: The file can’t be read: No such file or "
        "directory.\n");
  CHECK(rondo({"--version"}).out == "rondo 0.0.0\n");
}

TEST_CASE("problem files: what is written is read back equal") {
  const auto problem = codec::read_problem(kProblem);
  REQUIRE(problem.ok());
  const auto again = codec::read_problem(codec::write_problem(*problem));
  REQUIRE(again.ok());
  CHECK(*again == *problem);
}

}  // namespace
}  // namespace rondo::cli
