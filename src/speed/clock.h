// The clock of a sitting: which round it is and how long it still takes, from what the host told it
// (EventClock) and the time it is. Nothing ticks and nothing is counted, so a page that was closed,
// or a machine that slept, is right at once.
//
// A round takes the event's minutes and what was added to it; it ends earlier when the host ends
// it. Then people walk, and rest where the event has a break after the round; the next round begins
// after that, or when the host begins it. While the clock is paused no time passes for any of
// these. All times are UTC in milliseconds, so midnight and clock changes are moments like any
// other.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/program.h"
#include "model/school_year.h"

namespace rondo {

enum class SittingPhase {
  not_started,
  round,       // people sit and talk
  changeover,  // they walk, before `round`
  rest,        // a break, before `round`
  over,
};

struct RoundTimes {
  std::int64_t begins_utc_ms = 0;
  std::int64_t ends_utc_ms = 0;

  bool operator==(const RoundTimes&) const = default;
};

struct SittingTime {
  SittingPhase phase = SittingPhase::not_started;
  int round = 1;  // that runs or comes next; the last one when it is over
  bool paused = false;
  std::int64_t ends_utc_ms = 0;  // of the phase; while paused, if it went on now
  std::int64_t left_ms = 0;      // of the phase, at least 0
};

// When each round is, if all goes on as told so far and a pause that lasts ends now; of the rounds
// to come as planned. Empty before the start.
std::vector<RoundTimes> round_times(const Event& event, const EventClock& clock,
                                    std::int64_t now_utc_ms);

SittingTime sitting_time(const Event& event, const EventClock& clock, std::int64_t now_utc_ms);

// Of each round, for how many whole minutes people have sat in it by now, pauses left out: what
// hours are counted from. One that was cut counts what it lasted, one to come 0; none counts more
// than Event::session_minutes, since what is added to a round is time to find one's seat. In the
// order of rounds; empty before the start.
std::vector<int> minutes_sat(const Event& event, const EventClock& clock, std::int64_t now_utc_ms);

// A sitting that its host ended before all rounds were over.
struct EarlyEnd {
  int round = 1;       // the last one that began
  bool within = true;  // while people sat in it; else after it, on the way to the next

  bool operator==(const EarlyEnd&) const = default;
};
// Nothing for one that goes on, was not started, or went on to its last round's end.
std::optional<EarlyEnd> ended_early(const Event& event, const EventClock& clock,
                                    std::int64_t now_utc_ms);

// Rounds that are over or run by now: what can't be planned any more.
int rounds_begun(const Event& event, const EventClock& clock, std::int64_t now_utc_ms);

// What the host can tell the clock. Each gives the clock changed, or unchanged where it means
// nothing now. `now` must not lie before what was told last.
EventClock start_clock(EventClock clock, std::int64_t now_utc_ms);
EventClock pause_clock(EventClock clock, std::int64_t now_utc_ms);
EventClock resume_clock(EventClock clock, std::int64_t now_utc_ms);
// The running round takes longer, or, between rounds, the way to the next one.
EventClock extend_phase(const Event& event, EventClock clock, std::int64_t now_utc_ms, int seconds);
// Ends the running round, or begins the one that comes next.
EventClock skip_phase(const Event& event, EventClock clock, std::int64_t now_utc_ms);
EventClock finish_clock(EventClock clock, std::int64_t now_utc_ms);
// Cancelling the event ends it; when the event goes on after all, a clock that ended so goes on
// where it stood, paused since then until people sit again.
EventClock call_off_clock(EventClock clock, std::int64_t now_utc_ms);
EventClock take_up_clock(EventClock clock);

}  // namespace rondo
