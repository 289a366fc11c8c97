#include "match/solve.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "match/oracle.h"
#include "match/random_problem.h"
#include "match/verify.h"

namespace rondo::match {
namespace {

const std::vector<std::vector<Stage>> kChains = {
    {Stage::total},
    {Stage::served},
    {Stage::fit},
    {Stage::worst_off},
    {Stage::served, Stage::fit},
    {Stage::served, Stage::fit_less_load},
    {Stage::served, Stage::load, Stage::fit},
    {Stage::fit, Stage::load, Stage::worst_off},
    {Stage::served, Stage::worst_off, Stage::load, Stage::fit},
    {Stage::worst_off, Stage::served, Stage::fit, Stage::load},
    {Stage::worst_off, Stage::served, Stage::fit_less_load},
    {Stage::fit_less_load, Stage::served},
    {Stage::load, Stage::fit},
};

std::string chain_name(const std::vector<Stage>& stages) {
  std::string name;
  for (const Stage stage : stages) name += std::string(stage_name(stage)) + " ";
  return name;
}

// Only this refusal is expected of a well-formed random problem.
bool is_crossing(const Error& error) {
  return error.key == "error.problem.crossing";
}

TEST_CASE("solve: every chain of stages agrees with trying everything, seeds 0..299 each") {
  int crossing = 0;
  int infeasible = 0;
  for (const auto& stages : kChains) {
    CAPTURE(chain_name(stages));
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      SeededRandom random(seed);
      const Problem problem = random_problem(random, {}, stages);
      const auto solution = solve(problem);
      if (!solution) {
        REQUIRE(is_crossing(solution.error()));
        ++crossing;
        continue;
      }
      const auto best = best_merit(problem);
      REQUIRE((solution->status == SolutionStatus::optimal) == best.has_value());
      if (best) {
        REQUIRE(merit_of(problem, choice_of(problem, solution->pairs)) == best);
      } else {
        ++infeasible;
      }
      const Verdict verdict = verify(problem, *solution);
      CAPTURE(verdict.reason.key);
      REQUIRE(verdict.proven);
    }
  }
  // The exceptions stay exceptions, and both kinds of outcome are really exercised.
  CHECK(crossing < 10 * static_cast<int>(kChains.size()));
  CHECK(infeasible > 50);
}

TEST_CASE("solve: the order of the lists and the budgets change nothing") {
  int all_steps = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    // Locks at random contradict each other often in problems of this size.
    const ProblemShape shape{.max_mentors = 12, .max_requests = 40, .locks = seed % 3 == 0};
    const Problem problem = random_problem(random, shape, kChains[seed % kChains.size()]);
    const Problem other = shuffled(random, problem);
    const auto solution = solve(problem);
    const auto again = solve(other);
    REQUIRE(solution.ok() == again.ok());
    if (!solution) continue;
    REQUIRE(solution->pairs.size() == again->pairs.size());
    for (std::size_t i = 0; i < solution->pairs.size(); ++i) {
      const Pair& left = solution->pairs[i];
      const Pair& right = again->pairs[i];
      const auto id = [](const auto& list, int at) {
        return list[static_cast<std::size_t>(at)].id;
      };
      CHECK(id(problem.requests, left.request) == id(other.requests, right.request));
      CHECK(id(problem.mentors, left.mentor) == id(other.mentors, right.mentor));
    }
    CHECK(solution->objectives == again->objectives);
    CHECK(verify(other, *again).proven);

    auto solver = Solver::start(problem);
    REQUIRE(solver.ok());
    int steps = 1;
    while (!solver->step(3)) ++steps;
    CHECK(*solver->finish() == *solution);
    all_steps += steps;
  }
  CHECK(all_steps > 1000);  // small budgets really interrupt
}

TEST_CASE("solve: a middle-sized problem with every stage is proven optimal") {
  SeededRandom random(7);
  const ProblemShape shape{.max_mentors = 60, .max_requests = 200, .locks = false};
  for (const auto& stages : kChains) {
    CAPTURE(chain_name(stages));
    const Problem problem = random_problem(random, shape, stages);
    const auto solution = solve(problem);
    if (!solution) {
      CHECK(is_crossing(solution.error()));
      continue;
    }
    CHECK(verify(problem, *solution).proven);
  }
}

Problem small_problem() {
  Problem problem;
  problem.mentors = {{"m1", {0, 100}}, {"m2", {0}}};
  problem.requests = {{"r1", "p1", 1, 0}, {"r2", "p2", 1, 0}, {"r3", "p3", 1, 0}};
  problem.pairs = {{0, 0, 900}, {1, 0, 800}, {2, 0, 500}, {2, 1, 100}};
  problem.stages = {Stage::served, Stage::fit_less_load};
  return problem;
}

TEST_CASE("solve: serving everyone comes before fit") {
  const auto solution = solve(small_problem());
  REQUIRE(solution.ok());
  CHECK(solution->pairs == std::vector<Pair>{{0, 0, 900}, {1, 0, 800}, {2, 1, 100}});
  CHECK(solution->objectives[0].values == std::vector<std::int64_t>{3, 3});
  CHECK(solution->objectives[1].values == std::vector<std::int64_t>{1700});
  CHECK(solution->unserved.empty());
}

TEST_CASE("solve: a lock holds and uses up a place") {
  Problem problem = small_problem();
  problem.locked = {{2, 0}};
  const auto solution = solve(problem);
  REQUIRE(solution.ok());
  CHECK(solution->pairs == std::vector<Pair>{{0, 0, 900}, {2, 0, 500}});
  REQUIRE(solution->unserved.size() == 1);
  CHECK(solution->unserved[0].request == 1);
}

TEST_CASE("solve: locks that contradict are infeasible, with the reason") {
  const auto reason = [](const Problem& problem) {
    const auto solution = solve(problem);
    REQUIRE(solution.ok());
    CHECK(solution->status == SolutionStatus::infeasible);
    CHECK(verify(problem, *solution).proven);
    return solution->reason.key;
  };
  Problem problem = small_problem();
  problem.locked = {{0, 1}};
  CHECK(reason(problem) == "infeasible.lock_no_pair");
  problem.locked = {{2, 0}, {2, 1}};
  CHECK(reason(problem) == "infeasible.lock_twice");
  problem.locked = {{0, 0}, {1, 0}, {2, 0}};
  CHECK(reason(problem) == "infeasible.lock_capacity");
  problem.locked = {{0, 0}};
  problem.mentee_limits = {{"p1", 0}};
  CHECK(reason(problem) == "infeasible.lock_limit");
  problem.mentee_limits.clear();
  problem.groups = {{"g1", 0, 0, {0}}};
  CHECK(reason(problem) == "infeasible.lock_seats");
  problem.groups.clear();
  problem.locked = {{0, 0}, {1, 0}};
  problem.requests[1].mentee = "p1";
  CHECK(reason(problem) == "infeasible.lock_repeat");
}

TEST_CASE("solve: groups and repeats that cross are refused, not solved wrongly") {
  Problem problem;
  problem.mentors = {{"m1", {0, 0, 0}}};
  problem.requests = {{"r1", "p1", 1, 0}, {"r2", "p1", 1, 0}, {"r3", "p2", 1, 0}};
  problem.pairs = {{0, 0, 1}, {1, 0, 1}, {2, 0, 1}};
  problem.groups = {{"g1", 0, 1, {0, 2}}};
  problem.stages = {Stage::served};
  const auto refused = solve(problem);
  REQUIRE(!refused.ok());
  CHECK(is_crossing(refused.error()));
  problem.repeat_mentor = true;
  const auto solution = solve(problem);
  REQUIRE(solution.ok());
  CHECK(solution->pairs.size() == 2);
}

}  // namespace
}  // namespace rondo::match
