#include "app/day_sounds.h"

#include <utility>

#include "base/durations.h"

namespace rondo {
namespace {

// A running clock asks for a frame each second: one that comes later than this woke up.
constexpr std::int64_t kSlept_ms = 10'000;

bool is_silent(const AppState& state) {
  const auto found = state.preferences.find(kSound);
  return found != state.preferences.end() && found->second == "off";
}

std::optional<Sound> between(const SittingTime& before, const SittingTime& now) {
  if (now.paused) return std::nullopt;
  const bool sat = before.phase == SittingPhase::round, sits = now.phase == SittingPhase::round;
  if (sits && (!sat || before.round != now.round)) return Sound::round_begins;
  if (sat && !sits) return Sound::round_ends;
  const bool warns = sits && before.left_ms > kMinute_ms && now.left_ms <= kMinute_ms;
  return warns ? std::optional(Sound::one_minute_left) : std::nullopt;
}

}  // namespace

std::optional<Sound> DaySounds::next(const AppState& state) {
  const Screen screen = state.place.screen;
  const bool listens = screen == Screen::event_run || screen == Screen::event_projector;
  const EventId id(listens ? state.place.id : std::string());
  const Event* event = state.program.events.find(id);
  if (event == nullptr) {
    event_ = EventId();
    return std::nullopt;
  }
  const EventClock* clock = clock_of(state.program, id);
  const SittingTime now =
      clock == nullptr ? SittingTime{} : sitting_time(*event, *clock, state.now_utc_ms);
  const SittingTime before = std::exchange(before_, now);
  const std::int64_t passed = state.now_utc_ms - std::exchange(before_utc_ms_, state.now_utc_ms);
  const bool knew = std::exchange(event_, id) == id;
  const bool slept = before.phase != SittingPhase::not_started && passed > kSlept_ms;
  if (!knew || slept || is_silent(state)) return std::nullopt;
  return between(before, now);
}

}  // namespace rondo
