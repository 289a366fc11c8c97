#include "report/match_messages.h"

#include <doctest/doctest.h>

#include "base/assets.h"
#include "codec/strings.h"
#include "match/event_builder.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

// Diego mentors Hana and Noah; Amara mentors Diego.
EventBuilder event_with(MatchState state) {
  EventBuilder builder;
  builder.event().max_sessions = 2;
  builder.event().session_minutes = 30;
  builder.mentor("Diego", "Check-ins", 3, "West").availability = {"Mon 15:00", "Tue 8:00"};
  builder.mentor("Amara", "Circles", 3);
  Registration& hana = builder.mentee("Hana", "Check-ins", 1, "North");
  hana.availability = {"tue 8:00"};
  hana.requests[TopicId("Check-ins")].goal = "Start calmly";
  builder.mentee("Noah", "Check-ins", 1);
  builder.mentee("Diego", "Circles", 1, "West");
  builder.topic("Check-ins");
  builder.topic("Circles");
  builder.program.people.live[PersonId("Hana")].email = "hana@example.org";
  builder.match("Diego", "Hana", "Check-ins", state);
  builder.match("Diego", "Noah", "Check-ins", state);
  builder.match("Amara", "Diego", "Circles", state);
  return builder;
}

std::vector<PersonMessage> messages(const EventBuilder& builder, MatchMessage kind) {
  return match_messages(builder.view(), kind, *codec::read_words(asset("strings/en.json")));
}

bool holds(const PersonMessage& message, std::string_view words) {
  return message.text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("match messages: a notice tells partner, topic, goal, address and common times") {
  const auto all = messages(event_with(MatchState::approved), MatchMessage::notice);
  REQUIRE(all.size() == 4);
  CHECK(all[0].name == "Amara");
  const PersonMessage& diego = all[1];
  CHECK(diego.subject == "SEL sprint: your match");
  CHECK(diego.text.find("Hello Diego,\n") == 0);
  CHECK(holds(diego, "up to 2 × 30 minutes"));
  CHECK(holds(diego,
              "You mentor Hana, North, on Check-ins\nEmail: hana@example.org\n"
              "Goal: Start calmly\nTimes that suit you both: "));
  CHECK(holds(diego, "You mentor Noah on Check-ins"));
  CHECK(holds(diego, "Your mentor for Circles: Amara"));
  CHECK(holds(all[2], "Your mentor for Check-ins: Diego, West"));
  CHECK_FALSE(holds(all[2], "Noah"));
}

TEST_CASE("match messages: each kind goes to the people of matches it is about") {
  const auto count = [](MatchState state, MatchMessage kind) {
    return messages(event_with(state), kind).size();
  };
  CHECK(count(MatchState::proposed, MatchMessage::notice) == 0);
  CHECK(count(MatchState::notified, MatchMessage::notice) == 4);
  CHECK(count(MatchState::accepted, MatchMessage::notice) == 0);
  CHECK(count(MatchState::approved, MatchMessage::reminder) == 0);
  CHECK(count(MatchState::notified, MatchMessage::reminder) == 4);
  CHECK(count(MatchState::accepted, MatchMessage::thanks) == 0);
  CHECK(count(MatchState::active, MatchMessage::thanks) == 4);
  CHECK(count(MatchState::completed, MatchMessage::thanks) == 4);
  for (const MatchMessage kind : kMatchMessages) CHECK(count(MatchState::declined, kind) == 0);
}
