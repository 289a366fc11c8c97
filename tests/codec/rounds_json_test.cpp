#include "codec/rounds_json.h"

#include <doctest/doctest.h>

#include "match/rounds.h"

namespace rondo::codec {
namespace {

using namespace match;

RoundsProblem full_problem() {
  RoundsProblem problem;
  problem.rounds = 4;
  problem.tables = 3;
  problem.table_seats = 2;
  problem.movers = Movers::mentors;
  problem.mentors = {"m1", "both"};
  problem.mentees = {"e1", "both", "e3"};
  problem.fit = {{{0, 0}, 7}, {{0, 1}, 1000}, {{1, 0}, 0}};
  problem.keep = {{0, 2, {0, 0}}, {1, kAnyTable, {0, 1}}};
  problem.frozen_rounds = 1;
  problem.prefer = {{2, 1, {1, 0}}};
  problem.must_meet = {{1, 0}};
  problem.must_not_meet = {{0, 2}};
  problem.presence = {{"e3", {1, 0}}, {"both", {0, kMostRounds}}};
  problem.rests = {{"m1", {2, 3}}};
  problem.closed_tables = {{0, 2}};
  return problem;
}

TEST_CASE("rounds files: what is written is read back equal") {
  const RoundsProblem problem = full_problem();
  const auto again = read_rounds(write_rounds(problem));
  REQUIRE(again.ok());
  CHECK(*again == problem);
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  REQUIRE(!plan->unserved.empty());
  const auto plan_again = read_rounds_plan(problem, write_rounds_plan(problem, *plan, Words()));
  REQUIRE(plan_again.ok());
  CHECK(*plan_again == *plan);
}

TEST_CASE("rounds files: a field that does not belong into a plan is refused with its place") {
  const RoundsProblem problem = full_problem();
  std::string text = write_rounds_plan(problem, *plan_rounds(problem), Words());
  text.replace(text.find("\"walking\""), 9, "\"wlaking\"");
  const auto plan = read_rounds_plan(problem, text);
  REQUIRE(!plan.ok());
  CHECK(plan.error().key == "error.problem.unknown_field");
  CHECK(*plan.error().find("path") == ArgValue("/comfort/wlaking"));
}

}  // namespace
}  // namespace rondo::codec
