#include "match/unserved.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/index.h"
#include "match/alternatives.h"
#include "match/oracle.h"
#include "match/random_problem.h"
#include "match/solve.h"

namespace rondo::match {
namespace {

std::int64_t number_of(const Message& message, std::string_view name) {
  const ArgValue* value = message.find(name);
  REQUIRE(value != nullptr);
  return std::get<std::int64_t>(*value);
}

// m1 and m2 hold three places, and four requests have nobody else; r5 has m3 for itself.
Problem crowded() {
  Problem problem;
  problem.mentors = {{"m1", {0}}, {"m2", {0, 0}}, {"m3", {0, 0}}};
  for (int r = 1; r <= 5; ++r) {
    const std::string number = std::to_string(r);
    problem.requests.push_back({"r" + number, "p" + number, 1, 0});
  }
  problem.pairs = {{0, 0, 900}, {1, 0, 800}, {1, 1, 700}, {2, 1, 600}, {3, 1, 500}, {4, 2, 400}};
  problem.stages = {Stage::served, Stage::fit};
  return problem;
}

const Unserved& only_unserved(const Solution& solution) {
  REQUIRE(solution.unserved.size() == 1);
  return solution.unserved[0];
}

TEST_CASE("unserved: those who compete, and for whom") {
  const auto solution = solve(crowded());
  REQUIRE(solution.ok());
  const Unserved& unserved = only_unserved(*solution);
  CHECK(unserved.reason.key == "unserved.competition");
  CHECK(number_of(unserved.reason, "count") == 4);
  CHECK(number_of(unserved.reason, "places") == 3);
  CHECK(unserved.requests == std::vector<int>{0, 1, 2, 3});
  CHECK(unserved.mentors == std::vector<int>{0, 1});
}

TEST_CASE("unserved: a locked request holds one of the places") {
  Problem problem = crowded();
  problem.locked = {{1, 1}};
  const auto solution = solve(problem);
  REQUIRE(solution.ok());
  const Unserved& unserved = only_unserved(*solution);
  CHECK(unserved.reason.key == "unserved.competition");
  CHECK(number_of(unserved.reason, "count") == 3);
  CHECK(number_of(unserved.reason, "places") == 2);
  CHECK(unserved.requests == std::vector<int>{1, 2, 3});
}

TEST_CASE("unserved: the other reasons") {
  const auto reason = [](const Problem& problem) {
    const auto solution = solve(problem);
    REQUIRE(solution.ok());
    return only_unserved(*solution).reason.key;
  };
  Problem problem;
  problem.mentors = {{"m1", {0, 0}}, {"m2", {}}};
  problem.requests = {{"r1", "p1", 1, 0}, {"r2", "p1", 2, 0}};
  problem.stages = {Stage::served};
  problem.pairs = {{0, 0, 500}};
  CHECK(reason(problem) == "unserved.no_mentor");
  problem.pairs = {{0, 0, 500}, {1, 1, 500}};
  CHECK(reason(problem) == "unserved.no_place");
  problem.pairs = {{0, 0, 500}, {1, 0, 500}};
  CHECK(reason(problem) == "unserved.repeat");
  problem.locked = {{0, 0}};
  CHECK(reason(problem) == "unserved.repeat");
  problem.locked = {};
  problem.repeat_mentor = true;
  problem.mentee_limits = {{"p1", 1}};
  CHECK(reason(problem) == "unserved.limit");
  problem.mentee_limits = {};
  problem.stages = {Stage::total};
  problem.requests[0].unserved_cost = 2000;  // worth serving, unlike the other at a cost of 500
  CHECK(reason(problem) == "unserved.costs_more");
}

// A competition must be a fact: the requests named have no eligible mentor outside those named, and
// the places named are all that these have.
void check_competition(const Problem& problem, const Unserved& unserved) {
  const std::set<int> mentors(unserved.mentors.begin(), unserved.mentors.end());
  std::int64_t places = 0;
  for (const int mentor : mentors) places += problem.mentors[index(mentor)].capacity();
  CHECK(number_of(unserved.reason, "count") == std::int64_t(unserved.requests.size()));
  CHECK(number_of(unserved.reason, "places") == places);
  CHECK(std::int64_t(unserved.requests.size()) > places);
  for (const Pair& pair : problem.pairs) {
    const bool competes =
        std::count(unserved.requests.begin(), unserved.requests.end(), pair.request) > 0;
    const bool has_place = problem.mentors[index(pair.mentor)].capacity() > 0;
    if (competes && has_place) CHECK(mentors.count(pair.mentor) == 1);
  }
}

TEST_CASE("unserved: every competition named is a Hall violator, seeds 0..399") {
  int competitions = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const ProblemShape shape{.max_mentors = 8,
                             .max_requests = 25,
                             .max_capacity = 2,
                             .locks = false,
                             .limits = false,
                             .groups = false};
    Problem problem = random_problem(random, shape, {Stage::served, Stage::fit});
    problem.repeat_mentor = true;
    const auto solution = solve(problem);
    REQUIRE(solution.ok());
    for (const Unserved& unserved : solution->unserved) {
      // With `served` first a request is never left out for its cost.
      CHECK(unserved.reason.key != "unserved.costs_more");
      if (unserved.reason.key != "unserved.competition") continue;
      check_competition(problem, unserved);
      ++competitions;
    }
  }
  CHECK(competitions > 400);
}

TEST_CASE("unserved: with fit first somebody is left for it if and only if more could be served") {
  int left_for_fit = 0, none_left = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    Problem problem = random_problem(random, {}, {Stage::fit_less_load, Stage::served});
    const auto solution = solve(problem);
    if (!solution || solution->status != SolutionStatus::optimal) continue;
    const bool left = std::any_of(
        solution->unserved.begin(), solution->unserved.end(),
        [](const Unserved& unserved) { return unserved.reason.key == "unserved.costs_more"; });
    problem.stages = {Stage::served};
    const auto most = best_merit(problem);
    REQUIRE(most.has_value());
    CHECK(left == ((*most)[0][0] > std::int64_t(solution->pairs.size())));
    ++(left ? left_for_fit : none_left);
  }
  CHECK(left_for_fit > 10);
  CHECK(none_left > 10);
}

std::int64_t total_of(const Merit& merit) {
  return -merit[0][0];
}

TEST_CASE("alternatives: the price named is never more than the price of forcing the pair") {
  int tried = 0;
  int exact = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const Problem problem = random_problem(random, {.locks = false}, {Stage::total});
    const auto solution = solve(problem);
    if (!solution) continue;
    const std::int64_t best = solution->objectives[0].values[0];
    for (int r = 0; index(r) < problem.requests.size(); ++r) {
      const auto others = alternatives(problem, *solution, r);
      REQUIRE(others.ok());
      for (const Alternative& other : *others) {
        CHECK(other.at_least[0] >= 0);
        Problem forced = problem;
        forced.locked.push_back({r, other.mentor});
        const auto merit = best_merit(forced);
        if (!merit) continue;
        CHECK(other.at_least[0] <= total_of(*merit) - best);
        ++tried;
        if (other.at_least[0] == total_of(*merit) - best) ++exact;
      }
    }
  }
  CHECK(tried > 500);
  CHECK(exact > tried / 4);  // a bound that says nothing would be no help
}

}  // namespace
}  // namespace rondo::match
