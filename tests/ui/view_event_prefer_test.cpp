#include <doctest/doctest.h>

#include <memory>

#include "app/preference_visit.h"
#include "base/iso_time.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

Registration& wishes_of(Program& program, const char* person) {
  return program.registrations.live[RegistrationId(person)];
}

void let_dora_wish(EventPage& shown) {
  shown.change([](Program& program) {
    wishes_of(program, "dora").preferred_mentors = {{PersonId("ben"), 1}, {PersonId("ana"), 2}};
    wishes_of(program, "ben").vetoes = {PersonId("eli")};
    wishes_of(program, "ben").wishes_said_at = "2026-09-08T08:00:00Z";
  });
}

}  // namespace

TEST_CASE("wishes: a step of every kind of event, unless nobody is asked") {
  EventPage shown(Screen::event_people);
  CHECK(shown.page.has(Role::link, "Wishes"));
  shown.change([](Program& program) { program.events.live[kEvent].preferences = Sides::nobody; });
  CHECK_FALSE(shown.page.has(Role::link, "Wishes"));
  shown.change([](Program& program) {
    program.events.live[kEvent].preferences = Sides::both;
    program.events.live[kEvent].kind = EventKind::speed_mentoring;
  });
  CHECK(shown.page.has(Role::link, "Wishes"));
  // One of before sittings could ask.
  shown.change([](Program& program) { program.events.live[kEvent].preferences.reset(); });
  CHECK_FALSE(shown.page.has(Role::link, "Wishes"));
}

TEST_CASE("wishes: setting up an event says who may state them, and with that the step comes") {
  EventPage setup(Screen::event_setup, 1280, 3000);
  setup.change([](Program& program) { program.events.live[kEvent].preferences = Sides::nobody; });
  CHECK_FALSE(setup.page.has(Role::link, "Wishes"));
  const std::string label = "Who may state wishes";
  setup.page.choose(label, "Mentees");
  REQUIRE(setup.last<command::PutEvent>() != nullptr);
  CHECK(setup.last<command::PutEvent>()->event.preferences == Sides::mentees);
  setup.change([](Program& program) { program.events.live[kEvent].preferences = Sides::mentees; });
  CHECK(setup.page.find(Role::link, "Wishes").value == "#/event/event/prefer");
  setup.change(
      [](Program& program) { program.events.live[kEvent].kind = EventKind::speed_mentoring; });
  setup.page.choose(label, "Nobody");
  CHECK(setup.last<command::PutEvent>()->event.preferences == Sides::nobody);
}

TEST_CASE("wishes: a sitting asks for them as well, and goes on to its plan") {
  EventPage shown(Screen::event_prefer);
  shown.state.page_address = "https://rondo.example/";
  shown.change([](Program& program) {
    Event& event = program.events.live[kEvent];
    event.kind = EventKind::speed_mentoring;
    event.preferences = Sides::both;
    event.wishes_until = "2026-09-18";
  });
  CHECK(shown.says("Not asked yet: 5. Asked: 0. Have answered: 0."));
  shown.page.click(Role::button, "Ask 5 people");
  CHECK(shown.says("Before we plan who sits with whom at Fall sprint"));
  shown.page.click(Role::button, "Mark 5 people as asked");
  CHECK(shown.last<command::MarkAskedForWishes>()->people.size() == 5);
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      registration.wishes_asked_on = "2026-09-07";
    }
  });
  shown.page.click(Role::tab, "People");
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Go on to plan");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_plan);
}

TEST_CASE("wishes: who is asked is chosen, and nobody means that it is settled without") {
  EventPage shown(Screen::event_prefer);
  CHECK(shown.says("Not asked yet: 5. Asked: 0. Have answered: 0."));
  shown.page.click(Role::radio, "Mentees");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.preferences == Sides::mentees);
  shown.change([](Program& program) { program.events.live[kEvent].preferences = Sides::mentees; });
  CHECK(shown.says("Not asked yet: 3. Asked: 0. Have answered: 0."));
  CHECK_FALSE(shown.says("Ana Ruiz"));
  shown.change([](Program& program) { program.events.live[kEvent].preferences = Sides::nobody; });
  CHECK(shown.says("who meets whom is settled by topics and rules alone"));
  CHECK(shown.page.has(Role::link, "Wishes"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Go on to match");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
}

TEST_CASE("wishes: who has said something is seen, what it is only when it is asked for") {
  EventPage shown(Screen::event_prefer);
  let_dora_wish(shown);
  CHECK(shown.says("Not asked yet: 3. Asked: 0. Have answered: 2."));
  CHECK_FALSE(shown.says("1. Ben Ito"));
  CHECK_FALSE(shown.says("Never with"));
  CHECK_FALSE(shown.page.has(Role::button, "Show wishes, Carl Weiss"));
  shown.page.click(Role::button, "Show wishes, Dora Kim");
  CHECK(shown.says("Would like as mentor 1. Ben Ito, 2. Ana Ruiz"));
  CHECK_FALSE(shown.says("Never with"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Show wishes, Ben Ito");
  CHECK(shown.says("Never with Eli Ode"));
  CHECK_FALSE(shown.says("1. Ben Ito"));
  shown.page.click(Role::button, "Hide wishes, Ben Ito");
  CHECK_FALSE(shown.says("Never with"));
  shown.page.click(Role::radio, "Not asked yet");
  CHECK_FALSE(shown.page.has(Role::button, "Own page, Dora Kim"));
  CHECK(shown.page.has(Role::button, "Own page, Carl Weiss"));
}

TEST_CASE("wishes: each who has said nothing yet gets a message with the own page") {
  EventPage shown(Screen::event_prefer);
  shown.state.page_address = "https://rondo.example/";
  let_dora_wish(shown);
  check_room_everywhere(shown);  // not of the messages: a link has no place to break at
  shown.page.click(Role::button, "Ask 3 people");
  CHECK(shown.says("Before we make the matches for Fall sprint"));
  CHECK_FALSE(shown.page.has(Role::button, "Copy, Dora Kim"));
  shown.page.click(Role::button, "Copy, Carl Weiss");
  REQUIRE(shown.last<command::CopyText>() != nullptr);
  CHECK(shown.last<command::CopyText>()->text.find("https://rondo.example/#rondo2.prefer.") !=
        std::string::npos);
  CHECK(shown.page.find(Role::link, "Write mail, Eli Ode").value.find("mailto:eli@example.org?") ==
        0);
  shown.page.click(Role::button, "Download for mail merge");
  CHECK(shown.last<command::ExportEventMessages>()->event == kEvent);
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      registration.wishes_said_at = "2026-09-08T08:00:00Z";
    }
  });
  CHECK(shown.says("Messages go to those who have not answered yet"));
}

TEST_CASE("wishes: once people are told whom they meet, wishes are late, and the step says so") {
  EventPage shown(Screen::event_prefer);
  shown.match();
  CHECK_FALSE(shown.says("Wishes come late now"));
  CHECK(shown.says("You may skip this step and ask nobody"));
  shown.become(MatchState::notified);
  CHECK(shown.says("Matches are made already, and people have been told. Wishes come late now"));
  CHECK_FALSE(shown.says("You may skip this step"));
  check_room_everywhere(shown);
  CHECK(shown.page.has(Role::button, "Go on to match"));
  shown.page.click(Role::button, "Ask 5 people");
  CHECK(shown.page.has(Role::button, "Mark 5 people as asked"));
  CHECK(shown.page.has(Role::button, "Go on to match"));
}

TEST_CASE("wishes: who would rather ask nobody reads that it may be skipped, and goes on") {
  for (const float width : {1280.0F, 390.0F}) {
    EventPage shown(Screen::event_prefer, width);
    CHECK(shown.says("You may skip this step and ask nobody"));
    CHECK(shown.page.has(Role::button, "Ask 5 people"));
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Go on to match");
    CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
    shown.change([](Program& program) {
      program.registrations.live.at(RegistrationId("carl")).wishes_asked_on = "2026-09-07";
    });
    CHECK_FALSE(shown.says("You may skip this step"));
    CHECK(shown.page.has(Role::button, "Go on to match"));
  }
}

TEST_CASE("wishes: who was asked is noted, and still has a message until there is an answer") {
  EventPage shown(Screen::event_prefer);
  let_dora_wish(shown);
  shown.page.click(Role::button, "Ask 3 people");
  shown.page.click(Role::button, "Mark 3 people as asked");
  const auto* mark = shown.last<command::MarkAskedForWishes>();
  REQUIRE(mark != nullptr);
  CHECK(mark->event == kEvent);
  CHECK(mark->people.size() == 3);
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("carl")].wishes_asked_on = "2026-09-07";
    program.registrations.live[RegistrationId("eli")].wishes_said_at = "2026-09-08T08:00:00Z";
  });
  CHECK(shown.says("Not asked yet: 1. Asked: 1. Have answered: 3."));
  CHECK(shown.page.has(Role::button, "Copy, Carl Weiss"));
  CHECK_FALSE(shown.page.has(Role::button, "Copy, Eli Ode"));
  shown.page.click(Role::tab, "People");
  CHECK(shown.says("Asked on 2026-09-07"));
  shown.page.click(Role::button, "Show wishes, Eli Ode");
  CHECK(shown.says("No wish: everybody is fine"));
  shown.page.click(Role::radio, "Asked, no answer");
  CHECK(shown.page.has(Role::button, "Own page, Carl Weiss"));
  CHECK_FALSE(shown.page.has(Role::button, "Own page, Eli Ode"));
  check_room_everywhere(shown);
}

TEST_CASE("wishes: a page is handed on as a QR code or a link") {
  EventPage shown(Screen::event_prefer);
  shown.state.page_address = "https://rondo.example/";
  shown.page.click(Role::button, "Own page, Carl Weiss");
  CHECK(shown.page.has(Role::dialog, "The page of Carl Weiss"));
  shown.page.click(Role::button, "Copy the address");
  CHECK(shown.last<command::CopyText>()->text.find("#rondo2.prefer.") != std::string::npos);
}

TEST_CASE("wishes: without people there is nobody to ask") {
  EventPage shown(Screen::event_prefer);
  shown.change([](Program& program) { program.registrations.live.clear(); });
  CHECK_FALSE(shown.page.has(Role::button, "Go on to match"));
  shown.page.click(Role::button, "Go to the people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE("wishes: a group without anybody says so and leads back to all") {
  EventPage shown(Screen::event_prefer);
  shown.page.click(Role::radio, "Have answered");
  CHECK(shown.says("Nobody is in this group at the moment"));
  shown.page.click(Role::button, "Show everybody");
  CHECK(shown.page.has(Role::button, "Own page, Carl Weiss"));
}

TEST_CASE("wishes: when all have answered there is no message to download") {
  EventPage shown(Screen::event_prefer);
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      registration.wishes_said_at = "2026-09-08T08:00:00Z";
    }
  });
  shown.page.click(Role::tab, "Messages");
  CHECK(shown.says("Nobody to write to now"));
  CHECK_FALSE(shown.page.has(Role::button, "Download for mail merge"));
}

TEST_CASE("wishes: of answers that came in is shown what they do, and of one what it says") {
  EventPage shown(Screen::event_prefer);
  shown.page.type(Role::text_area, "Mails or links with answers", "one\n\ntwo");
  shown.page.click(Role::button, "Look at the answers");
  CHECK(shown.last<command::OpenLink>()->text == "one\n\ntwo");

  auto received = std::make_shared<ReceivedPreferences>();
  const auto add = [&](const char* person, const char* wanted) {
    received->answers.given.push_back({shown.state.program.id,
                                       kEvent,
                                       PersonId(person),
                                       {{PersonId(wanted), 1}},
                                       {},
                                       "2026-09-10T08:00:00Z"});
  };
  add("dora", "ben");
  add("carl", "ben");  // who offers nothing that Carl asks for
  add("gone", "ben");
  shown.state.received_preferences = received;
  shown.page.settle();
  CHECK(shown.page.has(Role::dialog, "3 answers have come in"));
  CHECK(shown.says("2 answers change something here."));
  CHECK(shown.says("First answer"));
  CHECK(shown.says("1 wish is left out: that person is not possible any more"));
  CHECK(shown.says("Is not on the event’s list any more"));
  // Whoever looks over the shoulder does not read what everybody wishes.
  CHECK_FALSE(shown.says("1. Ben Ito"));
  shown.page.click(Role::button, "Show wishes, Dora Kim");
  CHECK(shown.says("Would like to meet 1. Ben Ito · First answer"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Hide wishes, Dora Kim");
  CHECK_FALSE(shown.says("1. Ben Ito"));
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakePreferences>()->take);
  std::vector<codec::PreferenceAnswer>& given = received->answers.given;
  given.erase(given.begin(), given.begin() + 2);
  shown.page.settle();
  ++shown.state.revision;
  shown.page.settle();
  shown.page.click(Role::button, "Put aside");
  CHECK_FALSE(shown.last<command::TakePreferences>()->take);
}

TEST_CASE("wishes: an answer that came in alone says what is wished, before it is taken in") {
  EventPage shown(Screen::event_prefer);
  auto received = std::make_shared<ReceivedPreferences>();
  received->answers.given.push_back({shown.state.program.id,
                                     kEvent,
                                     PersonId("dora"),
                                     {{PersonId("ben"), 1}, {PersonId("ana"), 2}},
                                     {PersonId("eli")},
                                     "2026-09-10T08:00:00Z"});
  shown.state.received_preferences = received;
  shown.page.settle();
  CHECK(
      shown.says("Would like to meet 1. Ben Ito, 2. Ana Ruiz · Never with Eli Ode · First answer"));
  CHECK_FALSE(shown.page.has(Role::button, "Hide wishes, Dora Kim"));
  check_room_everywhere(shown, {Role::dialog});
  received->answers.given[0].preferred.clear();
  received->answers.given[0].vetoes.clear();
  shown.page.settle();
  CHECK(shown.says("No wish: everybody is fine · First answer"));
}

TEST_CASE("wishes: an older answer is left out unless it is taken all the same") {
  EventPage shown(Screen::event_prefer);
  shown.state.now_utc_ms = *utc_ms_of("2026-09-14T12:00:00Z");
  shown.change(
      [](Program& program) { wishes_of(program, "dora").wishes_said_at = "2026-09-12T08:00:00Z"; });
  auto received = std::make_shared<ReceivedPreferences>();
  received->answers.given.push_back({shown.state.program.id,
                                     kEvent,
                                     PersonId("dora"),
                                     {{PersonId("ben"), 1}},
                                     {},
                                     "2026-09-10T08:00:00Z"});
  shown.state.received_preferences = received;
  shown.page.settle();
  CHECK(shown.says("0 answers change something here."));
  CHECK(
      shown.says("Dora Kim: the answer of 2026-09-10, 08:00 is left out, because a newer one is "
                 "here."));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Take it all the same");
  const auto* decided = shown.last<command::DecidePreference>();
  REQUIRE(decided != nullptr);
  CHECK(decided->answer == 0);
  CHECK(decided->all_the_same);
  received->answers.all_the_same = {0};
  shown.page.settle();
  CHECK(shown.says("1 answer changes something here."));
  shown.page.click(Role::button, "Leave it out");
  CHECK_FALSE(shown.last<command::DecidePreference>()->all_the_same);
  shown.page.click(Role::button, "Take in");
  CHECK(shown.last<command::TakePreferences>()->take);
}

TEST_CASE("wishes: where a device's clock is ahead it is said that the order may be another one") {
  EventPage shown(Screen::event_prefer);
  shown.state.now_utc_ms = *utc_ms_of("2026-09-14T12:00:00Z");
  auto received = std::make_shared<ReceivedPreferences>();
  for (const char* given_at : {"2027-09-10T08:00:00Z", "2026-09-12T08:00:00Z"}) {
    received->answers.given.push_back(
        {shown.state.program.id, kEvent, PersonId("dora"), {{PersonId("ben"), 1}}, {}, given_at});
  }
  shown.state.received_preferences = received;
  shown.page.settle();
  CHECK(shown.says("The clock of a device is ahead, so look which one counts."));
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("wishes: the text of the message is edited, and one that can't be read is not sent") {
  EventPage shown(Screen::event_prefer);
  shown.state.page_address = "https://rondo.example/";
  let_dora_wish(shown);
  shown.page.click(Role::button, "Ask 3 people");
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Dear {name}, choose: ");
  shown.page.click(Role::button, "Their own page");
  CHECK(shown.says(", choose: https://rondo.example/#rondo2.prefer."));
  shown.page.click(Role::button, "Save the text");
  CHECK(shown.last<command::PutEvent>()->event.messages.at("wishes") ==
        "Dear {name}, choose: {page}");
  shown.change([](Program& program) { program.events.live[kEvent].messages["wishes"] = "{"; });
  CHECK(shown.says("The text of this message can’t be read"));
}
