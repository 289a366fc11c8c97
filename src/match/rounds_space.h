// What a plan of rounds may still decide: free rounds of everybody once the kept meetings have
// taken theirs, the pairs that may still meet, and the choice among them as a problem for
// graph/degree_matching.h. Internal to match/.
//
// The choice forgets which round a meeting is in: a mentee meets at most once in each free round, a
// mentor at most once for each free seat, and all together at most what the tables hold. So no plan
// is better than the best choice. If nothing is kept in open rounds, everybody who is there is
// there for all of them, nobody is both mentor and mentee, and every mentor has a table or tables
// have one seat, then every choice can be given rounds (graph/edge_coloring.h), and the best one is
// a best plan. Otherwise it is a bound.
#pragma once

#include <vector>

#include "graph/degree_matching.h"
#include "graph/edge_coloring.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"

namespace rondo::match {

struct RoundsSpace {
  explicit RoundsSpace(const RoundsProblem& problem);

  graph::ColorSet open = 0;                  // the rounds that are not frozen
  std::vector<graph::ColorSet> mentee_free;  // per mentee, rounds without a kept meeting
  std::vector<graph::ColorSet> mentor_free;  // per mentor, rounds with a free seat
  // Rounds that are breaks unless an open round brings a meeting: who is there in them and has not
  // met anybody in the frozen ones.
  std::vector<graph::ColorSet> mentee_breaks;
  std::vector<graph::ColorSet> mentor_breaks;
  std::vector<int> mentor_seats;      // per mentor, free seats over these rounds
  std::vector<int> kept_meetings;     // per mentee
  std::vector<int> mentee_of_mentor;  // the same person as a mentee, or -1
  int meetings_at_tables = 0;         // how many more the tables hold
  int meetings_of_people = 0;         // how many more people have time for
  std::vector<CoupleFit> pairs;       // that may still meet
  std::vector<int> prefer_of_pair;    // per pair, its place in `prefer`, or -1
  std::vector<char> is_must;          // per pair
  RoundsScore kept_score{};           // of the kept meetings alone

  int meetings_at_most() const;
};

graph::DegreeProblem choice_problem(const RoundsSpace& space);
// What the prices of a solved choice say about plans.
RoundsPrices prices_of(const RoundsSpace& space, const graph::DegreeMatching& choice);

}  // namespace rondo::match
