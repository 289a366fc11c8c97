#include "match/stage_costs.h"

#include <algorithm>
#include <numeric>

namespace rondo::match {
namespace {

constexpr std::size_t kFitSteps = kMaxFit / kFitStep + 1;

std::size_t fit_step(int fit) {
  return static_cast<std::size_t>(fit / kFitStep);
}

std::vector<int> ranks_of(const Problem& problem) {
  std::vector<int> ranks;
  for (const Request& request : problem.requests) ranks.push_back(request.rank);
  std::sort(ranks.begin(), ranks.end());
  ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
  return ranks;
}

std::size_t place_of(const std::vector<int>& ranks, int rank) {
  return static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), rank) -
                                  ranks.begin());
}

std::int64_t sum_of_load(const Problem& problem, const std::vector<Pair>& pairs) {
  std::vector<int> load(problem.mentors.size(), 0);
  for (const Pair& pair : pairs) ++load[static_cast<std::size_t>(pair.mentor)];
  std::int64_t sum = 0;
  for (std::size_t m = 0; m < load.size(); ++m) {
    const auto& costs = problem.mentors[m].load_cost;
    sum = std::accumulate(costs.begin(), costs.begin() + load[m], sum);
  }
  return sum;
}

std::int64_t sum_of_fit(const std::vector<Pair>& pairs) {
  std::int64_t sum = 0;
  for (const Pair& pair : pairs) sum += pair.fit;
  return sum;
}

std::vector<std::int64_t> count_served(const Problem& problem, const std::vector<Pair>& pairs) {
  const std::vector<int> ranks = ranks_of(problem);
  std::vector<std::int64_t> counts(1 + ranks.size(), 0);
  counts[0] = static_cast<std::int64_t>(pairs.size());
  for (const Pair& pair : pairs) {
    ++counts[1 + place_of(ranks, problem.requests[static_cast<std::size_t>(pair.request)].rank)];
  }
  return counts;
}

std::vector<std::int64_t> count_steps(const Problem& problem, const std::vector<Pair>& pairs) {
  std::vector<std::int64_t> counts(1 + kFitSteps, 0);
  counts[0] = static_cast<std::int64_t>(problem.requests.size() - pairs.size());
  for (const Pair& pair : pairs) ++counts[1 + fit_step(pair.fit)];
  return counts;
}

std::int64_t total_cost(const Problem& problem, const std::vector<Pair>& pairs) {
  std::int64_t sum = sum_of_load(problem, pairs);
  for (const Request& request : problem.requests) sum += request.unserved_cost;
  for (const Pair& pair : pairs) {
    sum += kMaxFit - pair.fit;
    sum -= problem.requests[static_cast<std::size_t>(pair.request)].unserved_cost;
  }
  return sum;
}

}  // namespace

StageCosts::StageCosts(const Problem& problem)
    : stages_(problem.stages), ranks_(ranks_of(problem)) {
  for (const Stage stage : stages_) {
    starts_.push_back(components_);
    if (stage == Stage::served) {
      components_ += 1 + ranks_.size();
    } else if (stage == Stage::worst_off) {
      components_ += 1 + kFitSteps;
    } else {
      components_ += 1;
    }
  }
}

Price StageCosts::unserved(const Request& request) const {
  Price price(components_, 0);
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    const std::size_t start = starts_[i];
    if (stages_[i] == Stage::served) {
      price[start] = 1;
      price[start + 1 + place_of(ranks_, request.rank)] = 1;
    } else if (stages_[i] == Stage::worst_off) {
      price[start] = 1;
    } else if (stages_[i] == Stage::total) {
      price[start] = request.unserved_cost;
    }
  }
  return price;
}

Price StageCosts::pair(int fit) const {
  Price price(components_, 0);
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    const std::size_t start = starts_[i];
    if (stages_[i] == Stage::worst_off) {
      price[start + 1 + fit_step(fit)] = 1;
    } else if (stages_[i] == Stage::fit || stages_[i] == Stage::fit_less_load) {
      price[start] = -fit;
    } else if (stages_[i] == Stage::total) {
      price[start] = kMaxFit - fit;
    }
  }
  return price;
}

Price StageCosts::place(std::int64_t load_cost) const {
  Price price(components_, 0);
  for (std::size_t i = 0; i < stages_.size(); ++i) {
    const Stage stage = stages_[i];
    if (stage == Stage::load || stage == Stage::fit_less_load || stage == Stage::total) {
      price[starts_[i]] = load_cost;
    }
  }
  return price;
}

std::vector<StageObjective> objectives(const Problem& problem, const std::vector<Pair>& pairs) {
  std::vector<StageObjective> all;
  for (const Stage stage : problem.stages) {
    StageObjective objective{stage, {}};
    switch (stage) {
      case Stage::served:
        objective.values = count_served(problem, pairs);
        break;
      case Stage::worst_off:
        objective.values = count_steps(problem, pairs);
        break;
      case Stage::load:
        objective.values = {sum_of_load(problem, pairs)};
        break;
      case Stage::fit:
        objective.values = {sum_of_fit(pairs)};
        break;
      case Stage::fit_less_load:
        objective.values = {sum_of_fit(pairs) - sum_of_load(problem, pairs)};
        break;
      case Stage::total:
        objective.values = {total_cost(problem, pairs)};
        break;
    }
    all.push_back(std::move(objective));
  }
  return all;
}

}  // namespace rondo::match
