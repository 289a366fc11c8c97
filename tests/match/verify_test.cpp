#include "match/verify.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/index.h"
#include "match/oracle.h"
#include "match/random_problem.h"
#include "match/solve.h"

namespace rondo::match {
namespace {

const std::vector<std::vector<Stage>> kVerifiedChains = {
    {Stage::total},
    {Stage::served, Stage::fit_less_load},
    {Stage::worst_off, Stage::served, Stage::fit_less_load},
    {Stage::fit_less_load, Stage::served},
    {Stage::served, Stage::worst_off, Stage::load, Stage::fit},
};

// The random problem of this seed and its solution; the problem has one that serves somebody.
struct Solved {
  Problem problem;
  Solution solution;
};

std::vector<Solved> solved_problems(std::uint64_t seeds) {
  std::vector<Solved> all;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SeededRandom random(seed);
    Problem problem = random_problem(random, {}, kVerifiedChains[seed % kVerifiedChains.size()]);
    auto solution = solve(problem);
    if (!solution || solution->pairs.empty()) continue;
    all.push_back({std::move(problem), *std::move(solution)});
  }
  return all;
}

// A solution for any choice, with everything right but perhaps the pairs themselves.
Solution claimed(const Problem& problem, const Choice& choice, const Certificate& certificate) {
  Solution solution;
  solution.certificate = certificate;
  for (int r = 0; index(r) < choice.size(); ++r) {
    if (choice[index(r)] < 0) {
      solution.unserved.push_back({r, {"unserved.no_mentor", {}}, {}, {}});
      continue;
    }
    for (const Pair& pair : problem.pairs) {
      if (pair.request == r && pair.mentor == choice[index(r)]) solution.pairs.push_back(pair);
    }
  }
  return solution;
}

// What the stages come to, from the oracle's merit, in the form that a solution states.
std::vector<StageObjective> stated(const Problem& problem, const Merit& merit) {
  std::vector<StageObjective> objectives;
  for (std::size_t i = 0; i < problem.stages.size(); ++i) {
    const Stage stage = problem.stages[i];
    std::vector<std::int64_t> values = merit[i];
    if (stage == Stage::load || stage == Stage::total) values[0] = -values[0];
    if (stage == Stage::served) {
      values.resize(1);
      for (int rank = 1; rank <= kMaxRank; ++rank) {
        const bool occurs =
            std::any_of(problem.requests.begin(), problem.requests.end(),
                        [&](const Request& request) { return request.rank == rank; });
        if (occurs) values.push_back(merit[i][index(rank)]);
      }
    }
    if (stage == Stage::worst_off) {
      values.assign(22, 0);
      for (const std::int64_t level : merit[i]) ++values[static_cast<std::size_t>(level + 1)];
    }
    objectives.push_back({stage, std::move(values)});
  }
  return objectives;
}

void mutate_price(SeededRandom& random, Price& price) {
  if (price.empty()) return;
  const std::int64_t steps[] = {1, -1, 7, -350, 1000, INT64_MAX / 2};
  std::int64_t& number = price[random.next() % price.size()];
  number = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) +
                                     static_cast<std::uint64_t>(steps[random.next() % 6]));
}

Certificate mutated(SeededRandom& random, const Problem& problem, const Certificate& original,
                    std::size_t components) {
  Certificate certificate = original;
  std::vector<Price*> prices;
  for (auto& entry : certificate.mentors) prices.push_back(&entry.price);
  for (auto& entry : certificate.mentees) prices.push_back(&entry.price);
  for (auto& entry : certificate.groups) prices.push_back(&entry.price);
  for (auto& entry : certificate.repeats) prices.push_back(&entry.price);
  const std::uint64_t kind = random.next() % 4;
  if (kind == 0 && !certificate.mentors.empty()) {
    certificate.mentors.erase(
        certificate.mentors.begin() +
        static_cast<std::ptrdiff_t>(random.next() % certificate.mentors.size()));
  } else if (kind == 1) {
    const int mentor = random_between(random, 0, static_cast<int>(problem.mentors.size()) - 1);
    Price price(components, 0);
    mutate_price(random, price);
    certificate.repeats.push_back({problem.requests[0].mentee, mentor, price});
  } else if (!prices.empty()) {
    mutate_price(random, *prices[random.next() % prices.size()]);
  }
  return certificate;
}

// The one thing that matters: whatever the prices, nothing but an optimal solution is ever proven.
TEST_CASE("verify: no certificate, right or mutated, proves a solution that is not optimal") {
  int tried = 0;
  for (const auto& solved : solved_problems(400)) {
    const Problem& problem = solved.problem;
    const Solution& solution = solved.solution;
    SeededRandom random(1000 + static_cast<std::uint64_t>(problem.pairs.size()));
    const auto best = best_merit(problem);
    const std::size_t components =
        solution.certificate.mentors.empty() ? 1 : solution.certificate.mentors[0].price.size();
    std::vector<Certificate> certificates = {solution.certificate};
    for (int i = 0; i < 4; ++i) {
      certificates.push_back(mutated(random, problem, certificates.back(), components));
    }
    for_each_choice(problem, [&](const Choice& choice) {
      const auto merit = merit_of(problem, choice);
      if (merit == best || random.next() % 8 != 0) return;
      for (const Certificate& certificate : certificates) {
        Solution claim = claimed(problem, choice, certificate);
        if (merit) claim.objectives = stated(problem, *merit);
        REQUIRE(!verify(problem, claim).proven);
        ++tried;
      }
    });
  }
  CHECK(tried > 10000);
}

// The claims above are refused for the right reason: the same form with the best choice is proven.
TEST_CASE("verify: every optimal choice is proven by the solver's certificate") {
  int tried = 0;
  for (const auto& solved : solved_problems(400)) {
    const Problem& problem = solved.problem;
    const Solution& solution = solved.solution;
    const auto best = best_merit(problem);
    for_each_choice(problem, [&](const Choice& choice) {
      const auto merit = merit_of(problem, choice);
      if (!merit || merit != best) return;
      Solution claim = claimed(problem, choice, solution.certificate);
      claim.objectives = stated(problem, *merit);
      REQUIRE(verify(problem, claim).proven);
      ++tried;
    });
  }
  CHECK(tried > 150);
}

TEST_CASE("verify: in slices it comes to the same verdict") {
  int slices = 0;
  for (const auto& solved : solved_problems(100)) {
    std::vector<Solution> claims(3, solved.solution);
    claims[1].pairs.pop_back();
    for (auto& price : claims[2].certificate.mentors) price.price.back() += 1;
    for (const Solution& claim : claims) {
      const Verdict verdict = verify(solved.problem, claim);
      Checker checker(solved.problem, claim);
      while (!checker.step(1)) ++slices;
      CHECK(checker.verdict().proven == verdict.proven);
      CHECK(checker.verdict().reason == verdict.reason);
    }
  }
  CHECK(slices > 100);
}

// Prices outside what the places allow can't be a proof: the price of a mentor who serves L mentees
// lies between the costs of the L-th place and the next one.
TEST_CASE("verify: a mentor's price outside its bounds is refused") {
  int tried = 0;
  for (const auto& solved : solved_problems(500)) {
    const Problem& problem = solved.problem;
    const Solution& solution = solved.solution;
    if (problem.stages[0] != Stage::total || !problem.locked.empty()) continue;
    const Choice choice = choice_of(problem, solution.pairs);
    for (std::size_t i = 0; i < solution.certificate.mentors.size(); ++i) {
      const auto& entry = solution.certificate.mentors[i];
      const std::vector<std::int64_t>& load_cost = problem.mentors[index(entry.mentor)].load_cost;
      const auto load = std::count(choice.begin(), choice.end(), entry.mentor);
      Solution changed = solution;
      if (load > 0) {
        changed.certificate.mentors[i].price[0] = load_cost[static_cast<std::size_t>(load - 1)] - 1;
        CHECK(!verify(problem, changed).proven);
        ++tried;
      }
      if (static_cast<std::size_t>(load) < load_cost.size()) {
        changed.certificate.mentors[i].price[0] = load_cost[static_cast<std::size_t>(load)] + 1;
        CHECK(!verify(problem, changed).proven);
        ++tried;
      }
    }
  }
  CHECK(tried > 50);
}

TEST_CASE("verify: any change to pairs, objectives, unserved or status is refused") {
  for (const auto& solved : solved_problems(200)) {
    const Problem& problem = solved.problem;
    const Solution& solution = solved.solution;
    REQUIRE(verify(problem, solution).proven);
    const auto refused = [&problem](const Solution& changed) {
      CHECK(!verify(problem, changed).proven);
    };
    for (std::size_t i = 0; i < solution.pairs.size(); ++i) {
      Solution changed = solution;
      changed.pairs[i].fit += changed.pairs[i].fit == 0 ? 1 : -1;
      refused(changed);
      changed = solution;
      changed.pairs.push_back(changed.pairs[i]);
      refused(changed);
      changed = solution;
      changed.pairs.erase(changed.pairs.begin() + static_cast<std::ptrdiff_t>(i));
      refused(changed);
    }
    for (std::size_t i = 0; i < solution.objectives.size(); ++i) {
      for (std::size_t j = 0; j < solution.objectives[i].values.size(); ++j) {
        Solution changed = solution;
        ++changed.objectives[i].values[j];
        refused(changed);
      }
    }
    for (std::size_t i = 0; i < solution.unserved.size(); ++i) {
      Solution changed = solution;
      changed.unserved.erase(changed.unserved.begin() + static_cast<std::ptrdiff_t>(i));
      refused(changed);
    }
    Solution changed = solution;
    changed.status = SolutionStatus::infeasible;
    refused(changed);
    changed.pairs.clear();
    refused(changed);
    changed = solution;
    changed.objectives.clear();
    refused(changed);
  }
}

Problem two_requests() {
  Problem problem;
  problem.mentors = {{"m1", {5}}};
  problem.requests = {{"r1", "p1", 1, 900}, {"r2", "p2", 1, 800}};
  problem.pairs = {{0, 0, 600}, {1, 0, 700}};
  problem.stages = {Stage::total};
  return problem;
}

TEST_CASE("verify: malformed prices are refused, each with its reason") {
  const Problem problem = two_requests();
  const auto solution = solve(problem);
  REQUIRE(solution.ok());
  const auto reason = [&](const Certificate& certificate) {
    Solution changed = *solution;
    changed.certificate = certificate;
    const Verdict verdict = verify(problem, changed);
    CHECK(!verdict.proven);
    return verdict.reason.key;
  };
  CHECK(reason({.mentors = {{0, {1, 2}}}}) == "verify.price_size");
  CHECK(reason({.mentors = {{1, {1}}}}) == "verify.price_of_unknown");
  CHECK(reason({.mentors = {{-1, {1}}}}) == "verify.price_of_unknown");
  CHECK(reason({.mentors = {{0, {400}}, {0, {400}}}}) == "verify.price_of_unknown");
  CHECK(reason({.mentees = {{"p1", {1}}}}) == "verify.price_of_unknown");
  CHECK(reason({.repeats = {{"p1", 0, {-1}}}}) == "verify.price_below_zero");
  CHECK(reason({.mentors = {{0, {INT64_MAX}}}}) == "verify.overflow");
  CHECK(reason({.mentors = {{0, {INT64_MIN}}}}) == "verify.overflow");
  CHECK(reason({}) == "verify.not_optimal");
}

TEST_CASE("verify: a false claim that nothing is possible is refused") {
  Solution none;
  none.status = SolutionStatus::infeasible;
  CHECK(!verify(two_requests(), none).proven);
}

}  // namespace
}  // namespace rondo::match
