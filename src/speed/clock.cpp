#include "speed/clock.h"

#include <algorithm>
#include <string>

#include "base/durations.h"
#include "base/iso_time.h"
#include "model/meeting_hours.h"

namespace rondo {
namespace {

struct Pause {
  std::int64_t from = 0;
  std::int64_t until = 0;
};

// Sorted by beginning, which ISO texts are by themselves. One that lasts ends now.
std::vector<Pause> pauses_of(const EventClock& clock, std::int64_t now) {
  std::vector<Pause> pauses;
  for (const auto& [from, until] : clock.pauses) {
    const auto began = utc_ms_of(from);
    if (!began) continue;
    pauses.push_back({*began, std::max(*began, utc_ms_of(until).value_or(now))});
  }
  return pauses;
}

// The moment when `duration` has passed since `from`, pauses not counted.
std::int64_t after(std::int64_t from, std::int64_t duration, const std::vector<Pause>& pauses) {
  std::int64_t end = from + duration;
  for (const Pause& pause : pauses) {
    if (pause.from >= end) break;
    end += std::max<std::int64_t>(0, pause.until - std::max(pause.from, from));
  }
  return end;
}

template <class Mapped>
const Mapped* find(const std::map<std::string, Mapped>& by_round, int round) {
  const auto found = by_round.find(std::to_string(round));
  return found == by_round.end() ? nullptr : &found->second;
}

// What the host did by hand, when it lies between what came before and what was planned.
std::int64_t by_hand(const std::map<std::string, std::string>& told, int round, std::int64_t least,
                     std::int64_t planned) {
  const std::string* text = find(told, round);
  const auto at = text == nullptr ? std::nullopt : utc_ms_of(*text);
  return at ? std::clamp(*at, least, std::max(least, planned)) : planned;
}

std::int64_t added(const std::map<std::string, int>& seconds, int round) {
  const int* extra = find(seconds, round);
  return extra == nullptr ? 0 : *extra * kSecond_ms;
}

std::int64_t round_length(const Event& event, const EventClock& clock, int round) {
  return event.session_minutes * kMinute_ms + added(clock.extra_seconds, round);
}

std::int64_t rest_before(const Event& event, int round) {
  return rest_minutes_before(event, round) * kMinute_ms;
}

std::int64_t walk_before(const Event& event, const EventClock& clock, int round) {
  return event.changeover_minutes * kMinute_ms + added(clock.extra_walk_seconds, round);
}

bool is_paused(const EventClock& clock) {
  return std::any_of(clock.pauses.begin(), clock.pauses.end(),
                     [](const auto& pause) { return pause.second.empty(); });
}

bool runs(const EventClock& clock) {
  return !clock.started_at.empty() && clock.finished_at.empty();
}

}  // namespace

std::vector<RoundTimes> round_times(const Event& event, const EventClock& clock,
                                    std::int64_t now_utc_ms) {
  std::vector<RoundTimes> rounds;
  const auto started = utc_ms_of(clock.started_at);
  if (!started) return rounds;
  const std::vector<Pause> pauses = pauses_of(clock, now_utc_ms);
  std::int64_t begins = *started;
  for (int round = 1; round <= event.rounds; ++round) {
    const std::int64_t planned = after(begins, round_length(event, clock, round), pauses);
    const std::int64_t ends = by_hand(clock.ended, round, begins, planned);
    rounds.push_back({begins, ends});
    const std::int64_t between =
        rest_before(event, round + 1) + walk_before(event, clock, round + 1);
    begins = by_hand(clock.began, round + 1, ends, after(ends, between, pauses));
  }
  return rounds;
}

std::vector<int> minutes_sat(const Event& event, const EventClock& clock, std::int64_t now_utc_ms) {
  const std::vector<Pause> pauses = pauses_of(clock, now_utc_ms);
  const std::int64_t over = std::min(now_utc_ms, utc_ms_of(clock.finished_at).value_or(now_utc_ms));
  std::vector<int> minutes;
  for (const RoundTimes& round : round_times(event, clock, now_utc_ms)) {
    const std::int64_t ends = std::min(round.ends_utc_ms, over);
    std::int64_t sat = ends - round.begins_utc_ms;
    for (const Pause& pause : pauses) {
      sat -= std::max<std::int64_t>(
          0, std::min(pause.until, ends) - std::max(pause.from, round.begins_utc_ms));
    }
    const std::int64_t most = event.session_minutes;
    minutes.push_back(
        static_cast<int>(std::min(most, std::max<std::int64_t>(0, sat) / kMinute_ms)));
  }
  return minutes;
}

SittingTime sitting_time(const Event& event, const EventClock& clock, std::int64_t now_utc_ms) {
  const std::vector<RoundTimes> rounds = round_times(event, clock, now_utc_ms);
  SittingTime time;
  if (rounds.empty()) return time;
  const auto finished = utc_ms_of(clock.finished_at);
  time.paused = runs(clock) && is_paused(clock);
  const auto running = std::find_if(rounds.begin(), rounds.end(), [&](const RoundTimes& round) {
    return now_utc_ms < round.ends_utc_ms;
  });
  if (running == rounds.end() || (finished && *finished <= now_utc_ms)) {
    const auto begun = std::count_if(rounds.begin(), rounds.end(), [&](const RoundTimes& round) {
      return round.begins_utc_ms <= finished.value_or(now_utc_ms);
    });
    return {SittingPhase::over, std::max(1, static_cast<int>(begun)), false, 0, 0};
  }
  time.round = static_cast<int>(running - rounds.begin()) + 1;
  if (now_utc_ms >= running->begins_utc_ms) {
    time.phase = SittingPhase::round;
    time.ends_utc_ms = running->ends_utc_ms;
  } else {
    // The rest comes first, then the walk, so that everybody is back when the walk begins.
    const std::int64_t walk = running->begins_utc_ms - walk_before(event, clock, time.round);
    const bool rests = rest_before(event, time.round) > 0 && now_utc_ms < walk;
    time.phase = rests ? SittingPhase::rest : SittingPhase::changeover;
    time.ends_utc_ms = rests ? walk : running->begins_utc_ms;
  }
  time.left_ms = std::max<std::int64_t>(0, time.ends_utc_ms - now_utc_ms);
  return time;
}

std::optional<EarlyEnd> ended_early(const Event& event, const EventClock& clock,
                                    std::int64_t now_utc_ms) {
  const std::vector<RoundTimes> rounds = round_times(event, clock, now_utc_ms);
  const auto finished = utc_ms_of(clock.finished_at);
  const bool early = finished && *finished <= now_utc_ms && !rounds.empty() &&
                     *finished < rounds.back().ends_utc_ms;
  if (!early) return std::nullopt;
  const int round = sitting_time(event, clock, now_utc_ms).round;
  const RoundTimes& last = rounds[static_cast<std::size_t>(round - 1)];
  return EarlyEnd{round, *finished < last.ends_utc_ms};
}

int rounds_begun(const Event& event, const EventClock& clock, std::int64_t now_utc_ms) {
  const SittingTime time = sitting_time(event, clock, now_utc_ms);
  if (time.phase == SittingPhase::not_started) return 0;
  const bool sits = time.phase == SittingPhase::round || time.phase == SittingPhase::over;
  return sits ? time.round : time.round - 1;
}

EventClock start_clock(EventClock clock, std::int64_t now_utc_ms) {
  if (clock.started_at.empty()) clock.started_at = iso_time_ms(now_utc_ms);
  return clock;
}

EventClock pause_clock(EventClock clock, std::int64_t now_utc_ms) {
  if (runs(clock) && !is_paused(clock)) clock.pauses[iso_time_ms(now_utc_ms)] = "";
  return clock;
}

EventClock resume_clock(EventClock clock, std::int64_t now_utc_ms) {
  for (auto& [from, until] : clock.pauses) {
    if (until.empty()) until = iso_time_ms(now_utc_ms);
  }
  return clock;
}

EventClock extend_phase(const Event& event, EventClock clock, std::int64_t now_utc_ms,
                        int seconds) {
  const SittingTime time = sitting_time(event, clock, now_utc_ms);
  if (time.phase == SittingPhase::not_started || time.phase == SittingPhase::over) return clock;
  const bool sits = time.phase == SittingPhase::round;
  (sits ? clock.extra_seconds : clock.extra_walk_seconds)[std::to_string(time.round)] += seconds;
  return clock;
}

EventClock skip_phase(const Event& event, EventClock clock, std::int64_t now_utc_ms) {
  const SittingTime time = sitting_time(event, clock, now_utc_ms);
  if (time.phase == SittingPhase::not_started || time.phase == SittingPhase::over) return clock;
  clock = resume_clock(std::move(clock), now_utc_ms);
  auto& told = time.phase == SittingPhase::round ? clock.ended : clock.began;
  told[std::to_string(time.round)] = iso_time_ms(now_utc_ms);
  return clock;
}

EventClock finish_clock(EventClock clock, std::int64_t now_utc_ms) {
  if (!runs(clock)) return clock;
  clock = resume_clock(std::move(clock), now_utc_ms);
  clock.finished_at = iso_time_ms(now_utc_ms);
  return clock;
}

EventClock call_off_clock(EventClock clock, std::int64_t now_utc_ms) {
  if (!runs(clock)) return clock;
  clock = finish_clock(std::move(clock), now_utc_ms);
  clock.called_off = true;
  return clock;
}

EventClock take_up_clock(EventClock clock) {
  if (!clock.called_off) return clock;
  clock.pauses[clock.finished_at] = "";
  clock.finished_at.clear();
  clock.called_off = false;
  return clock;
}

}  // namespace rondo
