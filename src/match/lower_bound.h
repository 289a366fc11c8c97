// What no solution can undercut, from prices alone (Lagrangian duality).
//
// Put a price on everything that requests share: a mentor's places, a mentee's limit, a group's
// seats, a second meeting. Then requests no longer compete, and each takes the option that is
// cheapest at these prices (a locked one its lock, any other also the option to stay unserved).
// Adding what the places cost beyond their price, and taking off what the limits are worth, gives a
// number that is at most the cost of any solution, whatever the prices, as long as the prices of
// limits, seats and meetings are not below zero. Where it equals a solution's cost, that solution
// is optimal. All of it in lexicographic order of components, which keeps the argument: it only
// adds, compares, and multiplies by counts.
//
// Used by verify() and for alternatives; independent of the solver on purpose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "match/problem.h"
#include "match/solution.h"

namespace rondo::match {

// A sum that knows when it has overflowed. The flag stays up.
class CheckedSum {
 public:
  explicit CheckedSum(std::size_t components) : numbers_(components, 0) {}

  void add(const Price& price, std::int64_t times = 1);
  void add(std::size_t component, std::int64_t number);
  void clear();  // the numbers, not the flag
  void fail() { overflowed_ = true; }

  bool overflowed() const { return overflowed_; }
  const Price& numbers() const { return numbers_; }

 private:
  Price numbers_;
  bool overflowed_ = false;
};

class PricedProblem {
 public:
  // Errors: verify.price_of_unknown, .price_size, .price_below_zero, each {where}.
  static Result<PricedProblem> make(const Problem& problem, const Certificate& certificate);

  std::size_t components() const { return components_; }

  // Each of these is nothing on overflow.
  std::optional<Price> cost_of(const std::vector<Pair>& pairs) const;
  // What the pair costs at these prices, and what the cheapest option of its request costs.
  std::optional<Price> option(std::size_t pair) const;
  std::optional<Price> cheapest_option(int request) const;
  // Whether the locks alone rule the pair out, so that no solution has it.
  bool ruled_out(std::size_t pair) const;

 private:
  friend class LowerBound;
  PricedProblem(const Problem& problem, std::size_t components);

  Result<Done> read(const Certificate& certificate);
  Result<Done> check_price(const std::string& where, const Price& price, bool signed_price) const;
  void count_locks();
  void add_option(std::size_t pair, CheckedSum& sum) const;
  void add_fit(int fit, CheckedSum& sum) const;
  void add_unserved(const Request& request, CheckedSum& sum) const;
  void add_place(std::int64_t load_cost, CheckedSum& sum) const;
  void add_places(CheckedSum& bound) const;
  void add_limits(CheckedSum& bound) const;

  const Problem* problem_;
  std::size_t components_;
  std::vector<int> ranks_;
  std::vector<std::vector<std::size_t>> pairs_of_;  // per request
  std::vector<int> group_of_;                       // per pair, -1 for none
  std::vector<const Price*> mentor_prices_;         // null: free
  std::vector<const Price*> group_prices_;
  std::map<std::string, const Price*> mentee_prices_;
  std::map<std::pair<std::string, int>, const Price*> repeat_prices_;

  std::vector<std::optional<int>> locked_to_;  // per request, the mentor
  std::vector<int> locked_at_;                 // per mentor
  std::vector<int> locked_in_;                 // per group
  std::map<std::string, int> locked_of_;       // per mentee
  std::map<std::pair<std::string, int>, int> locked_meetings_;
};

// What no solution can undercut, added up in slices. The problem must outlive it.
class LowerBound {
 public:
  explicit LowerBound(const PricedProblem& priced) : priced_(priced), sum_(priced.components()) {}

  // Goes on for about `budget` pairs looked at, and ends between two requests. True when done.
  bool step(std::int64_t budget);
  std::int64_t done() const { return next_; }  // requests, of all of them
  // When step() has returned true; nothing on overflow.
  std::optional<Price> sum() const;

 private:
  const PricedProblem& priced_;
  CheckedSum sum_;
  int next_ = 0;
};

}  // namespace rondo::match
