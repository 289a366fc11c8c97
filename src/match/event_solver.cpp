#include "match/event_solver.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "match/solve.h"

namespace rondo {

double MatchProgress::share() const {
  constexpr int kSteps = static_cast<int>(MatchStep::check) + 1;
  const double part = total == 0 ? 0 : static_cast<double>(done) / static_cast<double>(total);
  return (static_cast<int>(step) + std::min(part, 1.0)) / kSteps;
}

class EventSolver::Work {
 public:
  explicit Work(const EventView& view) : builder_(view, kept_matches(view)) {}

  bool step(std::int64_t budget) {
    if (error_) return true;
    if (solver_) return solver_->step(budget);
    if (builder_.step(std::max<std::int64_t>(1, budget / kArcsPerPair))) start_solver();
    return error_.has_value();
  }

  MatchProgress progress() const {
    if (!solver_) return {MatchStep::compare, builder_.done(), builder_.total()};
    const match::SolveProgress solve = solver_->progress();
    if (solve.placed < solve.to_place || solve.to_place == 0) {
      return {MatchStep::place, solve.placed, solve.to_place};
    }
    return {MatchStep::explain, solve.explained, solve.to_explain};
  }

  Result<SolvedEvent> finish() {
    if (error_) return *error_;
    Result<match::Solution> solution = solver_->finish();
    if (!solution) return solution.error();
    return SolvedEvent{std::move(built_), *std::move(solution)};
  }

 private:
  // To compare a mentor with a request takes as long as to look at so many arcs.
  static constexpr std::int64_t kArcsPerPair = 40;

  void start_solver() {
    built_ = builder_.finish();
    Result<match::Solver> solver = match::Solver::start(built_.problem);
    if (solver) {
      solver_ = *std::move(solver);
    } else {
      error_ = solver.error();
    }
  }

  ProblemBuilder builder_;
  BuiltProblem built_;
  std::optional<match::Solver> solver_;
  std::optional<Error> error_;
};

EventSolver::EventSolver(const EventView& view) : work_(std::make_unique<Work>(view)) {}
EventSolver::EventSolver(EventSolver&&) noexcept = default;
EventSolver& EventSolver::operator=(EventSolver&&) noexcept = default;
EventSolver::~EventSolver() = default;

bool EventSolver::step(std::int64_t budget) {
  return work_->step(budget);
}

MatchProgress EventSolver::progress() const {
  return work_->progress();
}

Result<SolvedEvent> EventSolver::finish() {
  return work_->finish();
}

Result<SolvedEvent> solve_event(const EventView& view) {
  EventSolver solver(view);
  while (!solver.step(std::numeric_limits<std::int64_t>::max())) {
  }
  return solver.finish();
}

}  // namespace rondo
