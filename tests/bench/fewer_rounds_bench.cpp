// Speed mentoring: how long it takes to look for fewer rounds that would do, beside planning once.
// Plan looks anew after each change, while somebody waits for the page. Natively and under Node.
// Not a test: nothing depends on its times. Run it from an optimized build.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "speed/plan.h"
#include "speed/small_sitting.h"

namespace rondo::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRuns = 9;

// Everybody may meet everybody of the other side.
struct Case {
  const char* name;
  int mentors;
  int mentees;
  int seats;
  int rounds;
  int breaks = 0;  // that one mentor has agreed: as many rounds more are needed
};

Program bench_program(const Case& size) {
  Program program = small_sitting(size.mentors, size.mentees, size.mentors, size.rounds);
  program.events.live[kSitting].table_seats = size.seats;
  std::set<std::string>& rests = registration_of(program, "m1").rests;
  for (int round = 1; round <= size.breaks; ++round) rests.insert(std::to_string(round));
  return program;
}

template <class Work>
double milliseconds(const Work& work) {
  const Clock::time_point start = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void measure(const Case& size) {
  const Program program = bench_program(size);
  std::vector<double> plan_ms, look_ms, shares;
  std::size_t meetings = 0;
  std::optional<int> enough;
  for (int run = 0; run < kRuns; ++run) {
    plan_ms.push_back(milliseconds([&] {
      const Result<PlannedSitting> planned = plan_sitting(program, kSitting, 0);
      if (!planned || !planned->verdict.right) std::abort();
      meetings = planned->meetings.size();
    }));
    look_ms.push_back(milliseconds([&] { enough = enough_rounds(program, kSitting); }));
    // Of the same run, as the machine may be busier in the next one.
    shares.push_back(look_ms.back() / plan_ms.back());
  }
  const std::string found = enough ? std::to_string(*enough) + " do" : "no fewer found";
  std::printf("%s: plan %.2f ms, look for fewer %.2f ms (%.2f of it), %zu meetings, %s\n",
              size.name, median(plan_ms), median(look_ms), median(shares), meetings, found.c_str());
  std::fflush(stdout);
}

}  // namespace
}  // namespace rondo::bench

int main() {
  using rondo::bench::Case;
  for (const Case& size :
       {Case{"6 x 8 x 10", 6, 8, 1, 10}, Case{"20 x 30 x 34, the first try does", 20, 30, 1, 34},
        Case{"20 x 30 x 34, the third try does", 20, 30, 1, 34, 2},
        Case{"20 x 30 x 34, no try does", 20, 30, 1, 34, 3},
        Case{"12 x 48 x 15, 4 seats", 12, 48, 4, 15},
        Case{"20 x 31 x 34, too many pairs to look", 20, 31, 1, 34}}) {
    rondo::bench::measure(size);
  }
}
