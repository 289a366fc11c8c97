#include "match/rehearsal.h"

#include <doctest/doctest.h>

#include <numeric>

#include "match/random_rounds.h"
#include "match/rounds.h"

namespace rondo::match {
namespace {

Rehearsal rehearsed(const RoundsProblem& problem, const RehearsalRates& rates, int days,
                    std::int64_t budget) {
  SeededRandom random(7);
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  auto rehearser = Rehearser::start(problem, *plan, rates, days, random);
  REQUIRE(rehearser.ok());
  while (!rehearser->step(budget)) {
  }
  CHECK(rehearser->days_played() == days);
  return rehearser->finish();
}

std::int64_t sum(const std::vector<std::int64_t>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
}

TEST_CASE("rehearsal: a day on which all come is the plan") {
  const Rehearsal result = rehearsed(all_pairs(4, 6, 4, 4), {0, 0, 0}, 20, 1'000'000);
  CHECK(result.days == 20);
  CHECK(sum(result.empty_as_printed) == 0);
  CHECK(sum(result.empty_repaired) == 0);
  CHECK(result.missed_out == 0);
  CHECK(result.reserve_mentors == 0);
  CHECK(result.reserve_mentees == 0);
}

TEST_CASE("rehearsal: a day on which nobody comes has no meetings, and no reserve would help") {
  const Rehearsal result = rehearsed(all_pairs(3, 3, 3, 3), {1000, 0, 0}, 5, 1'000'000);
  CHECK(sum(result.empty_as_printed) == 5 * 9);
  CHECK(sum(result.empty_repaired) == 5 * 9);
  CHECK(result.absent_mentors == 15);
  CHECK(result.missed_out == 0);  // nobody came
  CHECK(result.reserve_mentors == 0);
}

TEST_CASE("rehearsal: one in six stays away, and a repair fills part of the gaps") {
  const Rehearsal result = rehearsed(all_pairs(12, 18, 6, 12), {}, 300, 1'000'000);
  CHECK(result.absent_mentors > 300 * 12 / 8);
  CHECK(result.absent_mentors < 300 * 12 / 4);
  CHECK(sum(result.empty_repaired) < sum(result.empty_as_printed));
  CHECK(result.reserve_mentors >= 3);
  CHECK(result.reserve_mentors <= 7);
  CHECK(result.reserve_mentees >= result.reserve_mentors);
  CHECK(result.invite_first == RehearsalSide::mentors);
}

TEST_CASE("rehearsal: the same seed gives the same numbers, in slices too, seeds 0..19") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const RoundsProblem problem =
        random_rounds(random, {.both_roles = true, .absences = true, .kept = true});
    CHECK(rehearsed(problem, {}, 30, 1) == rehearsed(problem, {}, 30, 1'000'000'000));
  }
}

TEST_CASE("rehearsal: rates and days without meaning are refused") {
  const RoundsProblem problem = all_pairs(1, 1, 1, 1);
  const auto plan = plan_rounds(problem);
  SeededRandom random(1);
  CHECK(!Rehearser::start(problem, *plan, {1001, 0, 0}, 10, random).ok());
  CHECK(!Rehearser::start(problem, *plan, {0, -1, 0}, 10, random).ok());
  CHECK(!Rehearser::start(problem, *plan, {}, 0, random).ok());
}

}  // namespace
}  // namespace rondo::match
