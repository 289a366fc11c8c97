#include "match/change_costs.h"

#include <algorithm>
#include <optional>
#include <set>

#include "match/alternatives.h"
#include "match/solve.h"

namespace rondo {
namespace {

// On screen a fit has 100 points.
std::int64_t screen_points(std::int64_t points) {
  return (points + 5) / 10;
}

std::optional<Message> least_cost(const match::Price& price) {
  if (price.empty()) return std::nullopt;
  if (price.front() > 0) return Message{"alternative.fewer_served", {}};
  const bool ranks =
      std::any_of(price.begin(), price.end() - 1, [](std::int64_t part) { return part != 0; });
  if (ranks) return Message{"alternative.lower_choice", {}};
  if (screen_points(price.back()) <= 0) return std::nullopt;
  return Message{"alternative.costs_at_least", {arg("count", screen_points(price.back()))}};
}

std::map<std::string, int> served_by_mentee(const match::Problem& problem,
                                            const match::Solution& solution) {
  std::map<std::string, int> served;
  for (const match::Pair& pair : solution.pairs) {
    ++served[problem.requests[static_cast<std::size_t>(pair.request)].mentee];
  }
  return served;
}

// Who gets fewer mentors than before; the first by id, so that the answer is always the same.
std::string who_loses(const match::Problem& problem, const match::Solution& before,
                      const match::Solution& after) {
  const std::map<std::string, int> now = served_by_mentee(problem, after);
  for (const auto& [mentee, count] : served_by_mentee(problem, before)) {
    const auto found = now.find(mentee);
    if (found == now.end() || found->second < count) return mentee;
  }
  return {};
}

// Both answers are best for what they had to hold, so their difference is what the pair costs.
Message exact_cost(const EventView& view, const match::Problem& problem,
                   const match::Solution& before, const match::Solution& after) {
  const std::vector<std::int64_t>& served = before.objectives.front().values;
  const std::vector<std::int64_t>& still_served = after.objectives.front().values;
  if (still_served.front() < served.front()) {
    const PersonId mentee(who_loses(problem, before, after));
    return {"alternative.unserved", {arg("mentee", view.person_name(mentee))}};
  }
  if (still_served != served) return {"alternative.lower_choice", {}};
  const std::int64_t points =
      before.objectives.back().values.front() - after.objectives.back().values.front();
  if (points == 0) return {"alternative.as_good", {}};
  if (screen_points(points) == 0) return {"alternative.costs_little", {}};
  return {"alternative.costs", {arg("count", screen_points(points))}};
}

std::optional<Message> cost_by_solving(const EventView& view, const SolvedEvent& solved,
                                       int request, int mentor) {
  match::Problem problem = solved.built.problem;
  problem.locked.push_back({request, mentor});
  const Result<match::Solution> after = match::solve(problem);
  if (!after || after->status != match::SolutionStatus::optimal) return std::nullopt;
  return exact_cost(view, problem, solved.solution, *after);
}

}  // namespace

ChangeCosts change_costs(const EventView& view, const SolvedEvent& solved,
                         const RequestKey& request, std::size_t exact_pairs) {
  ChangeCosts costs;
  const BuiltProblem& built = solved.built;
  const auto found = std::find(built.requests.begin(), built.requests.end(), request);
  if (found == built.requests.end()) return costs;
  const auto at = static_cast<int>(found - built.requests.begin());
  const auto others = match::alternatives(built.problem, solved.solution, at);
  if (!others) return costs;
  const bool exact = others->size() * built.problem.pairs.size() <= exact_pairs;
  for (const match::Alternative& other : *others) {
    const std::optional<Message> cost =
        exact ? cost_by_solving(view, solved, at, other.mentor) : least_cost(other.at_least);
    if (cost) costs.emplace(built.mentors[static_cast<std::size_t>(other.mentor)], *cost);
  }
  return costs;
}

}  // namespace rondo
