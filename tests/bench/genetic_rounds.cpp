#include "bench/genetic_rounds.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "base/random.h"

namespace rondo::bench {
namespace {

constexpr std::int64_t kRepeatCosts = 10'000;
constexpr int kSwaps = 3;

using Plan = std::vector<std::vector<int>>;  // per round and mentor, the mentee

class Search {
 public:
  Search(const match::RoundsProblem& problem, std::uint64_t seed)
      : size_(problem.mentors.size()),
        rounds_(static_cast<std::size_t>(problem.rounds)),
        fit_(size_ * size_, 0),
        met_(size_ * size_, 0),
        random_(seed) {
    for (const match::CoupleFit& pair : problem.fit) {
      fit_[match::cell(problem, pair.couple)] = pair.fit;
    }
  }

  GeneticResult run(int population, int generations) {
    std::vector<Plan> plans;
    for (int i = 0; i < population; ++i) plans.push_back(random_plan());
    for (int generation = 0; generation < generations; ++generation) {
      rank(plans);
      for (std::size_t i = plans.size() / 2; i < plans.size(); ++i) {
        plans[i] = child(plans[below(plans.size() / 2)], plans[below(plans.size() / 2)]);
      }
    }
    rank(plans);
    return count(plans.front());
  }

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.next() % bound); }

  Plan random_plan() {
    Plan plan(rounds_, std::vector<int>(size_));
    for (std::vector<int>& round : plan) {
      std::iota(round.begin(), round.end(), 0);
      for (std::size_t i = size_; i > 1; --i) std::swap(round[i - 1], round[below(i)]);
    }
    return plan;
  }

  Plan child(const Plan& mother, const Plan& father) {
    Plan plan;
    for (std::size_t round = 0; round < rounds_; ++round) {
      plan.push_back(random_.next() % 2 == 0 ? mother[round] : father[round]);
    }
    for (int i = 0; i < kSwaps; ++i) {
      std::vector<int>& round = plan[below(rounds_)];
      std::swap(round[below(size_)], round[below(size_)]);
    }
    return plan;
  }

  GeneticResult count(const Plan& plan) {
    ++now_;
    GeneticResult result;
    for (const std::vector<int>& round : plan) {
      for (std::size_t mentor = 0; mentor < size_; ++mentor) {
        const std::size_t cell = mentor * size_ + static_cast<std::size_t>(round[mentor]);
        if (std::exchange(met_[cell], now_) == now_) {
          ++result.repeats;
        } else {
          result.fit += fit_[cell];
        }
      }
    }
    return result;
  }

  void rank(std::vector<Plan>& plans) {
    std::vector<std::pair<std::int64_t, std::size_t>> order;
    for (std::size_t i = 0; i < plans.size(); ++i) {
      const GeneticResult result = count(plans[i]);
      order.emplace_back(result.repeats * kRepeatCosts - result.fit, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<Plan> ranked;
    for (const auto& [cost, i] : order) ranked.push_back(std::move(plans[i]));
    plans = std::move(ranked);
  }

  std::size_t size_;
  std::size_t rounds_;
  std::vector<int> fit_;
  std::vector<int> met_;  // per cell, the count that saw it last
  int now_ = 0;
  SeededRandom random_;
};

}  // namespace

GeneticResult genetic_rounds(const match::RoundsProblem& problem, int population, int generations,
                             std::uint64_t seed) {
  return Search(problem, seed).run(population, generations);
}

}  // namespace rondo::bench
