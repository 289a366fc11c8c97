#include "graph/degree_matching.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/index.h"
#include "base/random.h"
#include "graph/numbers.h"

namespace rondo::graph {
namespace {

Numbers value_of(const DegreeProblem& problem, const DegreePair& pair) {
  const auto start =
      problem.value_classes.begin() + pair.value * static_cast<int>(problem.components);
  return Numbers(start, start + static_cast<int>(problem.components));
}

// What a set of pairs is worth; empty when it breaks a bound.
Numbers worth(const DegreeProblem& problem, const std::vector<bool>& taken) {
  std::vector<int> left(problem.left_bounds.size(), 0);
  std::vector<int> right(problem.right_bounds.size(), 0);
  int total = 0;
  Numbers sum(problem.components, 0);
  for (std::size_t i = 0; i < problem.pairs.size(); ++i) {
    if (!taken[i]) continue;
    const DegreePair& pair = problem.pairs[i];
    ++total;
    ++right[index(pair.right)];
    sum[problem.level_component] -=
        problem.first_level[index(pair.left)] + left[index(pair.left)]++;
    add_times(sum, value_of(problem, pair), 1);
  }
  for (std::size_t l = 0; l < left.size(); ++l) {
    if (left[l] > problem.left_bounds[l]) return {};
  }
  for (std::size_t r = 0; r < right.size(); ++r) {
    if (right[r] > problem.right_bounds[r]) return {};
  }
  return total > problem.total_bound ? Numbers{} : sum;
}

Numbers best_of_all(const DegreeProblem& problem) {
  Numbers best;
  for (std::size_t set = 0; set < (std::size_t{1} << problem.pairs.size()); ++set) {
    std::vector<bool> taken(problem.pairs.size());
    for (std::size_t i = 0; i < taken.size(); ++i) taken[i] = (set >> i & 1) != 0;
    best = std::max(best, worth(problem, taken));
  }
  return best;
}

// The bound of the header from the prices alone.
Numbers bound_by_prices(const DegreeProblem& problem, const DegreeMatching& matching) {
  const Numbers zero(problem.components, 0);
  Numbers sum = zero;
  CHECK(matching.total_price() >= zero);
  add_times(sum, matching.total_price(), problem.total_bound);
  for (int right = 0; index(right) < problem.right_bounds.size(); ++right) {
    CHECK(matching.right_price(right) >= zero);
    add_times(sum, matching.right_price(right), problem.right_bounds[index(right)]);
  }
  for (int left = 0; index(left) < problem.left_bounds.size(); ++left) {
    std::vector<Numbers> gains;
    for (const DegreePair& pair : problem.pairs) {
      if (pair.left != left) continue;
      gains.push_back(value_of(problem, pair));
      add_times(gains.back(), matching.right_price(pair.right), -1);
      add_times(gains.back(), matching.total_price(), -1);
    }
    std::sort(gains.rbegin(), gains.rend());
    const std::size_t most = std::min(gains.size(), index(problem.left_bounds[index(left)]));
    for (std::size_t k = 0; k < most; ++k) {
      gains[k][problem.level_component] -=
          problem.first_level[index(left)] + static_cast<std::int64_t>(k);
      if (gains[k] > zero) add_times(sum, gains[k], 1);
    }
  }
  return sum;
}

std::vector<bool> solved(const DegreeProblem& problem, DegreeMatching& matching,
                         std::int64_t budget) {
  while (!matching.step(budget)) {
  }
  std::vector<bool> taken;
  for (std::size_t i = 0; i < problem.pairs.size(); ++i) taken.push_back(matching.taken(i));
  return taken;
}

struct Shape {
  int most_nodes;
  int most_bound;
  int pairs_percent;
  int most_fit;
};

// Components: a count, the level, a fit.
DegreeProblem random_problem(SeededRandom& random, const Shape& shape) {
  const auto below = [&](int bound) {
    return static_cast<int>(random.next() % static_cast<std::uint64_t>(bound));
  };
  DegreeProblem problem;
  problem.components = 3;
  problem.level_component = 1;
  const int lefts = 1 + below(shape.most_nodes);
  const int rights = 1 + below(shape.most_nodes);
  for (int l = 0; l < lefts; ++l) {
    problem.left_bounds.push_back(below(shape.most_bound + 1));
    problem.first_level.push_back(below(3));
  }
  for (int r = 0; r < rights; ++r) problem.right_bounds.push_back(below(shape.most_bound + 1));
  problem.total_bound = below(2) == 0 ? 1000 : below(lefts * shape.most_bound + 1);
  const int most_fit = 1 + below(shape.most_fit);
  for (int fit = 0; fit <= most_fit; ++fit) {
    problem.value_classes.insert(problem.value_classes.end(), {1, 0, fit});
  }
  for (int l = 0; l < lefts; ++l) {
    for (int r = 0; r < rights; ++r) {
      if (below(100) >= shape.pairs_percent) continue;
      problem.pairs.push_back({l, r, below(most_fit + 1)});
    }
  }
  return problem;
}

TEST_CASE("degree_matching: agrees with trying every set of pairs, seeds 0..1999") {
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    DegreeProblem problem = random_problem(random, {4, 4, 80, 12});
    if (problem.pairs.size() > 11) problem.pairs.resize(11);
    auto matching = DegreeMatching::make(problem);
    REQUIRE(matching.ok());
    const std::vector<bool> taken = solved(problem, *matching, 1'000'000);
    CHECK(worth(problem, taken) == best_of_all(problem));
    CHECK(bound_by_prices(problem, *matching) == worth(problem, taken));
  }
}

TEST_CASE("degree_matching: the prices prove middle-sized results, in slices too, seeds 0..299") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    const DegreeProblem problem =
        random_problem(random, {40, 9, 10 + static_cast<int>(seed % 90), 1000});
    auto matching = DegreeMatching::make(problem);
    auto sliced = DegreeMatching::make(problem);
    REQUIRE(matching.ok());
    const std::vector<bool> taken = solved(problem, *matching, 1'000'000'000);
    const Numbers sum = worth(problem, taken);
    REQUIRE(!sum.empty());
    CHECK(bound_by_prices(problem, *matching) == sum);
    CHECK(solved(problem, *sliced, 1) == taken);
  }
}

TEST_CASE("degree_matching: nothing to pair, and values that can't be added safely") {
  DegreeProblem problem;
  auto empty = DegreeMatching::make(problem);
  REQUIRE(empty.ok());
  CHECK(solved(problem, *empty, 1).empty());
  problem.left_bounds = {1};
  problem.first_level = {0};
  problem.right_bounds = {1};
  problem.total_bound = 1;
  problem.pairs = {{0, 0, 0}};
  for (const std::int64_t value : {INT64_MAX, INT64_MIN, INT64_MAX / 10}) {
    problem.value_classes = {value};
    const auto refused = DegreeMatching::make(problem);
    REQUIRE(!refused.ok());
    CHECK(refused.error().key == "error.flow.too_large");
  }
}

}  // namespace
}  // namespace rondo::graph
