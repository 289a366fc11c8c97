#include "report/sitting_messages.h"

#include <doctest/doctest.h>

#include "base/iso_time.h"
#include "report/written.h"
#include "speed/met_sitting.h"
#include "support/fake_clock.h"

using namespace rondo;
using rondo::test::english;

namespace {

const std::int64_t kStart = *utc_ms_of("2026-11-28T16:00:00Z");
const std::int64_t kAfter = kStart + 3'600'000;

Program started() {
  Program program = met_sitting();
  program.people.live[PersonId("e1")].name = "Kai Lee";
  program.people.live[PersonId("m1")].name = "Amara Okafor";
  program.people.live[PersonId("m1")].email = "amara@example.org";
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

std::vector<PersonMessage> messages(const Program& program, SittingMessage kind) {
  rondo::test::FakeClock clock;
  clock.now = kAfter;
  return sitting_messages(program, kSitting, kind, clock, "https://rondo.example/", english());
}

PersonMessage message_to(const Program& program, SittingMessage kind, const char* person) {
  for (const PersonMessage& message : messages(program, kind)) {
    if (message.person == PersonId(person)) return message;
  }
  FAIL("no message");
  return {};
}

}  // namespace

TEST_CASE("an itinerary names table and partner of each round, and the person's own page") {
  const PersonMessage message = message_to(started(), SittingMessage::itinerary, "e1");
  CHECK(message.subject == "Your plan for Opening day");
  CHECK(message.text.find("Hello Kai Lee,\n") == 0);
  CHECK(message.text.find("Round 1: table 1, with Amara Okafor\n") != std::string::npos);
  CHECK(message.text.find("https://rondo.example/#rondo2.guest.") != std::string::npos);
}

TEST_CASE("thanks go to those who met somebody, with their own words only") {
  Program program = started();
  registration_of(program, "e1").absent = true;
  Feedback& feedback = program.feedback.live[FeedbackId("tries")];
  feedback.event = kSitting;
  feedback.from = PersonId("m1");
  feedback.will_try = "Exit tickets";
  CHECK(messages(program, SittingMessage::thanks).size() == 5);
  const PersonMessage message = message_to(program, SittingMessage::thanks, "m1");
  CHECK(message.email == "amara@example.org");
  CHECK(message.text.find("You wanted to try: Exit tickets\n") != std::string::npos);
  CHECK(message_to(program, SittingMessage::thanks, "m2").text.find("Exit") == std::string::npos);
}

TEST_CASE("a follow-up goes to both of a mutual yes, and to nobody whose wish is not shared") {
  Program program = started();
  want_again(program, "e1", "m1");
  want_again(program, "e2", "m1");
  CHECK(messages(program, SittingMessage::follow_up).empty());
  want_again(program, "m1", "e1");
  CHECK(messages(program, SittingMessage::follow_up).size() == 2);
  const PersonMessage message = message_to(program, SittingMessage::follow_up, "e1");
  CHECK(message.text.find("Amara Okafor, amara@example.org\n") != std::string::npos);
}

TEST_CASE("messages make a file for mail merge") {
  const auto all = messages(started(), SittingMessage::thanks);
  const std::string csv = messages_csv(all, english(), ByteOrderMark::none);
  CHECK(csv.find("Name,Email,Subject,Text") == 0);
  CHECK(csv.find("Amara Okafor,amara@example.org,Thank you for Opening day,") != std::string::npos);
}
