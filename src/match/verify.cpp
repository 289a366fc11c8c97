#include "match/verify.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/index.h"
#include "match/lower_bound.h"

namespace rondo::match {
namespace {

// The rules of the problem, applied to a set of pairs: first violation, or nothing.
class Rules {
 public:
  explicit Rules(const Problem& problem) : problem_(problem), pairs_of_(problem.requests.size()) {
    for (const Pair& pair : problem.pairs) pairs_of_[index(pair.request)].push_back(&pair);
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
      for (const int request : problem.groups[g].requests) {
        groups_[{request, problem.groups[g].mentor}] = g;
      }
    }
  }

  std::optional<Message> violation(const std::vector<Pair>& pairs) const {
    Used used;
    used.places.assign(problem_.mentors.size(), 0);
    used.seats.assign(problem_.groups.size(), 0);
    for (const Pair& pair : pairs) {
      if (auto wrong = use(pair, used)) return wrong;
    }
    if (auto wrong = overused(used)) return wrong;
    for (const Lock& lock : problem_.locked) {
      if (used.chosen.count({lock.request, lock.mentor}) == 0) {
        return named("verify.lock_missing", lock.request, lock.mentor);
      }
    }
    return std::nullopt;
  }

  // The locks as pairs; nothing when one of them is not even eligible.
  std::optional<std::vector<Pair>> locked_pairs() const {
    std::vector<Pair> pairs;
    for (const Lock& lock : problem_.locked) {
      const Pair* pair = listed(lock.request, lock.mentor);
      if (pair == nullptr) return std::nullopt;
      pairs.push_back(*pair);
    }
    return pairs;
  }

 private:
  struct Used {
    std::set<std::pair<int, int>> chosen;
    std::set<int> requests;
    std::vector<int> places;
    std::vector<int> seats;
    std::map<std::string, int> requests_of;
    std::set<std::pair<std::string, int>> meetings;
  };

  // The eligible pair of the two; null when there is none.
  const Pair* listed(int request, int mentor) const {
    if (request < 0 || index(request) >= pairs_of_.size()) return nullptr;
    for (const Pair* pair : pairs_of_[index(request)]) {
      if (pair->mentor == mentor) return pair;
    }
    return nullptr;
  }

  Message named(std::string_view key, int request, int mentor) const {
    return {std::string(key),
            {arg("request", problem_.requests[index(request)].id),
             arg("mentor", problem_.mentors[index(mentor)].id)}};
  }

  std::optional<Message> use(const Pair& pair, Used& used) const {
    const Pair* eligible = listed(pair.request, pair.mentor);
    if (eligible == nullptr) return Message{"verify.not_a_pair", {}};
    if (eligible->fit != pair.fit) return named("verify.wrong_fit", pair.request, pair.mentor);
    const Request& request = problem_.requests[index(pair.request)];
    if (!used.requests.insert(pair.request).second) {
      return Message{"verify.request_twice", {arg("request", request.id)}};
    }
    used.chosen.emplace(pair.request, pair.mentor);
    ++used.places[index(pair.mentor)];
    ++used.requests_of[request.mentee];
    if (!used.meetings.emplace(request.mentee, pair.mentor).second && !problem_.repeat_mentor) {
      return Message{
          "verify.meets_twice",
          {arg("mentee", request.mentee), arg("mentor", problem_.mentors[index(pair.mentor)].id)}};
    }
    const auto group = groups_.find({pair.request, pair.mentor});
    if (group != groups_.end()) ++used.seats[group->second];
    return std::nullopt;
  }

  std::optional<Message> overused(const Used& used) const {
    for (std::size_t m = 0; m < used.places.size(); ++m) {
      const Mentor& mentor = problem_.mentors[m];
      if (used.places[m] > mentor.capacity()) {
        return Message{"verify.over_capacity", {arg("mentor", mentor.id)}};
      }
    }
    for (const auto& [mentee, limit] : problem_.mentee_limits) {
      const auto served = used.requests_of.find(mentee);
      if (served != used.requests_of.end() && served->second > limit) {
        return Message{"verify.over_limit", {arg("mentee", mentee)}};
      }
    }
    for (std::size_t g = 0; g < used.seats.size(); ++g) {
      const Group& group = problem_.groups[g];
      if (used.seats[g] > group.seats) {
        return Message{"verify.over_seats", {arg("group", group.id)}};
      }
    }
    return std::nullopt;
  }

  const Problem& problem_;
  std::vector<std::vector<const Pair*>> pairs_of_;  // per request
  std::map<std::pair<int, int>, std::size_t> groups_;
};

// What the stages come to, counted pair by pair; compared with what the solution claims.
class Recount {
 public:
  Recount(const Problem& problem, const std::vector<Pair>& pairs)
      : problem_(problem), pairs_(pairs) {}

  std::vector<std::int64_t> values(Stage stage) const {
    switch (stage) {
      case Stage::served:
        return served();
      case Stage::worst_off:
        return steps();
      case Stage::load:
        return {load()};
      case Stage::fit:
        return {fit()};
      case Stage::fit_less_load:
        return {fit() - load()};
      case Stage::total:
        return {total()};
    }
    return {};
  }

 private:
  std::vector<std::int64_t> served() const {
    std::map<int, std::int64_t> by_rank;
    for (const Request& request : problem_.requests) by_rank[request.rank];
    for (const Pair& pair : pairs_) ++by_rank[problem_.requests[index(pair.request)].rank];
    std::vector<std::int64_t> values = {static_cast<std::int64_t>(pairs_.size())};
    for (const auto& [rank, count] : by_rank) values.push_back(count);
    return values;
  }

  std::vector<std::int64_t> steps() const {
    std::vector<std::int64_t> values(2 + kMaxFit / kFitStep, 0);
    values[0] = static_cast<std::int64_t>(problem_.requests.size() - pairs_.size());
    for (const Pair& pair : pairs_) ++values[1 + index(pair.fit / kFitStep)];
    return values;
  }

  // Costs are bounded by check(), so these sums can't overflow.
  std::int64_t load() const {
    std::map<int, std::size_t> taken;
    std::int64_t sum = 0;
    for (const Pair& pair : pairs_) {
      sum += problem_.mentors[index(pair.mentor)].load_cost[taken[pair.mentor]++];
    }
    return sum;
  }

  std::int64_t fit() const {
    std::int64_t sum = 0;
    for (const Pair& pair : pairs_) sum += pair.fit;
    return sum;
  }

  std::int64_t total() const {
    std::set<int> served;
    for (const Pair& pair : pairs_) served.insert(pair.request);
    std::int64_t sum = load() + kMaxFit * static_cast<std::int64_t>(pairs_.size()) - fit();
    for (int r = 0; index(r) < problem_.requests.size(); ++r) {
      if (served.count(r) == 0) sum += problem_.requests[index(r)].unserved_cost;
    }
    return sum;
  }

  const Problem& problem_;
  const std::vector<Pair>& pairs_;
};

std::optional<Message> wrong_objective(const Problem& problem, const Solution& solution) {
  const Recount recount(problem, solution.pairs);
  for (std::size_t i = 0; i < problem.stages.size(); ++i) {
    const Stage stage = problem.stages[i];
    const bool right = solution.objectives.size() == problem.stages.size() &&
                       solution.objectives[i].stage == stage &&
                       solution.objectives[i].values == recount.values(stage);
    if (!right) return Message{"verify.objective", {arg("stage", stage_name(stage))}};
  }
  return std::nullopt;
}

// Pairs and unserved together name every request, once.
bool names_all_requests(const Problem& problem, const Solution& solution) {
  std::vector<int> named;
  for (const Pair& pair : solution.pairs) named.push_back(pair.request);
  for (const Unserved& unserved : solution.unserved) named.push_back(unserved.request);
  std::sort(named.begin(), named.end());
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (index(named[i]) != i) return false;
  }
  return named.size() == problem.requests.size();
}

Verdict verify_infeasible(const Problem& problem, const Solution& solution) {
  const Rules rules(problem);
  const auto locked = rules.locked_pairs();
  // Without locks nothing can contradict: leaving everyone unserved keeps all rules.
  const bool contradictory = !locked || rules.violation(*locked);
  if (!contradictory || !solution.pairs.empty()) return {false, {"verify.not_infeasible", {}}};
  return {true, {"verify.proven_infeasible", {}}};
}

}  // namespace

class Checker::Work {
 public:
  Work(const Problem& problem, const Solution& solution) : problem_(problem), solution_(solution) {}

  bool step(std::int64_t budget) {
    if (!begun_) {
      begun_ = true;
      begin();
      budget -= static_cast<std::int64_t>(problem_.pairs.size());
    }
    if (bound_ && budget > 0 && bound_->step(budget)) compare();
    return verdict_.has_value();
  }

  std::int64_t done() const { return bound_ ? bound_->done() : 0; }
  const Verdict& verdict() const { return *verdict_; }

 private:
  // All but the proof.
  void begin() {
    if (solution_.status == SolutionStatus::infeasible) {
      verdict_ = verify_infeasible(problem_, solution_);
    } else if (auto wrong = Rules(problem_).violation(solution_.pairs)) {
      verdict_ = {false, *std::move(wrong)};
    } else if (auto objective = wrong_objective(problem_, solution_)) {
      verdict_ = {false, *std::move(objective)};
    } else if (!names_all_requests(problem_, solution_)) {
      verdict_ = {false, {"verify.unserved", {}}};
    } else if (auto priced = PricedProblem::make(problem_, solution_.certificate); !priced) {
      verdict_ = {false, priced.error()};
    } else {
      priced_ = *std::move(priced);
      bound_.emplace(*priced_);
    }
  }

  void compare() {
    const auto cost = priced_->cost_of(solution_.pairs);
    const auto bound = bound_->sum();
    const auto count = static_cast<std::int64_t>(solution_.pairs.size());
    if (!cost || !bound) {
      verdict_ = {false, {"verify.overflow", {}}};
    } else if (*bound != *cost) {
      verdict_ = {false, {"verify.not_optimal", {}}};
    } else {
      verdict_ = {true, {"verify.proven", {arg("count", count)}}};
    }
  }

  const Problem& problem_;
  const Solution& solution_;
  bool begun_ = false;
  std::optional<PricedProblem> priced_;
  std::optional<LowerBound> bound_;
  std::optional<Verdict> verdict_;
};

Checker::Checker(const Problem& problem, const Solution& solution)
    : work_(std::make_unique<Work>(problem, solution)) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

bool Checker::step(std::int64_t budget) {
  return work_->step(budget);
}

std::int64_t Checker::done() const {
  return work_->done();
}

const Verdict& Checker::verdict() const {
  return work_->verdict();
}

Verdict verify(const Problem& problem, const Solution& solution) {
  Checker checker(problem, solution);
  while (!checker.step(std::numeric_limits<std::int64_t>::max())) {
  }
  return checker.verdict();
}

}  // namespace rondo::match
