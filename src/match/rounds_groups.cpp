// Groups that keep together where mentors walk: mentees who are to meet the same mentors sit down
// as one, as many as there are seats, and meet each of them in the same round. The first of a group
// is placed for all of it, on the first seat of each mentor, the others on the next ones.
#include <map>
#include <utility>

#include "base/index.h"
#include "match/rounds_board.h"

namespace rondo::match {

using graph::bit;
using graph::ColorSet;

// Mentees by the mentors whom they are to meet, cut into groups; the full ones first, because with
// these each mentor has a round for each group.
std::vector<RoundsBoard::Group> RoundsBoard::groups(const std::vector<int>& chosen) const {
  std::vector<std::map<int, int>> pairs_of(problem_.mentees.size());  // by mentor
  for (const int pair : chosen) pairs_of[index(couple(pair).mentee)][couple(pair).mentor] = pair;
  std::map<std::vector<int>, std::vector<std::vector<int>>> alike;  // pairs of each, by mentors
  for (const std::map<int, int>& mine : pairs_of) {
    std::vector<int> mentors;
    std::vector<int> pairs;
    for (const auto& [mentor, pair] : mine) {
      mentors.push_back(mentor);
      pairs.push_back(pair);
    }
    if (!pairs.empty()) alike[mentors].push_back(std::move(pairs));
  }
  std::vector<Group> full;
  std::vector<Group> others;
  const std::size_t seats = index(problem_.table_seats);
  for (const auto& [mentors, mentees] : alike) {
    for (std::size_t first = 0; first < mentees.size(); first += seats) {
      const std::size_t last = std::min(mentees.size(), first + seats);
      if (last - first < 2) continue;
      Group group(mentees.begin() + static_cast<std::ptrdiff_t>(first),
                  mentees.begin() + static_cast<std::ptrdiff_t>(last));
      (group.size() == seats ? full : others).push_back(std::move(group));
    }
  }
  full.insert(full.end(), others.begin(), others.end());
  return full;
}

void RoundsBoard::place_groups(const std::vector<int>& chosen) {
  const std::vector<Group> all = groups(chosen);
  for (const Group& group : all) {
    for (const int pair : group[0]) place_on_seat(pair, 0);
  }
  for (const Group& group : all) {
    for (std::size_t nth = 1; nth < group.size(); ++nth) {
      for (std::size_t i = 0; i < group[nth].size(); ++i) {
        if (!is_placed(group[0][i])) continue;
        const int pair = group[nth][i];
        const int round = round_of(group[0][i]);
        const int right = seat(couple(pair).mentor, static_cast<int>(nth));
        const ColorSet free = allowed(pair) & coloring_.free_at_left(couple(pair).mentee) &
                              coloring_.free_at_right(right);
        if ((free & bit(round)) == 0) continue;
        const int edge = coloring_.add(couple(pair).mentee, right, allowed(pair));
        coloring_.color(edge, round);
        enter(edge, pair);
      }
    }
  }
}

}  // namespace rondo::match
