#include "match/rounds_improve.h"

#include <algorithm>
#include <limits>

namespace rondo::match {
namespace {

// Pairs looked at before it is good enough: fractions of a second. A better fit alone is worth
// less.
constexpr std::int64_t kMostLooks = 10'000'000;
constexpr std::int64_t kMostLooksForFit = 1'000'000;

}  // namespace

RoundsImprover::RoundsImprover(const RoundsProblem& problem, const RoundsSpace& space,
                               RoundsBoard& board, int most, Improve wanted)
    : space_(space),
      board_(board),
      most_(most),
      wanted_(wanted),
      search_(problem, space, board),
      rounds_(graph::colors_of(space.open)) {
  if (rounds_.empty()) phase_ = Phase::done;
}

bool RoundsImprover::step(std::int64_t budget) {
  for (const std::int64_t start = search_.looked_at();
       phase_ != Phase::done && search_.looked_at() - start < budget;) {
    advance();
  }
  return phase_ == Phase::done;
}

void RoundsImprover::advance() {
  const std::int64_t most =
      phase_ == Phase::fit ? looks_before_fit_ + kMostLooksForFit : kMostLooks;
  if (search_.looked_at() >= most) {
    end_phase();
    return;
  }
  switch (phase_) {
    case Phase::fill:
      fill_round();
      break;
    case Phase::level:
    case Phase::fit:
      give_up_next();
      break;
    case Phase::move:
      move_next();
      break;
    case Phase::done:
      break;
  }
}

// What comes when a phase has found all that it could.
void RoundsImprover::end_phase() {
  const bool worn_out = search_.looked_at() >= kMostLooks;
  if (phase_ == Phase::fill && !worn_out) {
    phase_ = Phase::level;
    list_meetings();
  } else if (phase_ == Phase::level && !worn_out) {
    phase_ = Phase::move;
    list_meetings();
  } else if (phase_ != Phase::fit && wanted_ == Improve::everything) {
    phase_ = Phase::fit;
    looks_before_fit_ = search_.looked_at();
    list_meetings();
  } else {
    phase_ = Phase::done;
  }
}

void RoundsImprover::apply(int round, const RoundExchange::Exchange& exchange) {
  board_.exchange(round, exchange.leave, exchange.enter);
  changed_ = true;
}

void RoundsImprover::begin_to_fill() {
  phase_ = Phase::fill;
  unchanged_ = 0;
}

// One exchange, or on to the next round.
void RoundsImprover::fill_round() {
  search_.look_at(rounds_[round_]);
  if (const auto exchange = search_.from_the_free()) {
    apply(rounds_[round_], *exchange);
    unchanged_ = 0;
    return;
  }
  round_ = (round_ + 1) % rounds_.size();
  if (++unchanged_ >= rounds_.size()) end_phase();
}

// Whom the pair's mentor has met as a mentee; nothing for who only mentors.
std::optional<int> RoundsImprover::met_by_mentor(int pair) const {
  const int mentor = space_.pairs[static_cast<std::size_t>(pair)].couple.mentor;
  const int also = space_.mentee_of_mentor[static_cast<std::size_t>(mentor)];
  if (also < 0) return std::nullopt;
  return board_.meetings_of_mentee(also);
}

void RoundsImprover::list_meetings() {
  placed_.clear();
  next_ = 0;
  to_ = 0;
  changed_ = false;
  int most = 0;
  for (const int round : rounds_) {
    for (const int pair : board_.movable_in(round)) {
      placed_.push_back({round, pair});
      const int mentee = space_.pairs[static_cast<std::size_t>(pair)].couple.mentee;
      most = std::max(most, board_.meetings_of_mentee(mentee));
    }
  }
  if (phase_ != Phase::level) return;
  // A meeting more and one less level nothing unless there are two between them.
  std::erase_if(placed_, [&](const Placed& placed) {
    return met_by_mentor(placed.pair).value_or(most) >= most - 1;
  });
  std::stable_sort(placed_.begin(), placed_.end(), [&](const Placed& one, const Placed& other) {
    return met_by_mentor(one.pair) < met_by_mentor(other.pair);
  });
}

void RoundsImprover::give_up_next() {
  if (next_ < placed_.size()) {
    const auto [round, pair] = placed_[next_++];
    if (!board_.is_placed(pair) || board_.round_of(pair) != round) return;
    search_.look_at(round);
    if (const auto exchange = search_.without(pair)) apply(round, *exchange);
  } else if (!changed_) {
    end_phase();
  } else if (phase_ == Phase::level) {
    begin_to_fill();
  } else {
    list_meetings();
  }
}

// Another round for one meeting changes nothing by itself, but perhaps what fits into both.
void RoundsImprover::move_next() {
  if (next_ == placed_.size() || board_.placed() == most_) {
    end_phase();
    return;
  }
  const auto [from, pair] = placed_[next_];
  const int to = rounds_[to_];
  if (++to_ == rounds_.size()) {
    to_ = 0;
    ++next_;
  }
  if (to == from || !board_.move(pair, to)) return;
  for (const int round : {from, to}) {
    search_.look_at(round);
    const auto exchange = search_.from_the_free();
    if (!exchange) continue;
    apply(round, *exchange);
    begin_to_fill();
    return;
  }
  board_.move(pair, from);  // as it was
}

}  // namespace rondo::match
