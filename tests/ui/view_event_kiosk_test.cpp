// Signing up at a shared screen: one after the other, with nothing left behind.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "speed/person_codes.h"
#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// After which somebody who is not seen any more has left.
constexpr std::int64_t kLeft_ms = 300'001;

void pass_time(ScreenPage& shown, std::int64_t ms) {
  shown.state.now_utc_ms += ms;
  shown.page.settle();
}

void fill_in(ScreenPage& shown) {
  shown.page.type(Role::text_field, "Your name", "Kai Lee");
  shown.page.click(Role::radio, "I would like help");
  shown.page.type(Role::text_field, "Another topic you would like help with", "Puppetry");
}

}  // namespace

TEST_CASE("shared device: people sign up one after the other, and only the host's code leads out") {
  EventPage shown(Screen::event_kiosk, 1280, 2600);
  shown.state.now_utc_ms = 1'000'000;
  shown.page.settle();
  fill_in(shown);
  CHECK(shown.page.names(Role::link).empty());
  shown.page.click(Role::button, "Sign up");
  REQUIRE(shown.last<command::SignUpHere>() != nullptr);
  CHECK(shown.last<command::SignUpHere>()->person.name == "Kai Lee");
  CHECK(shown.says("Thank you, Kai Lee!"));
  shown.page.click(Role::button, "Next person");
  CHECK(shown.page.find(Role::text_field, "Your name").value.empty());
  shown.page.type(Role::text_field, "Your name", "Walks away");
  shown.state.now_utc_ms += 400'000;
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, "Your name").value.empty());
  shown.page.click(Role::button, "Leave this screen");
  shown.page.type(Role::text_field, "For the host: code to leave", host_code(kEvent));
  shown.page.click(Role::button, "Leave");
  REQUIRE(shown.last<command::LeaveKiosk>() != nullptr);
  CHECK(shown.last<command::LeaveKiosk>()->code == host_code(kEvent));
  CHECK(shown.last<command::LeaveKiosk>()->to == Screen::event_invite);
}

TEST_CASE("shared device: the thanks to the last person lead out by the host's code, too") {
  EventPage shown(Screen::event_kiosk, 1280, 2600);
  shown.state.now_utc_ms = 1'000'000;
  shown.page.settle();
  fill_in(shown);
  shown.page.click(Role::button, "Sign up");
  CHECK(shown.says("Thank you, Kai Lee!"));
  shown.page.click(Role::button, "Leave this screen");
  // Typing a code takes longer than reading the thanks.
  shown.state.now_utc_ms += 20'000;
  shown.page.settle();
  shown.page.type(Role::text_field, "For the host: code to leave", host_code(kEvent));
  shown.page.click(Role::button, "Leave");
  REQUIRE(shown.last<command::LeaveKiosk>() != nullptr);
  // Nothing of a shared screen is kept with the tab.
  CHECK(shown.last<command::KeepTyped<command::AnswerSignUp>>() == nullptr);
}

TEST_CASE(
    "shared device: nobody there finds what was told to the host, or to who was there before") {
  EventPage shown(Screen::event_people, 1280, 2600);
  const auto cleared = [&] {
    const auto& told = shown.page.announcements;
    return std::count_if(told.begin(), told.end(),
                         [](const access::Announcement& one) { return one.text.empty(); });
  };
  CHECK(cleared() == 0);
  shown.state.place.screen = Screen::event_kiosk;
  shown.page.settle();
  CHECK(cleared() == 2);  // polite and assertive
  shown.page.type(Role::text_field, "Your name", "Walks away");
  CHECK(cleared() == 2);
  pass_time(shown, kLeft_ms);
  CHECK(cleared() == 4);
}

TEST_CASE("shared device: who tries to get out comes to the field for the host's code") {
  EventPage shown(Screen::event_kiosk, 1280, 2600);
  const std::string field = "For the host: code to leave";
  shown.page.type(Role::text_field, "Your name", "Kai Lee");
  shown.state.kiosk_refusals = 1;
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, field).invalid);
  CHECK(shown.page.find(Role::text_field, field)
            .description.find("To leave this screen, type the host’s code here.") == 0);
  CHECK(shown.says("Is the code lost?"));
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == field);
  CHECK(shown.page.find(Role::text_field, "Your name").value == "Kai Lee");
  shown.page.type(Role::text_field, field, host_code(kEvent));
  CHECK_FALSE(shown.page.find(Role::text_field, field).invalid);
}

TEST_CASE("shared device: whoever asks to sign up late and walks away leaves nothing open") {
  EventPage shown(Screen::event_kiosk, 1280, 2600);
  shown.change([](Program& program) {
    program.events.live[kEvent].closes_on = "2001-09-08";  // yesterday
  });
  shown.page.click(Role::button, "Sign up late");
  CHECK(shown.page.has(Role::text_field, "Your name"));
  pass_time(shown, kLeft_ms / 2);
  CHECK(shown.page.has(Role::text_field, "Your name"));
  pass_time(shown, kLeft_ms);
  CHECK(shown.page.has(Role::button, "Sign up late"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Your name"));
}

TEST_CASE("shared device: what was refused, chosen or typed for the host is forgotten, too") {
  EventPage shown(Screen::event_kiosk, 1280, 2600);
  shown.page.click(Role::button, "Sign up");
  CHECK(shown.page.find(Role::text_field, "Your name").invalid);
  pass_time(shown, kLeft_ms);
  CHECK_FALSE(shown.page.find(Role::text_field, "Your name").invalid);

  shown.page.choose("Site", "Another one");
  CHECK(shown.page.has(Role::text_field, "Name of your site"));
  pass_time(shown, kLeft_ms);
  CHECK_FALSE(shown.page.has(Role::text_field, "Name of your site"));

  shown.page.click(Role::button, "Leave this screen");
  shown.page.type(Role::text_field, "For the host: code to leave", host_code(kEvent));
  pass_time(shown, kLeft_ms);
  CHECK_FALSE(shown.page.has(Role::text_field, "For the host: code to leave"));
  CHECK_FALSE(shown.page.has(Role::button, "Leave"));
}
