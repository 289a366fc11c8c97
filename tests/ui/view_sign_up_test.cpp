// The form that people fill in to sign up, and who waits for approval.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "ui/room.h"
#include "ui/sign_up_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// With a purpose and a question of its own.
Program program_that_asks() {
  Program program = program_with_form();
  Event& event = program.events.live[kEvent];
  event.asked = {{"Language", {.answer = ProfileAnswer::one_of, .choices = "English\nEspañol"}}};
  event.purpose = "Six weeks of trying things out.";
  return program;
}

struct FormPage : SignUpPage {
  using SignUpPage::SignUpPage;
  FormPage() : SignUpPage(program_that_asks()) {}
};

}  // namespace

TEST_CASE("sign up: what is missing stands at its field, and nothing is sent before it is there") {
  FormPage shown;
  CHECK(shown.says("Six weeks of trying things out."));
  shown.page.click(Role::button, "Finish");
  CHECK(shown.page.find(Role::text_field, "Your name").invalid);
  CHECK(shown.last<command::AnswerSignUp>() == nullptr);
  const auto focused = [&] {
    return shown.page.focused() == nullptr ? std::string() : shown.page.focused()->name;
  };
  CHECK(focused() == "Your name");
  shown.page.type(Role::text_field, "Your name", "Kai Lee");
  shown.page.type(Role::text_field, "Email", "kai at school");
  shown.page.click(Role::button, "Finish");
  CHECK(focused() == "Email");
  shown.page.type(Role::text_field, "Email", "");
  shown.page.click(Role::button, "Finish");
  CHECK(shown.page.draws("Say how you take part."));
  CHECK(focused() == "I can help others");
  shown.page.click(Role::radio, "I would like help");
  shown.page.click(Role::button, "Finish");
  CHECK(shown.page.draws("Choose at least one topic that you ask for."));
  CHECK(focused() == "Topics you would like help with (required): Choose topics");
  shown.page.type(Role::text_field, "Another topic you would like help with", "Puppetry");
  shown.page.click(Role::button, "Finish");
  CHECK(shown.page.draws("Grade span: choose 1."));
  CHECK(shown.page.find(Role::checkbox, focused()).name.find("Grades") == 0);
  CHECK(shown.last<command::AnswerSignUp>() == nullptr);
}

TEST_CASE("sign up: all that is missing is said at once, each at its field until it is there") {
  FormPage shown;
  CHECK(shown.page.find(Role::radio_group, "How you take part").required);
  CHECK(shown.page.has(Role::heading, "How you take part (required)"));
  shown.page.click(Role::button, "Finish");
  CHECK(shown.page.draws("A name is needed."));
  CHECK(shown.page.find(Role::radio_group, "How you take part").invalid);
  CHECK(shown.page.draws("Grade span: choose 1."));
  CHECK(shown.says("3 things are left to put right above."));
  shown.page.type(Role::text_field, "Your name", "Kai Lee");
  CHECK_FALSE(shown.page.draws("A name is needed."));
  CHECK(shown.says("2 things are left to put right above."));
  // What comes up with an answer is not held against anybody yet.
  shown.page.click(Role::radio, "I would like help");
  CHECK_FALSE(shown.says("Choose at least one topic"));
  CHECK(shown.says("1 thing is left to put right above."));
  shown.page.click(Role::checkbox, "Grades K-5");
  CHECK_FALSE(shown.says("left to put right"));
  CHECK_FALSE(shown.page.draws("Grade span: choose 1."));
}

TEST_CASE("sign up: the limit of a category is told while its boxes are chosen") {
  Program program = program_that_asks();
  program.events.live[kEvent].categories = {{PoolCategoryId("grades"), {0, 1}}};
  FormPage shown(program);
  CHECK(shown.page.draws("Choose at most 1 · 0 of 1 chosen"));
  shown.page.click(Role::checkbox, "Grades K-5");
  CHECK(shown.page.draws("Choose at most 1 · 1 of 1 chosen"));
  shown.page.click(Role::checkbox, "Grades 9-12");
  const std::string too_many = "2 chosen. Choose at most 1: press one again to take it off.";
  CHECK(shown.page.draws(too_many));
  REQUIRE_FALSE(shown.page.announcements.empty());
  CHECK(shown.page.announcements.back().text == too_many);
  shown.page.click(Role::checkbox, "Grades 9-12");
  CHECK(shown.page.draws("Choose at most 1 · 1 of 1 chosen"));
}

TEST_CASE("sign up: what is typed is kept with the tab, and is there again with it") {
  FormPage shown;
  CHECK(shown.last<command::KeepTyped<command::AnswerSignUp>>() == nullptr);
  shown.fill_in();
  REQUIRE(shown.last<command::KeepTyped<command::AnswerSignUp>>() != nullptr);
  const command::AnswerSignUp kept = shown.last<command::KeepTyped<command::AnswerSignUp>>()->said;
  CHECK(kept.person.name == "Kai Lee");
  auto visit = std::make_shared<SignUpVisit>(*shown.state.sign_up);
  visit->number = 2;
  visit->person = kept.person;
  visit->registration = kept.registration;
  shown.state.sign_up = visit;
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, "Your name").value == "Kai Lee");
  CHECK(shown.page.find(Role::radio, "I would like help").check == access::Check::on);
  CHECK(shown.page.find(Role::text_field, "Goal for Family outreach").value ==
        "Call home more often");
  shown.page.click(Role::button, "Finish");
  CHECK(*shown.last<command::AnswerSignUp>() == kept);
}

TEST_CASE("sign up: the browser's way to share leads where nobody's address is known") {
  FormPage shown;
  shown.state.can_share = true;
  shown.fill_in();
  shown.finish();
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Share");
  shown.page.click(Role::button, "Share");
  REQUIRE(shown.last<command::ShareText>() != nullptr);
  CHECK(shown.last<command::ShareText>()->text.find(shown.state.sign_up->answer_address) !=
        std::string::npos);
  check_room_everywhere(shown);
}

TEST_CASE("sign up: what was filled in is sent, the topic chosen first counts most") {
  FormPage shown;
  shown.fill_in();
  CHECK(shown.page.has(
      Role::button,
      "Topics you would like help with (required): 1. Family outreach, 2. Data literacy"));
  shown.page.choose("Language", "Español");
  shown.page.type(Role::text_field, "Add a time", "Fri  lunch");
  shown.page.click(Role::button, "Finish");
  const auto* sent = shown.last<command::AnswerSignUp>();
  REQUIRE(sent != nullptr);
  CHECK(sent->person.name == "Kai Lee");
  CHECK(sent->person.site == SiteId("north"));
  CHECK_FALSE(sent->registration.mentors);
  CHECK(sent->registration.requests.at(TopicId("family")) == Request{1, 0, "Call home more often"});
  CHECK(sent->registration.requests.at(TopicId("data")).rank == 2);
  CHECK(sent->registration.pools == std::set<PoolId>{PoolId("low")});
  CHECK(sent->registration.availability == std::set<std::string>{"Fri lunch"});
  CHECK(sent->registration.characteristics.at("Language") == "Español");
}

TEST_CASE("sign up: the coordinator's times can be ticked, others typed, with a hint how") {
  Program program = program_that_asks();
  program.events.live[kEvent].form_times = "Tue 7:30\nMon 15:00";
  program.registrations.live[RegistrationId("carl")].availability = {"whenever works"};
  FormPage shown(program);
  CHECK_FALSE(shown.page.has(Role::checkbox, "whenever works"));
  shown.page.click(Role::checkbox, "Monday 15:00");
  CHECK(shown.page.has(Role::checkbox, "Tuesday 07:30"));
  CHECK(shown.page.find(Role::text_field, "Add a time").description == "For example: Mon 15:00");
  shown.page.type(Role::text_field, "Add a time", "tue 7:30");
  shown.fill_in();
  // The boxes may be out of sight.
  CHECK(shown.page.find(Role::text_field, "Add a time").description == "Ticked above: Tue 07:30");
  shown.page.click(Role::checkbox, "Tuesday 07:30");
  CHECK(shown.page.find(Role::text_field, "Add a time").description == "For example: Mon 15:00");
  shown.page.click(Role::checkbox, "Tuesday 07:30");
  shown.page.type(Role::text_field, "Add a time", "Wed 2:30");
  CHECK(shown.page.find(Role::checkbox, "Wednesday 14:30").check == access::Check::on);
  shown.page.type(Role::text_field, "Add a time", "Thu 2:30 am");
  CHECK(shown.page.find(Role::checkbox, "Thursday 02:30").check == access::Check::on);
  shown.page.type(Role::text_field, "Add a time", "lunes de 9 a 10");  // as it was written
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);
  CHECK(
      shown.last<command::AnswerSignUp>()->registration.availability ==
      std::set<std::string>{"Mon 15:00", "Thu 02:30", "Tue 7:30", "Wed 14:30", "lunes de 9 a 10"});
}

TEST_CASE("sign up: a day alone is each time that is offered of it") {
  Program program = program_that_asks();
  program.events.live[kEvent].form_times = "Fri 7:30\nFri 15:30\nMon 15:00";
  FormPage shown(program);
  shown.fill_in();
  shown.page.type(Role::text_field, "Add a time", "Friday");
  CHECK(shown.page.find(Role::checkbox, "Friday 07:30").check == access::Check::on);
  CHECK(shown.page.find(Role::checkbox, "Friday 15:30").check == access::Check::on);
  CHECK(shown.page.find(Role::checkbox, "Monday 15:00").check == access::Check::off);
  shown.page.type(Role::text_field, "Add a time", "Tuesdays");  // of which none is offered
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);
  CHECK(shown.last<command::AnswerSignUp>()->registration.availability ==
        std::set<std::string>{"Fri 15:30", "Fri 7:30", "Tuesdays"});
}

TEST_CASE("sign up: a day and a bare number is a time") {
  FormPage shown;
  shown.fill_in();
  shown.page.type(Role::text_field, "Add a time", "Mon 9");
  CHECK(shown.page.find(Role::text_field, "Add a time").value.empty());
  CHECK(shown.page.find(Role::checkbox, "Monday 09:00").check == access::Check::on);
}

TEST_CASE("sign up: what is no time stays in its field, says so, and is not sent unseen") {
  FormPage shown;
  shown.fill_in();
  for (const char* typed : {"Wed 25:99", "Mon 26", "Tuesdays after the bell"}) {
    CAPTURE(typed);
    shown.page.type(Role::text_field, "Add a time", typed);
    const access::Node& field = shown.page.find(Role::text_field, "Add a time");
    CHECK(field.value == typed);
    CHECK(field.invalid);
    CHECK_FALSE(shown.page.has(Role::checkbox, typed));
  }
  CHECK(
      shown.page.find(Role::text_field, "Add a time").description ==
      "Not clear as a time: Tuesdays after the bell. Write a day with a part of the day, a time or "
      "a span, for example: Monday afternoon; Monday after 3:30; Monday 3:30 to 4:30");
  shown.page.click(Role::button, "Finish");
  CHECK(shown.last<command::AnswerSignUp>() == nullptr);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Add a time");
  shown.page.type(Role::text_field, "Add a time", "Wed after 4");
  CHECK(shown.page.find(Role::text_field, "Add a time").value.empty());
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);
  CHECK(shown.last<command::AnswerSignUp>()->registration.availability ==
        std::set<std::string>{"Wed after 4"});
}

TEST_CASE("sign up: words without a day or a number are taken as they are, with a note") {
  FormPage shown;
  shown.fill_in();
  const auto field = [&]() -> const access::Node& {
    return shown.page.find(Role::text_field, "Add a time");
  };
  for (const char* typed : {"flexible", " whenever "}) {
    CAPTURE(typed);
    shown.page.type(Role::text_field, "Add a time", typed);
    CHECK(field().value.empty());
    CHECK_FALSE(field().invalid);
  }
  CHECK(shown.page.find(Role::checkbox, "flexible").check == access::Check::on);
  CHECK(field().description.find("Ticked as it is written: whenever. The coordinator reads it; no "
                                 "meeting can be proposed from it.") == 0);
  // What was typed last is said; of the rest, too, once that is a time.
  shown.page.type(Role::text_field, "Add a time", "Mon 9");
  CHECK(field().description.find("Ticked above: ") == 0);
  shown.page.click(Role::checkbox, "Monday 09:00");
  CHECK(field().description.find("Ticked as it is written: flexible, whenever.") == 0);
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);
  CHECK(shown.last<command::AnswerSignUp>()->registration.availability ==
        std::set<std::string>{"flexible", "whenever"});
}

TEST_CASE("sign up: why a time is refused comes into sight on a phone, and what it names will do") {
  FormPage shown;
  shown.page.input().width = 390;
  shown.page.input().height = 500;
  shown.page.settle();
  shown.page.type(Role::text_field, "Add a time", "Tuesdays after the second bell");
  CHECK(shown.page.find(Role::text_field, "Add a time").invalid);
  CHECK(shown.focused_in_sight() == "Add a time");
  const access::Node& field = shown.page.find(Role::text_field, "Add a time");
  CHECK(field.rect.bottom() + 50 <= field.clip.bottom());  // several lines stand under it
  for (const char* typed : {"Monday afternoon", "Monday after 3:30", "Monday 3:30 to 4:30"}) {
    CAPTURE(typed);
    shown.page.type(Role::text_field, "Add a time", typed);
    CHECK(shown.page.find(Role::text_field, "Add a time").value.empty());
  }
}

TEST_CASE("sign up: times of a week stand in a grid, on a phone by day, others in a list") {
  Program program = program_that_asks();
  program.events.live[kEvent].form_times = "Lun 7:30\nMon 15:00\nTue 15:00\nafter my last class";
  FormPage shown(program);
  CHECK(shown.page.has(Role::table, "Free at"));
  CHECK_FALSE(shown.page.has(Role::checkbox, "Tuesday 07:30"));  // is not offered
  shown.page.click(Role::checkbox, "Whole day, Monday");
  CHECK(shown.page.find(Role::checkbox, "Monday 07:30").check == access::Check::on);
  CHECK(shown.page.find(Role::checkbox, "Monday 15:00").check == access::Check::on);
  shown.page.click(Role::checkbox, "Monday 15:00");
  CHECK(shown.page.find(Role::checkbox, "Whole day, Monday").check == access::Check::mixed);
  shown.page.click(Role::checkbox, "after my last class");
  // Where the form does not have it, it is written as new times are.
  shown.page.type(Role::text_field, "Add a time", "thursdays at 3 pm");
  CHECK(shown.page.find(Role::checkbox, "Thursday 15:00").check == access::Check::on);
  shown.page.input().width = 390;
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::table, "Free at"));
  CHECK(shown.page.has(Role::group, "Thursday"));
  shown.page.click(Role::checkbox, "Tuesday 15:00");
  shown.fill_in();
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);
  CHECK(shown.last<command::AnswerSignUp>()->registration.availability ==
        std::set<std::string>{"Lun 7:30", "Thu 15:00", "Tue 15:00", "after my last class"});
}

TEST_CASE("sign up: a mentor says how well, for how many, and what the form does not have") {
  FormPage shown;
  shown.page.type(Role::text_field, "Your name", "Mia Roth");
  shown.page.choose("Site", "Another one");
  shown.page.type(Role::text_field, "Name of your site", "Harbor School");
  shown.page.click(Role::radio, "I can help others");
  shown.page.type(Role::text_field, "Another topic you can help with", "Puppetry");
  shown.page.choose("Your level in Puppetry", "I lead others in it");
  shown.page.click(Role::checkbox, "I have trained in Puppetry or have done it");
  shown.page.type(Role::spin_button, "Colleagues at most", "3");
  shown.page.click(Role::checkbox, "Grades K-5");
  shown.page.click(Role::button, "Finish");
  const auto* sent = shown.last<command::AnswerSignUp>();
  REQUIRE(sent != nullptr);
  CHECK(sent->person.site == SiteId(intake::id_on_form({"", "Harbor School"})));
  CHECK(sent->registration.offers.begin()->second == Offer{4, true});
  CHECK(sent->registration.capacity == 3);
}

TEST_CASE("sign up: the answer goes on as a link, a code, a mail or a file, until it is changed") {
  FormPage shown;
  shown.fill_in();
  shown.page.click(Role::button, "Finish");
  const auto sent = *shown.last<command::AnswerSignUp>();
  auto visit = std::make_shared<SignUpVisit>(*shown.state.sign_up);
  visit->person = sent.person;
  visit->registration = sent.registration;
  visit->answer_address = "https://rondo.example/#rondo2.signup.200." + std::string(200, 'a');
  shown.state.sign_up = visit;
  shown.page.settle();
  CHECK(shown.says("Your sign-up is ready"));
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Copy the link");
  CHECK(shown.page.has(Role::image, "QR code that takes the answer to the coordinator"));
  shown.page.click(Role::button, "Copy the link");
  CHECK(shown.last<command::CopyText>()->text == visit->answer_address);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find(
            "mailto:?subject=Fall%20sprint%3A%20sign-up%20of%20Kai%20Lee&body=") == 0);
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SaveSignUp>() != nullptr);
  // Pressed once more, it leads there again.
  shown.page.click(Role::button, "Finish");
  CHECK(shown.page.focused()->name == "Copy the link");
  // What mail programs would cut goes by the clipboard.
  visit = std::make_shared<SignUpVisit>(*visit);
  visit->answer_address += std::string(2000, 'a');
  shown.state.sign_up = visit;
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::button, "Send by mail"));
  shown.page.click(Role::button, "Copy as a mail");
  CHECK(shown.last<command::CopyText>()->text.find(visit->answer_address) != std::string::npos);
  shown.page.type(Role::text_area, "Anything else", "More to say");
  CHECK_FALSE(shown.says("Your sign-up is ready"));
  shown.page.click(Role::button, "Clear everything on this page");
  CHECK(shown.last<command::ClearForm>() == nullptr);
  shown.page.click(Role::button, "Clear");
  CHECK(shown.last<command::ClearForm>() != nullptr);
}

TEST_CASE("sign up: the form says to whom it goes, and the mail goes there") {
  Program program = program_that_asks();
  send_answers_to_amara(program);
  FormPage shown(program);
  CHECK(
      shown.says("At the end you send your sign-up to Amara Okafor (amara@riverbend.example) "
                 "yourself."));
  shown.fill_in();
  shown.finish();
  CHECK(shown.says("send it to Amara Okafor (amara@riverbend.example)"));
  CHECK(shown.says("can also scan the code from your screen"));
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("mailto:amara@riverbend.example?subject=") == 0);
  check_room_everywhere(shown);
}

TEST_CASE("sign up: without a form it says what to do") {
  ScreenPage shown(new_state(Screen::sign_up));
  CHECK(shown.says("Open the link or the QR code of the form once more."));
}

TEST_CASE("sign up: the form and its result have room for longer words") {
  FormPage shown;
  shown.page.click(Role::radio, "Both");
  shown.page.type(Role::text_field, "Another topic you can help with", "Puppetry");
  shown.page.click(Role::button, "Finish");
  check_room_everywhere(shown);
}

TEST_CASE("sign up: of many topics the guest finds some by typing, also on a phone") {
  Program program = program_that_asks();
  for (int number = 1; number <= 30; ++number) {
    const std::string name = "Skill " + std::to_string(number);
    program.topics.live[TopicId(name)] = {name, {}, {}, {}, {}};
  }
  FormPage shown(program);
  shown.page.input().width = 390;
  shown.page.input().height = 844;
  shown.page.input().touch = true;
  shown.page.settle();
  shown.page.click(Role::radio, "I would like help");
  shown.page.click(Role::button, "Topics you would like help with (required): Choose topics");
  REQUIRE(shown.page.has(Role::dialog, "Topics you would like help with"));
  // The list takes all that the rest leaves of the screen.
  const float foot = shown.page.find(Role::button, "Done").rect.bottom();
  CHECK(foot <= 844);
  CHECK(foot > 844 - 30);
  for (const std::string name : {"Family outreach", "Data literacy"}) {
    shown.page.type(Role::search_field, "Type to find", name.substr(0, 4));
    shown.page.click(Role::checkbox, name);
  }
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Done");
  CHECK(shown.page.has(
      Role::button,
      "Topics you would like help with (required): 1. Family outreach, 2. Data literacy"));
}

TEST_CASE("sign up: the form of a sitting says when and where it is") {
  Program program = program_that_asks();
  Event& event = program.events.live[kEvent];
  event.kind = EventKind::speed_mentoring;
  event.venue = "Library, North High";
  event.starts_at = "2026-12-01T14:00";
  FormPage shown(program);
  CHECK(shown.says("14:00"));
  CHECK(shown.says("Library, North High"));
  event.starts_at = "soon";  // no time: the form goes out without it
  CHECK(form_of(program).starts_at.empty());
  CHECK(codec::write_sign_up_form_link(form_of(program)).ok());
}

TEST_CASE("sign up: a form for mentees without times asks for no side and no times") {
  Program program = program_that_asks();
  Event& event = program.events.live[kEvent];
  event.signs_up = Sides::mentees;
  event.asks_times = false;
  event.form_topics = {TopicId("family")};
  FormPage shown(program);
  CHECK(shown.says("For everybody who would like help."));
  CHECK(shown.page.names(Role::radio).empty());
  CHECK_FALSE(shown.page.has(Role::text_field, "Add a time"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Another topic you would like help with"));
  CHECK_FALSE(shown.page.has(Role::heading, "What you can help with"));
  shown.page.type(Role::text_field, "Your name", "Kai Lee");
  shown.page.click(Role::button, "Topics you would like help with (required): Choose topics");
  CHECK_FALSE(shown.page.has(Role::menu_check, "Data literacy"));
  shown.page.click(Role::menu_check, "Family outreach");
  shown.page.key(access::Key::escape);
  shown.page.click(Role::checkbox, "Grades K-5");
  shown.page.click(Role::button, "Finish");
  const auto* sent = shown.last<command::AnswerSignUp>();
  REQUIRE(sent != nullptr);
  CHECK(sent->registration.seeks);
  CHECK_FALSE(sent->registration.mentors);
  check_room_everywhere(shown);
}

TEST_CASE(
    "sign up: after the last day it says so and whom to ask, and asks whoever wants to be late") {
  Program program = program_that_asks();
  program.events.live[kEvent].closes_on = "2001-09-08";  // yesterday
  FormPage shown(program);
  CHECK(shown.says("The time to sign up ended on"));
  CHECK(shown.says("Ask whoever sent you this form"));
  CHECK(shown.says("It is marked as late"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Your name"));
  CHECK_FALSE(shown.page.has(Role::button, "Finish"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Sign up late");
  CHECK_FALSE(shown.page.has(Role::button, "Sign up late"));
  shown.fill_in();
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);

  program.events.live[kEvent].closes_on = "2001-09-09";
  FormPage on_the_last_day(program);
  CHECK(on_the_last_day.page.has(Role::text_field, "Your name"));
  CHECK_FALSE(on_the_last_day.page.has(Role::button, "Sign up late"));
}

TEST_CASE("sign up: a focus area leads to the suggested topics that are named after it") {
  FormPage shown;
  shown.page.click(Role::radio, "I would like help");
  shown.page.click(Role::button, "Topics you would like help with (required): Choose topics");
  shown.page.type(Role::search_field, "Type to find", "SEL");
  CHECK(shown.page.has(Role::checkbox, "SEL check-ins"));
}

TEST_CASE("sign up: a topic that is not in the list is asked for where it can be written") {
  FormPage shown;
  shown.page.click(Role::radio, "I would like help");
  shown.page.click(Role::button, "Topics you would like help with (required): Choose topics");
  shown.page.type(Role::search_field, "Type to find", "welding");
  CHECK(shown.says("write your topic under “Another topic you would like help with”"));
  check_room_everywhere(shown, {Role::dialog});
}

TEST_CASE("sign up: a form that is closed says so and takes nothing, here and on a shared device") {
  Program program = program_that_asks();
  program.events.live[kEvent].signs_up = Sides::nobody;
  FormPage shown(program);
  CHECK(shown.says("This form is closed."));
  CHECK_FALSE(shown.page.has(Role::button, "Finish"));
  CHECK(shown.page.names(Role::text_field).empty());
  EventPage kiosk(Screen::event_kiosk, 1280, 2600);
  change_event(kiosk, [](Event& event) { event.signs_up = Sides::nobody; });
  CHECK(kiosk.says("This form is closed."));
  CHECK_FALSE(kiosk.page.has(Role::button, "Sign up"));
  CHECK(kiosk.page.has(Role::button, "Leave this screen"));
  change_event(kiosk, [](Event& event) {
    event.signs_up = Sides::both;
    event.cancelled_on = "2026-09-10";
  });
  CHECK(kiosk.says("is cancelled; nobody can sign up for it."));
  CHECK_FALSE(kiosk.page.has(Role::button, "Sign up"));
  CHECK(kiosk.page.has(Role::button, "Leave this screen"));
}

TEST_CASE("approval: who waits is told first, filtered and decided, one or many") {
  EventPage shown(Screen::event_people, 1280, 2400);
  CHECK_FALSE(shown.page.has(Role::button, "Approve all"));
  shown.change([](Program& program) {
    program.events.live[kEvent].approval = Sides::mentees;
    program.registrations.live[RegistrationId("carl")].approval = Approval::waiting;
    program.registrations.live[RegistrationId("dora")].approval = Approval::waitlisted;
  });
  CHECK(shown.says("1 sign-up waits for your approval"));
  shown.page.click(Role::button, "Approve all");
  CHECK(shown.last<command::SetApproval>()->ids ==
        std::vector<RegistrationId>{RegistrationId("carl")});
  CHECK(shown.last<command::SetApproval>()->approval == Approval::approved);
  shown.page.choose("Approval", "on hold");
  CHECK(shown.page.has(Role::button, "Dora Kim"));
  CHECK_FALSE(shown.page.has(Role::button, "Carl Weiss"));
  shown.page.click(Role::checkbox, "Select Dora Kim");
  shown.page.click(Role::button, "Refuse");
  CHECK(shown.last<command::SetApproval>()->approval == Approval::refused);
  CHECK(shown.last<command::SetApproval>()->ids ==
        std::vector<RegistrationId>{RegistrationId("dora")});
  shown.page.choose("Approval", "Any approval");
  check_room_everywhere(shown);
}
