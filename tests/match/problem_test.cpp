#include "match/problem.h"

#include <doctest/doctest.h>

#include <string>

namespace rondo::match {
namespace {

Problem good_problem() {
  Problem problem;
  problem.mentors = {{"m2", {0, 10}}, {"m1", {}}};
  problem.requests = {{"r2", "p1", 1, 0}, {"r1", "p1", 2, 5}};
  problem.pairs = {{0, 0, 1000}, {1, 0, 0}};
  problem.locked = {{0, 0}};
  problem.mentee_limits = {{"p1", 2}};
  problem.groups = {{"g1", 0, 2, {0, 1}}};
  problem.stages = {Stage::served, Stage::worst_off, Stage::load, Stage::fit};
  return problem;
}

std::string refusal(const Problem& problem) {
  const auto checked = check(problem);
  return checked.ok() ? "" : checked.error().key;
}

std::string place_of_refusal(const Problem& problem) {
  const auto checked = check(problem);
  REQUIRE(!checked.ok());
  const ArgValue* path = checked.error().find("path");
  return path == nullptr ? "" : std::get<std::string>(*path);
}

TEST_CASE("problem: a good one passes") {
  CHECK(refusal(good_problem()).empty());
}

TEST_CASE("problem: each fault is refused where it stands") {
  Problem problem = good_problem();
  problem.mentors[1].id = "m2";
  CHECK(refusal(problem) == "error.problem.duplicate");
  CHECK(place_of_refusal(problem) == "/mentors/1");

  problem = good_problem();
  problem.mentors[0].load_cost = {10, 9};
  CHECK(refusal(problem) == "error.problem.load_cost_falls");
  CHECK(place_of_refusal(problem) == "/mentors/0/load_cost/1");

  problem = good_problem();
  problem.mentors[0].load_cost = {-1, 9};
  CHECK(refusal(problem) == "error.problem.number");

  problem = good_problem();
  problem.requests[1].rank = 0;
  CHECK(refusal(problem) == "error.problem.number");
  CHECK(place_of_refusal(problem) == "/requests/1/rank");

  problem = good_problem();
  problem.requests[1].unserved_cost = kMaxCost + 1;
  CHECK(place_of_refusal(problem) == "/requests/1/unserved_cost");

  problem = good_problem();
  problem.pairs[1].fit = 1001;
  CHECK(refusal(problem) == "error.problem.number");
  CHECK(place_of_refusal(problem) == "/pairs/1");

  problem = good_problem();
  problem.pairs[1] = {0, 0, 3};
  CHECK(refusal(problem) == "error.problem.duplicate");

  problem = good_problem();
  problem.pairs[1].mentor = 2;
  CHECK(refusal(problem) == "error.problem.reference");
  CHECK(place_of_refusal(problem) == "/pairs/1");

  problem = good_problem();
  problem.locked = {{0, 0}, {0, 0}};
  CHECK(place_of_refusal(problem) == "/locked/1");

  problem = good_problem();
  problem.mentee_limits["p1"] = -1;
  CHECK(place_of_refusal(problem) == "/mentee_limits/p1");

  problem = good_problem();
  problem.groups.push_back({"g2", 0, 1, {1}});
  CHECK(refusal(problem) == "error.problem.two_groups");
  problem.groups[1].mentor = 7;
  CHECK(refusal(problem) == "error.problem.reference");
}

TEST_CASE("problem: a pair that stands twice is found wherever its copies stand") {
  Problem problem = good_problem();
  problem.mentors.push_back({"m3", {0}});
  problem.groups.clear();
  problem.locked.clear();
  problem.pairs = {{1, 2, 5}, {0, 0, 1}, {1, 0, 2}, {0, 2, 3}};
  CHECK(refusal(problem).empty());
  problem.pairs.push_back({1, 2, 5});
  problem.pairs.push_back({0, 0, 4});
  CHECK(refusal(problem) == "error.problem.duplicate");
  CHECK(place_of_refusal(problem) == "/pairs/4");
}

TEST_CASE("problem: chains of stages that make no sense are refused") {
  Problem problem = good_problem();
  problem.stages = {};
  CHECK(refusal(problem) == "error.problem.no_stage");
  problem.stages = {Stage::fit, Stage::served, Stage::fit};
  CHECK(refusal(problem) == "error.problem.stage_twice");
  problem.stages = {Stage::total, Stage::fit};
  CHECK(refusal(problem) == "error.problem.total_alone");
  problem.stages = {Stage::load, Stage::fit, Stage::served};
  CHECK(refusal(problem) == "error.problem.load_before_served");
}

TEST_CASE("problem: sorting keeps what refers to what") {
  const Problem problem = good_problem();
  const SortedProblem sorted = sorted_by_id(problem);
  CHECK(sorted.problem.mentors[0].id == "m1");
  CHECK(sorted.problem.requests[0].id == "r1");
  CHECK(sorted.mentors == std::vector<int>{1, 0});
  CHECK(sorted.problem.pairs == std::vector<Pair>{{0, 1, 0}, {1, 1, 1000}});
  CHECK(sorted.problem.locked == std::vector<Lock>{{1, 1}});
  CHECK(sorted.problem.groups[0].mentor == 1);
  CHECK(check(sorted.problem).ok());
}

TEST_CASE("problem: stage names go both ways") {
  for (const char* name : {"served", "worst_off", "load", "fit", "fit_less_load", "total"}) {
    const auto stage = stage_named(name);
    REQUIRE(stage.has_value());
    CHECK(stage_name(*stage) == name);
  }
  CHECK(!stage_named("speed"));
}

}  // namespace
}  // namespace rondo::match
