#include "report/program_meetings.h"

#include <doctest/doctest.h>

#include "base/durations.h"
#include "base/iso_time.h"
#include "speed/clock.h"
#include "speed/met_sitting.h"

using namespace rondo;

TEST_CASE("program meetings: a meeting of a round that was cut took what the round lasted") {
  Program program = met_sitting();
  Event& event = program.events.live[kSitting];
  event.kind = EventKind::speed_mentoring;
  event.session_minutes = 10;
  event.changeover_minutes = 1;
  const std::int64_t start = *utc_ms_of("2026-11-28T16:00:00Z");
  EventClock clock = start_clock({}, start);
  clock.event = kSitting;
  clock = finish_clock(clock, start + 15 * kMinute_ms + 30 * kSecond_ms);  // 4 into the second
  program.event_clocks.live[EventClockId("clock")] = clock;
  const auto meetings = program_meetings(program, {}, start + 3 * kHour_ms);
  CHECK(meetings.size() == 6);
  const auto minutes = minutes_by_person(meetings);
  CHECK(minutes.at(PersonId("m1")).given == 14);
  CHECK(minutes.at(PersonId("e1")).received == 14);
}
