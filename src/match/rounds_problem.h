// RoundsProblem: what the planner of speed mentoring solves, and nothing of the program around it.
// In each round a mentor sits at a table and meets as many mentees as the table has seats beside
// the mentor's; docs/matching.md has the model and the file form.
//
// People are places in the lists `mentors` and `mentees`; the same id in both lists is one person,
// who can't be in two places at once. Rounds and tables count from 0 here, from 1 in files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/event.h"

namespace rondo::match {

inline constexpr int kMaxTables = 10'000;
inline constexpr int kMaxTableSeats = 6;

// The side that walks between rounds; the other one stays at its table where it can.
enum class Movers { mentees, mentors };

struct Couple {
  int mentor = 0;
  int mentee = 0;

  bool operator==(const Couple&) const = default;
  bool operator<(const Couple& other) const {
    return mentor != other.mentor ? mentor < other.mentor : mentee < other.mentee;
  }
};

// An eligible pair. Who is not listed together never meets.
struct CoupleFit {
  Couple couple;
  int fit = 0;  // 0..kMaxFit

  bool operator==(const CoupleFit&) const = default;
};

inline constexpr int kAnyTable = -1;

struct Meeting {
  int round = 0;
  int table = kAnyTable;
  Couple couple;

  bool operator==(const Meeting&) const = default;
};

// The rounds that a person is there for, both included; none when `until` is before `from`.
struct Presence {
  int from = 0;
  int until = kMostRounds;

  bool has(int round) const { return from <= round && round <= until; }
  bool operator==(const Presence&) const = default;
};

// From this round on nobody can sit at the table.
struct ClosedTable {
  int table = 0;
  int from_round = 0;

  bool operator==(const ClosedTable&) const = default;
};

struct RoundsProblem {
  int rounds = 1;
  int tables = 1;
  int table_seats = 1;  // for mentees, at each table
  Movers movers = Movers::mentees;
  std::vector<std::string> mentors;
  std::vector<std::string> mentees;
  std::vector<CoupleFit> fit;
  // These are in the plan, in their round, and at their table if they name one.
  std::vector<Meeting> keep;
  // Before this round the plan is what `keep` says, whatever else would hold: it has happened.
  int frozen_rounds = 0;
  // These meetings of an earlier plan are worth keeping: their pair in any round, and the same
  // round and table where that costs nothing.
  std::vector<Meeting> prefer;
  std::vector<Couple> must_meet;  // before all else, some round
  std::vector<Couple> must_not_meet;
  std::map<std::string, Presence> presence;    // by id; who is not listed is there all the time
  std::map<std::string, std::set<int>> rests;  // by id: rounds of an agreed break
  std::vector<ClosedTable> closed_tables;

  bool operator==(const RoundsProblem&) const = default;
};

// Refuses what has no meaning, with an Error that says where (a JSON pointer into the file form,
// with its numbers counted from 1) and why: error.problem.number {path, number, low, high},
// .duplicate {path, id}, .reference {path}; error.rounds.not_eligible {path} (kept, to meet, or
// eligible with oneself, and not a pair that may meet), .two_places {path, id, round}, .table_taken
// {path, round, table}, .table_full {path, round}, .absent {path, id, round}, .unknown_person
// {path, id}, .meets_twice {path}.
Result<Done> check(const RoundsProblem& problem);

// The place of a couple in a table of mentors * mentees cells.
inline std::size_t cell(const RoundsProblem& problem, const Couple& couple) {
  return static_cast<std::size_t>(couple.mentor) * problem.mentees.size() +
         static_cast<std::size_t>(couple.mentee);
}
// Whether the person is there in the round for whoever they may meet: neither away nor at rest. A
// round at rest is none that the plan left without a meeting, so it counts as no break of it.
bool is_present(const RoundsProblem& problem, const std::string& id, int round);
// How many tables can be used in the round.
int open_tables(const RoundsProblem& problem, int round);
bool is_open(const RoundsProblem& problem, int table, int round);

}  // namespace rondo::match
