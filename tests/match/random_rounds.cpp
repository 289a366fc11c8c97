#include "match/random_rounds.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/index.h"
#include "match/problem.h"
#include "match/random_problem.h"

namespace rondo::match {
namespace {

void add_presence(SeededRandom& random, RoundsProblem& problem) {
  for (const auto* ids : {&problem.mentors, &problem.mentees}) {
    for (const std::string& id : *ids) {
      if (random_between(random, 0, 3) > 0) continue;
      const int from = random_between(random, 0, problem.rounds);
      problem.presence[id] = {from, random_between(random, from - 1, problem.rounds)};
    }
  }
}

void add_rests(SeededRandom& random, RoundsProblem& problem) {
  for (const auto* ids : {&problem.mentors, &problem.mentees}) {
    for (const std::string& id : *ids) {
      if (random_between(random, 0, 2) > 0) continue;
      problem.rests[id].insert(random_between(random, 0, problem.rounds - 1));
    }
  }
}

// Meetings that keep all rules, found by trying a few.
void add_kept(SeededRandom& random, RoundsProblem& problem) {
  problem.frozen_rounds = random_between(random, 0, problem.rounds);
  const int tries = random_between(random, 0, 12);
  for (int i = 0; i < tries && !problem.fit.empty(); ++i) {
    const CoupleFit& pair =
        problem.fit[index(random_between(random, 0, static_cast<int>(problem.fit.size()) - 1))];
    const int table = random_between(random, 0, 1) == 0
                          ? kAnyTable
                          : random_between(random, 0, problem.tables - 1);
    problem.keep.push_back({random_between(random, 0, problem.rounds - 1), table, pair.couple});
    if (!check(problem)) problem.keep.pop_back();
  }
}

void add_wishes(SeededRandom& random, RoundsProblem& problem) {
  std::set<Couple> kept;
  for (const Meeting& meeting : problem.keep) kept.insert(meeting.couple);
  for (const CoupleFit& pair : problem.fit) {
    const int kind = random_between(random, 0, 11);
    if (kind == 0) problem.must_meet.push_back(pair.couple);
    if (kind == 1 && kept.count(pair.couple) == 0) problem.must_not_meet.push_back(pair.couple);
    if (kind == 2) {
      problem.prefer.push_back({random_between(random, 0, problem.rounds - 1),
                                random_between(random, 0, problem.tables - 1), pair.couple});
    }
  }
}

// Tries, mentee by mentee and round by round, every mentor and none.
class Enumeration {
 public:
  explicit Enumeration(const RoundsProblem& problem) : problem_(problem) {
    for (const CoupleFit& pair : problem.fit) eligible_.insert(pair.couple);
    for (const Couple& couple : problem.must_not_meet) eligible_.erase(couple);
    for (const Meeting& kept : problem.keep) place(kept);
  }

  BestRounds best() {
    judge();
    go_on(0, problem_.frozen_rounds);
    return best_;
  }

 private:
  void place(const Meeting& meeting) {
    meetings_.push_back(meeting);
    met_.insert(meeting.couple);
  }

  void judge() {
    const RoundsScore score = score_of(problem_, meetings_);
    const int fewest = fewest_meetings(problem_, meetings_);
    const auto counts = [](const RoundsScore& of) {
      return std::pair(of[goal(RoundsGoal::must)], of[goal(RoundsGoal::meetings)]);
    };
    if (counts(score) > counts(best_.score)) best_.fewest = fewest;
    if (counts(score) == counts(best_.score)) best_.fewest = std::max(best_.fewest, fewest);
    best_.score = std::max(best_.score, score);
  }

  void go_on(int mentee, int round) {
    if (round >= problem_.rounds) {
      ++mentee;
      round = problem_.frozen_rounds;
    }
    if (index(mentee) >= problem_.mentees.size() || round >= problem_.rounds) {
      judge();
      return;
    }
    go_on(mentee, round + 1);
    for (int mentor = 0; index(mentor) < problem_.mentors.size(); ++mentor) {
      const Meeting meeting{round, kAnyTable, {mentor, mentee}};
      if (!fits(meeting)) continue;
      place(meeting);
      go_on(mentee, round + 1);
      meetings_.pop_back();
      met_.erase(meeting.couple);
    }
  }

  bool fits(const Meeting& meeting) const {
    const std::string& mentor = problem_.mentors[index(meeting.couple.mentor)];
    const std::string& mentee = problem_.mentees[index(meeting.couple.mentee)];
    if (eligible_.count(meeting.couple) == 0 || met_.count(meeting.couple) > 0) return false;
    if (!is_present(problem_, mentor, meeting.round)) return false;
    if (!is_present(problem_, mentee, meeting.round)) return false;
    int seated = 0;
    std::set<int> sitting = {meeting.couple.mentor};
    for (const Meeting& other : meetings_) {
      if (other.round != meeting.round) continue;
      const std::string& teaches = problem_.mentors[index(other.couple.mentor)];
      const std::string& learns = problem_.mentees[index(other.couple.mentee)];
      if (learns == mentee || learns == mentor || teaches == mentee) return false;
      seated += other.couple.mentor == meeting.couple.mentor ? 1 : 0;
      sitting.insert(other.couple.mentor);
    }
    return seated < problem_.table_seats &&
           static_cast<int>(sitting.size()) <= open_tables(problem_, meeting.round);
  }

  const RoundsProblem& problem_;
  std::set<Couple> eligible_;
  std::set<Couple> met_;
  std::vector<Meeting> meetings_;
  BestRounds best_;
};

}  // namespace

RoundsProblem random_rounds(SeededRandom& random, const RoundsShape& shape) {
  RoundsProblem problem;
  problem.rounds = random_between(random, 1, shape.max_rounds);
  problem.table_seats = random_between(random, 1, shape.max_seats);
  problem.movers = random_between(random, 0, 1) == 0 ? Movers::mentees : Movers::mentors;
  const int mentors = random_between(random, 1, shape.max_mentors);
  const int mentees = random_between(random, 1, shape.max_mentees);
  problem.tables = random_between(random, 1, shape.max_tables);
  if (!shape.few_tables && problem.table_seats > 1)
    problem.tables = std::max(problem.tables, mentors);
  for (int m = 0; m < mentors; ++m) problem.mentors.push_back("m" + std::to_string(m));
  for (int e = 0; e < mentees; ++e) {
    const bool both = shape.both_roles && e < mentors && random_between(random, 0, 1) == 0;
    problem.mentees.push_back((both ? "m" : "e") + std::to_string(e));
  }
  const int density = random_between(random, 10, 100);
  const int most_fit = random_between(random, 0, 2) == 0 ? 2 : kMaxFit;
  for (int m = 0; m < mentors; ++m) {
    for (int e = 0; e < mentees; ++e) {
      const bool oneself = problem.mentors[index(m)] == problem.mentees[index(e)];
      if (oneself || random_between(random, 1, 100) > density) continue;
      problem.fit.push_back({{m, e}, random_between(random, 0, most_fit)});
    }
  }
  if (shape.absences) add_presence(random, problem);
  if (shape.absences && random_between(random, 0, 2) == 0) {
    problem.closed_tables.push_back(
        {random_between(random, 0, problem.tables - 1), random_between(random, 0, problem.rounds)});
  }
  if (shape.rests) add_rests(random, problem);
  if (shape.kept) add_kept(random, problem);
  add_wishes(random, problem);
  return problem;
}

RoundsProblem all_pairs(int mentors, int mentees, int rounds, int tables) {
  RoundsProblem problem;
  problem.rounds = rounds;
  problem.tables = tables;
  for (int m = 0; m < mentors; ++m) problem.mentors.push_back("m" + std::to_string(m));
  for (int e = 0; e < mentees; ++e) {
    problem.mentees.push_back("e" + std::to_string(e));
    for (int m = 0; m < mentors; ++m) problem.fit.push_back({{m, e}, 500});
  }
  return problem;
}

std::string trouble(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::set<std::pair<std::string, std::string>> met;
  // By round and person: the table, and whether as a mentor.
  std::map<std::pair<int, std::string>, std::pair<int, bool>> places;
  std::map<std::pair<int, int>, std::set<std::string>> mentees_at;
  std::map<std::pair<int, int>, std::string> mentor_at;
  for (const Meeting& meeting : meetings) {
    const std::string& mentor = problem.mentors[index(meeting.couple.mentor)];
    const std::string& mentee = problem.mentees[index(meeting.couple.mentee)];
    if (!met.emplace(mentor, mentee).second) return "twice";
    const std::pair teaches{meeting.table, true};
    if (places.emplace(std::pair{meeting.round, mentor}, teaches).first->second != teaches) {
      return "two places";
    }
    if (!places.emplace(std::pair{meeting.round, mentee}, std::pair{meeting.table, false}).second) {
      return "two places";
    }
    const std::pair there{meeting.round, meeting.table};
    mentees_at[there].insert(mentee);
    const bool crowded = mentees_at[there].size() > index(problem.table_seats) ||
                         mentor_at.emplace(there, mentor).first->second != mentor;
    if (crowded) return "crowded";
  }
  return "";
}

bool is_exact(const RoundsProblem& problem) {
  std::set<std::string> mentors(problem.mentors.begin(), problem.mentors.end());
  int mentors_there = 0;
  for (const auto* ids : {&problem.mentors, &problem.mentees}) {
    for (const std::string& id : *ids) {
      if (ids == &problem.mentees && mentors.count(id) > 0) return false;
      int there = 0;
      for (int round = problem.frozen_rounds; round < problem.rounds; ++round) {
        there += is_present(problem, id, round) ? 1 : 0;
      }
      if (there != 0 && there != problem.rounds - problem.frozen_rounds) return false;
      if (ids == &problem.mentors && there > 0) ++mentors_there;
    }
  }
  for (const Meeting& kept : problem.keep) {
    if (kept.round >= problem.frozen_rounds) return false;
  }
  for (int round = problem.frozen_rounds; round < problem.rounds; ++round) {
    const int tables = open_tables(problem, round);
    if (tables != open_tables(problem, problem.frozen_rounds)) return false;
    if (problem.table_seats > 1 && mentors_there > tables) return false;
  }
  return true;
}

BestRounds best_rounds(const RoundsProblem& problem) {
  return Enumeration(problem).best();
}

int fewest_meetings(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::vector<int> counts(problem.mentees.size(), 0);
  std::vector<char> may_meet(problem.mentees.size(), 0);
  for (const CoupleFit& pair : problem.fit) may_meet[index(pair.couple.mentee)] = 1;
  for (const Meeting& meeting : meetings) ++counts[index(meeting.couple.mentee)];
  int fewest = problem.rounds;
  for (std::size_t mentee = 0; mentee < counts.size(); ++mentee) {
    if (may_meet[mentee] != 0) fewest = std::min(fewest, counts[mentee]);
  }
  return fewest;
}

}  // namespace rondo::match
