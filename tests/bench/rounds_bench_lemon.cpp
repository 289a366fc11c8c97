#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench/rounds_bench_peer.h"
#include "match/rounds_peer.h"

namespace rondo::bench {

void compare_peer(const match::RoundsProblem& problem, const match::RoundsPlan& plan,
                  double plan_ms) {
  const lemon_peer::Network network = match::rounds_network(problem);
  std::vector<double> times;
  for (int run = 0; run < 5; ++run) {
    const auto outcome = lemon_peer::solve(network);
    if (!outcome || outcome->cost != match::cost_in_network(problem, plan.score)) std::abort();
    times.push_back(outcome->build_ms + outcome->solve_ms);
  }
  std::sort(times.begin(), times.end());
  const double median = times[times.size() / 2];
  std::printf("  LEMON, the choice of pairs alone: %.2f ms (the whole plan takes %.2f of it)\n",
              median, plan_ms / median);
}

}  // namespace rondo::bench
