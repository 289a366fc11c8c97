#include "match/rounds.h"

#include <cassert>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "graph/degree_matching.h"
#include "match/rounds_board.h"
#include "match/rounds_improve.h"
#include "match/rounds_space.h"
#include "match/rounds_tables.h"
#include "match/rounds_unserved.h"
#include "match/rounds_walks.h"

namespace rondo::match {

// What is absent has not been made yet. Some of it points to what was made before.
struct RoundsPlanner::State {
  State(const RoundsProblem& given, Comfort wanted)
      : problem(given), comfort(wanted), space(given), choice(choice_problem(space)) {}

  const RoundsProblem& problem;
  Comfort comfort;
  RoundsSpace space;
  graph::DegreeProblem choice;
  std::optional<graph::DegreeMatching> matching;
  std::optional<RoundsBoard> board;
  std::optional<RoundsImprover> improver;  // where the board could not place everything
  RoundsPlan plan;
  bool done = false;

  std::int64_t advance(std::int64_t budget);
  void place_choice();
  void complete_plan();
};

// Goes on by one slice or one pass of what comes next; returns about how much it looked at.
std::int64_t RoundsPlanner::State::advance(std::int64_t budget) {
  if (!board) {
    if (matching->step(budget)) place_choice();
    return budget;
  }
  if (improver && !improver->step(budget)) return budget;
  complete_plan();
  done = true;
  return static_cast<std::int64_t>(space.pairs.size()) + 1;
}

void RoundsPlanner::State::place_choice() {
  RoundsScore& bound = plan.bound;
  bound = space.kept_score;
  std::vector<int> counts = space.kept_meetings;
  std::vector<int> chosen;
  for (std::size_t i = 0; i < space.pairs.size(); ++i) {
    if (!matching->taken(i)) continue;
    chosen.push_back(static_cast<int>(i));
    ++bound[goal(RoundsGoal::meetings)];
    bound[goal(RoundsGoal::must)] += space.is_must[i];
    bound[goal(RoundsGoal::kept)] += space.prefer_of_pair[i] >= 0 ? 1 : 0;
    bound[goal(RoundsGoal::level)] -=
        counts[static_cast<std::size_t>(space.pairs[i].couple.mentee)]++;
    bound[goal(RoundsGoal::fit)] += space.pairs[i].fit;
  }
  plan.prices = prices_of(space, *matching);
  board.emplace(problem, space, chosen);
  board->place_chosen(chosen);
  board->level();
  // The choice is best, so a plan that has all of it is.
  const auto most = static_cast<int>(chosen.size());
  if (board->placed() == most) return;
  improver.emplace(problem, space, *board, most,
                   comfort == Comfort::wanted ? Improve::everything : Improve::all_but_fit);
}

void RoundsPlanner::State::complete_plan() {
  // A plan that follows an earlier one moves nobody for this.
  if (comfort == Comfort::wanted && problem.prefer.empty()) board->spread_breaks();
  plan.meetings = board->meetings();
  assign_tables(problem, plan.meetings);
  if (comfort == Comfort::wanted) shorten_walks(problem, plan.meetings);
  plan.score = score_of(problem, plan.meetings);
  count_days(problem, plan);
  plan.unserved = unserved_mentees(problem, space, plan);
}

RoundsPlanner::RoundsPlanner(std::unique_ptr<State> state) : state_(std::move(state)) {}
RoundsPlanner::RoundsPlanner(RoundsPlanner&&) noexcept = default;
RoundsPlanner& RoundsPlanner::operator=(RoundsPlanner&&) noexcept = default;
RoundsPlanner::~RoundsPlanner() = default;

Result<RoundsPlanner> RoundsPlanner::start(const RoundsProblem& problem, Comfort comfort) {
  if (auto fine = check(problem); !fine) return fine.error();
  auto state = std::make_unique<State>(problem, comfort);
  auto matching = graph::DegreeMatching::make(state->choice);
  if (!matching) return matching.error();
  state->matching = *std::move(matching);
  return RoundsPlanner(std::move(state));
}

bool RoundsPlanner::step(std::int64_t budget) {
  while (!state_->done && budget > 0) budget -= state_->advance(budget);
  return state_->done;
}

RoundsPlan RoundsPlanner::finish() {
  assert(state_->done);
  return std::move(state_->plan);
}

Result<RoundsPlan> plan_rounds(const RoundsProblem& problem, Comfort comfort) {
  auto planner = RoundsPlanner::start(problem, comfort);
  if (!planner) return planner.error();
  while (!planner->step(std::numeric_limits<std::int64_t>::max())) {
  }
  return planner->finish();
}

}  // namespace rondo::match
