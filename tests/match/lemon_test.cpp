// Middle-sized problems against LEMON's network simplex.
#include <doctest/doctest.h>

#include "match/lemon_peer.h"
#include "match/peer_network.h"
#include "match/random_problem.h"
#include "match/solve.h"
#include "match/verify.h"

namespace rondo::match {
namespace {

Problem middle_problem(SeededRandom& random, const std::vector<Stage>& stages) {
  const ProblemShape shape{.max_mentors = 60,
                           .max_requests = 150,
                           .max_capacity = 4,
                           .locks = false,
                           .limits = false,
                           .groups = false};
  Problem problem = random_problem(random, shape, stages);
  problem.repeat_mentor = true;  // the peer's network has no such rule
  return problem;
}

TEST_CASE("lemon: stage total has the same optimum, seeds 0..99") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const Problem problem = middle_problem(random, {Stage::total});
    const auto solution = solve(problem);
    REQUIRE(solution.ok());
    const auto peer = lemon_peer::solve(peer_network(problem, {}));
    REQUIRE(peer.has_value());
    CHECK(solution->objectives[0].values[0] == peer->cost);
    CHECK(verify(problem, *solution).proven);
  }
}

// For the peer, which has one cost, an unserved request costs more than all else together.
TEST_CASE("lemon: served, then fit or fit less load, has the same optimum, seeds 0..99 each") {
  for (const Stage second : {Stage::fit, Stage::fit_less_load}) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      SeededRandom random(seed);
      Problem problem = middle_problem(random, {Stage::served, second});
      for (Request& request : problem.requests) request.rank = 1;
      const auto solution = solve(problem);
      REQUIRE(solution.ok());
      const std::int64_t unserved = 10'000'000;
      const bool load = second == Stage::fit_less_load;
      const auto peer = lemon_peer::solve(peer_network(problem, {unserved, load}));
      REQUIRE(peer.has_value());
      const auto requests = static_cast<std::int64_t>(problem.requests.size());
      const std::int64_t served = solution->objectives[0].values[0];
      const std::int64_t cost =
          (requests - served) * unserved + served * kMaxFit - solution->objectives[1].values[0];
      CHECK(cost == peer->cost);
      CHECK(verify(problem, *solution).proven);
    }
  }
}

}  // namespace
}  // namespace rondo::match
