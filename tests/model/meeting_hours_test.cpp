#include "model/meeting_hours.h"

#include <doctest/doctest.h>

#include "base/durations.h"

using namespace rondo;

namespace {

// Three rounds of 8 minutes, 2 to change tables and 5 of rest after the second: 33 in all.
Event& put_sitting(Program& program) {
  Event& event = program.events.live[EventId("sitting")];
  event.kind = EventKind::speed_mentoring;
  event.starts_at = "2026-09-15T15:00";
  event.rounds = 3;
  event.session_minutes = 8;
  event.changeover_minutes = 2;
  event.breaks["2"] = 5;
  return event;
}

}  // namespace

TEST_CASE("hours: rounds as they are printed beforehand count from the start") {
  Program program;
  CHECK(planned_minutes(put_sitting(program)) ==
        std::vector<RoundMinutes>{{0, 8}, {10, 18}, {25, 33}});
}

TEST_CASE("hours: a sitting takes those from its start to the end of its last round") {
  Program program;
  Event& event = put_sitting(program);
  const auto hours = [&] {
    return hours_of_sitting(program, EventId("sitting"));
  };
  const std::int64_t start = *wall_ms_of("2026-09-15T15:00");
  CHECK(hours() == MeetingHours{start, start + 33 * kMinute_ms});
  CHECK_FALSE(hours_of_sitting(program, EventId("gone")));

  SUBCASE("without a start there are none") {
    event.starts_at.clear();
    CHECK_FALSE(hours());
  }
  SUBCASE("nor where it does not take place") {
    event.cancelled_on = "2026-09-10";
    CHECK_FALSE(hours());
  }
  SUBCASE("nor of another kind, whose start was written down before") {
    event.kind = EventKind::topic_sprint;
    CHECK_FALSE(hours());
  }
  SUBCASE("nor with numbers that no sitting has, which a file may hold") {
    event.rounds = 2'000'000'000;
    CHECK_FALSE(hours());
    event.rounds = 3;
    event.breaks["2"] = 2'000'000'000;
    CHECK_FALSE(hours());
    event.breaks["2"] = kMostRoundMinutes;
    CHECK(hours());
  }
  SUBCASE("nor once its host has ended it early") {
    program.event_clocks.live[EventClockId("c")] = {
        EventId("sitting"),        "2026-09-15T13:00:00.000Z", {}, {}, {}, {}, {},
        "2026-09-15T13:09:00.000Z"};
    CHECK_FALSE(hours());
  }
}

TEST_CASE("hours: what ends when another begins does not overlap it") {
  Session session;
  session.starts_at = "2026-09-15T15:00";
  session.minutes = 30;
  const MeetingHours first = *hours_of(session);
  session.starts_at = "2026-09-15T15:30";
  CHECK_FALSE(overlap(first, *hours_of(session)));
  session.starts_at = "2026-09-15T15:29";
  CHECK(overlap(first, *hours_of(session)));
  session.state = SessionState::missed;
  CHECK_FALSE(hours_of(session));
}
