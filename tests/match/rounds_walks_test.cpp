#include "match/rounds_walks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/index.h"
#include "match/random_problem.h"
#include "match/random_rounds.h"
#include "match/rounds.h"
#include "match/verify_rounds.h"

namespace rondo::match {
namespace {

// Counted from everybody's own list of rounds and tables.
std::int64_t tables_passed(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::map<std::string, std::map<int, int>> table_by_round;
  for (const Meeting& meeting : meetings) {
    table_by_round[problem.mentors[index(meeting.couple.mentor)]][meeting.round] = meeting.table;
    table_by_round[problem.mentees[index(meeting.couple.mentee)]][meeting.round] = meeting.table;
  }
  std::int64_t passed = 0;
  for (const auto& [id, tables] : table_by_round) {
    for (auto next = tables.begin(); next != tables.end(); ++next) {
      if (next != tables.begin()) passed += std::abs(next->second - std::prev(next)->second);
    }
  }
  return passed;
}

std::multiset<Couple> couples(const std::vector<Meeting>& meetings) {
  std::multiset<Couple> all;
  for (const Meeting& meeting : meetings) all.insert(meeting.couple);
  return all;
}

void sort_meetings(std::vector<Meeting>& meetings) {
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& one, const Meeting& other) {
    return std::tie(one.round, one.table, one.couple.mentee) <
           std::tie(other.round, other.table, other.couple.mentee);
  });
}

// The tables in some other order, where none is closed or named by a meeting to keep.
void shuffle_tables(SeededRandom& random, const RoundsProblem& problem,
                    std::vector<Meeting>& meetings) {
  if (!problem.closed_tables.empty() || !problem.keep.empty()) return;
  std::vector<int> place(index(problem.tables));
  std::iota(place.begin(), place.end(), 0);
  for (std::size_t last = place.size(); last > 1; --last) {
    std::swap(place[last - 1], place[index(random_between(random, 0, static_cast<int>(last) - 1))]);
  }
  for (Meeting& meeting : meetings) meeting.table = place[index(meeting.table)];
  sort_meetings(meetings);
}

TEST_CASE("rounds_walks: shorter ways, and nothing else gets worse, seeds 0..599") {
  std::int64_t sum_before = 0;
  std::int64_t sum_after = 0;
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    RoundsShape shape{.max_mentors = 12, .max_mentees = 20, .max_rounds = 8, .max_tables = 14};
    shape.both_roles = seed % 2 == 1;
    shape.absences = shape.kept = seed % 3 == 1;
    RoundsProblem problem = random_rounds(random, shape);
    problem.prefer.clear();
    auto plan = plan_rounds(problem);
    REQUIRE(plan.ok());
    CHECK(plan->comfort.walking == tables_passed(problem, plan->meetings));

    shuffle_tables(random, problem, plan->meetings);
    const std::vector<Meeting> before = plan->meetings;
    const RoundsComfort comfort = comfort_of(problem, before);
    shorten_walks(problem, plan->meetings);
    CHECK(couples(plan->meetings) == couples(before));
    plan->comfort = comfort_of(problem, plan->meetings);
    plan->breaks = breaks_of(problem, plan->meetings);
    const RoundsVerdict verdict = verify_rounds(problem, *plan);
    CAPTURE(verdict.reason.key);
    CHECK(verdict.right);
    CHECK(plan->comfort.double_breaks <= comfort.double_breaks);
    CHECK(plan->comfort.table_changes <= comfort.table_changes);
    CHECK(plan->comfort.uneven == comfort.uneven);
    CHECK(plan->comfort.walking == tables_passed(problem, plan->meetings));
    if (plan->comfort.double_breaks == comfort.double_breaks &&
        plan->comfort.table_changes == comfort.table_changes) {
      CHECK(plan->comfort.walking <= comfort.walking);
      sum_before += comfort.walking;
      sum_after += plan->comfort.walking;
    }
  }
  MESSAGE("tables passed: ", sum_before, " before, ", sum_after, " after");
  CHECK(sum_after * 10 < sum_before * 9);
}

// Mentees with an even number may meet the even mentors only, and so on.
RoundsProblem two_topics(int people, int rounds) {
  RoundsProblem problem;
  problem.rounds = rounds;
  problem.tables = people;
  for (int i = 0; i < people; ++i) {
    problem.mentors.push_back("m" + std::to_string(i));
    problem.mentees.push_back("e" + std::to_string(i));
    for (int e = i % 2; e < people; e += 2) problem.fit.push_back({{i, e}, 500});
  }
  return problem;
}

TEST_CASE("rounds_walks: mentors of one topic sit side by side") {
  const RoundsProblem problem = two_topics(12, 6);
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  REQUIRE(plan->meetings.size() == 72);
  std::set<int> even;
  for (const Meeting& meeting : plan->meetings) {
    if (meeting.couple.mentor % 2 == 0) even.insert(meeting.table);
  }
  CHECK(even.size() == 6);
  CHECK(*even.rbegin() - *even.begin() == 5);
  // A mentee goes by six tables, in whatever order: each way but the last leads one table on.
  CHECK(plan->comfort.walking <= 12 * (6 - 1) * 2);
  CHECK(plan->comfort.table_changes == 0);
}

TEST_CASE("rounds_walks: a table that is named or closes keeps its place, frozen plans keep all") {
  RoundsProblem problem = two_topics(8, 4);
  problem.keep.push_back({2, 5, {0, 2}});
  problem.closed_tables.push_back({7, 2});
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  CHECK(verify_rounds(problem, *plan).right);
  problem.frozen_rounds = 1;
  std::vector<Meeting> meetings = plan->meetings;
  shorten_walks(problem, meetings);
  CHECK(meetings == plan->meetings);
}

// Everybody may meet everybody, and one suits as well as another.
RoundsProblem equals(int mentors, int mentees, int rounds, int seats) {
  RoundsProblem problem;
  problem.rounds = rounds;
  problem.tables = mentors;
  problem.table_seats = seats;
  problem.movers = Movers::mentors;
  for (int m = 0; m < mentors; ++m) problem.mentors.push_back("m" + std::to_string(m));
  for (int e = 0; e < mentees; ++e) problem.mentees.push_back("e" + std::to_string(e));
  for (int m = 0; m < mentors; ++m) {
    for (int e = 0; e < mentees; ++e) problem.fit.push_back({{m, e}, 500});
  }
  return problem;
}

TEST_CASE("rounds_groups: where mentors walk, the same mentees sit at a table all the time") {
  struct Case {
    int mentors, mentees, rounds, seats;
  };
  for (const Case& one :
       {Case{12, 48, 8, 4}, Case{12, 48, 12, 4}, Case{5, 15, 5, 3}, Case{6, 12, 3, 2}}) {
    CAPTURE(one.mentors);
    CAPTURE(one.rounds);
    const RoundsProblem problem = equals(one.mentors, one.mentees, one.rounds, one.seats);
    const auto plan = plan_rounds(problem);
    REQUIRE(plan.ok());
    CHECK(verify_rounds(problem, *plan).proven_best);
    CHECK(plan->meetings.size() == index(one.mentees * one.rounds));
    CHECK(plan->comfort.table_changes == 0);
    std::map<int, int> table_of;
    for (const Meeting& meeting : plan->meetings) {
      const auto seat = table_of.emplace(meeting.couple.mentee, meeting.table).first;
      CHECK(seat->second == meeting.table);
    }
  }
}

}  // namespace
}  // namespace rondo::match
