// More meetings in a full round: a mentee without one takes somebody's seat who takes another one,
// and so on until a free seat is reached (an augmenting path of the round's bipartite graph, found
// breadth first from all mentees without a meeting). Nobody meets whom they meet in another round.
#include <algorithm>
#include <numeric>

#include "match/rounds_board.h"

namespace rondo::match {

using graph::ColorSet;

namespace {

ColorSet bit(int round) {
  return ColorSet{1} << round;
}

}  // namespace

// How the search came to a mentee: another one would take its seat by meeting this pair.
struct RoundsBoard::Step {
  bool seen = false;
  int from = -1;  // the other mentee; -1 where the search began
  int pair = -1;
  int edge = -1;  // the meeting that gives way
};

int RoundsBoard::tables_used(int round) const {
  if (problem_.table_seats == 1) return coloring_.class_size(round);
  int used = 0;
  for (int mentor = 0; place(mentor) < problem_.mentors.size(); ++mentor) {
    bool sits = false;
    for (int nth = 0; nth < problem_.table_seats; ++nth) {
      sits = sits || coloring_.at_right(seat(mentor, nth), round) >= 0;
    }
    used += sits ? 1 : 0;
  }
  return used;
}

// A seat of the mentor that somebody could take in this round, as the tables allow; or -1.
int RoundsBoard::free_seat(int mentor, int round) const {
  if ((sitting_[place(mentor)] & bit(round)) == 0) return -1;
  int free = -1;
  bool sits = false;
  for (int nth = 0; nth < problem_.table_seats; ++nth) {
    const int right = seat(mentor, nth);
    if (coloring_.at_right(right, round) >= 0) {
      sits = true;
    } else if (free < 0 && (coloring_.free_at_right(right) & bit(round)) != 0) {
      free = right;
    }
  }
  if (free < 0 || sits) return free;
  return tables_used(round) < open_tables(problem_, round) ? free : -1;
}

bool RoundsBoard::has_free_seat(int round) const {
  for (int mentor = 0; place(mentor) < problem_.mentors.size(); ++mentor) {
    if (free_seat(mentor, round) >= 0) return true;
  }
  return false;
}

void RoundsBoard::fill(int most) {
  for (bool more = true; more && placed_ < most;) {
    more = false;
    for (const int round : graph::colors_of(space_.open)) {
      while (placed_ < most && has_free_seat(round) && fill_round(round)) more = true;
    }
  }
}

bool RoundsBoard::fill_round(int round) {
  std::vector<int> queue;
  for (int mentee = 0; place(mentee) < problem_.mentees.size(); ++mentee) {
    const ColorSet free = coloring_.free_at_left(mentee) & space_.mentee_free[place(mentee)];
    if ((free & bit(round)) != 0) queue.push_back(mentee);
  }
  std::stable_sort(queue.begin(), queue.end(), [this](int one, int other) {
    return meetings_of_mentee_[place(one)] < meetings_of_mentee_[place(other)];
  });
  std::vector<Step> steps(problem_.mentees.size());
  for (const int mentee : queue) steps[place(mentee)].seen = true;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    if (look_from(queue[next], round, steps, queue)) return true;
  }
  return false;
}

// Whom the mentee could meet in this round: a free seat ends the search, a taken one leads on.
bool RoundsBoard::look_from(int mentee, int round, std::vector<Step>& steps,
                            std::vector<int>& queue) {
  int start = mentee;
  while (steps[place(start)].from >= 0) start = steps[place(start)].from;
  for (const int pair : pairs_of_[place(mentee)]) {
    const int mentor = couple(pair).mentor;
    if (is_placed_[place(pair)] != 0 || (sitting_[place(mentor)] & bit(round)) == 0) continue;
    const int free = free_seat(mentor, round);
    if (free >= 0 && space_.mentee_of_mentor[place(mentor)] != start) {
      take_steps(mentee, pair, free, round, steps);
      return true;
    }
    for (int nth = 0; nth < problem_.table_seats; ++nth) {
      const int edge = coloring_.at_right(seat(mentor, nth), round);
      if (edge < 0) continue;
      const int holding = pair_of_edge_[place(edge)];
      if (holding == kKept || space_.is_must[place(holding)] != 0) continue;
      Step& step = steps[place(couple(holding).mentee)];
      if (step.seen) continue;
      step = {true, mentee, pair, edge};
      queue.push_back(couple(holding).mentee);
    }
  }
  return false;
}

void RoundsBoard::take_steps(int mentee, int pair, int right, int round,
                             const std::vector<Step>& steps) {
  struct Seating {
    int pair;
    int right;
  };
  std::vector<Seating> seatings = {{pair, right}};
  for (int at = mentee; steps[place(at)].from >= 0; at = steps[place(at)].from) {
    const Step& step = steps[place(at)];
    seatings.push_back({step.pair, coloring_.edge(step.edge).right});
    leave(step.edge);
  }
  for (const Seating& seating : seatings) {
    const int edge =
        coloring_.add(couple(seating.pair).mentee, seating.right, allowed(seating.pair));
    coloring_.color(edge, round);
    enter(edge, seating.pair);
  }
}

}  // namespace rondo::match
