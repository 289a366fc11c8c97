// A better round with the others as they are: the search for the exchange of meetings within one
// round that gains most. Internal to match/.
//
// Somebody without a meeting meets somebody else in their place, whose partner looks for another
// one in turn, and so on, until somebody is met who was free, or one more stays free: an
// alternating path. Everybody's role follows from the meetings, so who is both mentor and mentee
// may change it on the way. What a meeting is worth in this round is a fixed number, once the
// other rounds are: its goals, less one level for each other meeting of the mentee.
//
// With one seat at a table the best round is a heaviest matching of a graph, and an alternating
// path to a better one exists as long as there is one (Berge, 1957). The search takes the shortcut
// of Bellman and Ford over simple paths, so it may miss paths that share people with better ones
// (it contracts no blossoms), and it stops at kMostSteps. With several seats the question is
// NP-hard: with the fewest tables it contains the smallest dominating set.
//
// Deterministic. O(steps * pairs) for a search.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/index.h"
#include "graph/lex_cost.h"
#include "match/rounds_board.h"

namespace rondo::match {

class RoundExchange {
 public:
  // Pairs by place in RoundsSpace::pairs. First `leave`, then `enter`.
  struct Exchange {
    std::vector<int> leave;
    std::vector<int> enter;
  };

  // The board must outlive it.
  RoundExchange(const RoundsProblem& problem, const RoundsSpace& space, const RoundsBoard& board);

  // Looks at a round of the board; again after the board has changed.
  void look_at(int round);
  // Pairs that meet in the round and may leave it.
  const std::vector<int>& meeting() const { return meeting_; }
  // The exchange that gains most, from everybody who is free; nothing when none gains.
  std::optional<Exchange> from_the_free();
  // Likewise, but this pair gives up its meeting first.
  std::optional<Exchange> without(int pair);

  // Pairs looked at so far.
  std::int64_t looked_at() const { return looked_at_; }

 private:
  using Gain = graph::LexCost<2>;
  struct Link {
    int pair;
    int other;     // a person
    bool teaches;  // the one whose link it is
  };
  struct Seated {
    bool may_learn = false;
    bool may_teach = false;
    int learning = -1;          // the pair, if it can move
    int kept = 0;               // mentees who stay at the table
    std::vector<int> teaching;  // pairs that can move
  };
  // Somebody who is free, or whose table has a free seat, after some steps.
  struct Step {
    Gain gain;
    int person = -1;
    int from = -1;     // the step before
    int partner = -1;  // who changed over to that step's person
    int enter = -1;    // the pair of these two
    int leave = -1;    // the pair that the partner has left
    int tables = 0;    // used more than before
  };
  struct Best {
    Gain gain;
    int step = -1;
    int enter = -1;  // ends with a meeting of the step's person, unless -1
  };

  int teacher_of(int pair) const;
  int learner_of(int pair) const;
  Seated& seated(int person) { return seated_[index(person)]; }
  bool sits(const Seated& person) const { return !person.teaching.empty() || person.kept > 0; }
  bool is_free(const Seated& person) const { return person.learning < 0 && !sits(person); }
  bool still_sits(const Step& step) const;
  Gain value_of(int pair) const;
  Gain gain_of(int pair) const;

  void clear();
  void seat(int pair);
  void begin(int person, const Gain& gain, int tables);
  std::optional<Exchange> search();
  void go_on(int step);
  void meet(int step, const Link& link, const Gain& gain);
  void displace(int step, const Link& link, const Gain& gain, int leave, int person, int tables);
  void end(int step, int enter, const Gain& gain, int tables);
  bool is_on_path(int step, int person) const;
  bool seats_left_on_path(int step, int person) const;
  Exchange exchange() const;

  const RoundsProblem& problem_;
  const RoundsSpace& space_;
  const RoundsBoard& board_;
  std::vector<int> person_of_mentor_;     // mentees are persons by their own number
  std::vector<std::vector<Link>> links_;  // per person
  std::vector<Seated> seated_;            // per person
  std::vector<Gain> values_;              // per pair, without levels
  std::vector<Gain> levels_;              // per mentee, of one more meeting in the round
  std::vector<int> meeting_;
  int spare_tables_ = 0;

  std::vector<Step> steps_;
  std::vector<int> best_step_;   // per person, of those before this layer
  std::vector<int> layer_step_;  // per person, of this layer
  std::vector<int> layer_;       // persons
  Best best_;
  std::int64_t looked_at_ = 0;
};

}  // namespace rondo::match
