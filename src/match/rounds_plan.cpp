#include "match/rounds_plan.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "base/index.h"
#include "match/rounds_people.h"

namespace rondo::match {
namespace {

// Everybody's table, round by round.
class Itineraries {
 public:
  Itineraries(const RoundsProblem& problem, const std::vector<Meeting>& meetings)
      : problem_(problem), people_(problem) {
    tables_.assign(people_.size() * index(problem.rounds), kAnyTable);
    for (const Meeting& meeting : meetings) {
      tables_[slot(people_.mentor(meeting.couple.mentor), meeting.round)] = meeting.table;
      tables_[slot(people_.mentee(meeting.couple.mentee), meeting.round)] = meeting.table;
    }
  }

  const RoundsPeople& people() const { return people_; }
  // kAnyTable when the person meets nobody.
  int table(std::size_t person, int round) const { return tables_[slot(person, round)]; }
  std::vector<int> breaks(std::size_t person) const {
    std::vector<int> breaks;
    for (int round = 0; round < problem_.rounds; ++round) {
      if (table(person, round) != kAnyTable) continue;
      if (is_present(problem_, people_.id(person), round)) breaks.push_back(round);
    }
    return breaks;
  }

 private:
  std::size_t slot(std::size_t person, int round) const {
    return person * index(problem_.rounds) + index(round);
  }

  const RoundsProblem& problem_;
  RoundsPeople people_;
  std::vector<int> tables_;
};

std::int64_t uneven(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::vector<std::int64_t> sizes(index(problem.rounds), 0);
  for (const Meeting& meeting : meetings) ++sizes[index(meeting.round)];
  sizes.erase(sizes.begin(), sizes.begin() + problem.frozen_rounds);
  if (sizes.empty()) return 0;
  const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
  return *most - *least;
}

RoundsComfort comfort_in(const RoundsProblem& problem, const std::vector<Meeting>& meetings,
                         const Itineraries& all) {
  RoundsComfort comfort;
  comfort.uneven = uneven(problem, meetings);
  std::vector<char> stays(all.people().size(), 0);
  const bool mentors_stay = problem.movers == Movers::mentees;
  const std::size_t staying = mentors_stay ? problem.mentors.size() : problem.mentees.size();
  for (int i = 0; index(i) < staying; ++i) {
    stays[mentors_stay ? all.people().mentor(i) : all.people().mentee(i)] = 1;
  }
  for (std::size_t person = 0; person < all.people().size(); ++person) {
    const std::vector<int> breaks = all.breaks(person);
    for (std::size_t i = 1; i < breaks.size(); ++i) {
      comfort.double_breaks += breaks[i] == breaks[i - 1] + 1 ? 1 : 0;
    }
    int last = kAnyTable;
    for (int round = 0; round < problem.rounds; ++round) {
      const int table = all.table(person, round);
      if (table == kAnyTable) continue;
      if (last != kAnyTable && last != table) {
        comfort.walking += std::abs(table - last);
        comfort.table_changes += stays[person];
      }
      last = table;
    }
  }
  return comfort;
}

std::map<std::string, std::vector<int>> breaks_in(const Itineraries& all) {
  std::map<std::string, std::vector<int>> breaks;
  for (std::size_t person = 0; person < all.people().size(); ++person) {
    std::vector<int> rounds = all.breaks(person);
    if (!rounds.empty()) breaks.emplace(all.people().id(person), std::move(rounds));
  }
  return breaks;
}

}  // namespace

RoundsGap gap(const RoundsPlan& plan) {
  for (std::size_t i = 0; i < kRoundsGoals; ++i) {
    const std::int64_t difference = plan.bound[i] - plan.score[i];
    if (difference != 0) return {static_cast<RoundsGoal>(i), difference};
  }
  return {};
}

RoundsScore score_of(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::vector<char> met(problem.mentors.size() * problem.mentees.size(), 0);
  std::vector<std::int64_t> counts(problem.mentees.size(), 0);
  RoundsScore score{};
  for (const Meeting& meeting : meetings) {
    met[cell(problem, meeting.couple)] = 1;
    score[goal(RoundsGoal::level)] -= counts[index(meeting.couple.mentee)]++;
  }
  score[goal(RoundsGoal::meetings)] = static_cast<std::int64_t>(meetings.size());
  for (const Couple& couple : problem.must_meet) {
    score[goal(RoundsGoal::must)] += met[cell(problem, couple)];
  }
  for (const Meeting& preferred : problem.prefer) {
    score[goal(RoundsGoal::kept)] += met[cell(problem, preferred.couple)];
  }
  for (const CoupleFit& pair : problem.fit) {
    if (met[cell(problem, pair.couple)] != 0) score[goal(RoundsGoal::fit)] += pair.fit;
  }
  return score;
}

RoundsComfort comfort_of(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  return comfort_in(problem, meetings, Itineraries(problem, meetings));
}

std::map<std::string, std::vector<int>> breaks_of(const RoundsProblem& problem,
                                                  const std::vector<Meeting>& meetings) {
  return breaks_in(Itineraries(problem, meetings));
}

void count_days(const RoundsProblem& problem, RoundsPlan& plan) {
  const Itineraries all(problem, plan.meetings);
  plan.comfort = comfort_in(problem, plan.meetings, all);
  plan.breaks = breaks_in(all);
}

}  // namespace rondo::match
