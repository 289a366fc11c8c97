#include "match/rounds_board.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/index.h"

namespace rondo::match {

using graph::bit;
using graph::ColorSet;
using graph::EdgeColoring;

RoundsBoard::RoundsBoard(const RoundsProblem& problem, const RoundsSpace& space,
                         const std::vector<int>& chosen)
    : problem_(problem),
      space_(space),
      coloring_(static_cast<int>(problem.mentees.size()),
                static_cast<int>(problem.mentors.size()) * problem.table_seats, problem.rounds),
      is_placed_(space.pairs.size(), 0),
      edge_of_pair_(space.pairs.size(), -1),
      meetings_of_mentee_(space.kept_meetings),
      sitting_(space.mentor_free) {
  for (int mentor = 0; index(mentor) < problem.mentors.size(); ++mentor) {
    const int mentee = space.mentee_of_mentor[index(mentor)];
    for (int nth = 0; mentee >= 0 && nth < problem.table_seats; ++nth) {
      coloring_.set_rivals(mentee, seat(mentor, nth));
    }
  }
  hold_kept();
  choose_sitting_rounds(chosen);
}

void RoundsBoard::hold_kept() {
  for (const Meeting& kept : problem_.keep) {
    if (kept.round < problem_.frozen_rounds) continue;
    const int edge = coloring_.add(kept.couple.mentee, free_seat(kept.couple.mentor, kept.round),
                                   bit(kept.round));
    coloring_.color(edge, kept.round);
    pair_of_edge_.push_back(kKept);
    kept_of_edge_.push_back(&kept);
  }
}

ColorSet RoundsBoard::allowed(int pair) const {
  return space_.mentee_free[index(couple(pair).mentee)] & sitting_[index(couple(pair).mentor)];
}

bool RoundsBoard::tables_are_scarce() const {
  if (problem_.table_seats == 1) return false;  // then evening out the rounds is enough
  for (const int round : graph::colors_of(space_.open)) {
    int could_sit = 0;
    for (int mentor = 0; index(mentor) < problem_.mentors.size(); ++mentor) {
      const bool sits = coloring_.at_right(seat(mentor, 0), round) >= 0;
      could_sit += sits || (sitting_[index(mentor)] & bit(round)) != 0 ? 1 : 0;
    }
    if (could_sit > open_tables(problem_, round)) return true;
  }
  return false;
}

// Hands out tables by the round: the mentor who fills one best goes first.
void RoundsBoard::choose_sitting_rounds(const std::vector<int>& chosen) {
  if (!tables_are_scarce()) return;
  std::vector<int> to_place(problem_.mentors.size(), 0);
  for (const int pair : chosen) ++to_place[index(couple(pair).mentor)];
  std::vector<int> spare(index(problem_.rounds), 0);
  for (const int round : graph::colors_of(space_.open)) {
    spare[index(round)] = spare_tables(round);
  }
  std::vector<ColorSet> sits(problem_.mentors.size(), 0);
  const auto take_round = [&](int mentor, int round) {
    sits[index(mentor)] |= bit(round);
    int free = 0;
    for (int nth = 0; nth < problem_.table_seats; ++nth) {
      free += coloring_.at_right(seat(mentor, nth), round) < 0 ? 1 : 0;
    }
    to_place[index(mentor)] -= free;
  };
  for (int mentor = 0; index(mentor) < sits.size(); ++mentor) {
    for (const int round : graph::colors_of(sitting_[index(mentor)])) {
      if (coloring_.at_right(seat(mentor, 0), round) >= 0) take_round(mentor, round);
    }
  }
  for (;;) {
    int best = -1;
    int best_round = -1;
    for (int mentor = 0; index(mentor) < sits.size(); ++mentor) {
      const bool fuller = best < 0 || std::min(to_place[index(mentor)], problem_.table_seats) >
                                          std::min(to_place[index(best)], problem_.table_seats);
      if (!fuller) continue;
      int round = -1;
      for (const int open : graph::colors_of(sitting_[index(mentor)] & ~sits[index(mentor)])) {
        if (spare[index(open)] > (round < 0 ? 0 : spare[index(round)])) round = open;
      }
      if (round < 0) continue;
      best = mentor;
      best_round = round;
    }
    if (best < 0) break;
    take_round(best, best_round);
    --spare[index(best_round)];
  }
  sitting_ = std::move(sits);
}

void RoundsBoard::enter(int edge, int pair) {
  pair_of_edge_.resize(index(edge) + 1, kKept);
  kept_of_edge_.resize(index(edge) + 1, nullptr);
  pair_of_edge_[index(edge)] = pair;
  edge_of_pair_[index(pair)] = edge;
  is_placed_[index(pair)] = 1;
  ++meetings_of_mentee_[index(couple(pair).mentee)];
  ++placed_;
}

void RoundsBoard::leave(int edge) {
  const int pair = pair_of_edge_[index(edge)];
  coloring_.uncolor(edge);
  is_placed_[index(pair)] = 0;
  --meetings_of_mentee_[index(couple(pair).mentee)];
  --placed_;
}

void RoundsBoard::place_chosen(const std::vector<int>& chosen) {
  const bool groups_sit = problem_.movers == Movers::mentors && problem_.table_seats > 1;
  if (groups_sit && problem_.prefer.empty()) place_groups(chosen);
  std::vector<int> order;
  for (const int pair : chosen) {
    if (!is_placed(pair) && !place_preferred(pair)) order.push_back(pair);
  }
  // What must be and what fits in few rounds goes first.
  std::stable_sort(order.begin(), order.end(), [this](int one, int other) {
    const auto rank = [this](int pair) {
      return std::pair(space_.is_must[index(pair)] == 0, std::popcount(allowed(pair)));
    };
    return rank(one) < rank(other);
  });
  for (const int pair : order) place_somewhere(pair);
}

// In the round that it had before.
bool RoundsBoard::place_preferred(int pair) {
  const int preferred = space_.prefer_of_pair[index(pair)];
  if (preferred < 0) return false;
  const int round = problem_.prefer[index(preferred)].round;
  if ((allowed(pair) & bit(round)) == 0) return false;
  const int right = free_seat(couple(pair).mentor, round);
  if (right < 0) return false;
  if (!sits(couple(pair).mentor, round) && spare_tables(round) <= 0) return false;
  const ColorSet free =
      coloring_.free_at_left(couple(pair).mentee) & coloring_.free_at_right(right);
  if ((free & bit(round)) == 0) return false;
  const int edge = coloring_.add(couple(pair).mentee, right, allowed(pair));
  coloring_.color(edge, round);
  enter(edge, pair);
  return true;
}

bool RoundsBoard::place_somewhere(int pair) {
  for (int nth = 0; nth < problem_.table_seats; ++nth) {
    if (place_on_seat(pair, nth)) return true;
  }
  return false;
}

bool RoundsBoard::place_on_seat(int pair, int nth) {
  const int right = seat(couple(pair).mentor, nth);
  if ((coloring_.free_at_right(right) & sitting_[index(couple(pair).mentor)]) == 0) return false;
  const int edge = coloring_.add(couple(pair).mentee, right, rounds_with_tables(allowed(pair)));
  enter(edge, pair);
  if (coloring_.insert(edge)) return true;
  is_placed_[index(pair)] = 0;
  --meetings_of_mentee_[index(couple(pair).mentee)];
  --placed_;
  return false;
}

// Of these without those whose tables are full of kept meetings, as they can't be evened out.
ColorSet RoundsBoard::rounds_with_tables(ColorSet rounds) const {
  if (problem_.table_seats > 1 || problem_.keep.empty()) return rounds;
  for (const int round : graph::colors_of(rounds)) {
    if (tables_used(round) < open_tables(problem_, round)) continue;
    const bool movable = std::any_of(
        problem_.mentors.begin(), problem_.mentors.end(), [&, mentor = 0](const auto&) mutable {
          const int edge = coloring_.at_right(seat(mentor++, 0), round);
          return edge >= 0 && pair_of_edge_[index(edge)] != kKept;
        });
    if (!movable) rounds &= ~bit(round);
  }
  return rounds;
}

bool RoundsBoard::is_worth_less(int edge, int other) const {
  const auto worth = [this](int which) {
    const int pair = pair_of_edge_[index(which)];
    return std::tuple(space_.is_must[index(pair)], space_.prefer_of_pair[index(pair)] >= 0,
                      space_.pairs[index(pair)].fit);
  };
  return worth(edge) < worth(other);
}

void RoundsBoard::level() {
  coloring_.level(space_.open);
  for (const int round : graph::colors_of(space_.open)) {
    while (spare_tables(round) < 0) {
      int least = -1;
      for (int edge = 0; edge < coloring_.edges(); ++edge) {
        const bool here =
            coloring_.edge(edge).color == round && pair_of_edge_[index(edge)] != kKept;
        if (here && (least < 0 || is_worth_less(edge, least))) least = edge;
      }
      leave(least);
    }
  }
}

void RoundsBoard::exchange(int round, const std::vector<int>& leave,
                           const std::vector<int>& enter) {
  for (const int pair : leave) this->leave(edge_of_pair_[index(pair)]);
  for (const int pair : enter) {
    const int mentor = couple(pair).mentor;
    sitting_[index(mentor)] |= bit(round);
    const int edge = coloring_.add(couple(pair).mentee, free_seat(mentor, round), allowed(pair));
    coloring_.color(edge, round);
    this->enter(edge, pair);
  }
}

bool RoundsBoard::move(int pair, int round) {
  const int edge = edge_of_pair_[index(pair)];
  const int from = coloring_.edge(edge).color;
  const EdgeColoring::Chain chain = coloring_.chain(edge, round);
  if (!coloring_.can_exchange(chain)) return false;
  coloring_.exchange(chain);
  if (spare_tables(from) >= 0 && spare_tables(round) >= 0) return true;
  coloring_.exchange(chain);
  return false;
}

std::vector<int> RoundsBoard::movable_in(int round) const {
  std::vector<int> pairs;
  for (int mentee = 0; index(mentee) < problem_.mentees.size(); ++mentee) {
    const int edge = coloring_.at_left(mentee, round);
    if (edge >= 0 && pair_of_edge_[index(edge)] != kKept) {
      pairs.push_back(pair_of_edge_[index(edge)]);
    }
  }
  return pairs;
}

int RoundsBoard::kept_at(int mentor, int round) const {
  int kept = 0;
  for (int nth = 0; nth < problem_.table_seats; ++nth) {
    const int edge = coloring_.at_right(seat(mentor, nth), round);
    kept += edge >= 0 && pair_of_edge_[index(edge)] == kKept ? 1 : 0;
  }
  return kept;
}

bool RoundsBoard::sits(int mentor, int round) const {
  for (int nth = 0; nth < problem_.table_seats; ++nth) {
    if (coloring_.at_right(seat(mentor, nth), round) >= 0) return true;
  }
  return false;
}

int RoundsBoard::tables_used(int round) const {
  if (problem_.table_seats == 1) return coloring_.class_size(round);
  int used = 0;
  for (int mentor = 0; index(mentor) < problem_.mentors.size(); ++mentor) {
    used += sits(mentor, round) ? 1 : 0;
  }
  return used;
}

int RoundsBoard::spare_tables(int round) const {
  return open_tables(problem_, round) - tables_used(round);
}

int RoundsBoard::free_seat(int mentor, int round) const {
  for (int nth = 0; nth < problem_.table_seats; ++nth) {
    if (coloring_.at_right(seat(mentor, nth), round) < 0) return seat(mentor, nth);
  }
  return -1;
}

std::vector<Meeting> RoundsBoard::meetings() const {
  std::vector<Meeting> meetings;
  for (const Meeting& kept : problem_.keep) {
    if (kept.round < problem_.frozen_rounds) meetings.push_back(kept);
  }
  for (int edge = 0; edge < coloring_.edges(); ++edge) {
    const int round = coloring_.edge(edge).color;
    if (round < 0) continue;
    const Meeting* kept = kept_of_edge_[index(edge)];
    meetings.push_back(
        kept != nullptr ? *kept : Meeting{round, kAnyTable, couple(pair_of_edge_[index(edge)])});
  }
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& one, const Meeting& other) {
    return std::tie(one.round, one.couple.mentor, one.couple.mentee) <
           std::tie(other.round, other.couple.mentor, other.couple.mentee);
  });
  return meetings;
}

}  // namespace rondo::match
