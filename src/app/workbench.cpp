#include "app/workbench.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "app/kiosk_hold.h"
#include "base/direction.h"
#include "base/durations.h"
#include "base/iso_time.h"
#include "base/local_time.h"

namespace rondo {
namespace {

constexpr std::string_view kStep = "step.";

void show_notice(AppState& state, Notice notice) {
  constexpr std::size_t kMost = 10;
  notice.number = latest_notice(state).number + 1;
  state.notices.push_back(std::move(notice));
  if (state.notices.size() > kMost) state.notices.erase(state.notices.begin());
}

// Also one that ends in a name which ends so.
bool is_sentence(std::string_view text) {
  const std::string words = without_isolates(text);
  constexpr std::string_view kEnds[] = {".", "!", "?", "…"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return words.ends_with(end); });
}

// Behind what was told last, which becomes a sentence of it.
void show_besides(AppState& state, Notice notice) {
  std::string first = state.words.text(latest_notice(state).text);
  if (!first.empty() && !is_sentence(first)) first += '.';
  notice.text = {"notice.besides",
                 {arg("first", first), arg("second", state.words.text(notice.text))}};
  show_notice(state, std::move(notice));
  // Where it is not shown yet it need not be told twice.
  state.notices.erase(state.notices.end() - 2);
}

// "Matched: 35 pairs" of the step "Match 35 pairs": a step that is told has words for being done.
Message done_words(const Words& words, const Message& step) {
  Message done{"done." + step.key.substr(kStep.size()), step.args};
  if (words.has(done.key) || words.has(done.key + ".other")) return done;
  return {"notice.done", {arg("what", words.text(step))}};
}

}  // namespace

void Workbench::record(const Step& step, Tell tell) {
  if (step.changes.empty()) return;
  ++state.revision;
  state.history.add(step);
  save(step);
  if (tell == Tell::quietly) return;
  Notice notice;
  notice.text = done_words(state.words, step.label);
  notice.only_aloud = tell == Tell::aloud;
  if (tell == Tell::with_undo || tell == Tell::besides) notice.undo_of_revision = state.revision;
  if (tell != Tell::besides) {
    show_notice(state, std::move(notice));
    return;
  }
  notice.undo_what = step.label;
  show_besides(state, std::move(notice));
}

void Workbench::record_with(std::uint64_t step, const Step& follows) {
  if (follows.changes.empty()) return;
  const std::uint64_t before = state.revision++;
  state.history.add_to(step, follows.changes);
  save(follows);
  if (latest_notice(state).undo_of_revision == before) {
    state.notices.back().undo_of_revision = state.revision;
  }
}

void Workbench::save(const Step& step) {
  const Program& program = state.program;
  const auto known =
      std::find_if(state.programs.begin(), state.programs.end(),
                   [&](const ProgramEntry& entry) { return entry.id == program.id; });
  if (known == state.programs.end()) {
    store.save_whole(program, state.history);
  } else {
    state.programs.erase(known);
    store.save_step(program, state.history, step);
  }
  state.programs.insert(state.programs.begin(), entry_of(program, clock.now_utc_ms()));
}

void Workbench::show_program(Program program, History history) {
  matcher.forget(*this);
  study.forget(*this);
  const std::string program_before = state.program.id;
  state.program = std::move(program);
  state.history = std::move(history);
  ++state.programs_shown;
  state.import.reset();
  if (state.program.id != program_before) {
    state.received_answers.clear();
    state.received_sign_ups.reset();
    state.received_withdrawals.reset();
    state.received_match_answers.reset();
    state.received_preferences.reset();
    state.received_plan_answers.reset();
  }
  ++state.revision;
  services.preferences->write("program", state.program.id);
}

void Workbench::notify(Message text) {
  Notice notice;
  notice.text = std::move(text);
  show_notice(state, std::move(notice));
}

void Workbench::notify_besides(Message text) {
  Notice notice;
  notice.text = std::move(text);
  notice.undo_of_revision = latest_notice(state).undo_of_revision;
  notice.undo_what = latest_notice(state).undo_what;
  show_besides(state, std::move(notice));
}

void Workbench::notify_error(Error error) {
  Notice notice;
  notice.text = std::move(error);
  notice.error = true;
  show_notice(state, std::move(notice));
}

void Workbench::go(Place place) {
  ++state.openings;
  if (place == state.place) return;
  state.place = std::move(place);
  services.addresses->go(address_of(state.place));
}

bool Workbench::in_kiosk() const {
  if (state.place.screen == Screen::event_projector) {
    return state.began_held && kiosk_hold(*services.preferences, clock.now_utc_ms()).has_value();
  }
  if (state.place.screen != Screen::event_kiosk) return false;
  // An event that was removed has no host who could leave.
  return !state.ready || state.program.events.find(EventId(state.place.id)) != nullptr;
}

void Workbench::stay_in_kiosk() {
  ++state.kiosk_refusals;
}

std::string Workbench::today() const {
  const std::int64_t now_utc_ms = clock.now_utc_ms();
  return iso_date(now_utc_ms + clock.minutes_east_of_utc(now_utc_ms) * kMinute_ms);
}

std::string Workbench::now_local() const {
  return local_time_of(clock.now_utc_ms(), clock);
}

}  // namespace rondo
