// Repair on the day: somebody is absent, late or gone, a table is closed, a mentor is replaced.
// What is over or running stays as it is; rounds to come are planned again, in one of two styles.
//
// fewest_moves: every meeting to come that is still possible stays, in its round and, unless that
// is closed, at its table; what has become free is filled. (Where fewer tables are open than
// mentors wait, as many meetings stay as these tables can hold.) So the number of meetings kept is
// the greatest there can be, by counting. Filling around what is fixed is NP-hard: bound and gap.
//
// most_meetings: the most meetings that are possible at all, and among such plans one that keeps
// the most pairs that were to meet, proven by the plan's prices; rounds and tables stay where that
// costs nothing. Exact whenever planning is (match/rounds_space.h): if everybody who is there now
// is there for all rounds to come.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

enum class RepairStyle { fewest_moves, most_meetings };

struct RoundsNews {
  int next_round = 0;  // the first that can still be changed
  // Of those for whom it has changed. Who is absent for the rest has a presence until the round
  // before next_round at most.
  std::map<std::string, Presence> presence;
  std::vector<int> closed_tables;
  // Takes over the other's meetings, as far as the pairs may meet, and the other leaves.
  struct Replacement {
    std::string mentor;
    std::string by;
  };
  std::vector<Replacement> replacements;
};

// Where a person is in a round, and with whom.
struct Stop {
  int table = 0;
  std::vector<std::string> with;  // ids, ascending

  bool operator==(const Stop&) const = default;
};

// One person's round that differs; nothing stands for a break or not being there.
struct RoundsMove {
  std::string person;
  int round = 0;
  std::optional<Stop> before;
  std::optional<Stop> after;

  bool operator==(const RoundsMove&) const = default;
};

struct RoundsRepair {
  RoundsProblem problem;  // as it is now, with what is kept; the plan belongs to it
  RoundsPlan plan;
  std::vector<RoundsMove> moves;  // by person and round
  int were_possible = 0;          // meetings to come that could stay as they were
  int kept = 0;                   // of their pairs, how many still meet
};

// What is to be planned now. Plan it with RoundsPlanner (Comfort::as_preferred), in slices if need
// be. People may have been added to the ends of the problem's lists since the plan was made. The
// plan must keep the problem's rules. Error error.rounds.unknown_person {path, id}.
Result<RoundsProblem> problem_after(const RoundsProblem& problem, const RoundsPlan& plan,
                                    const RoundsNews& news, RepairStyle style);

// Who has to know, from one plan to the other, beginning with a round. The second problem has the
// people of the first, and perhaps more at the ends of its lists.
std::vector<RoundsMove> moves_between(const RoundsProblem& problem, const RoundsPlan& before,
                                      const RoundsPlan& after, int from_round);

// All at once. Errors: those above and of RoundsPlanner.
Result<RoundsRepair> repair_rounds(const RoundsProblem& problem, const RoundsPlan& plan,
                                   const RoundsNews& news, RepairStyle style);

}  // namespace rondo::match
