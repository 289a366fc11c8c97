#include "match/rounds_plan.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace rondo::match {
namespace {

std::size_t index(int at) {
  return static_cast<std::size_t>(at);
}

// Where everybody is: per id, the table by round.
using Itineraries = std::map<std::string, std::map<int, int>>;

Itineraries itineraries(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  Itineraries all;
  for (const std::string& id : problem.mentors) all[id];
  for (const std::string& id : problem.mentees) all[id];
  for (const Meeting& meeting : meetings) {
    all[problem.mentors[index(meeting.couple.mentor)]][meeting.round] = meeting.table;
    all[problem.mentees[index(meeting.couple.mentee)]][meeting.round] = meeting.table;
  }
  return all;
}

std::vector<int> breaks_in(const RoundsProblem& problem, const std::string& id,
                           const std::map<int, int>& itinerary) {
  std::vector<int> breaks;
  for (int round = 0; round < problem.rounds; ++round) {
    if (is_present(problem, id, round) && itinerary.count(round) == 0) breaks.push_back(round);
  }
  return breaks;
}

std::int64_t uneven(const RoundsProblem& problem, const std::vector<Meeting>& meetings) {
  std::vector<std::int64_t> sizes(index(problem.rounds), 0);
  for (const Meeting& meeting : meetings) ++sizes[index(meeting.round)];
  sizes.erase(sizes.begin(), sizes.begin() + problem.frozen_rounds);
  if (sizes.empty()) return 0;
  const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
  return *most - *least;
}

}  // namespace

RoundsGap gap(const RoundsPlan& plan) {
  for (std::size_t i = 0; i < kRoundsGoals; ++i) {
    const std::int64_t difference = plan.bound[i] - plan.score[i];
    if (difference != 0) return {static_cast<RoundsGoal>(i), difference};
  }
  return {};
}

std::map<std::string, std::vector<int>> breaks_of(const RoundsProblem& problem,
                                                  const std::vector<Meeting>& meetings) {
  std::map<std::string, std::vector<int>> all;
  for (const auto& [id, itinerary] : itineraries(problem, meetings)) {
    std::vector<int> breaks = breaks_in(problem, id, itinerary);
    if (!breaks.empty()) all.emplace(id, std::move(breaks));
  }
  return all;
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
  RoundsComfort comfort;
  comfort.uneven = uneven(problem, meetings);
  const std::vector<std::string>& staying =
      problem.movers == Movers::mentees ? problem.mentors : problem.mentees;
  const std::set<std::string_view> stays(staying.begin(), staying.end());
  for (const auto& [id, itinerary] : itineraries(problem, meetings)) {
    const std::vector<int> breaks = breaks_in(problem, id, itinerary);
    for (std::size_t i = 1; i < breaks.size(); ++i) {
      comfort.double_breaks += breaks[i] == breaks[i - 1] + 1 ? 1 : 0;
    }
    int last = kAnyTable;
    for (const auto& [round, table] : itinerary) {
      if (last != kAnyTable && last != table) {
        comfort.walking += std::abs(table - last);
        comfort.table_changes += stays.count(id) > 0 ? 1 : 0;
      }
      last = table;
    }
  }
  return comfort;
}

}  // namespace rondo::match
