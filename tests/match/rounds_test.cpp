#include "match/rounds.h"

#include <doctest/doctest.h>

#include <string>

#include "match/random_problem.h"
#include "match/random_rounds.h"
#include "match/verify_rounds.h"

namespace rondo::match {
namespace {

constexpr RoundsShape kHard = {.both_roles = true, .absences = true, .kept = true};

RoundsPlan planned(const RoundsProblem& problem) {
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  const RoundsVerdict verdict = verify_rounds(problem, *plan);
  CAPTURE(verdict.reason.key);
  CHECK(verdict.right);
  CHECK(verdict.proven_best == plan->proven_best());
  return *plan;
}

TEST_CASE("rounds: small problems against every plan, seeds 0..1499") {
  int hard = 0;
  int proven = 0;
  int best = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    RoundsShape shape = seed % 2 == 0 ? RoundsShape{} : kHard;
    shape.max_mentors = 3;
    shape.max_mentees = 3;
    shape.max_rounds = 2;
    shape.max_tables = 3;
    const RoundsProblem problem = random_rounds(random, shape);
    const RoundsPlan plan = planned(problem);
    const RoundsScore greatest = best_rounds_score(problem);
    CHECK(plan.bound >= greatest);
    CHECK(plan.score <= greatest);
    if (is_exact(problem)) {
      CHECK(plan.proven_best());
      continue;
    }
    ++hard;
    proven += plan.proven_best() ? 1 : 0;
    best += plan.score == greatest ? 1 : 0;
  }
  MESSAGE("hard: ", hard, ", best: ", best, ", proven best: ", proven);
  CHECK(best * 10 > hard * 9);
}

TEST_CASE("rounds: where it is no hard question the plan is proven best and level, seeds 0..399") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const RoundsProblem problem = random_rounds(random, {.max_mentors = 25,
                                                         .max_mentees = 40,
                                                         .max_rounds = 12,
                                                         .max_tables = 30,
                                                         .max_seats = 4,
                                                         .few_tables = false});
    REQUIRE(is_exact(problem));
    const RoundsPlan plan = planned(problem);
    CHECK(plan.proven_best());
    CHECK(plan.comfort.uneven <= 1);
  }
}

TEST_CASE("rounds: hard questions keep all rules and tell how far they may be, seeds 0..599") {
  int proven = 0;
  std::int64_t missing = 0;
  std::int64_t meetings = 0;
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    RoundsShape shape = kHard;
    shape.max_mentors = 20;
    shape.max_mentees = 30;
    shape.max_rounds = 10;
    const RoundsPlan plan = planned(random_rounds(random, shape));
    proven += plan.proven_best() ? 1 : 0;
    missing += plan.bound[goal(RoundsGoal::meetings)] - plan.score[goal(RoundsGoal::meetings)];
    meetings += plan.score[goal(RoundsGoal::meetings)];
  }
  MESSAGE("proven best: ", proven, ", missing ", missing, " beside ", meetings);
  CHECK(missing * 10 < meetings);
}

TEST_CASE("rounds: in slices the plan is the same, seeds 0..49") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const RoundsProblem problem = random_rounds(random, kHard);
    auto planner = RoundsPlanner::start(problem);
    REQUIRE(planner.ok());
    while (!planner->step(1)) {
    }
    CHECK(planner->finish() == planned(problem));
  }
}

}  // namespace
}  // namespace rondo::match
