// The matcher against LEMON's network simplex on the same problems in the same run, as ratios of
// medians. Not a test: nothing depends on its times. Run it from an optimized build.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "match/lemon_peer.h"
#include "match/peer_network.h"
#include "match/random_problem.h"
#include "match/solve.h"
#include "match/verify.h"

namespace rondo::match {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 5;

struct Case {
  std::string name;
  int requests;
  int mentors;
  int density_percent;
};

// Fits as in a program: a mentor's and a mentee's own level, and some luck.
Problem bench_problem(const Case& size, const std::vector<Stage>& stages) {
  SeededRandom random(1);
  Problem problem;
  problem.stages = stages;
  problem.repeat_mentor = true;
  std::vector<int> level;
  for (int m = 0; m < size.mentors; ++m) {
    level.push_back(random_between(random, 0, 500));
    Mentor mentor{"m" + std::to_string(100000 + m), {0}};
    const int capacity = random_between(random, 1, 4);
    for (int k = 1; k < capacity; ++k) {
      mentor.load_cost.push_back(mentor.load_cost.back() + random_between(random, 0, 150));
    }
    problem.mentors.push_back(std::move(mentor));
  }
  for (int r = 0; r < size.requests; ++r) {
    const std::string number = std::to_string(100000 + r);
    problem.requests.push_back({"r" + number, "p" + number, 1 + r % 3, 100'000});
    for (int m = 0; m < size.mentors; ++m) {
      if (random_between(random, 1, 100) > size.density_percent) continue;
      const int fit = level[static_cast<std::size_t>(m)] + random_between(random, 0, 500);
      problem.pairs.push_back({r, m, fit});
    }
  }
  return problem;
}

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

Solution solved(const Problem& problem, std::vector<double>& times) {
  for (int run = 0;; ++run) {
    const Clock::time_point start = Clock::now();
    auto solution = solve(problem);
    times.push_back(ms_since(start));
    if (!solution) std::abort();
    if (run + 1 == kRuns) return *std::move(solution);
  }
}

void compare(const Case& size) {
  const Problem problem = bench_problem(size, {Stage::total});
  const lemon_peer::Network network = peer_network(problem, {});
  std::vector<double> peer;
  std::int64_t cost = 0;
  for (int run = 0; run < kRuns; ++run) {
    const auto outcome = lemon_peer::solve(network);
    if (!outcome) std::abort();
    peer.push_back(outcome->build_ms + outcome->solve_ms);
    cost = outcome->cost;
  }
  std::vector<double> ours;
  const Solution solution = solved(problem, ours);
  if (solution.objectives[0].values[0] != cost) std::abort();

  const Clock::time_point start = Clock::now();
  if (!verify(problem, solution).proven) std::abort();
  const double check_ms = ms_since(start);

  std::vector<double> chain;
  solved(bench_problem(size, {Stage::served, Stage::worst_off, Stage::load, Stage::fit}), chain);
  std::printf(
      "%-28s %8zu pairs  LEMON %7.1f ms  total %7.1f ms (%.2f of LEMON)  four stages %7.1f ms "
      "(%.1f of one)  check %6.1f ms\n",
      size.name.c_str(), problem.pairs.size(), median(peer), median(ours),
      median(ours) / median(peer), median(chain), median(chain) / median(ours), check_ms);
  std::fflush(stdout);
}

}  // namespace
}  // namespace rondo::match

int main() {
  for (const auto& size : {rondo::match::Case{"300 x 150, half", 300, 150, 50},
                           rondo::match::Case{"1000 x 500, a quarter", 1000, 500, 27},
                           rondo::match::Case{"2000 x 1000, a quarter", 2000, 1000, 28},
                           rondo::match::Case{"2000 x 1000, all", 2000, 1000, 100}}) {
    rondo::match::compare(size);
  }
}
