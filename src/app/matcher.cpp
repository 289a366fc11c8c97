#include "app/matcher.h"

#include <utility>

#include "app/rolling_match.h"
#include "app/slices.h"
#include "app/workbench.h"
#include "base/iso_time.h"
#include "model/taking_part.h"

namespace rondo {
namespace {

bool changes_pairs(const MatchOutcome& outcome) {
  return !outcome.proposed.empty() || !outcome.superseded.empty();
}

// Who asked for all pairs and sees them is told how many were found, of which some may have been
// there (`whole`); else only those that are new count as matched.
Message label_of(const MatchOutcome& outcome, bool whole) {
  const auto found = static_cast<std::int64_t>(outcome.proposed.size());
  const std::int64_t pairs = found + (whole ? outcome.again : 0);
  const std::int64_t kept = outcome.kept + (whole ? 0 : outcome.again);
  if (pairs == 0 && !outcome.superseded.empty()) {
    return {"step.match.taken_back",
            {arg("count", static_cast<std::int64_t>(outcome.superseded.size()))}};
  }
  if (pairs == 0 && !whole) {
    return kept == 0 ? Message{"step.match.none", {}}
                     : Message{"step.match.none.kept", {arg("count", kept)}};
  }
  if (kept == 0) return {"step.match", {arg("count", pairs)}};
  return {"step.match.kept", {arg("count", pairs), arg("kept", kept)}};
}

std::optional<Error> busy_with_another(const AppState& state, const EventId& event) {
  if (!state.matching || state.matching->event == event) return std::nullopt;
  const Event* other = state.program.events.find(state.matching->event);
  return Error{"error.match.running", {arg("event", other == nullptr ? "" : other->name)}};
}

}  // namespace

std::optional<Error> Matcher::obstacle(const AppState& state, const EventView& event) {
  if (std::optional<Error> busy = busy_with_another(state, event.id)) return busy;
  return missing_to_match(event);
}

Result<Done> Matcher::start(Workbench& bench, const EventId& event,
                            const std::set<RequestKey>& sought, Answer answer) {
  if (!bench.state.matching) told_ = 0;  // asked for by itself
  return begin(bench, event, {true, answer == Answer::whole, sought});
}

Result<Done> Matcher::begin(Workbench& bench, const EventId& event, Asked asked) {
  std::optional<RunningMatch>& running = bench.state.matching;
  if (running && running->event == event) {
    asked_.by_somebody = asked_.by_somebody || asked.by_somebody;
    asked_.tells_whole = asked_.tells_whole || asked.tells_whole;
    asked_.sought.merge(asked.sought);
    return Done{};
  }
  if (std::optional<Error> busy = busy_with_another(bench.state, event)) return *std::move(busy);
  Result<Matching> started = Matching::start(bench.state.program, event);
  if (!started) return started.error();
  weighing_.reset();
  matching_ = *std::move(started);
  event_ = event;
  asked_ = std::move(asked);
  revision_ = bench.state.revision;
  running = RunningMatch{event, matching_->progress(), false};
  go_on_matching(bench, kFirstSliceMs);
  return Done{};
}

void Matcher::start_in_turn(Workbench& bench, const EventId& event) {
  // What runs starts over by itself when its event changes.
  const std::uint64_t step = bench.state.history.latest();
  if (matching_ && event_ == event) {
    led_by_ = step;
    return;
  }
  const Notice& latest = latest_notice(bench.state);
  told_ = latest.undo_of_revision == bench.state.revision ? latest.number : 0;
  waiting_[event] = step;
  start_waiting(bench);
}

void Matcher::cancel(Workbench& bench) {
  if (!matching_) return;
  matching_.reset();
  bench.state.matching.reset();
  bench.notify({"notice.match_cancelled", {}});
  start_waiting(bench);
}

void Matcher::weigh(Workbench& bench, const EventId& event, const RequestKey& request) {
  if (matching_) return;
  if (weighing_ && event_ == event && revision_ == bench.state.revision) {
    if (request_ == request) return;
    weighing_->turn_to(request);
  } else {
    Result<Weighing> started = Weighing::start(bench.state.program, event, request, answer_);
    if (!started) return;  // the event is gone, and what is drawn of it will be
    weighing_ = *std::move(started);
    event_ = event;
    revision_ = bench.state.revision;
  }
  request_ = request;
  go_on_weighing(bench, kFirstSliceMs);
}

void Matcher::go_on(Workbench& bench) {
  if (!matching_ && !weighing_) return;
  const std::int64_t slice_ms = next_slice_ms(bench.clock, slice_ended_utc_ms_);
  if (matching_) {
    go_on_matching(bench, slice_ms);
    start_waiting(bench);
  } else {
    go_on_weighing(bench, slice_ms);
  }
}

void Matcher::forget(Workbench& bench) {
  waiting_.clear();
  cancel(bench);
  weighing_.reset();
  answer_.reset();
  bench.state.weighed.reset();
}

// One after the other, until one takes longer than its first slice.
void Matcher::start_waiting(Workbench& bench) {
  while (!matching_ && !waiting_.empty()) {
    const auto [id, step] = *waiting_.begin();
    waiting_.erase(waiting_.begin());
    const Event* event = bench.state.program.events.find(id);
    if (event == nullptr || !goes_on(*event)) continue;
    led_by_ = step;
    (void)begin(bench, id, {});
  }
}

void Matcher::go_on_matching(Workbench& bench, std::int64_t slice_ms) {
  if (follow_program(bench)) {
    if (take_slice(bench.clock, *matching_, slice_ms)) {
      finish(bench);
    } else {
      bench.state.matching->progress = matching_->progress();
    }
  }
  slice_ended_utc_ms_ = bench.clock.now_utc_ms();
  bench.services.wake();
}

// Starts over when the event has changed. False when there is nothing to go on with.
bool Matcher::follow_program(Workbench& bench) {
  if (revision_ == bench.state.revision) return true;
  const Program& program = bench.state.program;
  if (program.events.find(event_) == nullptr) {
    cancel(bench);
    return false;
  }
  revision_ = bench.state.revision;
  if (matching_->holds(program)) return true;
  Result<Matching> started = Matching::start(program, event_);
  if (!started) {
    matching_.reset();
    bench.state.matching.reset();
    bench.notify_error(started.error());
    return false;
  }
  matching_ = *std::move(started);
  bench.state.matching->started_over = true;
  return true;
}

void Matcher::finish(Workbench& bench) {
  Result<MatchOutcome> outcome =
      matching_->finish(iso_time(bench.clock.now_utc_ms()), bench.random);
  bench.state.matching.reset();
  Matching done = *std::exchange(matching_, std::nullopt);
  if (!outcome) {
    bench.notify_error(outcome.error());
    return;
  }
  answer_ = std::make_shared<const EventAnswer>(EventAnswer{done.key(), done.take_answer()});
  const bool besides = tells_besides(bench);
  // Who looks for a mentor for one is told as well who has lost a proposal by it. Who asks for all
  // of them sees the list of the unserved.
  const bool for_all = asked_.by_somebody && asked_.sought.empty();
  const std::optional<Message> unserved =
      for_all || bench.in_kiosk() ? std::nullopt
                                  : newly_unserved(bench.state, outcome->run, asked_.sought);
  const bool shown = asked_.by_somebody || changes_pairs(*outcome);
  if (shown) {
    // Who sees all pairs sees these; nobody else's are shown at a kiosk.
    const bool names_changed = !asked_.sought.empty() || (!asked_.tells_whole && !bench.in_kiosk());
    const ProposedMentors before =
        names_changed ? superseded_mentors(bench.state, *outcome) : ProposedMentors();
    const Result<Done> recorded = bench.edit(
        label_of(*outcome, asked_.tells_whole), [&](Transaction& edit) { record(edit, *outcome); },
        besides ? Tell::besides : Tell::with_undo);
    if (!recorded) {
      bench.notify_error(recorded.error());
    } else {
      for (Message& found : found_for(bench.state, *outcome, asked_.sought, before)) {
        bench.notify_besides(std::move(found));
      }
    }
  } else if (!bench.state.history.is_undone(led_by_)) {
    bench.edit_with(led_by_, [&](Transaction& edit) { record(edit, *outcome); });
  }
  if (unserved && (shown || besides)) {
    bench.notify_besides(*unserved);
  } else if (unserved) {
    bench.notify(*unserved);
  }
  if (besides) told_ = latest_notice(bench.state).number;  // for the next in turn
}

// Nothing was told since the step that led to it.
bool Matcher::tells_besides(const Workbench& bench) const {
  return told_ != 0 && latest_notice(bench.state).number == told_;
}

void Matcher::go_on_weighing(Workbench& bench, std::int64_t slice_ms) {
  if (revision_ != bench.state.revision) {
    weighing_.reset();  // who shows it asks again
    return;
  }
  if (take_slice(bench.clock, *weighing_, slice_ms)) {
    if (auto answer = weighing_->answer()) answer_ = std::move(answer);
    bench.state.weighed = WeighedRequest{revision_, event_, request_, weighing_->take_costs()};
    weighing_.reset();
  }
  slice_ended_utc_ms_ = bench.clock.now_utc_ms();
  bench.services.wake();
}

}  // namespace rondo
