#include "match/rounds_walks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/index.h"
#include "match/rounds_people.h"

namespace rondo::match {
namespace {

// How far from the best place a table looks for one to change with, and how often all are tried.
constexpr int kReach = 4;
constexpr int kWalkPasses = 3;
// Places of people in rounds looked at for the order of rounds.
constexpr std::int64_t kMostPlacesLooked = 100'000;

// Where everybody is, round by round.
class Days {
 public:
  Days(const RoundsProblem& problem, const std::vector<Meeting>& meetings)
      : people_(problem), rounds_(problem.rounds) {
    tables_.assign(people_.size() * index(rounds_), kAnyTable);
    stays_.assign(people_.size(), 0);
    for (const Meeting& meeting : meetings) {
      const std::size_t mentor = people_.mentor(meeting.couple.mentor);
      const std::size_t mentee = people_.mentee(meeting.couple.mentee);
      tables_[mentor * index(rounds_) + index(meeting.round)] = meeting.table;
      tables_[mentee * index(rounds_) + index(meeting.round)] = meeting.table;
      stays_[problem.movers == Movers::mentees ? mentor : mentee] = 1;
    }
  }

  std::size_t people() const { return people_.size(); }
  bool stays(std::size_t person) const { return stays_[person] != 0; }
  // kAnyTable for a break.
  int table(std::size_t person, int round) const {
    return tables_[person * index(rounds_) + index(round)];
  }
  // Calls visit(table, next table) for consecutive meetings, in this order of rounds.
  template <class Visit>
  void walk(std::size_t person, const std::vector<int>& order, const Visit& visit) const {
    int last = kAnyTable;
    for (const int round : order) {
      const int here = table(person, round);
      if (here == kAnyTable) continue;
      if (last != kAnyTable && last != here) visit(last, here);
      last = here;
    }
  }

 private:
  RoundsPeople people_;
  int rounds_;
  std::vector<int> tables_;
  std::vector<char> stays_;
};

// The less, the better; the first counts most.
using Unrest = std::tuple<std::int64_t, std::int64_t, std::int64_t>;

Unrest unrest(const Days& days, const std::vector<int>& order) {
  std::int64_t double_breaks = 0;
  std::int64_t changes = 0;
  std::int64_t walking = 0;
  for (std::size_t person = 0; person < days.people(); ++person) {
    for (std::size_t i = 1; i < order.size(); ++i) {
      const bool both = days.table(person, order[i - 1]) == kAnyTable &&
                        days.table(person, order[i]) == kAnyTable;
      double_breaks += both ? 1 : 0;
    }
    days.walk(person, order, [&](int from, int to) {
      walking += std::abs(to - from);
      changes += days.stays(person) ? 1 : 0;
    });
  }
  return {double_breaks, changes, walking};
}

bool rounds_are_alike(const RoundsProblem& problem) {
  const bool open_alike =
      std::all_of(problem.closed_tables.begin(), problem.closed_tables.end(),
                  [](const ClosedTable& closed) { return closed.from_round == 0; });
  return open_alike && problem.keep.empty() && problem.presence.empty() && problem.rests.empty();
}

// Which round takes which place.
std::vector<int> best_order(const RoundsProblem& problem, const Days& days) {
  std::vector<int> order(index(problem.rounds));
  std::iota(order.begin(), order.end(), 0);
  Unrest best = unrest(days, order);
  std::int64_t looks = 0;
  for (bool better = true; better;) {
    better = false;
    for (std::size_t one = 0; one < order.size(); ++one) {
      for (std::size_t other = one + 1; other < order.size(); ++other) {
        looks += static_cast<std::int64_t>(days.people() * order.size());
        if (looks > kMostPlacesLooked) return order;
        std::swap(order[one], order[other]);
        const Unrest changed = unrest(days, order);
        if (changed < best) {
          best = changed;
          better = true;
        } else {
          std::swap(order[one], order[other]);
        }
      }
    }
  }
  return order;
}

// Tables on a line, and how often people go from one to another.
class Line {
 public:
  Line(const RoundsProblem& problem, const Days& days)
      : place_(index(problem.tables)), at_(place_.size()), can_move_(place_.size(), 1) {
    std::iota(place_.begin(), place_.end(), 0);
    std::iota(at_.begin(), at_.end(), 0);
    for (const ClosedTable& closed : problem.closed_tables) can_move_[index(closed.table)] = 0;
    for (const Meeting& kept : problem.keep) {
      if (kept.table != kAnyTable) can_move_[index(kept.table)] = 0;
    }
    count_ways(problem, days);
  }

  // Where each table is to be.
  const std::vector<int>& arrange() {
    for (int pass = 0; pass < kWalkPasses; ++pass) {
      bool better = false;
      for (int table = 0; index(table) < place_.size(); ++table) {
        better = improve(table) || better;
      }
      if (!better) break;
    }
    return place_;
  }

 private:
  struct Way {
    int table;
    std::int64_t times;
  };

  void count_ways(const RoundsProblem& problem, const Days& days) {
    std::vector<int> order(index(problem.rounds));
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::pair<int, int>> all;
    for (std::size_t person = 0; person < days.people(); ++person) {
      days.walk(person, order, [&](int from, int to) {
        all.emplace_back(from, to);
        all.emplace_back(to, from);
      });
    }
    std::sort(all.begin(), all.end());
    ways_.resize(place_.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::vector<Way>& ways = ways_[index(all[i].first)];
      if (i == 0 || all[i] != all[i - 1]) ways.push_back({all[i].second, 0});
      ++ways.back().times;
    }
  }

  // The place from which the ways of the table are shortest.
  int median(int table) {
    places_.clear();
    for (const Way& way : ways_[index(table)]) {
      for (std::int64_t time = 0; time < way.times; ++time) {
        places_.push_back(place_[index(way.table)]);
      }
    }
    const auto middle = places_.begin() + static_cast<std::ptrdiff_t>(places_.size() / 2);
    std::nth_element(places_.begin(), middle, places_.end());
    return *middle;
  }

  // How much longer the ways of the table get in another place, but for those to one other table.
  std::int64_t longer(int table, int place, int but) const {
    std::int64_t sum = 0;
    for (const Way& way : ways_[index(table)]) {
      if (way.table == but) continue;
      const int there = place_[index(way.table)];
      sum += way.times * (std::abs(place - there) - std::abs(place_[index(table)] - there));
    }
    return sum;
  }

  bool improve(int table) {
    if (can_move_[index(table)] == 0 || ways_[index(table)].empty()) return false;
    const int wanted = median(table);
    int best = -1;
    std::int64_t least = 0;
    for (int place = std::max(0, wanted - kReach);
         place <= wanted + kReach && index(place) < at_.size(); ++place) {
      const int other = at_[index(place)];
      if (other == table || can_move_[index(other)] == 0) continue;
      const std::int64_t change =
          longer(table, place, other) + longer(other, place_[index(table)], table);
      if (change < least) {
        least = change;
        best = other;
      }
    }
    if (best < 0) return false;
    std::swap(place_[index(table)], place_[index(best)]);
    std::swap(at_[index(place_[index(table)])], at_[index(place_[index(best)])]);
    return true;
  }

  std::vector<int> place_;  // per table
  std::vector<int> at_;     // per place
  std::vector<char> can_move_;
  std::vector<std::vector<Way>> ways_;  // per table, in both directions
  std::vector<int> places_;
};

}  // namespace

void shorten_walks(const RoundsProblem& problem, std::vector<Meeting>& meetings) {
  if (problem.frozen_rounds > 0 || !problem.prefer.empty()) return;
  if (rounds_are_alike(problem)) {
    const std::vector<int> order = best_order(problem, Days(problem, meetings));
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[index(order[i])] = static_cast<int>(i);
    for (Meeting& meeting : meetings) meeting.round = place[index(meeting.round)];
  }
  Line line(problem, Days(problem, meetings));
  const std::vector<int>& place = line.arrange();
  for (Meeting& meeting : meetings) meeting.table = place[index(meeting.table)];
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& one, const Meeting& other) {
    return std::tie(one.round, one.table, one.couple.mentee) <
           std::tie(other.round, other.table, other.couple.mentee);
  });
}

}  // namespace rondo::match
