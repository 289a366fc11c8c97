#include "match/oracle.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

namespace rondo::match {
namespace {

int fit_of(const Problem& problem, int request, int mentor) {
  for (const Pair& pair : problem.pairs) {
    if (pair.request == request && pair.mentor == mentor) return pair.fit;
  }
  return -1;
}

bool keeps_rules(const Problem& problem, const Choice& choice) {
  std::map<int, int> places;
  std::map<std::string, int> served;
  std::map<std::string, std::map<int, int>> meetings;
  for (std::size_t r = 0; r < choice.size(); ++r) {
    if (choice[r] < 0) continue;
    const std::string& mentee = problem.requests[r].mentee;
    const std::size_t capacity =
        problem.mentors[static_cast<std::size_t>(choice[r])].load_cost.size();
    if (static_cast<std::size_t>(++places[choice[r]]) > capacity) return false;
    if (++meetings[mentee][choice[r]] > 1 && !problem.repeat_mentor) return false;
    ++served[mentee];
  }
  for (const auto& [mentee, limit] : problem.mentee_limits) {
    if (served[mentee] > limit) return false;
  }
  for (const Lock& lock : problem.locked) {
    if (choice[static_cast<std::size_t>(lock.request)] != lock.mentor) return false;
  }
  return std::all_of(problem.groups.begin(), problem.groups.end(), [&](const Group& group) {
    return std::count_if(group.requests.begin(), group.requests.end(), [&](int request) {
             return choice[static_cast<std::size_t>(request)] == group.mentor;
           }) <= group.seats;
  });
}

struct Sums {
  std::int64_t load = 0;
  std::int64_t fit = 0;
  std::int64_t served = 0;
  std::int64_t unserved_cost = 0;
};

Sums sums_of(const Problem& problem, const Choice& choice) {
  Sums sums;
  std::map<int, std::size_t> load;
  for (std::size_t r = 0; r < choice.size(); ++r) {
    if (choice[r] < 0) {
      sums.unserved_cost += problem.requests[r].unserved_cost;
      continue;
    }
    const Mentor& mentor = problem.mentors[static_cast<std::size_t>(choice[r])];
    sums.load += mentor.load_cost[load[choice[r]]++];
    sums.fit += fit_of(problem, static_cast<int>(r), choice[r]);
    ++sums.served;
  }
  return sums;
}

std::vector<std::int64_t> served_by_rank(const Problem& problem, const Choice& choice) {
  std::vector<std::int64_t> merit(1 + kMaxRank, 0);
  for (std::size_t r = 0; r < choice.size(); ++r) {
    if (choice[r] < 0) continue;
    ++merit[0];
    ++merit[static_cast<std::size_t>(problem.requests[r].rank)];
  }
  return merit;
}

// Leximin by its definition: the sorted list of how well off everyone is.
std::vector<std::int64_t> worst_first(const Problem& problem, const Choice& choice) {
  std::vector<std::int64_t> merit;
  for (std::size_t r = 0; r < choice.size(); ++r) {
    const int fit = choice[r] < 0 ? -1 : fit_of(problem, static_cast<int>(r), choice[r]);
    merit.push_back(fit < 0 ? -1 : fit / 50);
  }
  std::sort(merit.begin(), merit.end());
  return merit;
}

}  // namespace

Choice choice_of(const Problem& problem, const std::vector<Pair>& pairs) {
  Choice choice(problem.requests.size(), -1);
  for (const Pair& pair : pairs) choice[static_cast<std::size_t>(pair.request)] = pair.mentor;
  return choice;
}

std::optional<Merit> merit_of(const Problem& problem, const Choice& choice) {
  if (!keeps_rules(problem, choice)) return std::nullopt;
  const Sums sums = sums_of(problem, choice);
  Merit merit;
  for (const Stage stage : problem.stages) {
    switch (stage) {
      case Stage::served:
        merit.push_back(served_by_rank(problem, choice));
        break;
      case Stage::worst_off:
        merit.push_back(worst_first(problem, choice));
        break;
      case Stage::load:
        merit.push_back({-sums.load});
        break;
      case Stage::fit:
        merit.push_back({sums.fit});
        break;
      case Stage::fit_less_load:
        merit.push_back({sums.fit - sums.load});
        break;
      case Stage::total:
        merit.push_back({-(1000 * sums.served - sums.fit + sums.load + sums.unserved_cost)});
        break;
    }
  }
  return merit;
}

std::optional<Merit> best_merit(const Problem& problem) {
  std::optional<Merit> best;
  for_each_choice(problem, [&](const Choice& choice) {
    auto merit = merit_of(problem, choice);
    if (merit && (!best || *best < *merit)) best = std::move(merit);
  });
  return best;
}

}  // namespace rondo::match
