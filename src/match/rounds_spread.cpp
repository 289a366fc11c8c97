// Breaks apart from each other. Exchanging two rounds along a chain of meetings changes breaks only
// for the people at its ends, so each exchange is judged by these, and done if it leaves fewer
// breaks after breaks without making the rounds less even. A local search; it stops at the first
// plan that no single exchange improves, or after a few passes.
#include <algorithm>
#include <bit>
#include <cstdlib>

#include "base/index.h"
#include "match/rounds_board.h"

namespace rondo::match {

using graph::ColorSet;
using graph::EdgeColoring;

namespace {

constexpr int kSpreadPasses = 4;

}  // namespace

// As a mentee, a mentor, or both.
struct RoundsBoard::Person {
  int mentee = -1;
  int mentor = -1;

  bool operator==(const Person&) const = default;
};

RoundsBoard::Person RoundsBoard::person_at(const EdgeColoring::Chain::End& end) const {
  if (!end.is_left) {
    const int mentor = mentor_of_seat(end.node);
    return {space_.mentee_of_mentor[index(mentor)], mentor};
  }
  const auto mentor =
      std::find(space_.mentee_of_mentor.begin(), space_.mentee_of_mentor.end(), end.node);
  const bool both = mentor != space_.mentee_of_mentor.end();
  return {end.node, both ? static_cast<int>(mentor - space_.mentee_of_mentor.begin()) : -1};
}

int RoundsBoard::double_breaks(const Person& person) const {
  ColorSet busy = 0;
  if (person.mentee >= 0) busy |= ~coloring_.free_at_left(person.mentee);
  for (int nth = 0; person.mentor >= 0 && nth < problem_.table_seats; ++nth) {
    busy |= ~coloring_.free_at_right(seat(person.mentor, nth));
  }
  const ColorSet possible = person.mentee >= 0 ? space_.mentee_breaks[index(person.mentee)]
                                               : space_.mentor_breaks[index(person.mentor)];
  const ColorSet breaks = possible & ~busy;
  return std::popcount(breaks & (breaks >> 1));
}

void RoundsBoard::spread_breaks() {
  for (int pass = 0; pass < kSpreadPasses; ++pass) {
    bool better = false;
    for (int mentee = 0; index(mentee) < problem_.mentees.size(); ++mentee) {
      while (relieve(person_at({true, mentee, 0}))) better = true;
    }
    for (int mentor = 0; index(mentor) < problem_.mentors.size(); ++mentor) {
      while (relieve(person_at({false, seat(mentor, 0), 0}))) better = true;
    }
    if (!better) return;
  }
}

// Moves one of the person's meetings into a break beside a break, if that helps.
bool RoundsBoard::relieve(const Person& person) {
  if (double_breaks(person) == 0) return false;
  const auto try_all = [this](const auto& edge_at, ColorSet free) {
    for (const int target : graph::colors_of(free & space_.open)) {
      for (const int source : graph::colors_of(space_.open)) {
        const int edge = edge_at(source);
        if (edge >= 0 && edge_at(target) < 0 && try_exchange(edge, target)) return true;
      }
    }
    return false;
  };
  if (person.mentee >= 0) {
    const auto edge_at = [&](int round) {
      return coloring_.at_left(person.mentee, round);
    };
    if (try_all(edge_at, coloring_.free_at_left(person.mentee))) return true;
  }
  for (int nth = 0; person.mentor >= 0 && nth < problem_.table_seats; ++nth) {
    const int right = seat(person.mentor, nth);
    const auto edge_at = [&](int round) {
      return coloring_.at_right(right, round);
    };
    if (try_all(edge_at, coloring_.free_at_right(right))) return true;
  }
  return false;
}

bool RoundsBoard::try_exchange(int edge, int round) {
  const int from = coloring_.edge(edge).color;
  const EdgeColoring::Chain chain = coloring_.chain(edge, round);
  if (chain.ends.empty() || !coloring_.can_exchange(chain)) return false;
  const Person one = person_at(chain.ends[0]);
  const Person other = person_at(chain.ends[1]);
  const auto apart = [&] {
    return std::abs(coloring_.class_size(from) - coloring_.class_size(round));
  };
  const auto bad = [&] {
    return double_breaks(one) + (one == other ? 0 : double_breaks(other));
  };
  const int bad_before = bad();
  const int apart_before = apart();
  coloring_.exchange(chain);
  const bool seated = spare_tables(from) >= 0 && spare_tables(round) >= 0;
  if (seated && bad() < bad_before && apart() <= std::max(apart_before, 1)) return true;
  coloring_.exchange(chain);
  return false;
}

}  // namespace rondo::match
