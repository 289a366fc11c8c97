// Speed mentoring: planning, checking and repairing large events, beside a genetic search. Runs
// natively and under Node. Not a test: nothing depends on its times. Run it from an optimized
// build.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/random.h"
#include "bench/genetic_rounds.h"
#include "bench/rounds_bench_peer.h"
#include "match/repair_rounds.h"
#include "match/rounds.h"
#include "match/verify_rounds.h"

namespace rondo::bench {
namespace {

using Clock = std::chrono::steady_clock;
using namespace match;

constexpr int kRuns = 9;
constexpr int kPopulation = 40;
constexpr int kGenerations = 300;

struct Case {
  const char* name;
  int mentors;
  int mentees;
  int rounds;
  int seats;
  int both = 0;  // people on both sides
};

RoundsProblem bench_problem(const Case& size) {
  SeededRandom random(1);
  RoundsProblem problem;
  problem.rounds = size.rounds;
  problem.tables = size.mentors;
  problem.table_seats = size.seats;
  for (int m = 0; m < size.mentors; ++m) problem.mentors.push_back("m" + std::to_string(m));
  for (int e = 0; e < size.mentees; ++e)
    problem.mentees.push_back((e < size.both ? "m" : "e") + std::to_string(e));
  for (int m = 0; m < size.mentors; ++m) {
    for (int e = 0; e < size.mentees; ++e) {
      const int fit = static_cast<int>(random.next() % 1001);
      if (problem.mentors[static_cast<std::size_t>(m)] !=
          problem.mentees[static_cast<std::size_t>(e)]) {
        problem.fit.push_back({{m, e}, fit});
      }
    }
  }
  return problem;
}

struct Times {
  double median_ms = 0;
  double least_ms = 0;  // what is left of it on a machine that does nothing else
};

// The last result of some runs.
template <class Work>
auto timed(const Work& work, Times& measured) {
  std::vector<double> times;
  for (;;) {
    const Clock::time_point start = Clock::now();
    auto result = work();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    if (times.size() < kRuns) continue;
    std::sort(times.begin(), times.end());
    measured = {times[times.size() / 2], times.front()};
    return result;
  }
}

std::int64_t repeats(const RoundsPlan& plan) {
  std::vector<Couple> couples;
  for (const Meeting& meeting : plan.meetings) couples.push_back(meeting.couple);
  std::sort(couples.begin(), couples.end());
  return couples.end() - std::unique(couples.begin(), couples.end());
}

void compare_repairs(const RoundsProblem& problem, const RoundsPlan& plan) {
  RoundsNews news;
  news.next_round = 2;
  news.presence[problem.mentees[1]] = {0, 1};
  for (const auto& [name, style] : {std::pair{"fewest moves", RepairStyle::fewest_moves},
                                    {"most meetings", RepairStyle::most_meetings}}) {
    Times times;
    const auto repair =
        timed([&, which = style] { return repair_rounds(problem, plan, news, which); }, times);
    if (!repair || !verify_rounds(repair->problem, repair->plan).right) std::abort();
    std::printf("  no-show, %s: %.2f ms (least %.2f), %d of %d pairs kept, %zu stops change, %s\n",
                name, times.median_ms, times.least_ms, repair->kept, repair->were_possible,
                repair->moves.size(), repair->plan.proven_best() ? "proven best" : "with a gap");
  }
}

void compare_genetic(const RoundsProblem& problem, const RoundsPlan& plan, double plan_ms) {
  if (problem.mentors.size() != problem.mentees.size() || problem.table_seats > 1) return;
  const Clock::time_point start = Clock::now();
  const GeneticResult genetic = genetic_rounds(problem, kPopulation, kGenerations, 1);
  const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  std::printf(
      "  genetic search: %.0f ms (%.0f times the plan's), %lld repeats (plan: %lld), %.2f of the "
      "plan's fit\n",
      ms, ms / plan_ms, static_cast<long long>(genetic.repeats),
      static_cast<long long>(repeats(plan)),
      static_cast<double>(genetic.fit) / static_cast<double>(plan.score[goal(RoundsGoal::fit)]));
}

void print_score(const char* name, const RoundsScore& score) {
  std::printf("  %s: %lld meetings, level %lld, fit %lld\n", name,
              static_cast<long long>(score[goal(RoundsGoal::meetings)]),
              static_cast<long long>(score[goal(RoundsGoal::level)]),
              static_cast<long long>(score[goal(RoundsGoal::fit)]));
}

void measure(const Case& size) {
  const RoundsProblem problem = bench_problem(size);
  Times plan_times;
  const auto plan = timed([&] { return plan_rounds(problem); }, plan_times);
  if (!plan) std::abort();
  Times check_times;
  const RoundsVerdict verdict = timed([&] { return verify_rounds(problem, *plan); }, check_times);
  if (!verdict.right) std::abort();
  std::printf(
      "%s: plan %.2f ms (least %.2f), check %.2f ms, %zu meetings, rounds level to %lld, %s\n",
      size.name, plan_times.median_ms, plan_times.least_ms, check_times.median_ms,
      plan->meetings.size(), static_cast<long long>(plan->comfort.uneven),
      verdict.proven_best ? "proven best" : "with a gap");
  if (size.both == 0) {
    compare_peer(problem, *plan, plan_times.median_ms);
    compare_genetic(problem, *plan, plan_times.median_ms);
  } else {
    print_score("score", plan->score);
    print_score("bound", plan->bound);
  }
  compare_repairs(problem, *plan);
  std::fflush(stdout);
}

}  // namespace
}  // namespace rondo::bench

int main() {
  for (const auto& size : {rondo::bench::Case{"20 x 60 x 8", 20, 60, 8, 1},
                           rondo::bench::Case{"12 x 48 x 8, 4 seats", 12, 48, 8, 4},
                           rondo::bench::Case{"200 x 200 x 8", 200, 200, 8, 1},
                           rondo::bench::Case{"200 x 200 x 20", 200, 200, 20, 1},
                           rondo::bench::Case{"500 x 500 x 10", 500, 500, 10, 1},
                           rondo::bench::Case{"100 x 500 x 10", 100, 500, 10, 1},
                           rondo::bench::Case{"40 x 40 x 6, 16 both", 40, 40, 6, 1, 16},
                           rondo::bench::Case{"200 x 200 x 8, all both", 200, 200, 8, 1, 200}}) {
    rondo::bench::measure(size);
  }
}
