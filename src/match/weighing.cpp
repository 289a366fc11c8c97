#include "match/weighing.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "match/fingerprint.h"

namespace rondo {
namespace {

// By a kept match, or one that was there before.
bool is_served(const EventView& view, const RequestKey& request) {
  if (view.had_mentor.count({request.mentee, request.topic}) > 0) return true;
  const std::vector<MatchEntry> kept = kept_matches(view);
  return std::any_of(kept.begin(), kept.end(), [&](const MatchEntry& entry) {
    return entry.second->mentee == request.mentee &&
           view.topic_now(entry.second->topic) == request.topic;
  });
}

}  // namespace

// What is absent has not been made yet. Some of it points to what was made before.
struct Weighing::State {
  Program program;
  EventView view;
  RequestKey request;
  std::string key;
  std::optional<EventSolver> solver;
  std::shared_ptr<const EventAnswer> answer;
  std::optional<CostFinder> finder;
  bool served = false;    // the request is, for good: nothing to weigh
  bool unsolved = false;  // the matcher has no answer

  bool step(std::int64_t budget);
  void solve(std::int64_t budget);
};

bool Weighing::State::step(std::int64_t budget) {
  if (served || unsolved) return true;
  if (answer == nullptr) {
    solve(budget);
    return unsolved;
  }
  if (!finder) finder.emplace(view, answer->solved, request);
  return finder->step(budget);
}

void Weighing::State::solve(std::int64_t budget) {
  if (!solver) solver.emplace(view);
  if (!solver->step(budget)) return;
  Result<SolvedEvent> solved = solver->finish();
  solver.reset();
  unsolved = !solved.ok();
  if (solved) answer = std::make_shared<const EventAnswer>(EventAnswer{key, *std::move(solved)});
}

Weighing::Weighing(std::unique_ptr<State> state) : state_(std::move(state)) {}
Weighing::Weighing(Weighing&&) noexcept = default;
Weighing& Weighing::operator=(Weighing&&) noexcept = default;
Weighing::~Weighing() = default;

Result<Weighing> Weighing::start(Program program, const EventId& event, const RequestKey& request,
                                 std::shared_ptr<const EventAnswer> known) {
  auto state = std::make_unique<State>();
  state->program = std::move(program);
  Result<EventView> view = view_event(state->program, event);
  if (!view) return view.error();
  state->view = *std::move(view);
  state->key = problem_key(state->view);
  if (known != nullptr && known->key == state->key) state->answer = std::move(known);
  Weighing weighing(std::move(state));
  weighing.turn_to(request);
  return weighing;
}

void Weighing::turn_to(const RequestKey& request) {
  state_->request = request;
  state_->served = is_served(state_->view, request);
  state_->finder.reset();
}

bool Weighing::step(std::int64_t budget) {
  return state_->step(budget);
}

ChangeCosts Weighing::take_costs() {
  return state_->finder ? state_->finder->take() : ChangeCosts{};
}

std::shared_ptr<const EventAnswer> Weighing::answer() const {
  return state_->answer;
}

}  // namespace rondo
