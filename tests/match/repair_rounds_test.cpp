#include "match/repair_rounds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "base/index.h"
#include "match/random_problem.h"
#include "match/random_rounds.h"
#include "match/rounds.h"
#include "match/verify_rounds.h"

namespace rondo::match {
namespace {

const std::string& random_id(SeededRandom& random, const RoundsProblem& problem) {
  const auto& ids = random_between(random, 0, 1) == 0 ? problem.mentors : problem.mentees;
  return ids[index(random_between(random, 0, static_cast<int>(ids.size()) - 1))];
}

RoundsNews random_news(SeededRandom& random, const RoundsProblem& problem, int next_round) {
  RoundsNews news;
  news.next_round = next_round;
  const int changes = random_between(random, 0, 4);
  for (int i = 0; i < changes; ++i) {
    const std::string& id = random_id(random, problem);
    const int kind = random_between(random, 0, 2);
    Presence& presence = news.presence[id];
    if (kind == 0) presence = {0, next_round - 1};
    if (kind == 1) presence = {std::min(next_round + 1, problem.rounds), kMostRounds};
    if (kind == 2) presence = {0, kMostRounds};
  }
  if (random_between(random, 0, 4) == 0) {
    news.closed_tables.push_back(random_between(random, 0, problem.tables - 1));
  }
  if (problem.mentors.size() > 1 && random_between(random, 0, 4) == 0) {
    const int out = random_between(random, 0, static_cast<int>(problem.mentors.size()) - 1);
    const int in = (out + 1) % static_cast<int>(problem.mentors.size());
    news.replacements.push_back({problem.mentors[index(out)], problem.mentors[index(in)]});
  }
  return news;
}

// How many of the old plan's meetings to come could stay, counted by hand; without replacements.
int possible_by_hand(const RoundsProblem& now, const RoundsPlan& before, int next_round) {
  std::set<Couple> eligible;
  for (const CoupleFit& pair : now.fit) eligible.insert(pair.couple);
  for (const Couple& couple : now.must_not_meet) eligible.erase(couple);
  int sum = 0;
  for (int round = next_round; round < now.rounds; ++round) {
    std::map<int, int> by_mentor;
    for (const Meeting& meeting : before.meetings) {
      const bool possible = meeting.round == round && eligible.count(meeting.couple) > 0 &&
                            is_present(now, now.mentors[index(meeting.couple.mentor)], round) &&
                            is_present(now, now.mentees[index(meeting.couple.mentee)], round);
      if (possible) ++by_mentor[meeting.couple.mentor];
    }
    std::vector<int> sizes;
    for (const auto& [mentor, size] : by_mentor) sizes.push_back(size);
    std::sort(sizes.rbegin(), sizes.rend());
    sizes.resize(std::min(sizes.size(), index(open_tables(now, round))));
    for (const int size : sizes) sum += size;
  }
  return sum;
}

std::vector<Meeting> until(const std::vector<Meeting>& meetings, int round) {
  std::vector<Meeting> before;
  for (const Meeting& meeting : meetings) {
    if (meeting.round < round) before.push_back(meeting);
  }
  return before;
}

// The moves tell all of it: undoing them gives the old plan's days.
void check_moves(const RoundsRepair& repair, const RoundsPlan& before, int next_round) {
  const auto seats = [&](const RoundsPlan& plan) {
    std::map<std::pair<std::string, int>, std::set<std::pair<int, std::string>>> days;
    for (const Meeting& meeting : plan.meetings) {
      if (meeting.round < next_round) continue;
      const std::string& mentor = repair.problem.mentors[index(meeting.couple.mentor)];
      const std::string& mentee = repair.problem.mentees[index(meeting.couple.mentee)];
      days[{mentor, meeting.round}].emplace(meeting.table, mentee);
      days[{mentee, meeting.round}].emplace(meeting.table, mentor);
    }
    return days;
  };
  auto days = seats(repair.plan);
  bool all_differ = true;
  for (const RoundsMove& move : repair.moves) {
    all_differ = all_differ && move.before != move.after;
    days.erase({move.person, move.round});
    if (!move.before) continue;
    for (const std::string& id : move.before->with) {
      days[{move.person, move.round}].emplace(move.before->table, id);
    }
  }
  CHECK(all_differ);
  CHECK(days == seats(before));
}

struct Tally {
  int repairs = 0;
  int exact = 0;
  int proven = 0;
  int filled = 0;
};

void check_repair(const RoundsPlan& before, const RoundsNews& news, RepairStyle style,
                  const RoundsRepair& repair, Tally& tally) {
  const RoundsVerdict verdict = verify_rounds(repair.problem, repair.plan);
  CAPTURE(verdict.reason.key);
  CHECK(verdict.right);  // no repeats, nobody in two places, kept meetings kept, bound proven
  CHECK(until(repair.plan.meetings, news.next_round) == until(before.meetings, news.next_round));
  CHECK(trouble(repair.problem, repair.plan.meetings).empty());
  check_moves(repair, before, news.next_round);
  if (news.replacements.empty()) {
    CHECK(repair.were_possible == possible_by_hand(repair.problem, before, news.next_round));
  }
  if (style == RepairStyle::fewest_moves) {
    CHECK(repair.kept == repair.were_possible);
  }
  if (is_exact(repair.problem)) {
    CHECK(repair.plan.proven_best());
    CHECK(repair.plan.comfort.uneven <= 1);
    ++tally.exact;
  }
  ++tally.repairs;
  tally.proven += repair.plan.proven_best() ? 1 : 0;
  tally.filled += static_cast<int>(repair.plan.meetings.size()) > repair.were_possible ? 1 : 0;
}

void run_event(std::uint64_t seed, Tally& tally) {
  SeededRandom random(seed);
  const RoundsShape shape{.max_mentors = 8,
                          .max_mentees = 14,
                          .max_rounds = 7,
                          .both_roles = seed % 4 == 3,
                          .few_tables = seed % 2 == 0};
  RoundsProblem problem = random_rounds(random, shape);
  auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  for (int next = 0; next <= problem.rounds; next += random_between(random, 0, 2)) {
    const RoundsNews news = random_news(random, problem, next);
    const auto style =
        random_between(random, 0, 2) == 0 ? RepairStyle::most_meetings : RepairStyle::fewest_moves;
    const auto repair = repair_rounds(problem, *plan, news, style);
    REQUIRE(repair.ok());
    check_repair(*plan, news, style, *repair, tally);
    problem = repair->problem;
    *plan = repair->plan;
    if (random_between(random, 0, 9) == 0) break;
  }
}

enum class News { no_show, late, leaver, closed_table, mentor_swap };

RoundsNews news_of(News kind, SeededRandom& random, const RoundsProblem& problem, int next_round) {
  RoundsNews news;
  news.next_round = next_round;
  const auto mentors = static_cast<int>(problem.mentors.size());
  const int mentor = random_between(random, 0, mentors - 1);
  const std::string& id = random_id(random, problem);
  switch (kind) {
    case News::no_show:
      news.presence[id] = {0, next_round - 1};
      break;
    case News::late:
      news.presence[id] = {std::min(next_round + 1, problem.rounds), kMostRounds};
      break;
    case News::leaver:
      news.presence[id] = {0, random_between(random, next_round - 1, problem.rounds - 1)};
      break;
    case News::closed_table:
      news.closed_tables.push_back(random_between(random, 0, problem.tables - 1));
      break;
    case News::mentor_swap:
      if (mentors < 2) break;
      news.replacements.push_back(
          {problem.mentors[index(mentor)], problem.mentors[index((mentor + 1) % mentors)]});
      break;
  }
  return news;
}

// Meetings to come that nothing has happened to stay in their round.
void check_untouched(const RoundsPlan& before, const RoundsNews& news, const RoundsRepair& repair) {
  std::set<std::pair<int, Couple>> after;
  for (const Meeting& meeting : repair.plan.meetings) after.emplace(meeting.round, meeting.couple);
  std::set<std::string> gone;
  for (const auto& [id, presence] : news.presence) gone.insert(id);
  for (const auto& one : news.replacements) gone.insert(one.mentor);
  if (!news.closed_tables.empty()) return;  // then check_repair() counts
  for (const Meeting& meeting : before.meetings) {
    const std::string& mentor = repair.problem.mentors[index(meeting.couple.mentor)];
    const std::string& mentee = repair.problem.mentees[index(meeting.couple.mentee)];
    if (gone.count(mentor) > 0 || gone.count(mentee) > 0) continue;
    CHECK(after.count({meeting.round, meeting.couple}) == 1);
  }
}

TEST_CASE("repair_rounds: each kind of news by itself, in both styles, seeds 0..99") {
  Tally tally;
  for (const News kind :
       {News::no_show, News::late, News::leaver, News::closed_table, News::mentor_swap}) {
    CAPTURE(static_cast<int>(kind));
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      SeededRandom random(seed);
      const RoundsProblem problem = random_rounds(random, {.max_mentors = 8,
                                                           .max_mentees = 14,
                                                           .max_rounds = 7,
                                                           .both_roles = seed % 4 == 3,
                                                           .few_tables = seed % 2 == 0});
      const auto plan = plan_rounds(problem);
      REQUIRE(plan.ok());
      const int next = random_between(random, 0, problem.rounds);
      const RoundsNews news = news_of(kind, random, problem, next);
      std::int64_t meetings[2] = {0, 0};
      for (const auto style : {RepairStyle::fewest_moves, RepairStyle::most_meetings}) {
        const auto repair = repair_rounds(problem, *plan, news, style);
        REQUIRE(repair.ok());
        check_repair(*plan, news, style, *repair, tally);
        if (style == RepairStyle::fewest_moves) check_untouched(*plan, news, *repair);
        meetings[static_cast<int>(style)] = static_cast<std::int64_t>(repair->plan.meetings.size());
        // Never fewer than what is proven possible by the other style, where this one is proven.
        if (style == RepairStyle::most_meetings && repair->plan.proven_best()) {
          CHECK(meetings[1] >= meetings[0]);
        }
      }
    }
  }
}

TEST_CASE("repair_rounds: whatever happens, all rules and what can be kept, seeds 0..2499") {
  Tally tally;
  for (std::uint64_t seed = 0; seed < 2'500; ++seed) {
    CAPTURE(seed);
    run_event(seed, tally);
  }
  MESSAGE("repairs: ", tally.repairs, ", exact: ", tally.exact, ", proven best: ", tally.proven,
          ", filled: ", tally.filled);
  CHECK(tally.exact > 100);
  CHECK(tally.filled > 100);
}

// Five mentors and mentees, all pairs, three rounds.
RoundsProblem five_by_five() {
  RoundsProblem problem;
  problem.rounds = 3;
  problem.tables = 5;
  for (int i = 0; i < 5; ++i) {
    problem.mentors.push_back("m" + std::to_string(i));
    problem.mentees.push_back("e" + std::to_string(i));
    for (int e = 0; e < 5; ++e) problem.fit.push_back({{i, e}, 100 * ((i + e) % 5)});
  }
  return problem;
}

TEST_CASE("repair_rounds: an absent mentee moves nobody but those who met them") {
  const RoundsProblem problem = five_by_five();
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  RoundsNews news;
  news.next_round = 1;
  news.presence["e2"] = {0, 0};
  const auto repair = repair_rounds(problem, *plan, news, RepairStyle::fewest_moves);
  REQUIRE(repair.ok());
  CHECK(repair->kept == 8);
  CHECK(repair->plan.meetings.size() == 13);
  REQUIRE(repair->moves.size() == 4);  // e2's two rounds, and a mentor in each
  for (const RoundsMove& move : repair->moves) {
    CHECK(move.before.has_value());
    CHECK(!move.after.has_value());
  }
  CHECK(repair->plan.proven_best());
}

TEST_CASE("repair_rounds: a mentor replaced by a newcomer changes only the mentor") {
  RoundsProblem problem = five_by_five();
  const auto plan = plan_rounds(problem);
  REQUIRE(plan.ok());
  problem.mentors.push_back("reserve");
  for (int e = 0; e < 5; ++e) problem.fit.push_back({{5, e}, 10});
  RoundsNews news;
  news.next_round = 1;
  news.replacements.push_back({"m0", "reserve"});
  const auto repair = repair_rounds(problem, *plan, news, RepairStyle::fewest_moves);
  REQUIRE(repair.ok());
  CHECK(repair->plan.meetings.size() == 15);
  for (const RoundsMove& move : repair->moves) {
    const bool mentee = move.person[0] == 'e';
    if (!mentee) continue;
    REQUIRE(move.after.has_value());
    CHECK(move.before->table == move.after->table);
    CHECK(move.before->with == std::vector<std::string>{"m0"});
    CHECK(move.after->with == std::vector<std::string>{"reserve"});
  }
  news.replacements[0].by = "nobody";
  const auto refused = repair_rounds(problem, *plan, news, RepairStyle::fewest_moves);
  REQUIRE(!refused.ok());
  CHECK(refused.error().key == "error.rounds.unknown_person");
}

TEST_CASE("repair_rounds: everyone leaves, and comes back") {
  RoundsProblem problem = five_by_five();
  const auto plan = plan_rounds(problem);
  RoundsNews news;
  news.next_round = 1;
  for (const std::string& id : problem.mentors) news.presence[id] = {0, 0};
  for (const std::string& id : problem.mentees) news.presence[id] = {0, 0};
  const auto empty = repair_rounds(problem, *plan, news, RepairStyle::most_meetings);
  REQUIRE(empty.ok());
  CHECK(empty->plan.meetings.size() == 5);
  CHECK(empty->plan.proven_best());
  for (auto& [id, presence] : news.presence) presence = {};
  news.next_round = 2;
  const auto back = repair_rounds(empty->problem, empty->plan, news, RepairStyle::most_meetings);
  REQUIRE(back.ok());
  CHECK(back->plan.meetings.size() == 10);
  CHECK(verify_rounds(back->problem, back->plan).proven_best);
}

TEST_CASE("repair_rounds: a closed table sends its meeting to a free one, in the same round") {
  RoundsProblem problem = five_by_five();
  problem.tables = 6;
  const auto plan = plan_rounds(problem);
  RoundsNews news;
  news.next_round = 0;
  news.closed_tables = {2};
  const auto repair = repair_rounds(problem, *plan, news, RepairStyle::fewest_moves);
  REQUIRE(repair.ok());
  CHECK(repair->kept == 15);
  CHECK(repair->moves.size() == 6);
  for (const RoundsMove& move : repair->moves) {
    CHECK(move.before->table == 2);
    CHECK(move.after->table == 5);
    CHECK(move.before->with == move.after->with);
  }
}

}  // namespace
}  // namespace rondo::match
