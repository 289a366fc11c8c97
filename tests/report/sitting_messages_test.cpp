#include "report/sitting_messages.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/iso_time.h"
#include "report/written.h"
#include "speed/met_sitting.h"
#include "support/fake_clock.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::holds;

namespace {

const std::int64_t kStart = *utc_ms_of("2026-11-28T16:00:00Z");
const std::int64_t kAfter = kStart + 3'600'000;

// With names to read, and nobody told of anything.
Program planned_meetings() {
  Program program = met_sitting();
  program.people.live[PersonId("e1")].name = "Kai Lee";
  program.people.live[PersonId("m1")].name = "Amara Okafor";
  program.people.live[PersonId("m1")].email = "amara@example.org";
  program.rounds_runs.live[RoundsRunId("run")].event = kSitting;
  return program;
}

Program started() {
  Program program = planned_meetings();
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = iso_time_ms(kStart);
  return program;
}

void want_again(Program& program, const std::string& from, const std::string& about) {
  Feedback& feedback = program.feedback.live[FeedbackId(from + about)];
  feedback.event = kSitting;
  feedback.from = PersonId(from);
  feedback.about = PersonId(about);
  feedback.meet_again = MeetAgain::yes;
}

std::vector<PersonMessage> messages(const Program& program, EventMessage kind) {
  rondo::test::FakeClock clock;
  clock.now = kAfter;
  const Result<EventView> view = view_event(program, kSitting);
  REQUIRE(view.ok());
  const auto written =
      sitting_messages(*view, kind, texts_of(*view->event, kind, english()),
                       {"https://rondo.example/", kAfter, "2026-11-28", &clock}, english());
  REQUIRE(written.ok());
  return *written;
}

PersonMessage message_to(const Program& program, EventMessage kind, const char* person) {
  for (const PersonMessage& message : messages(program, kind)) {
    if (message.person == PersonId(person)) return message;
  }
  FAIL("no message");
  return {};
}

}  // namespace

TEST_CASE("the plan of a sitting names table and partner of each round, and the own page") {
  const PersonMessage message = message_to(planned_meetings(), EventMessage::sitting_plan, "e1");
  CHECK(message.subject == "Opening day: your tables and times");
  CHECK(message.text.find("Hello Kai Lee,\n") == 0);
  CHECK(holds(message, "Round 1: Table 1, with Amara Okafor\n"));
  CHECK(holds(message, "https://rondo.example/#rondo2.guest."));
  // Nobody said when and where, and there is no guide.
  CHECK_FALSE(holds(message, "When"));
  CHECK_FALSE(holds(message, "Where"));
  CHECK_FALSE(holds(message, "agenda"));
}

TEST_CASE("the plan of a sitting says as what somebody sits there to whom takes both roles") {
  Program program = planned_meetings();
  registration_of(program, "e1").mentors = true;
  CHECK(holds(message_to(program, EventMessage::sitting_plan, "e1"),
              "Round 1: Table 1, as mentee, with Amara Okafor\n"));
  CHECK(holds(message_to(program, EventMessage::sitting_plan, "m1"),
              "Round 1: Table 1, with Kai Lee\n"));
}

TEST_CASE("the plan of a sitting says when and where it is, when each round is, and what to ask") {
  Program program = planned_meetings();
  Event& event = program.events.live[kSitting];
  event.starts_at = "2026-12-01T14:00";
  event.venue = "North High";
  event.agenda = "1 min: Names";
  event.questions = "What helped you?\n[Topic 1] Where do you begin?\n[Topic 2] What comes last?";
  program.meeting_tables.live[MeetingTableId("t1")].room = "Library";
  program.speed_meetings.live.erase(SpeedMeetingId("meeting22"));  // e2 then rests in round 1
  const PersonMessage kai = message_to(program, EventMessage::sitting_plan, "e1");
  CHECK(holds(kai, "14:00 to 14:28\n"));
  CHECK(holds(kai, "Where: North High\n"));
  CHECK(holds(kai, "Round 1, 14:00: Table 1, Library, with Amara Okafor\n"));
  CHECK(holds(kai, "- 1 min: Names\n"));
  CHECK(holds(kai, "- What helped you?\n- Where do you begin?\n"));
  CHECK_FALSE(holds(kai, "What comes last?"));  // nobody whom Kai meets has that topic with Kai
  CHECK(holds(message_to(program, EventMessage::sitting_plan, "e2"), "Round 1, 14:00: break\n"));
}

TEST_CASE("plans go out once there is one, reminders until the sitting has begun") {
  Program program = planned_meetings();
  CHECK(messages(program, EventMessage::sitting_plan).size() == 6);
  CHECK(messages(program, EventMessage::sitting_reminder).size() == 6);
  registration_of(program, "e1").withdrawn = true;
  CHECK(messages(program, EventMessage::sitting_plan).size() == 5);
  CHECK(messages(started(), EventMessage::sitting_reminder).empty());
  program.rounds_runs.live.clear();
  CHECK(messages(program, EventMessage::sitting_plan).empty());
  const PersonMessage early = message_to(program, EventMessage::sitting_reminder, "e2");
  CHECK_FALSE(holds(early, "Round 1"));
  CHECK(messages(program, EventMessage::sitting_thanks).empty());
}

TEST_CASE("messages of a sitting are in its own words where it has some") {
  Program program = planned_meetings();
  program.events.live[kSitting].messages = {{"sitting-plan", "Dear {name}, on {when}."},
                                            {"sitting-plan.subject", "Your way: {event}"}};
  program.events.live[kSitting].starts_at = "2026-12-01T14:00";
  const PersonMessage message = message_to(program, EventMessage::sitting_plan, "e1");
  CHECK(message.subject == "Your way: Opening day");
  CHECK(message.text.find("Dear Kai Lee, on ") == 0);
}

TEST_CASE("thanks go to those who met somebody, with their own words only") {
  Program program = started();
  registration_of(program, "e1").absent = true;
  Feedback& feedback = program.feedback.live[FeedbackId("tries")];
  feedback.event = kSitting;
  feedback.from = PersonId("m1");
  feedback.will_try = "Exit tickets";
  CHECK(messages(program, EventMessage::sitting_thanks).size() == 5);
  const PersonMessage message = message_to(program, EventMessage::sitting_thanks, "m1");
  CHECK(message.email == "amara@example.org");
  CHECK(holds(message, "You met Person e2 and Person e3.\n"));
  CHECK(holds(message, "You wanted to try:\n- Exit tickets\n"));
  CHECK_FALSE(holds(message_to(program, EventMessage::sitting_thanks, "m2"), "try"));
}

TEST_CASE("thanks go to whoever was checked in and met nobody, without a word of whom they met") {
  Program program = started();
  for (const char* mentor : {"m1", "m2", "m3"}) registration_of(program, mentor).absent = true;
  registration_of(program, "e1").arrived_at = iso_time_ms(kStart);
  registration_of(program, "e2").arrived_at = iso_time_ms(kStart);
  registration_of(program, "e2").left_at = iso_time_ms(kStart + 60'000);
  // Of the third nobody knows whether they came.
  CHECK(messages(program, EventMessage::sitting_thanks).size() == 2);
  const PersonMessage message = message_to(program, EventMessage::sitting_thanks, "e1");
  CHECK(holds(message, "Thank you for taking part in Opening day.\n"));
  CHECK_FALSE(holds(message, "You met"));
  CHECK(messages(program, EventMessage::sitting_feedback).empty());
  program.event_clocks.live.clear();
  CHECK(messages(program, EventMessage::sitting_thanks).empty());
}

TEST_CASE("who met somebody and has said nothing yet is asked for feedback") {
  Program program = started();
  want_again(program, "m1", "e1");
  const auto asked = messages(program, EventMessage::sitting_feedback);
  CHECK(asked.size() == 5);
  for (const PersonMessage& message : asked) CHECK_FALSE(message.person == PersonId("m1"));
  const PersonMessage message = message_to(program, EventMessage::sitting_feedback, "e1");
  CHECK(holds(message, "https://rondo.example/#rondo2.guest."));
  CHECK_FALSE(holds(message, "Please answer by"));
  program.events.live[kSitting].feedback_until = "2026-12-04";
  CHECK(holds(message_to(program, EventMessage::sitting_feedback, "e1"), "Please answer by"));
}

TEST_CASE("a follow-up goes to both of a mutual yes, and to nobody whose wish is not shared") {
  Program program = started();
  want_again(program, "e1", "m1");
  want_again(program, "e2", "m1");
  CHECK(messages(program, EventMessage::sitting_follow_up).empty());
  want_again(program, "m1", "e1");
  CHECK(messages(program, EventMessage::sitting_follow_up).size() == 2);
  const PersonMessage message = message_to(program, EventMessage::sitting_follow_up, "e1");
  CHECK(holds(message, "Amara Okafor\nSite: North High\nEmail: amara@example.org\n"));
  // Of whoever has no address none is said.
  CHECK_FALSE(holds(message_to(program, EventMessage::sitting_follow_up, "m1"), "Email"));
}

TEST_CASE("messages make a file for mail merge") {
  const auto all = messages(started(), EventMessage::sitting_thanks);
  const std::string csv = messages_csv(all, english(), ByteOrderMark::none);
  CHECK(csv.find("Name,Email,Subject,Text") == 0);
  CHECK(csv.find("Amara Okafor,amara@example.org,Thank you for Opening day,") != std::string::npos);
}
