// Better rounds, one at a time, while the others stay as they are: for plans that edge coloring
// could not make best. Internal to match/.
//
// First more meetings and evener ones from those who are free (RoundExchange), round by round,
// until that changes nothing. Then who teaches and has met few mentors gives up a meeting, where
// that makes numbers evener. Then, as long as meetings are missing, meetings change rounds (Kempe
// chains) where that makes room for more. At last any meeting is given up for a better fit. A local
// search: it stops at a plan that none of this improves, or when it has looked at so many pairs,
// whatever the budgets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "match/rounds_board.h"
#include "match/rounds_exchange.h"

namespace rondo::match {

enum class Improve { all_but_fit, everything };

class RoundsImprover {
 public:
  // All must outlive it. No more than `most` meetings can be placed.
  RoundsImprover(const RoundsProblem& problem, const RoundsSpace& space, RoundsBoard& board,
                 int most, Improve wanted);

  // Goes on for about `budget` pairs looked at; true when done.
  bool step(std::int64_t budget);

 private:
  enum class Phase { fill, level, move, fit, done };
  struct Placed {
    int round;
    int pair;
  };

  void advance();
  void end_phase();
  void begin_to_fill();
  void fill_round();
  void list_meetings();
  void give_up_next();
  void move_next();
  void apply(int round, const RoundExchange::Exchange& exchange);
  std::optional<int> met_by_mentor(int pair) const;

  const RoundsSpace& space_;
  RoundsBoard& board_;
  int most_;
  Improve wanted_;
  RoundExchange search_;
  Phase phase_ = Phase::fill;
  std::int64_t looks_before_fit_ = 0;
  std::vector<int> rounds_;     // the open ones
  std::size_t round_ = 0;       // of rounds_
  std::size_t unchanged_ = 0;   // rounds looked at since the last change
  std::vector<Placed> placed_;  // meetings to give up or to move
  std::size_t next_ = 0;        // of placed_
  std::size_t to_ = 0;          // of rounds_, where the next one is to go
  bool changed_ = false;        // since placed_ was listed
};

}  // namespace rondo::match
