#include "app/sitting_study.h"

#include <utility>

#include "app/slices.h"
#include "app/workbench.h"
#include "base/random.h"

namespace rondo {
namespace {

// Always the same, so that two looks at one plan tell the same.
constexpr std::uint64_t kStudySeed = 20'260'901;

}  // namespace

// Both keep what the work under way points into.
struct SittingStudy::Rehearsing {
  RecordedSitting recorded;
  SeededRandom random{kStudySeed};
  std::optional<match::Rehearser> rehearser;
};

struct SittingStudy::Searching {
  PlannedSitting planned;
  std::optional<match::RoundsIdeaFinder> finder;
};

SittingStudy::SittingStudy() = default;
SittingStudy::~SittingStudy() = default;

Result<Done> SittingStudy::rehearse(Workbench& bench, const EventId& event,
                                    const match::RehearsalRates& rates) {
  Result<RecordedSitting> recorded = recorded_sitting(bench.state.program, event);
  if (!recorded) return recorded.error();
  auto work = std::make_unique<Rehearsing>();
  work->recorded = *std::move(recorded);
  Result<match::Rehearser> started = match::Rehearser::start(
      work->recorded.problem, work->recorded.plan, rates, kRehearsedDays, work->random);
  if (!started) return started.error();
  work->rehearser = *std::move(started);
  PlayedDays& shown = bench.state.played_days.emplace();
  shown.event = event;
  shown.revision = bench.state.revision;
  shown.rates = rates;
  shown.days = kRehearsedDays;
  shown.meetings_by_round.assign(static_cast<std::size_t>(work->recorded.problem.rounds), 0);
  for (const match::Meeting& meeting : work->recorded.plan.meetings) {
    ++shown.meetings_by_round[static_cast<std::size_t>(meeting.round)];
  }
  rehearsing_ = std::move(work);
  bench.services.wake();
  return Done{};
}

Result<Done> SittingStudy::find_ideas(Workbench& bench, const EventId& event) {
  Result<PlannedSitting> planned = plan_sitting(bench.state.program, event, 0);
  if (!planned) return planned.error();
  auto work = std::make_unique<Searching>();
  work->planned = *std::move(planned);
  work->finder.emplace(work->planned.problem, work->planned.plan);
  FoundIdeas& shown = bench.state.found_ideas.emplace();
  shown.event = event;
  shown.revision = bench.state.revision;
  shown.mentors = work->planned.sitting.mentors;
  searching_ = std::move(work);
  bench.services.wake();
  return Done{};
}

void SittingStudy::go_on(Workbench& bench) {
  AppState& state = bench.state;
  if (rehearsing_ && state.played_days->revision != state.revision) {
    rehearsing_.reset();
    state.played_days.reset();
  }
  if (searching_ && state.found_ideas->revision != state.revision) {
    searching_.reset();
    state.found_ideas.reset();
  }
  if (!rehearsing_ && !searching_) return;
  const std::int64_t slice_ms = next_slice_ms(bench.clock, slice_ended_utc_ms_);
  if (rehearsing_) {
    const bool done = take_slice(bench.clock, *rehearsing_->rehearser, slice_ms);
    state.played_days->played = rehearsing_->rehearser->days_played();
    if (done) {
      state.played_days->result = rehearsing_->rehearser->finish();
      rehearsing_.reset();
    }
  } else if (take_slice(bench.clock, *searching_->finder, slice_ms)) {
    state.found_ideas->ideas = searching_->finder->take();
    state.found_ideas->done = true;
    searching_.reset();
  }
  slice_ended_utc_ms_ = bench.clock.now_utc_ms();
  bench.services.wake();
}

void SittingStudy::forget(Workbench& bench) {
  rehearsing_.reset();
  searching_.reset();
  bench.state.played_days.reset();
  bench.state.found_ideas.reset();
}

}  // namespace rondo
