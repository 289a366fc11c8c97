// Who withdraws from an event or is taken off its list.
#include <doctest/doctest.h>

#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("people: who is asked about before they withdraw stays selected until they do") {
  EventPage shown(Screen::event_people);
  shown.match();
  shown.page.click(Role::checkbox, "Select Ben Ito");
  shown.page.click(Role::button, "Withdraw");
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.says("1 selected"));
  shown.page.click(Role::button, "Withdraw");
  shown.page.click(Role::button, "Withdraw and find another mentor");
  REQUIRE(shown.last<command::SetWithdrawn>() != nullptr);
  CHECK_FALSE(shown.says("1 selected"));
}

TEST_CASE("people: withdraw and take off the list") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.page.click(Role::button, "Carl Weiss");
  shown.page.click(Role::button, "Withdraw");
  REQUIRE(shown.last<command::SetWithdrawn>() != nullptr);
  CHECK(shown.last<command::SetWithdrawn>()->withdrawn);
  CHECK(shown.last<command::SetWithdrawn>()->ids == std::vector{RegistrationId("carl")});
  shown.page.click(Role::button, "Take off the list");
  REQUIRE(shown.last<command::RemoveRegistrations>() != nullptr);
  CHECK(shown.last<command::RemoveRegistrations>()->ids == std::vector{RegistrationId("carl")});
  shown.change([](Program& program) { program.registrations.live.erase(RegistrationId("carl")); });
  CHECK_FALSE(shown.page.has(Role::button, "Take off the list"));
}

TEST_CASE("people: of who withdrew, why and what the sign-up said stay in the panel") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.change([](Program& program) {
    Registration& carl = program.registrations.live[RegistrationId("carl")];
    carl.withdrawn = true;
    carl.withdrawal_reason = "Too much on my plate.";
    carl.characteristics["Years of experience"] = "7";
    carl.comment = "Mornings suit me.";
  });
  shown.page.click(Role::button, "Carl Weiss");
  for (const char* words : {"Why they withdrew", "Too much on my plate.", "Data literacy",
                            "Years of experience", "Mornings suit me."}) {
    CAPTURE(words);
    CHECK(shown.says(words));
  }
  CHECK_FALSE(shown.page.has(Role::checkbox, "Wants a mentor"));
  check_room_everywhere(shown, {Role::complementary, Role::dialog});
}

TEST_CASE("people: when all have withdrawn nobody is said never to have signed up") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) registration.withdrawn = true;
  });
  CHECK(shown.says("Nobody on the list takes part now"));
  CHECK_FALSE(shown.says("Nobody has signed up yet"));
  CHECK(shown.page.has(Role::button, "Import sign-up sheet"));
  CHECK(shown.page.has(Role::button, "Carl Weiss"));
  shown.page.click(Role::radio, "Mentors");
  CHECK(shown.says("Nobody fits that search"));
}

TEST_CASE("people: what ends when somebody with a match withdraws is asked about first") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      match.state = MatchState::active;
      Session& session = program.sessions.live[SessionId(id.text())];
      session.match = id;
      session.starts_at = "2099-09-14T15:10";
    }
  });
  shown.page.click(Role::button, "Ben Ito");
  shown.page.click(Role::button, "Withdraw");
  CHECK(shown.last<command::SetWithdrawn>() == nullptr);
  REQUIRE(shown.page.has(Role::dialog, "Ben Ito withdraws"));
  CHECK(shown.says("Ben Ito with Eli Ode"));
  CHECK(shown.says("ends early"));
  CHECK(shown.says("called off: "));
  // Beside its icon, as what comes in stands above it.
  const access::Node& list = shown.page.find(Role::list, "2 matches end");
  CHECK(shown.page.find(Role::text, "Ben Ito with Eli Ode").rect.x > list.rect.x + 48);
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "Ben Ito withdraws"));
  CHECK(shown.last<command::SetWithdrawn>() == nullptr);

  shown.page.click(Role::button, "Withdraw");
  shown.page.click(Role::button, "Withdraw and find another mentor");
  CHECK(shown.last<command::SetWithdrawn>()->ids == std::vector{RegistrationId("ben")});
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
}

TEST_CASE("people: for who withdraws as a mentee no other mentor is looked for") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Eli Ode");
  shown.page.click(Role::button, "Withdraw");
  REQUIRE(shown.page.has(Role::dialog, "Eli Ode withdraws"));
  CHECK(shown.says("proposal goes, nobody knows of it yet"));
  CHECK_FALSE(shown.page.has(Role::button, "Withdraw and find another mentor"));
}
