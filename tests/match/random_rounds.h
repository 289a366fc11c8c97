// Random problems of speed mentoring for the property tests, and an oracle that tries every plan of
// a small one.
#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

struct RoundsShape {
  int max_mentors = 8;
  int max_mentees = 12;
  int max_rounds = 6;
  int max_tables = 10;
  int max_seats = 3;
  // What makes it NP-hard.
  bool both_roles = false;
  bool absences = false;
  bool rests = false;
  bool kept = false;
  bool few_tables = true;  // also with several seats
};

RoundsProblem random_rounds(SeededRandom& random, const RoundsShape& shape);

// Not random: everybody ("m0", "m1"; "e0", "e1") may meet everybody, all equally well.
RoundsProblem all_pairs(int mentors, int mentees, int rounds, int tables);

// What people would notice, looked at person by person: "twice" when a pair meets twice, "two
// places" when somebody is at two tables or has two roles in a round, "crowded" when a table has
// too many or two mentors. Empty when all is well.
std::string trouble(const RoundsProblem& problem, const std::vector<Meeting>& meetings);

// Whether rounds_space.h promises a proven best plan.
bool is_exact(const RoundsProblem& problem);

// What is best among all plans, by trying them.
struct BestRounds {
  RoundsScore score{};
  // How many meetings the mentee with the fewest has, of those who may meet anybody; among the
  // plans with as many pairs that must meet and as many meetings as can be.
  int fewest = 0;
};
BestRounds best_rounds(const RoundsProblem& problem);

// The same of one plan.
int fewest_meetings(const RoundsProblem& problem, const std::vector<Meeting>& meetings);

}  // namespace rondo::match
