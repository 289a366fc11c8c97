#include "match/change_costs.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "match/alternatives.h"
#include "match/solve.h"

namespace rondo {
namespace {

// On screen a fit has 100 points.
std::int64_t screen_points(std::int64_t points) {
  return (points + 5) / 10;
}

ChangeCost lower_choice() {
  return {ChangeLoss::choice, {"alternative.lower_choice", {}}};
}

ChangeCost poorer_fit() {
  return {ChangeLoss::fit, {"alternative.poorer_fit", {}}};
}

std::int64_t sum_of_fits(const match::Solution& solution) {
  std::int64_t sum = 0;
  for (const match::Pair& pair : solution.pairs) sum += pair.fit;
  return sum;
}

// Of a sum of fits less the price of load that goes down by `loss`, of which the fits lose `fit`:
// each is told apart, for a coordinator sees the fits and not the price.
ChangeCost cost_in_sum(std::int64_t loss, std::int64_t fit) {
  const std::int64_t points = screen_points(fit);
  const bool more_load = loss > fit;
  if (points <= 0) {
    if (more_load) return {ChangeLoss::load, {"alternative.costs_load", {}}};
    return {ChangeLoss::points, {"alternative.costs_little", {}}};
  }
  return {ChangeLoss::points,
          {more_load ? "alternative.costs_and_load" : "alternative.costs", {arg("count", points)}}};
}

// By the first number that is worse. The components of a price are the values of the stages'
// objectives in order.
std::optional<ChangeCost> least_cost(const match::Solution& best, const match::Price& price) {
  std::span<const std::int64_t> rest(price);
  for (const auto& [stage, values] : best.objectives) {
    const auto worse = rest.first(values.size());
    rest = rest.subspan(values.size());
    const auto loss =
        std::find_if(worse.begin(), worse.end(), [](std::int64_t part) { return part != 0; });
    if (loss == worse.end()) continue;
    const bool counts = stage == match::Stage::served || stage == match::Stage::worst_off;
    if (counts && loss == worse.begin()) {
      // Behind other stages it may be one of these that loses, and nobody goes unserved.
      if (stage != best.objectives.front().stage) return std::nullopt;
      return ChangeCost{ChangeLoss::mentor, {"alternative.fewer_served", {}}};
    }
    if (stage == match::Stage::served) return lower_choice();
    if (stage == match::Stage::worst_off) return poorer_fit();
    if (screen_points(*loss) <= 0) return std::nullopt;
    return ChangeCost{ChangeLoss::points_and_load,
                      {"alternative.costs_at_least", {arg("count", screen_points(*loss))}}};
  }
  return std::nullopt;
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

// Both answers are best for what they had to hold, so the first stage in which they differ is what
// the pair costs. That somebody goes unserved is told first of all, also where it counts for less.
ChangeCost exact_cost(const EventView& view, const match::Problem& problem,
                      const match::Solution& before, const match::Solution& after) {
  if (after.pairs.size() < before.pairs.size()) {
    const PersonId mentee(who_loses(problem, before, after));
    return {ChangeLoss::mentor,
            {"alternative.unserved", {arg("mentee", view.person_name(mentee))}}};
  }
  for (std::size_t at = 0; at < before.objectives.size(); ++at) {
    const auto& [stage, was] = before.objectives[at];
    const std::vector<std::int64_t>& is = after.objectives[at].values;
    if (is == was) continue;
    if (stage == match::Stage::served) return lower_choice();
    if (stage == match::Stage::worst_off) return poorer_fit();
    return cost_in_sum(was.front() - is.front(), sum_of_fits(before) - sum_of_fits(after));
  }
  return {ChangeLoss::nothing, {"alternative.as_good", {}}};
}

}  // namespace

class CostFinder::Work {
 public:
  Work(const EventView& view, const SolvedEvent& solved, const RequestKey& request,
       std::size_t exact_pairs)
      : view_(view), solved_(solved), exact_pairs_(exact_pairs) {
    const std::vector<RequestKey>& requests = solved.built.requests;
    const auto found = std::find(requests.begin(), requests.end(), request);
    if (found != requests.end()) request_ = static_cast<int>(found - requests.begin());
  }

  bool step(std::int64_t budget) {
    if (!begun_) {
      begun_ = true;
      if (request_) begin();
      return next_ == others_.size();
    }
    if (next_ == others_.size()) return true;
    if (!solver_ && !start_solver()) {
      ++next_;
    } else if (solver_->step(budget)) {
      note_exact_cost();
      ++next_;
    }
    return next_ == others_.size();
  }

  ChangeCosts take() { return std::move(costs_); }

 private:
  void begin() {
    const match::Problem& problem = solved_.built.problem;
    auto others = match::alternatives(problem, solved_.solution, *request_);
    if (!others) return;
    if (others->size() * problem.pairs.size() <= exact_pairs_) {
      others_ = *std::move(others);
      problem_ = problem;
      return;
    }
    for (const match::Alternative& other : *others) {
      const std::optional<ChangeCost> cost = least_cost(solved_.solution, other.at_least);
      if (cost) costs_.emplace(mentor_of(other), *cost);
    }
  }

  const PersonId& mentor_of(const match::Alternative& other) const {
    return solved_.built.mentors[static_cast<std::size_t>(other.mentor)];
  }

  // For the same problem with the pair locked.
  bool start_solver() {
    problem_.locked.assign(1, {*request_, others_[next_].mentor});
    auto solver = match::Solver::start(problem_, match::Reasons::left_out);
    if (solver) solver_ = *std::move(solver);
    return solver_.has_value();
  }

  void note_exact_cost() {
    const Result<match::Solution> after = solver_->finish();
    solver_.reset();
    if (!after || after->status != match::SolutionStatus::optimal) return;
    costs_.emplace(mentor_of(others_[next_]),
                   exact_cost(view_, problem_, solved_.solution, *after));
  }

  const EventView& view_;
  const SolvedEvent& solved_;
  std::size_t exact_pairs_;
  std::optional<int> request_;  // its place in the problem
  bool begun_ = false;
  std::vector<match::Alternative> others_;  // whose exact cost is asked for
  std::size_t next_ = 0;
  match::Problem problem_;
  std::optional<match::Solver> solver_;
  ChangeCosts costs_;
};

CostFinder::CostFinder(const EventView& view, const SolvedEvent& solved, const RequestKey& request,
                       std::size_t exact_pairs)
    : work_(std::make_unique<Work>(view, solved, request, exact_pairs)) {}
CostFinder::CostFinder(CostFinder&&) noexcept = default;
CostFinder& CostFinder::operator=(CostFinder&&) noexcept = default;
CostFinder::~CostFinder() = default;

bool CostFinder::step(std::int64_t budget) {
  return work_->step(budget);
}

ChangeCosts CostFinder::take() {
  return work_->take();
}

ChangeCosts change_costs(const EventView& view, const SolvedEvent& solved,
                         const RequestKey& request, std::size_t exact_pairs) {
  CostFinder finder(view, solved, request, exact_pairs);
  while (!finder.step(std::numeric_limits<std::int64_t>::max())) {
  }
  return finder.take();
}

}  // namespace rondo
