// A run of the matcher for large events, in slices as the page takes it: what each step takes, and
// the longest slice, which is how long the page can't answer. Not a test: nothing depends on its
// times. Run it from an optimized build. Times are of the processor, so that other work on the
// machine does not count.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "match/explain.h"
#include "match/large_event.h"
#include "match/run.h"
#include "match/summary.h"

namespace rondo {
namespace {

constexpr std::int64_t kSlice = 50'000;

double now_ms() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Measured {
  double sum_ms = 0;
  double longest_ms = 0;

  void add(double ms) {
    sum_ms += ms;
    longest_ms = std::max(longest_ms, ms);
  }
};

template <class Work>
double ms_of(Work work) {
  const double start = now_ms();
  work();
  return now_ms() - start;
}

void run(const std::string& name, const test::EventSize& size) {
  Program program = test::large_program(size);
  std::array<Measured, 4> steps;
  double last = now_ms();
  Result<Matching> matching = Matching::start(program, test::kLargeEvent);
  if (!matching) std::abort();
  const double start_ms = now_ms() - last;
  for (bool done = false; !done;) {
    const MatchStep step = matching->progress().step;
    last = now_ms();
    done = matching->step(kSlice);
    steps[static_cast<std::size_t>(step)].add(now_ms() - last);
  }
  SeededRandom random(1);
  last = now_ms();
  const Result<MatchOutcome> outcome = matching->finish("2026-09-01T10:00:00Z", random);
  const double finish_ms = now_ms() - last;
  if (!outcome || !outcome->run.proven) std::abort();
  const SolvedEvent solved = matching->take_answer();
  for (const auto& [id, match] : outcome->proposed) program.matches.live[id] = match;
  program.match_runs.live[outcome->run_id] = outcome->run;

  const EventView view = *view_event(program, test::kLargeEvent);
  bool current = false;
  const double current_ms = ms_of([&] { current = is_current(view, outcome->run); });
  if (!current) std::abort();
  std::printf("%s: %zu requests, %zu pairs, %d served\n", name.c_str(),
              solved.built.requests.size(), solved.built.problem.pairs.size(),
              outcome->run.places_served);
  std::printf("  start %.0f ms", start_ms);
  for (const auto& [word, step] :
       {std::pair{"compare", 0}, {"place", 1}, {"explain", 2}, {"check", 3}}) {
    const Measured& measured = steps[static_cast<std::size_t>(step)];
    std::printf(", %s %.0f (longest slice %.1f)", word, measured.sum_ms, measured.longest_ms);
  }
  std::printf(", finish %.0f; is it current %.1f\n", finish_ms, current_ms);
  std::fflush(stdout);
}

}  // namespace
}  // namespace rondo

int main() {
  using rondo::test::EventSize;
  rondo::run("as the sample", {.mentors = 40, .mentees = 40});
  rondo::run("20 topics, by pools", {.pool_filter = true});
  rondo::run("20 topics", {});
  rondo::run("one area", {.topics = 8, .areas = 1});
  rondo::run("one topic, one request each", {.topics = 1, .areas = 1, .requests = 1});
  rondo::run("one area, two of three requests",
             {.topics = 8, .areas = 1, .requests = 3, .served = 2});
}
