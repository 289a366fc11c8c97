#include "match/rounds_tables.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

#include "base/index.h"

namespace rondo::match {
namespace {

class TableHost {
 public:
  TableHost(const RoundsProblem& problem, std::vector<Meeting>& meetings)
      : problem_(problem), meetings_(meetings) {
    for (const Meeting& preferred : problem.prefer) {
      preferred_[{preferred.round, preferred.couple}] = preferred.table;
    }
    const bool mentors_stay = problem.movers == Movers::mentees;
    home_.assign(mentors_stay ? problem.mentors.size() : problem.mentees.size(), kAnyTable);
    // With a table for each of them, nobody of this side ever has to change.
    if (static_cast<int>(home_.size()) > open_tables(problem, problem.frozen_rounds)) return;
    int table = 0;
    for (int& home : home_) {
      while (!is_open(problem, table, problem.frozen_rounds)) ++table;
      home = table++;
    }
  }

  void run() {
    for (std::size_t first = 0; first < meetings_.size();) {
      std::size_t last = first;
      while (last < meetings_.size() && meetings_[last].round == meetings_[first].round) ++last;
      seat_round(first, last);
      first = last;
    }
    std::sort(meetings_.begin(), meetings_.end(), [](const Meeting& one, const Meeting& other) {
      return std::tie(one.round, one.table, one.couple.mentee) <
             std::tie(other.round, other.table, other.couple.mentee);
    });
  }

 private:
  // A mentor with everybody at the table, by places in meetings_.
  using Party = std::vector<std::size_t>;

  void seat_round(std::size_t first, std::size_t last) {
    const int round = meetings_[first].round;
    std::vector<Party> waiting;
    for (std::size_t i = first; i < last; ++i) {
      const bool same = i > first && meetings_[i].couple.mentor == meetings_[i - 1].couple.mentor;
      if (!same) waiting.emplace_back();
      waiting.back().push_back(i);
    }
    free_.assign(index(problem_.tables), 0);
    for (int table = 0; table < problem_.tables; ++table) {
      const bool open = round < problem_.frozen_rounds || is_open(problem_, table, round);
      free_[index(table)] = open ? 1 : 0;
    }
    seat(waiting, [this](const Party& party) { return kept_table(party); });
    seat(waiting, [this](const Party& party) { return preferred_table(party); });
    seat_at_home(waiting);
    seat(waiting, [this](const Party& party) { return nearest_table(home_table(party)); });
    assert(waiting.empty());
  }

  // Seats parties where people who stay sat last: the most of them first.
  void seat_at_home(std::vector<Party>& waiting) {
    struct Claim {
      int people;
      int party;
      int table;
    };
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      for (const auto& [table, people] : homes(waiting[i])) {
        claims.push_back({people, static_cast<int>(i), table});
      }
    }
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& one, const Claim& other) {
      return one.people > other.people;
    });
    std::vector<int> table_of(waiting.size(), kAnyTable);
    for (const Claim& claim : claims) {
      int& table = table_of[index(claim.party)];
      if (table != kAnyTable || free_[index(claim.table)] == 0) continue;
      table = claim.table;
      free_[index(table)] = 0;
    }
    for (const int table : table_of) {
      if (table != kAnyTable) free_[index(table)] = 1;
    }
    seat(waiting, [&, next = std::size_t{0}](const Party&) mutable { return table_of[next++]; });
  }

  // Seats each party at its wish, if that is free; leaves the others waiting.
  template <class Wish>
  void seat(std::vector<Party>& waiting, Wish wish) {
    std::vector<Party> left;
    for (Party& party : waiting) {
      const int table = wish(party);
      if (table == kAnyTable || free_[index(table)] == 0) {
        left.push_back(std::move(party));
        continue;
      }
      free_[index(table)] = 0;
      for (const std::size_t at : party) {
        meetings_[at].table = table;
        home_[index(stayer(meetings_[at]))] = table;
      }
    }
    waiting = std::move(left);
  }

  int stayer(const Meeting& meeting) const {
    return problem_.movers == Movers::mentees ? meeting.couple.mentor : meeting.couple.mentee;
  }

  int kept_table(const Party& party) const {
    for (const std::size_t at : party) {
      if (meetings_[at].table != kAnyTable) return meetings_[at].table;
    }
    return kAnyTable;
  }

  int preferred_table(const Party& party) const {
    for (const std::size_t at : party) {
      const auto found = preferred_.find({meetings_[at].round, meetings_[at].couple});
      if (found != preferred_.end()) return found->second;
    }
    return kAnyTable;
  }

  // Where those who stay sat last, and how many of them.
  std::map<int, int> homes(const Party& party) const {
    std::map<int, int> people;
    for (const std::size_t at : party) {
      const int home = home_[index(stayer(meetings_[at]))];
      if (home != kAnyTable) ++people[home];
      if (problem_.movers == Movers::mentees) break;  // the mentor alone
    }
    return people;
  }

  // Where most of those who stay sat last.
  int home_table(const Party& party) const {
    int best = kAnyTable;
    int most = 0;
    for (const auto& [table, people] : homes(party)) {
      if (people > most) {
        best = table;
        most = people;
      }
    }
    return best;
  }

  int nearest_table(int wanted) const {
    int best = kAnyTable;
    for (int table = 0; table < problem_.tables; ++table) {
      if (free_[index(table)] == 0) continue;
      if (best == kAnyTable || std::abs(table - wanted) < std::abs(best - wanted)) best = table;
    }
    return best;
  }

  const RoundsProblem& problem_;
  std::vector<Meeting>& meetings_;
  std::map<std::pair<int, Couple>, int> preferred_;  // by round and couple
  std::vector<int> home_;                            // of each who stays, the table last sat at
  std::vector<char> free_;
};

}  // namespace

void assign_tables(const RoundsProblem& problem, std::vector<Meeting>& meetings) {
  TableHost(problem, meetings).run();
}

}  // namespace rondo::match
