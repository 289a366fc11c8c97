#include "speed/clock.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/durations.h"
#include "base/iso_time.h"

using namespace rondo;

namespace {

// Three rounds of eight minutes, two to walk, and five of rest after the second.
Event sitting() {
  Event event;
  event.kind = EventKind::speed_mentoring;
  event.rounds = 3;
  event.session_minutes = 8;
  event.changeover_minutes = 2;
  event.breaks["2"] = 5;
  return event;
}

// Shortly before midnight of the night in which European clocks are changed.
const std::int64_t kClockStart = *utc_ms_of("2026-10-24T23:52:00Z");

struct Told {
  Event event = sitting();
  EventClock clock = start_clock({}, kClockStart);

  SittingTime at(std::int64_t passed) const {
    return sitting_time(event, clock, kClockStart + passed);
  }
  std::int64_t left_s(std::int64_t passed) const { return at(passed).left_ms / kSecond_ms; }
};

}  // namespace

TEST_CASE("nothing runs before the start") {
  const SittingTime time = sitting_time(sitting(), {}, kClockStart);
  CHECK(time.phase == SittingPhase::not_started);
  CHECK(time.round == 1);
  CHECK(round_times(sitting(), {}, kClockStart).empty());
  CHECK(rounds_begun(sitting(), {}, kClockStart) == 0);
}

TEST_CASE("a sitting that its host ends early says in which round, or after which") {
  Told told;
  const auto early_at = [&](std::int64_t minutes) {
    const EventClock ended = finish_clock(told.clock, kClockStart + minutes * kMinute_ms);
    return ended_early(told.event, ended, kClockStart + 90 * kMinute_ms);
  };
  CHECK_FALSE(ended_early(told.event, told.clock, kClockStart + 90 * kMinute_ms));
  CHECK(early_at(3) == EarlyEnd{1, true});
  CHECK(early_at(9) == EarlyEnd{1, false});
  CHECK(early_at(12) == EarlyEnd{2, true});
  CHECK(early_at(26) == EarlyEnd{3, true});
  CHECK_FALSE(early_at(40));  // all rounds were over
}

TEST_CASE("rounds, walks and the rest follow one another, over midnight and a change of clocks") {
  const Told told;
  struct Expected {
    std::int64_t at;
    SittingPhase phase;
    int round;
    std::int64_t left_s;
    int begun;
  };
  for (const Expected& wanted : {Expected{0, SittingPhase::round, 1, 480, 1},
                                 Expected{8 * kMinute_ms - 1, SittingPhase::round, 1, 0, 1},
                                 Expected{8 * kMinute_ms, SittingPhase::changeover, 2, 120, 1},
                                 Expected{10 * kMinute_ms, SittingPhase::round, 2, 480, 2},
                                 Expected{18 * kMinute_ms, SittingPhase::rest, 3, 300, 2},
                                 Expected{23 * kMinute_ms, SittingPhase::changeover, 3, 120, 2},
                                 Expected{25 * kMinute_ms, SittingPhase::round, 3, 480, 3},
                                 Expected{33 * kMinute_ms, SittingPhase::over, 3, 0, 3},
                                 Expected{900 * kMinute_ms, SittingPhase::over, 3, 0, 3}}) {
    CAPTURE(wanted.at);
    const SittingTime time = told.at(wanted.at);
    CHECK(time.phase == wanted.phase);
    CHECK(time.round == wanted.round);
    CHECK(time.left_ms / kSecond_ms == wanted.left_s);
    CHECK(rounds_begun(told.event, told.clock, kClockStart + wanted.at) == wanted.begun);
  }
}

TEST_CASE("while the clock is paused nothing moves, and then it goes on where it was") {
  Told told;
  told.clock = pause_clock(told.clock, kClockStart + 3 * kMinute_ms);
  for (const std::int64_t later : {0, 1, 60, 6000}) {
    const SittingTime time = told.at(3 * kMinute_ms + later * kSecond_ms);
    CHECK(time.paused);
    CHECK(time.phase == SittingPhase::round);
    CHECK(time.left_ms == 5 * kMinute_ms);
  }
  told.clock = pause_clock(told.clock, kClockStart + 4 * kMinute_ms);  // means nothing more
  told.clock = resume_clock(told.clock, kClockStart + 13 * kMinute_ms);
  CHECK_FALSE(told.at(13 * kMinute_ms).paused);
  CHECK(told.left_s(13 * kMinute_ms) == 300);
  CHECK(told.at(18 * kMinute_ms).phase == SittingPhase::changeover);
}

TEST_CASE("a pause between rounds holds the walk") {
  Told told;
  told.clock = pause_clock(told.clock, kClockStart + 8 * kMinute_ms);
  CHECK(told.at(60 * kMinute_ms).phase == SittingPhase::changeover);
  CHECK(told.left_s(60 * kMinute_ms) == 120);
  told.clock = resume_clock(told.clock, kClockStart + 60 * kMinute_ms);
  CHECK(told.at(62 * kMinute_ms).phase == SittingPhase::round);
  CHECK(told.at(62 * kMinute_ms).round == 2);
}

TEST_CASE("more time is added to what runs") {
  Told told;
  told.clock = extend_phase(told.event, told.clock, kClockStart + kMinute_ms, 60);
  CHECK(told.left_s(kMinute_ms) == 480);
  told.clock = extend_phase(told.event, told.clock, kClockStart + 10 * kMinute_ms, 60);
  CHECK(told.at(10 * kMinute_ms).phase == SittingPhase::changeover);
  CHECK(told.left_s(10 * kMinute_ms) == 120);
  CHECK(told.at(12 * kMinute_ms).round == 2);
  CHECK(told.at(12 * kMinute_ms).phase == SittingPhase::round);
}

TEST_CASE("a round ended by hand is followed by the walk, a walk by the round") {
  Told told;
  told.clock = skip_phase(told.event, told.clock, kClockStart + 5 * kMinute_ms);
  CHECK(told.at(5 * kMinute_ms).phase == SittingPhase::changeover);
  CHECK(told.left_s(5 * kMinute_ms) == 120);
  told.clock = skip_phase(told.event, told.clock, kClockStart + 6 * kMinute_ms);
  CHECK(told.at(6 * kMinute_ms).phase == SittingPhase::round);
  CHECK(told.at(6 * kMinute_ms).round == 2);
  CHECK(told.left_s(6 * kMinute_ms) == 480);
  // What has happened stays when it is looked at from later.
  const auto rounds = round_times(told.event, told.clock, kClockStart + 60 * kMinute_ms);
  CHECK(rounds[0].ends_utc_ms == kClockStart + 5 * kMinute_ms);
  CHECK(rounds[1].begins_utc_ms == kClockStart + 6 * kMinute_ms);
}

TEST_CASE(
    "of a round that was cut the minutes that it lasted count, of one that ran all of its own") {
  Told told;
  const auto sat = [&](std::int64_t seconds) {
    return minutes_sat(told.event, told.clock, kClockStart + seconds * kSecond_ms);
  };
  using Minutes = std::vector<int>;
  CHECK(minutes_sat(told.event, {}, kClockStart).empty());
  CHECK(sat(0) == Minutes{0, 0, 0});
  CHECK(sat(200) == Minutes{3, 0, 0});
  CHECK(sat(90 * 60) == Minutes{8, 8, 8});
  // Added time is no longer meeting, and a pause is none.
  told.clock = extend_phase(told.event, told.clock, kClockStart + kMinute_ms, 60);
  told.clock = pause_clock(told.clock, kClockStart + 2 * kMinute_ms);
  told.clock = resume_clock(told.clock, kClockStart + 32 * kMinute_ms);
  CHECK(sat(33 * 60) == Minutes{3, 0, 0});
  CHECK(sat(39 * 60) == Minutes{8, 0, 0});
  // The second is skipped after seconds, the third ended with the sitting after three minutes.
  told.clock = skip_phase(told.event, told.clock, kClockStart + 41 * kMinute_ms + 20 * kSecond_ms);
  told.clock = skip_phase(told.event, told.clock, kClockStart + 44 * kMinute_ms);
  told.clock = finish_clock(told.clock, kClockStart + 47 * kMinute_ms + 50 * kSecond_ms);
  CHECK(sat(90 * 60) == Minutes{8, 0, 3});
}

TEST_CASE("skipping while paused goes on") {
  Told told;
  told.clock = pause_clock(told.clock, kClockStart + kMinute_ms);
  told.clock = skip_phase(told.event, told.clock, kClockStart + 2 * kMinute_ms);
  CHECK_FALSE(told.at(2 * kMinute_ms).paused);
  CHECK(told.at(2 * kMinute_ms).phase == SittingPhase::changeover);
}

TEST_CASE("a clock that cancelling ended waits, paused where it stood, when the event goes on") {
  Told told;
  told.clock = call_off_clock(told.clock, kClockStart + 5 * kMinute_ms);
  CHECK(told.at(5 * kMinute_ms).phase == SittingPhase::over);
  told.clock = take_up_clock(told.clock);
  CHECK(told.at(60 * kMinute_ms).phase == SittingPhase::round);
  CHECK(told.at(60 * kMinute_ms).round == 1);
  CHECK(told.at(60 * kMinute_ms).paused);
  CHECK(told.left_s(60 * kMinute_ms) == told.left_s(5 * kMinute_ms));
  CHECK(take_up_clock(told.clock) == told.clock);
}

TEST_CASE("a clock that the host had ended stays so when the event is cancelled and goes on") {
  Told told;
  told.clock = finish_clock(told.clock, kClockStart + 5 * kMinute_ms);
  const EventClock ended = told.clock;
  CHECK(take_up_clock(call_off_clock(ended, kClockStart + 9 * kMinute_ms)) == ended);
}

TEST_CASE("an event that is ended early is over, with the rounds that have begun") {
  Told told;
  told.clock = finish_clock(told.clock, kClockStart + 12 * kMinute_ms);
  CHECK(told.at(12 * kMinute_ms).phase == SittingPhase::over);
  CHECK(rounds_begun(told.event, told.clock, kClockStart + 90 * kMinute_ms) == 2);
  CHECK(finish_clock(told.clock, kClockStart + 20 * kMinute_ms) == told.clock);
  CHECK(skip_phase(told.event, told.clock, kClockStart + 20 * kMinute_ms) == told.clock);
}
