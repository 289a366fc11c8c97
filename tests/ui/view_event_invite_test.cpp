// Inviting people: the form that goes out, what it asks, and when it is open.
#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/sign_up_visit.h"
#include "base/iso_time.h"
#include "base/random.h"
#include "codec/templates.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("invite: the form goes out as a link, a code, a mail, a file") {
  EventPage shown(Screen::event_invite);
  shown.state.page_address = "https://rondo.example/";
  shown.page.settle();
  CHECK(shown.page.has(Role::image, "QR code that opens the sign-up form"));
  shown.page.click(Role::button, "Copy the link");
  const std::string link = shown.last<command::CopyText>()->text;
  CHECK(link.substr(0, 34) == "https://rondo.example/#rondo2.form");
  shown.page.click(Role::button, "Copy as a mail");
  CHECK(shown.last<command::CopyText>()->text.find(link) != std::string::npos);
  shown.change([](Program& program) {
    program.info.live[ProgramInfoId(std::string(kProgramInfo))].coordinator = "Amara Okafor";
  });
  shown.page.click(Role::button, "Copy as a mail");
  CHECK(shown.last<command::CopyText>()->text.ends_with("\n\nAmara Okafor\n"));
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveSignUpForm>()->event == kEvent);
}

TEST_CASE("invite: the link comes first, then what the form asks, and the code behind both") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  const float link = shown.page.find(Role::button, "Copy the link").rect.y;
  const float asks = shown.page.find(Role::heading, "What the form asks").rect.y;
  const float code = shown.page.find(Role::heading, "As a code to scan").rect.y;
  CHECK(link < asks);
  CHECK(asks < code);
  CHECK(link < 400);
}

TEST_CASE("invite: the form can be looked at without making the device a shared screen") {
  EventPage shown(Screen::event_invite);
  shown.page.click(Role::button, "See the form");
  REQUIRE(shown.last<command::SeeSignUpForm>() != nullptr);
  CHECK(shown.last<command::SeeSignUpForm>()->event == kEvent);
}

TEST_CASE("invite: the look at the form leads back; a person's own form does not") {
  const Program program = small_event();
  for (const bool preview : {true, false}) {
    CAPTURE(preview);
    AppState state = new_state(Screen::sign_up);
    auto visit = std::make_shared<SignUpVisit>();
    visit->number = 1;
    visit->form = intake::sign_up_form(program, kEvent, codec::embedded_templates()).value();
    if (preview) visit->preview_of = kEvent;
    state.sign_up = std::move(visit);
    ScreenPage shown(std::move(state), 1280, 2600);
    CHECK(shown.says("The form as people see it") == preview);
    shown.page.type(Role::text_field, "Your name", "Kai Lee");
    shown.page.settle();
    if (!preview) {
      CHECK_FALSE(shown.page.has(Role::button, "Back to Invite"));
      continue;
    }
    CHECK(shown.last<command::KeepTyped<command::AnswerSignUp>>() == nullptr);
    shown.page.click(Role::button, "Back to Invite");
    REQUIRE(shown.last<command::GoTo>() != nullptr);
    CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_invite, kEvent.text()});
    check_room_everywhere(shown);
  }
}

TEST_CASE("invite: of many topics so many are named as fit, none in part, and how many more") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  shown.change([](Program& program) {
    for (int number = 10; number < 60; ++number) {
      const std::string name = "Communication with families " + std::to_string(number);
      program.topics.live[TopicId("t" + std::to_string(number))] = {name, {}, {}, {}, {}};
    }
  });
  const std::string all = shown.text();
  const std::size_t from = all.find("Now the form offers ");
  REQUIRE(from != std::string::npos);
  const std::size_t to = all.find(" more.", from);
  REQUIRE(to != std::string::npos);
  CHECK(all.substr(from, to - from).find("…") == std::string::npos);
}

TEST_CASE("invite: what is said of approval is true of what is chosen") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  const auto hint = [&] {
    return shown.page.find(Role::select, "Who needs your approval").description;
  };
  CHECK(hint() == "Whoever signs up is in at once.");
  change_event(shown, [](Event& event) { event.approval = Sides::both; });
  CHECK(hint().find("are not matched until you approve them") != std::string::npos);
}

TEST_CASE("invite: without sites it leads to where they are entered") {
  EventPage shown(Screen::event_invite);
  CHECK_FALSE(shown.page.has(Role::button, "Enter the sites"));
  shown.change([](Program& program) {
    program.sites.live.clear();
    for (auto& [id, person] : program.people.live) person.site = {};
  });
  CHECK(shown.says("No sites yet"));
  shown.page.click(Role::button, "Enter the sites");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::topics);
  check_room_everywhere(shown);
}

TEST_CASE("invite: who gets the answers is entered beside the form, and stands on it") {
  EventPage shown(Screen::event_invite);
  shown.page.type(Role::text_field, "Who gets the answers", "Amara Okafor");
  REQUIRE(shown.last<command::SetCoordinator>() != nullptr);
  CHECK(shown.last<command::SetCoordinator>()->name == "Amara Okafor");
  CHECK(shown.last<command::SetCoordinator>()->email.empty());
  shown.change([](Program& program) {
    program.info.live[ProgramInfoId(std::string(kProgramInfo))].coordinator = "Amara Okafor";
  });
  CHECK(shown.page.find(Role::text_field, "Who gets the answers").value == "Amara Okafor");
}

TEST_CASE("invite: of a form too long for a code it says what makes it so, and leads there") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  SeededRandom random(5);
  const auto letters = [&](int count) {
    std::string text;
    for (int at = 0; at < count; ++at) text += static_cast<char>('a' + random.next() % 26);
    return text;
  };
  const auto focused = [&] {
    return shown.page.focused() == nullptr ? std::string() : shown.page.focused()->name;
  };
  shown.change([&](Program& program) {
    for (int topic = 0; topic < 90; ++topic) {
      program.topics.live[TopicId("t" + std::to_string(topic))].name = letters(25);
    }
  });
  CHECK_FALSE(shown.page.has(Role::image, "QR code that opens the sign-up form"));
  CHECK(shown.says("The topics take the most room."));
  shown.page.click(Role::button, "Choose topics");
  CHECK(focused().find("Topics on the form: ") == 0);
  change_event(shown, [](Event& event) { event.form_topics = {TopicId("data")}; });
  CHECK(shown.page.has(Role::image, "QR code that opens the sign-up form"));
  CHECK_FALSE(shown.page.has(Role::button, "Choose topics"));

  change_event(shown, [&](Event& event) {
    for (int time = 0; time < 90; ++time) event.form_times += letters(25) + "\n";
  });
  shown.page.click(Role::button, "Edit the times");
  CHECK(focused() == "Other times, one a line");
  change_event(shown, [&](Event& event) {
    event.form_times.clear();
    ProfileQuestion& building = event.asked["Building"];
    building.answer = ProfileAnswer::one_of;
    for (int choice = 0; choice < 90; ++choice) building.choices += letters(25) + "\n";
  });
  shown.page.click(Role::button, "Edit the questions");
  CHECK(focused() == "Edit, Building");
  change_event(shown, [&](Event& event) {
    event.asked.clear();
    event.purpose = letters(1'990);
  });
  shown.page.click(Role::button, "Edit the purpose");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_setup);
  check_room_everywhere(shown);
}

TEST_CASE("invite: when it is open, who is approved, and what is asked") {
  EventPage shown(Screen::event_invite, 1280, 2400);
  // Where it is the tenth, whatever day it is elsewhere.
  shown.state.now_utc_ms = *utc_ms_of("2026-09-11T03:00:00Z");
  shown.state.now_local = "2026-09-10T20:00";
  shown.page.settle();
  const auto put = [&]() -> const Event& {
    const auto* sent = shown.last<command::PutEvent>();
    REQUIRE(sent != nullptr);
    return sent->event;
  };
  shown.page.click(Role::button, "Close now");
  CHECK(put().closes_on == "2026-09-09");
  change_event(shown, [](Event& event) { event.closes_on = "2026-09-09"; });
  CHECK(shown.says("Closed since"));
  shown.page.click(Role::button, "Open now");
  CHECK(put().closes_on.empty());
  shown.page.choose("Who needs your approval", "Mentors");
  CHECK(put().approval == Sides::mentors);
  shown.page.click(Role::toggle, "Match each sign-up as it comes");
  CHECK(put().rolling);
}

TEST_CASE("invite and set-up of a sitting have no settings that only matches follow") {
  for (const Screen screen : {Screen::event_invite, Screen::event_setup}) {
    EventPage shown(screen, 1280, 3600);
    const bool invite = screen == Screen::event_invite;
    const Role role = invite ? Role::toggle : Role::slider;
    const std::string name = invite ? "Match each sign-up as it comes" : "Spread the load";
    CHECK(shown.page.has(role, name));
    change_event(shown, [](Event& event) { event.kind = EventKind::speed_mentoring; });
    CHECK_FALSE(shown.page.has(role, name));
    CHECK_FALSE(shown.page.has(Role::toggle, "Ask when people are free"));
  }
}

TEST_CASE("invite: the times that the form offers are ticked in a grid of days and times") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  const auto times = [&] {
    const auto* sent = shown.last<command::PutEvent>();
    REQUIRE(sent != nullptr);
    const std::string put = sent->event.form_times;
    change_event(shown, [&](Event& event) { event.form_times = put; });
    return put;
  };
  change_event(shown,
               [](Event& event) { event.form_times = "mon 3 pm\nafter my last class\nSat 10:00"; });
  CHECK(shown.page.find(Role::checkbox, "Monday 15:00").check == access::Check::on);
  CHECK(shown.page.find(Role::checkbox, "Tuesday 15:00").check == access::Check::off);
  CHECK(shown.page.find(Role::checkbox, "Saturday 10:00").check == access::Check::on);
  CHECK(shown.page.find(Role::text_area, "Other times, one a line").value == "after my last class");
  shown.page.click(Role::checkbox, "Tuesday 15:00");
  CHECK(times() == "mon 3 pm\nTue 15:00\nSat 10:00\nafter my last class");
  shown.page.click(Role::checkbox, "Whole day, Tuesday");
  CHECK(times() == "mon 3 pm\nTue 10:00\nTue 15:00\nSat 10:00\nafter my last class");
  shown.page.click(Role::checkbox, "Saturday 10:00");
  CHECK(times() == "mon 3 pm\nTue 10:00\nTue 15:00\nafter my last class");

  shown.page.type(Role::text_field, "Another time of day", "late");
  CHECK(shown.page.find(Role::text_field, "Another time of day").invalid);
  shown.page.type(Role::text_field, "Another time of day", "4 pm");
  CHECK(times().find("Fri 16:00") != std::string::npos);
  CHECK(shown.page.find(Role::checkbox, "Monday 16:00").check == access::Check::on);
  shown.page.type(Role::text_field, "Another time of day", "2:30");
  CHECK(times().find("Fri 14:30") != std::string::npos);
  CHECK_FALSE(shown.page.has(Role::checkbox, "Monday 02:30"));
  shown.page.type(Role::text_area, "Other times, one a line", "Wed 9:00\nWednesdays 9 am");
  CHECK(times().find("Wed 9:00") != std::string::npos);
  CHECK(shown.page.find(Role::text_area, "Other times, one a line").value.empty());
  check_room_everywhere(shown);
}

TEST_CASE("invite: the coordinator designs whom the form is for and what it asks") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  const auto put = [&]() -> const Event& {
    const auto* sent = shown.last<command::PutEvent>();
    REQUIRE(sent != nullptr);
    return sent->event;
  };
  shown.page.choose("Who the form is for", "Mentees only");
  CHECK(put().signs_up == Sides::mentees);
  shown.page.type(Role::text_area, "Other times, one a line", "Tue 7:30\nMon 15:00");
  CHECK(put().form_times == "Mon 15:00\nTue 7:30");
  shown.page.click(Role::toggle, "Ask when people are free");
  CHECK_FALSE(put().asks_times);
  CHECK_FALSE(shown.page.has(Role::text_area, "Other times, one a line"));
  shown.page.click(Role::toggle, "Ask by which day help is needed");
  CHECK(put().asks_needed_by == true);
  shown.page.click(Role::toggle, "Ask by which day help is needed");
  CHECK(put().asks_needed_by == false);
  shown.page.choose("Who the form is for", "Nobody: closed");
  CHECK(put().signs_up == Sides::nobody);
  change_event(shown, [](Event& event) { event.signs_up = Sides::nobody; });
  CHECK(shown.says("Closed: the form is for nobody now."));
  CHECK_FALSE(shown.page.has(Role::button, "Close now"));
  shown.page.click(Role::button, "Print a poster");
  REQUIRE(shown.last<command::PrintSignUpPoster>() != nullptr);
  CHECK(shown.last<command::PrintSignUpPoster>()->event == kEvent);
  check_room_everywhere(shown);
}

TEST_CASE("invite: the topics that the form offers are shown, and chosen among all that it could") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  CHECK(shown.says("Data literacy"));
  CHECK(shown.says("Restorative circles"));  // nobody's topic yet
  CHECK(shown.says("suggestions for this kind of event"));
  shown.page.click(Role::button, "Topics on the form: 0 selected");
  shown.page.click(Role::checkbox, "Restorative circles");
  const auto* sent = shown.last<command::OfferTopics>();
  REQUIRE(sent != nullptr);
  CHECK(sent->event == kEvent);
  CHECK(sent->topics == std::vector<std::string>{"Restorative circles"});
  shown.page.click(Role::button, "Done");
  change_event(shown, [](Event& event) { event.form_topics = {TopicId("family")}; });
  CHECK(shown.page.has(Role::button, "Topics on the form: Family outreach"));
  CHECK_FALSE(shown.says("suggestions for this kind of event"));
  check_room_everywhere(shown);
}

TEST_CASE("invite: a topic that looks misspelt is left out of the form, and that is said") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  shown.change([](Program& program) {
    program.topics.live[TopicId("typo")].name = "Family outrech";
    for (const char* id : {"ana", "ben", "carl", "dora"}) {
      program.registrations.live[RegistrationId(id)].offers[TopicId("family")] = {};
    }
    program.registrations.live[RegistrationId("ana")].offers[TopicId("typo")] = {};
  });
  CHECK(shown.says("it looks like a misspelling"));
  CHECK(shown.says("looks like “Family outreach”"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Keep apart, Family outrech");
  REQUIRE(shown.last<command::KeepTopicsApart>() != nullptr);
  CHECK(shown.last<command::KeepTopicsApart>()->topic == TopicId("family"));
  CHECK(shown.last<command::KeepTopicsApart>()->other == TopicId("typo"));
  shown.page.click(Role::button, "Merge…, Family outrech");
  CHECK(shown.page.has(Role::dialog, "Merge these two"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Merge");
  REQUIRE(shown.last<command::JoinTopics>() != nullptr);
  CHECK(shown.last<command::JoinTopics>()->kept == TopicId("family"));
  CHECK(shown.last<command::JoinTopics>()->other == TopicId("typo"));
  change_event(shown, [](Event& event) { event.form_topics = {TopicId("typo")}; });
  CHECK_FALSE(shown.says("it looks like a misspelling"));
}

TEST_CASE("invite: a program without topics shows those that the form suggests") {
  EventPage shown(Screen::event_invite, 1280, 3200);
  shown.change([](Program& program) {
    program.topics.live.clear();
    program.registrations.live.clear();
  });
  CHECK(shown.page.has(Role::button, "Topics on the form: 0 selected"));
  CHECK(shown.says("Restorative circles"));
}

TEST_CASE("invite: the form opens on this device only once its code was shown") {
  EventPage shown(Screen::event_invite, 1280, 2400);
  shown.page.click(Role::button, "Open the form on this device");
  CHECK(shown.last<command::GoTo>() == nullptr);
  CHECK(shown.page.has(Role::dialog, "Open the form on this device"));
  CHECK(shown.page.has(Role::text, "Code to leave it"));
  shown.page.click(Role::button, "Cancel");
  CHECK_FALSE(shown.page.has(Role::dialog, "Open the form on this device"));
  shown.page.click(Role::button, "Open the form on this device");
  shown.page.click(Role::button, "Open it");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_kiosk, kEvent.text()});
}

TEST_CASE("an archived event's form is closed, on Invite and on a shared device") {
  EventPage shown(Screen::event_invite, 1280, 2400);
  change_event(shown, [](Event& event) { event.archived = true; });
  CHECK(shown.says("Closed: the event is archived."));
  CHECK(shown.says("Fall sprint is archived; nobody can sign up for it."));
  CHECK_FALSE(shown.page.has(Role::button, "Close now"));
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
  CHECK_FALSE(shown.page.has(Role::button, "Open the form on this device"));
  EventPage kiosk(Screen::event_kiosk, 1280, 2600);
  change_event(kiosk, [](Event& event) { event.archived = true; });
  CHECK(kiosk.says("Fall sprint is archived; nobody can sign up for it."));
  CHECK_FALSE(kiosk.page.has(Role::button, "Sign up"));
  CHECK(kiosk.page.has(Role::button, "Leave this screen"));
}

TEST_CASE("invite: pasted answers are sent to be looked at") {
  EventPage shown(Screen::event_invite);
  shown.page.type(Role::text_area, "Mails or links with answers", "see #rondo2.signup.1.a.0");
  shown.page.click(Role::button, "Look at the answers");
  CHECK(shown.last<command::OpenLink>()->text == "see #rondo2.signup.1.a.0");
}

TEST_CASE("invite: text without a link stays in the field to be mended") {
  EventPage shown(Screen::event_invite);
  constexpr std::string_view kField = "Mails or links with answers";
  shown.page.type(Role::text_area, kField, "Kai said yes");
  shown.page.click(Role::button, "Look at the answers");
  shown.state.kept_links = {1, shown.last<command::OpenLink>()->text};
  shown.page.settle();
  CHECK(shown.page.find(Role::text_area, kField).value == "Kai said yes");
}

TEST_CASE("invite: answers that can't be used come back into the field, once") {
  EventPage shown(Screen::event_invite);
  const auto typed = [&] {
    return shown.page.find(Role::text_area, "Mails or links with answers").value;
  };
  shown.page.type(Role::text_area, "Mails or links with answers", "see #rondo2.signup.1.a.0");
  shown.page.click(Role::button, "Look at the answers");
  CHECK(shown.last<command::OpenLink>()->pasted);
  CHECK(typed().empty());
  shown.state.kept_links = {1, "#rondo2.signup.1.a.0"};
  shown.page.settle();
  CHECK(typed() == "#rondo2.signup.1.a.0");
  shown.page.type(Role::text_area, "Mails or links with answers", "");
  CHECK(typed().empty());
}

TEST_CASE("invite: pictures of codes are chosen beside the field, one choice at a time") {
  EventPage shown(Screen::event_invite);
  shown.page.click(Role::button, "Read a QR code");
  CHECK(shown.all<command::PickPictures>().size() == 1);
  CHECK(shown.page.find(Role::button, "Read a QR code").description.find("camera") !=
        std::string::npos);
  shown.state.reading_pictures = true;
  shown.page.settle();
  CHECK(shown.page.find(Role::button, "Read a QR code").busy);
}

TEST_CASE("invite: the mail is in the event's own words once they are edited") {
  EventPage shown(Screen::event_invite);
  shown.state.page_address = "https://rondo.example/";
  shown.page.settle();
  shown.page.click(Role::button, "Edit the text");
  shown.page.type(Role::text_area, "Text", "Join {event}: ");
  shown.page.click(Role::button, "Link to the form");
  CHECK(shown.says("Join Fall sprint: https://rondo.example/#rondo2.form"));
  shown.page.click(Role::button, "Save the text");
  const auto own = shown.last<command::PutEvent>()->event.messages;
  CHECK(own.at("invitation") == "Join {event}: {form}");
  shown.change([&](Program& program) { program.events.live[kEvent].messages = own; });
  shown.page.click(Role::button, "Copy as a mail");
  CHECK(shown.last<command::CopyText>()->text.find("Join Fall sprint: https://") !=
        std::string::npos);
  shown.change([](Program& program) { program.events.live[kEvent].messages["invitation"] = "{"; });
  CHECK(shown.page.find(Role::button, "Copy as a mail").disabled);
  CHECK(shown.says("The text of this message can’t be read"));
}
