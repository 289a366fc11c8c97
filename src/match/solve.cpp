#include "match/solve.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "base/index.h"
#include "match/flow_model.h"
#include "match/remaining.h"
#include "match/stage_costs.h"
#include "match/unserved.h"

namespace rondo::match {
namespace {

bool is_zero(const Price& price) {
  return std::all_of(price.begin(), price.end(), [](std::int64_t n) { return n == 0; });
}

Price minus(const Price& left, const Price& right) {
  Price difference = left;
  for (std::size_t j = 0; j < difference.size(); ++j) difference[j] -= right[j];
  return difference;
}

// The part of a price above zero, in lexicographic order: a constraint that does not bind is free.
Price at_least_free(const Price& price) {
  const Price zero(price.size(), 0);
  return price < zero ? zero : price;
}

void sort_by_request_id(const Problem& problem, std::vector<Pair>& pairs) {
  std::sort(pairs.begin(), pairs.end(), [&](const Pair& left, const Pair& right) {
    return problem.requests[index(left.request)].id < problem.requests[index(right.request)].id;
  });
}

}  // namespace

// What is absent has not been made yet. Some of it points to what was made before.
struct Solver::State {
  SortedProblem sorted;
  Reasons reasons = Reasons::wanted;
  std::optional<StageCosts> costs;
  std::optional<Remaining> remaining;
  std::optional<FlowModelBuilder> builder;
  std::optional<FlowModel> model;
  std::optional<graph::MinCostFlow> flow;
  std::optional<UnservedExplainer> explainer;
  std::optional<Error> error;
  bool done = false;

  const Problem& problem() const { return sorted.problem; }
  std::int64_t all_pairs() const { return static_cast<std::int64_t>(problem().pairs.size()); }

  std::int64_t advance(std::int64_t budget);
  std::int64_t take_out_locks();
  std::int64_t build_model(std::int64_t budget);
  std::int64_t make_flow();

  std::vector<Pair> pairs() const;
  Certificate certificate() const;
  void translate(Solution& solution) const;
};

// Goes on by one pass or one slice of what comes next; returns about how much it looked at.
std::int64_t Solver::State::advance(std::int64_t budget) {
  if (!remaining) return take_out_locks();
  if (!model) return build_model(budget);
  if (!flow) return make_flow();
  if (flow->status() == graph::FlowStatus::running) {
    flow->step(budget);
    return budget;
  }
  if (reasons == Reasons::left_out) {
    done = true;
    return 1;
  }
  if (!explainer) explainer.emplace(problem(), *remaining, *model, *flow);
  done = explainer->step(budget);
  return budget;
}

std::int64_t Solver::State::take_out_locks() {
  remaining = remaining_after_locks(problem());
  done = remaining->conflict.has_value();
  costs.emplace(problem());
  builder.emplace(problem(), *remaining, *costs);
  return all_pairs();
}

std::int64_t Solver::State::build_model(std::int64_t budget) {
  if (!builder->step(budget)) return budget;
  auto built = builder->finish();
  builder.reset();
  if (built) {
    model = *std::move(built);
  } else {
    error = built.error();
    done = true;
  }
  return 1;
}

std::int64_t Solver::State::make_flow() {
  auto made = graph::MinCostFlow::make(model->network);
  if (made) {
    flow = *std::move(made);
  } else {
    error = made.error();
    done = true;
  }
  return all_pairs();
}

std::vector<Pair> Solver::State::pairs() const {
  std::vector<Pair> chosen = remaining->locked_pairs;
  for (std::size_t i = 0; i < problem().pairs.size(); ++i) {
    const int arc = model->pair_arcs[i];
    if (arc >= 0 && flow->flow(index(arc)) > 0) chosen.push_back(problem().pairs[i]);
  }
  sort_by_request_id(problem(), chosen);
  return chosen;
}

// The potentials of the flow, read as prices: a node's potential is the least cost of sending one
// more unit from there to the sink.
Certificate Solver::State::certificate() const {
  Certificate certificate;
  const auto price_of_mentor = [&](int m) {
    const Mentor& mentor = problem().mentors[index(m)];
    // With every place locked, no unit passes the node; the locks pay up to the last place's cost.
    const bool full = remaining->places_taken[index(m)] == mentor.capacity();
    if (full && mentor.capacity() > 0) return costs->place(mentor.load_cost.back());
    return flow->potential(model->first_mentor_node + m);
  };
  for (int m = 0; index(m) < problem().mentors.size(); ++m) {
    Price price = price_of_mentor(m);
    if (!is_zero(price)) certificate.mentors.push_back({m, std::move(price)});
  }
  for (const auto& [mentee, node] : model->limited_nodes) {
    const Price potential = flow->potential(node);
    Price price = minus(Price(potential.size(), 0), potential);
    if (!is_zero(price)) certificate.mentees.push_back({mentee, std::move(price)});
  }
  for (int g = 0; index(g) < problem().groups.size(); ++g) {
    const Price after = price_of_mentor(problem().groups[index(g)].mentor);
    Price price = at_least_free(minus(flow->potential(model->first_group_node + g), after));
    if (!is_zero(price)) certificate.groups.push_back({g, std::move(price)});
  }
  for (int i = 0; index(i) < model->meetings.size(); ++i) {
    const FlowModel::Meeting& meeting = model->meetings[index(i)];
    const Price after = flow->potential(model->after_meeting[index(i)]);
    Price price = at_least_free(minus(flow->potential(model->first_meeting_node + i), after));
    if (is_zero(price)) continue;
    certificate.repeats.push_back({meeting.mentee, meeting.mentor, std::move(price)});
  }
  return certificate;
}

// From places in the sorted problem to places in the one that was given.
void Solver::State::translate(Solution& solution) const {
  const auto request = [&](int& at) {
    at = sorted.requests[index(at)];
  };
  const auto mentor = [&](int& at) {
    at = sorted.mentors[index(at)];
  };
  for (Pair& pair : solution.pairs) request(pair.request), mentor(pair.mentor);
  for (Unserved& unserved : solution.unserved) {
    request(unserved.request);
    for (int& at : unserved.requests) request(at);
    for (int& at : unserved.mentors) mentor(at);
  }
  for (auto& price : solution.certificate.mentors) mentor(price.mentor);
  for (auto& price : solution.certificate.groups) price.group = sorted.groups[index(price.group)];
  for (auto& price : solution.certificate.repeats) mentor(price.mentor);
}

Solver::Solver(std::unique_ptr<State> state) : state_(std::move(state)) {}
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;
Solver::~Solver() = default;

Result<Solver> Solver::start(const Problem& problem, Reasons reasons) {
  if (auto fine = check(problem); !fine) return fine.error();
  auto state = std::make_unique<State>();
  state->sorted = sorted_by_id(problem);
  state->reasons = reasons;
  return Solver(std::move(state));
}

bool Solver::step(std::int64_t budget) {
  while (!state_->done && budget > 0) budget -= state_->advance(budget);
  return state_->done;
}

SolveProgress Solver::progress() const {
  SolveProgress progress;
  if (state_->model) {
    const std::vector<int>& supplies = state_->model->network.supplies;
    progress.to_place = std::accumulate(supplies.begin(), supplies.end(), std::int64_t{0});
    progress.to_explain = static_cast<std::int64_t>(state_->problem().requests.size());
  }
  if (state_->flow) progress.placed = state_->flow->units_sent();
  if (state_->explainer) progress.explained = state_->explainer->done();
  return progress;
}

Result<Solution> Solver::finish() {
  assert(state_->done);
  if (state_->error) return *state_->error;
  Solution solution;
  if (state_->remaining->conflict) {
    solution.status = SolutionStatus::infeasible;
    solution.reason = *state_->remaining->conflict;
    return solution;
  }
  // Leaving a request unserved is always possible, so the flow exists.
  assert(state_->flow->status() == graph::FlowStatus::optimal);
  solution.pairs = state_->pairs();
  solution.objectives = objectives(state_->problem(), solution.pairs);
  if (state_->explainer) solution.unserved = state_->explainer->take();
  solution.certificate = state_->certificate();
  state_->translate(solution);
  return solution;
}

Result<Solution> solve(const Problem& problem) {
  auto solver = Solver::start(problem);
  if (!solver) return solver.error();
  while (!solver->step(std::numeric_limits<std::int64_t>::max())) {
  }
  return solver->finish();
}

}  // namespace rondo::match
