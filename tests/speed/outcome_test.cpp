#include "speed/outcome.h"

#include <doctest/doctest.h>

#include "base/durations.h"
#include "base/iso_time.h"
#include "speed/held_meetings.h"
#include "speed/met_sitting.h"

using namespace rondo;

namespace {

const std::int64_t kSittingStart = *utc_ms_of("2026-11-28T16:00:00Z");

// Rounds of 8 minutes with 2 between: the second begins in minute 10, the third in minute 20.
Program started() {
  Program program = met_sitting();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = iso_time_ms(kSittingStart);
  return program;
}

std::string at_minute(int minute) {
  return iso_time_ms(kSittingStart + minute * kMinute_ms);
}

SittingOutcome after_all(const Program& program) {
  return outcome_of(program, kSitting, kSittingStart + 60 * kMinute_ms);
}

Feedback& say(Program& program, const std::string& from, const std::string& about) {
  Feedback& feedback = program.feedback.live[FeedbackId(from + about)];
  feedback.event = kSitting;
  feedback.from = PersonId(from);
  feedback.about = PersonId(about);
  return feedback;
}

}  // namespace

TEST_CASE("nothing is held before the clock was started, then round by round") {
  Program program = met_sitting();
  CHECK(held_meetings(program, kSitting, kSittingStart).empty());
  program = started();
  CHECK(held_meetings(program, kSitting, kSittingStart - 1).empty());
  CHECK(held_meetings(program, kSitting, kSittingStart).size() == 3);
  CHECK(held_meetings(program, kSitting, kSittingStart + 9 * kMinute_ms).size() == 3);
  CHECK(held_meetings(program, kSitting, kSittingStart + 10 * kMinute_ms).size() == 6);
  CHECK(held_meetings(program, kSitting, kSittingStart + 60 * kMinute_ms).size() == 9);
  program.event_clocks.live.begin()->second.finished_at = at_minute(12);
  CHECK(held_meetings(program, kSitting, kSittingStart + 60 * kMinute_ms).size() == 6);
}

TEST_CASE("a meeting is held only by two who were there") {
  Program program = started();
  registration_of(program, "m1").absent = true;
  CHECK(after_all(program).held == 6);
  CHECK(after_all(program).planned == 9);
  program = started();
  registration_of(program, "e1").left_at = at_minute(15);  // after round 2 has begun
  CHECK(after_all(program).held == 8);
  program = started();
  registration_of(program, "e1").arrived_at = at_minute(9);  // round 1 is over
  CHECK(after_all(program).held == 8);
  CHECK(after_all(program).by_round == std::vector{2, 3, 3});
}

TEST_CASE("a file with rounds and grades that can't be makes no difference") {
  Program program = started();
  say(program, "e1", "m1").useful = 7;
  program.speed_meetings.live.begin()->second.round = 0;
  const SittingOutcome outcome = after_all(program);
  CHECK(outcome.held == 8);
  CHECK(outcome.useful_meetings.said() == 0);
}

TEST_CASE("who was not checked in counts as there, and is counted") {
  Program program = started();
  registration_of(program, "e1").arrived_at = at_minute(-5);
  const SittingOutcome outcome = after_all(program);
  CHECK(outcome.held == 9);
  CHECK(outcome.unseen == 5);
}

TEST_CASE("the outcome counts people, partners, sites and topics") {
  Program program = started();
  program.people.live[PersonId("e3")].site = SiteId("north");
  program.people.live[PersonId("e2")].site = SiteId();
  const SittingOutcome outcome = after_all(program);
  CHECK(outcome.people == 6);
  CHECK(outcome.partners_tenths == 30);
  CHECK(outcome.with_sites == 6);
  CHECK(outcome.across_sites == 3);
  // Each mentor offers what one of the three mentees asks for.
  CHECK(outcome.topics == std::vector<TopicMeetings>{{TopicId("topic0"), 1},
                                                     {TopicId("topic1"), 1},
                                                     {TopicId("topic2"), 1}});
  CHECK(outcome.sites == std::vector<SiteMeetings>{{SiteId("north"), SiteId(), 3},
                                                   {SiteId("north"), SiteId("north"), 3},
                                                   {SiteId("north"), SiteId("south"), 3}});
}

TEST_CASE("a connection is new unless another, earlier event brought the two together") {
  Program program = started();
  CHECK(after_all(program).new_connections == 9);
  program.events.live[EventId("before")].name = "Before";
  program.matches.live[MatchId("known")] = {
      EventId("before"),     PersonId("e1"), PersonId("m1"), TopicId("topic1"),
      MatchState::completed, false,          false,          {}};
  CHECK(after_all(program).new_connections == 8);
  program.events.live[EventId("before")].follows = kSitting;
  CHECK(after_all(program).new_connections == 9);
}

TEST_CASE("what was said of meetings that were not held, or by who met nobody, does not count") {
  Program program = started();
  program.event_clocks.live.begin()->second.finished_at = at_minute(12);  // in round 2
  say(program, "m1", "e3").useful = 5;                                    // of round 3
  registration_of(program, "e1").absent = true;
  say(program, "e1", "").useful = 5;
  CHECK(after_all(program).answered == 0);
  say(program, "m1", "e2").useful = 4;
  CHECK(after_all(program).answered == 1);
  CHECK(after_all(program).useful_meetings.said() == 1);
  CHECK(after_all(program).useful_event.said() == 0);
}

TEST_CASE("answers are counted by grade, wish and person") {
  Program program = started();
  say(program, "e1", "m1").useful = 5;
  say(program, "e1", "m2").useful = 4;
  say(program, "e1", "m1").meet_again = MeetAgain::yes;
  say(program, "m1", "e1").meet_again = MeetAgain::yes;
  say(program, "e2", "m1").meet_again = MeetAgain::no;
  say(program, "e2", "").useful = 3;
  say(program, "e2", "").will_try = "Exit tickets";
  const SittingOutcome outcome = after_all(program);
  CHECK(outcome.answered == 3);
  CHECK(outcome.useful_meetings.counts == std::array{0, 0, 0, 1, 1});
  CHECK(outcome.useful_meetings.tenths() == 45);
  CHECK(outcome.useful_event.tenths() == 30);
  CHECK(outcome.again_yes == 2);
  CHECK(outcome.again_people == 3);
  CHECK(outcome.again_no == 1);
  CHECK(outcome.mutual == 1);
  CHECK(outcome.will_try == std::vector<std::string>{"Exit tickets"});
}
