// Middle-sized events of speed mentoring against LEMON's network simplex.
#include <doctest/doctest.h>

#include <algorithm>

#include "match/lemon_peer.h"
#include "match/random_rounds.h"
#include "match/rounds.h"
#include "match/rounds_peer.h"
#include "match/verify_rounds.h"

namespace rondo::match {
namespace {

TEST_CASE("lemon: a plan of rounds has the same optimum, seeds 0..199") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    RoundsProblem problem = random_rounds(
        random, {.max_mentors = 40, .max_mentees = 60, .max_rounds = 10, .max_seats = 3});
    problem.must_meet.clear();
    problem.must_not_meet.clear();
    problem.prefer.clear();
    problem.tables = static_cast<int>(problem.mentors.size());
    const auto plan = plan_rounds(problem);
    REQUIRE(plan.ok());
    const auto peer = lemon_peer::solve(rounds_network(problem));
    REQUIRE(peer.has_value());
    CHECK(cost_in_network(problem, plan->score) == peer->cost);
    CHECK(verify_rounds(problem, *plan).proven_best);
  }
}

}  // namespace
}  // namespace rondo::match
