#include "report/hours_lost.h"

#include <doctest/doctest.h>

#include "edit/erasure.h"

using namespace rondo;

namespace {

const EventId kEvent("event");
const PersonId kAda("ada"), kBo("bo"), kCy("cy"), kDee("dee");

// Held in 2026, in a match of its own.
void add_meeting(Program& program, const PersonId& mentor, const PersonId& mentee, int minutes) {
  const std::string id = mentor.text() + "-" + mentee.text();
  Match& match = program.matches.live[MatchId(id)];
  match.event = kEvent;
  match.mentor = mentor;
  match.mentee = mentee;
  match.state = MatchState::active;
  Session& session = program.sessions.live[SessionId(id)];
  session.match = MatchId(id);
  session.starts_at = "2026-09-01T15:00";
  session.minutes = minutes;
  session.state = SessionState::held;
}

}  // namespace

TEST_CASE("who met an erased person loses the hours of it, in either role, and nobody else does") {
  Program program;
  program.events.live[kEvent].name = "Sprint";
  for (const PersonId& id : {kAda, kBo, kCy, kDee}) program.people.live[id].name = id.text();
  add_meeting(program, kAda, kBo, 45);
  add_meeting(program, kBo, kCy, 90);
  add_meeting(program, kDee, kBo, 45);
  add_meeting(program, kAda, kCy, 60);
  constexpr std::int64_t now_utc_ms = 1'800'000'000'000;
  CHECK(hours_lost(program, erase_person(program, kBo).program, now_utc_ms) ==
        std::vector<HoursLost>{{kCy, 90}, {kAda, 45}, {kDee, 45}});
  CHECK(hours_lost(program, program, now_utc_ms).empty());
}
