#include "match/lower_bound.h"

#include <algorithm>
#include <set>

#include "base/index.h"

namespace rondo::match {
namespace {

std::size_t width(Stage stage, std::size_t ranks) {
  if (stage == Stage::served) return 1 + ranks;
  if (stage == Stage::worst_off) return 2 + kMaxFit / kFitStep;
  return 1;
}

std::size_t width_of_all(const Problem& problem, std::size_t ranks) {
  std::size_t sum = 0;
  for (const Stage stage : problem.stages) sum += width(stage, ranks);
  return sum;
}

bool below_zero(const Price& price) {
  const auto first =
      std::find_if(price.begin(), price.end(), [](std::int64_t n) { return n != 0; });
  return first != price.end() && *first < 0;
}

std::optional<Price> result(const CheckedSum& sum) {
  if (sum.overflowed()) return std::nullopt;
  return sum.numbers();
}

}  // namespace

void CheckedSum::add(const Price& price, std::int64_t times) {
  for (std::size_t j = 0; j < numbers_.size(); ++j) {
    std::int64_t product = 0;
    overflowed_ = __builtin_mul_overflow(price[j], times, &product) || overflowed_;
    add(j, product);
  }
}

void CheckedSum::add(std::size_t component, std::int64_t number) {
  std::int64_t& sum = numbers_[component];
  overflowed_ = __builtin_add_overflow(sum, number, &sum) || overflowed_;
}

void CheckedSum::clear() {
  std::fill(numbers_.begin(), numbers_.end(), 0);
}

Result<PricedProblem> PricedProblem::make(const Problem& problem, const Certificate& certificate) {
  std::set<int> ranks;
  for (const Request& request : problem.requests) ranks.insert(request.rank);
  PricedProblem priced(problem, width_of_all(problem, ranks.size()));
  priced.ranks_.assign(ranks.begin(), ranks.end());
  priced.count_locks();
  if (auto fine = priced.read(certificate); !fine) return fine.error();
  return priced;
}

PricedProblem::PricedProblem(const Problem& problem, std::size_t components)
    : problem_(&problem),
      components_(components),
      pairs_of_(problem.requests.size()),
      group_of_(problem.pairs.size(), -1),
      mentor_prices_(problem.mentors.size(), nullptr),
      group_prices_(problem.groups.size(), nullptr),
      locked_to_(problem.requests.size()),
      locked_at_(problem.mentors.size(), 0),
      locked_in_(problem.groups.size(), 0) {
  std::map<std::pair<int, int>, int> group_of;
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    for (const int request : problem.groups[g].requests) {
      group_of[{request, problem.groups[g].mentor}] = static_cast<int>(g);
    }
  }
  for (std::size_t i = 0; i < problem.pairs.size(); ++i) {
    const Pair& pair = problem.pairs[i];
    pairs_of_[index(pair.request)].push_back(i);
    if (group_of.empty()) continue;
    const auto group = group_of.find({pair.request, pair.mentor});
    if (group != group_of.end()) group_of_[i] = group->second;
  }
}

void PricedProblem::count_locks() {
  for (const Lock& lock : problem_->locked) {
    const std::string& mentee = problem_->requests[index(lock.request)].mentee;
    locked_to_[index(lock.request)] = lock.mentor;
    ++locked_at_[index(lock.mentor)];
    ++locked_of_[mentee];
    ++locked_meetings_[{mentee, lock.mentor}];
    for (const std::size_t pair : pairs_of_[index(lock.request)]) {
      if (problem_->pairs[pair].mentor == lock.mentor && group_of_[pair] >= 0) {
        ++locked_in_[index(group_of_[pair])];
      }
    }
  }
}

Result<Done> PricedProblem::check_price(const std::string& where, const Price& price,
                                        bool signed_price) const {
  if (price.size() != components_) return Error{"verify.price_size", {arg("where", where)}};
  if (!signed_price && below_zero(price)) {
    return Error{"verify.price_below_zero", {arg("where", where)}};
  }
  return Done{};
}

// Every price must belong to something that the problem has, once.
Result<Done> PricedProblem::read(const Certificate& certificate) {
  const auto unknown = [](const std::string& where) {
    return Error{"verify.price_of_unknown", {arg("where", where)}};
  };
  for (const auto& [mentor, price] : certificate.mentors) {
    if (mentor < 0 || index(mentor) >= mentor_prices_.size() ||
        mentor_prices_[index(mentor)] != nullptr) {
      return unknown("mentors");
    }
    const std::string& where = problem_->mentors[index(mentor)].id;
    if (auto fine = check_price(where, price, true); !fine) return fine;
    mentor_prices_[index(mentor)] = &price;
  }
  for (const auto& [group, price] : certificate.groups) {
    if (group < 0 || index(group) >= group_prices_.size() ||
        group_prices_[index(group)] != nullptr) {
      return unknown("groups");
    }
    const std::string& where = problem_->groups[index(group)].id;
    if (auto fine = check_price(where, price, false); !fine) return fine;
    group_prices_[index(group)] = &price;
  }
  for (const auto& [mentee, price] : certificate.mentees) {
    if (problem_->mentee_limits.count(mentee) == 0) return unknown(mentee);
    if (!mentee_prices_.emplace(mentee, &price).second) return unknown(mentee);
    if (auto fine = check_price(mentee, price, false); !fine) return fine;
  }
  for (const auto& [mentee, mentor, price] : certificate.repeats) {
    // Where a mentor may be met twice there is no such rule to put a price on.
    if (problem_->repeat_mentor) return unknown(mentee);
    if (!repeat_prices_.emplace(std::pair(mentee, mentor), &price).second) return unknown(mentee);
    if (auto fine = check_price(mentee, price, false); !fine) return fine;
  }
  return Done{};
}

bool PricedProblem::ruled_out(std::size_t pair) const {
  const Pair& choice = problem_->pairs[pair];
  const std::string& mentee = problem_->requests[index(choice.request)].mentee;
  if (locked_to_[index(choice.request)]) return *locked_to_[index(choice.request)] != choice.mentor;
  const Mentor& mentor = problem_->mentors[index(choice.mentor)];
  if (locked_at_[index(choice.mentor)] >= mentor.capacity()) return true;
  if (group_of_[pair] >= 0 &&
      locked_in_[index(group_of_[pair])] >= problem_->groups[index(group_of_[pair])].seats) {
    return true;
  }
  if (locked_of_.empty() && problem_->mentee_limits.empty()) return false;
  if (!problem_->repeat_mentor && locked_meetings_.count({mentee, choice.mentor}) > 0) return true;
  const auto limit = problem_->mentee_limits.find(mentee);
  if (limit == problem_->mentee_limits.end()) return false;
  const auto locked = locked_of_.find(mentee);
  return (locked == locked_of_.end() ? 0 : locked->second) >= limit->second;
}

void PricedProblem::add_fit(int fit, CheckedSum& sum) const {
  std::size_t start = 0;
  for (const Stage stage : problem_->stages) {
    if (stage == Stage::worst_off) sum.add(start + 1 + index(fit / kFitStep), 1);
    if (stage == Stage::fit || stage == Stage::fit_less_load) sum.add(start, -fit);
    if (stage == Stage::total) sum.add(start, kMaxFit - fit);
    start += width(stage, ranks_.size());
  }
}

void PricedProblem::add_unserved(const Request& request, CheckedSum& sum) const {
  std::size_t start = 0;
  for (const Stage stage : problem_->stages) {
    if (stage == Stage::served || stage == Stage::worst_off) sum.add(start, 1);
    if (stage == Stage::served) {
      const auto rank = std::find(ranks_.begin(), ranks_.end(), request.rank);
      sum.add(start + 1 + static_cast<std::size_t>(rank - ranks_.begin()), 1);
    }
    if (stage == Stage::total) sum.add(start, request.unserved_cost);
    start += width(stage, ranks_.size());
  }
}

void PricedProblem::add_place(std::int64_t load_cost, CheckedSum& sum) const {
  std::size_t start = 0;
  for (const Stage stage : problem_->stages) {
    if (stage == Stage::load || stage == Stage::fit_less_load || stage == Stage::total) {
      sum.add(start, load_cost);
    }
    start += width(stage, ranks_.size());
  }
}

void PricedProblem::add_option(std::size_t pair, CheckedSum& sum) const {
  const Pair& choice = problem_->pairs[pair];
  add_fit(choice.fit, sum);
  if (const Price* price = mentor_prices_[index(choice.mentor)]) sum.add(*price);
  if (group_of_[pair] >= 0) {
    if (const Price* price = group_prices_[index(group_of_[pair])]) sum.add(*price);
  }
  if (mentee_prices_.empty() && repeat_prices_.empty()) return;
  const std::string& mentee = problem_->requests[index(choice.request)].mentee;
  const auto limit = mentee_prices_.find(mentee);
  if (limit != mentee_prices_.end()) sum.add(*limit->second);
  const auto meeting = repeat_prices_.find({mentee, choice.mentor});
  if (meeting != repeat_prices_.end()) sum.add(*meeting->second);
}

std::optional<Price> PricedProblem::option(std::size_t pair) const {
  CheckedSum sum(components_);
  add_option(pair, sum);
  return result(sum);
}

std::optional<Price> PricedProblem::cheapest_option(int request) const {
  CheckedSum option(components_);
  std::optional<Price> cheapest;
  if (!locked_to_[index(request)]) {
    add_unserved(problem_->requests[index(request)], option);
    cheapest = option.numbers();
  }
  for (const std::size_t pair : pairs_of_[index(request)]) {
    if (ruled_out(pair)) continue;
    option.clear();
    add_option(pair, option);
    if (!cheapest || option.numbers() < *cheapest) cheapest = option.numbers();
  }
  if (option.overflowed()) return std::nullopt;
  return cheapest;
}

std::optional<Price> PricedProblem::cost_of(const std::vector<Pair>& pairs) const {
  CheckedSum cost(components_);
  std::vector<char> served(problem_->requests.size(), 0);
  std::vector<std::size_t> load(problem_->mentors.size(), 0);
  for (const Pair& pair : pairs) {
    served[index(pair.request)] = 1;
    add_fit(pair.fit, cost);
    const std::vector<std::int64_t>& load_cost = problem_->mentors[index(pair.mentor)].load_cost;
    add_place(load_cost[load[index(pair.mentor)]++], cost);
  }
  for (std::size_t r = 0; r < served.size(); ++r) {
    if (served[r] == 0) add_unserved(problem_->requests[r], cost);
  }
  return result(cost);
}

bool LowerBound::step(std::int64_t budget) {
  const std::size_t requests = priced_.problem_->requests.size();
  if (index(next_) == requests) return true;
  for (; index(next_) < requests && budget > 0; ++next_) {
    budget -= 1 + static_cast<std::int64_t>(priced_.pairs_of_[index(next_)].size());
    const auto cheapest = priced_.cheapest_option(next_);
    if (cheapest) {
      sum_.add(*cheapest);
    } else {
      sum_.fail();
    }
  }
  return index(next_) == requests;
}

std::optional<Price> LowerBound::sum() const {
  CheckedSum bound = sum_;
  priced_.add_places(bound);
  priced_.add_limits(bound);
  return result(bound);
}

// A place that costs less than the mentor's price is taken, and the difference is gained.
void PricedProblem::add_places(CheckedSum& bound) const {
  CheckedSum gain(components_);
  for (std::size_t m = 0; m < mentor_prices_.size(); ++m) {
    if (mentor_prices_[m] == nullptr) continue;  // free places gain nothing: costs are not negative
    for (const std::int64_t load_cost : problem_->mentors[m].load_cost) {
      gain.clear();
      add_place(load_cost, gain);
      gain.add(*mentor_prices_[m], -1);
      if (gain.overflowed()) return bound.fail();
      if (below_zero(gain.numbers())) bound.add(gain.numbers());
    }
  }
}

void PricedProblem::add_limits(CheckedSum& bound) const {
  for (const auto& [mentee, price] : mentee_prices_) {
    bound.add(*price, -std::int64_t{problem_->mentee_limits.at(mentee)});
  }
  for (std::size_t g = 0; g < group_prices_.size(); ++g) {
    if (group_prices_[g] == nullptr) continue;
    bound.add(*group_prices_[g], -std::int64_t{problem_->groups[g].seats});
  }
  for (const auto& [meeting, price] : repeat_prices_) bound.add(*price, -1);
}

}  // namespace rondo::match
