// The plan while it is made: each meeting is an edge between a mentee and a seat of a mentor, its
// round is the edge's color (graph/edge_coloring.h). Internal to match/.
//
// A mentor's meetings fill one seat after the other, so that from round to round the numbers at a
// mentor's table differ by at most one. Kept meetings can't be moved. Where there are fewer tables
// than mentors and tables have several seats, each mentor gets rounds to sit in beforehand.
#pragma once

#include <cstddef>
#include <vector>

#include "base/index.h"
#include "graph/edge_coloring.h"
#include "match/rounds_plan.h"
#include "match/rounds_problem.h"
#include "match/rounds_space.h"

namespace rondo::match {

class RoundsBoard {
 public:
  // Holds the kept meetings of open rounds. Both must outlive the board. `chosen` are the pairs, by
  // place in RoundsSpace::pairs, that are to be placed.
  RoundsBoard(const RoundsProblem& problem, const RoundsSpace& space,
              const std::vector<int>& chosen);

  // Gives chosen pairs a round, as many as it finds one for.
  void place_chosen(const std::vector<int>& chosen);
  // Evens out the rounds and takes out what the tables of a round do not hold.
  void level();
  // Fewer breaks one after the other, moving meetings between rounds.
  void spread_breaks();

  // The round with some of its meetings changed, in pairs by place: first those that leave it, then
  // those that enter it, which must not be placed already and need seats and tables.
  void exchange(int round, const std::vector<int>& leave, const std::vector<int>& enter);

  // Another round for a placed pair, and for others as need be, without a meeting more or less.
  // False, and nothing has changed, when rules or tables forbid it. Moving it back restores all.
  bool move(int pair, int round);

  int placed() const { return placed_; }
  bool is_placed(int pair) const { return is_placed_[index(pair)] != 0; }
  // Of a placed pair.
  int round_of(int pair) const { return coloring_.edge(edge_of_pair_[index(pair)]).color; }
  int meetings_of_mentee(int mentee) const { return meetings_of_mentee_[index(mentee)]; }
  // Pairs that meet in the round and are not kept.
  std::vector<int> movable_in(int round) const;
  // Kept meetings of the mentor in an open round.
  int kept_at(int mentor, int round) const;
  // Tables of an open round that nobody uses.
  int spare_tables(int round) const;
  // All meetings, the kept ones with their tables, the others without; by round, mentor, mentee.
  std::vector<Meeting> meetings() const;

 private:
  static constexpr int kKept = -1;
  struct Person;

  int seat(int mentor, int nth) const { return mentor * problem_.table_seats + nth; }
  int mentor_of_seat(int right) const { return right / problem_.table_seats; }
  const Couple& couple(int pair) const { return space_.pairs[index(pair)].couple; }
  graph::ColorSet allowed(int pair) const;

  void hold_kept();
  void choose_sitting_rounds(const std::vector<int>& chosen);
  bool tables_are_scarce() const;
  // Of each mentee the pairs, in the same order of mentors.
  using Group = std::vector<std::vector<int>>;
  std::vector<Group> groups(const std::vector<int>& chosen) const;
  void place_groups(const std::vector<int>& chosen);
  bool place_preferred(int pair);
  bool place_somewhere(int pair);
  bool place_on_seat(int pair, int nth);
  graph::ColorSet rounds_with_tables(graph::ColorSet rounds) const;
  void enter(int edge, int pair);
  void leave(int edge);
  bool is_worth_less(int edge, int other) const;

  bool sits(int mentor, int round) const;
  int tables_used(int round) const;
  // One of the mentor's seats that nobody has in this round, or -1.
  int free_seat(int mentor, int round) const;

  Person person_at(const graph::EdgeColoring::Chain::End& end) const;
  int double_breaks(const Person& person) const;
  bool relieve(const Person& person);
  bool try_exchange(int edge, int round);

  const RoundsProblem& problem_;
  const RoundsSpace& space_;
  graph::EdgeColoring coloring_;
  std::vector<int> pair_of_edge_;             // or kKept
  std::vector<const Meeting*> kept_of_edge_;  // null where it is not kept
  std::vector<char> is_placed_;               // per pair
  std::vector<int> edge_of_pair_;             // that was placed last
  std::vector<int> meetings_of_mentee_;       // all of them
  std::vector<graph::ColorSet> sitting_;      // per mentor, rounds in which it may sit
  int placed_ = 0;
};

}  // namespace rondo::match
