#include "match/alternatives.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "match/lower_bound.h"

namespace rondo::match {
namespace {

int mentor_of(const Solution& solution, int request) {
  for (const Pair& pair : solution.pairs) {
    if (pair.request == request) return pair.mentor;
  }
  return -1;
}

std::optional<Price> checked_difference(const Price& left, const Price& right) {
  CheckedSum sum(left.size());
  sum.add(left);
  sum.add(right, -1);
  if (sum.overflowed()) return std::nullopt;
  return sum.numbers();
}

}  // namespace

Result<std::vector<Alternative>> alternatives(const Problem& problem, const Solution& solution,
                                              int request) {
  const auto priced = PricedProblem::make(problem, solution.certificate);
  if (!priced) return priced.error();
  const Error overflow{"verify.overflow", {}};
  const auto cheapest = priced->cheapest_option(request);
  if (!cheapest) return overflow;
  const int own = mentor_of(solution, request);
  std::vector<Alternative> all;
  for (std::size_t i = 0; i < problem.pairs.size(); ++i) {
    const Pair& pair = problem.pairs[i];
    if (pair.request != request || pair.mentor == own || priced->ruled_out(i)) continue;
    const auto option = priced->option(i);
    auto at_least = option ? checked_difference(*option, *cheapest) : std::nullopt;
    if (!at_least) return overflow;
    all.push_back({pair.mentor, pair.fit, *std::move(at_least)});
  }
  std::sort(all.begin(), all.end(), [&](const Alternative& left, const Alternative& right) {
    if (left.at_least != right.at_least) return left.at_least < right.at_least;
    if (left.fit != right.fit) return left.fit > right.fit;
    return problem.mentors[static_cast<std::size_t>(left.mentor)].id <
           problem.mentors[static_cast<std::size_t>(right.mentor)].id;
  });
  return all;
}

}  // namespace rondo::match
