// What the sign-up form asks by what its event weighs and of what kind it is, and in which words.
#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "model/enum_names.h"
#include "ui/room.h"
#include "ui/sign_up_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

struct AskingPage : SignUpPage {
  using SignUpPage::SignUpPage;
  AskingPage() : SignUpPage(program_with_form()) {}
};

}  // namespace

TEST_CASE(
    "sign up: by when help is needed and where the mentee stands are asked where they count") {
  Program program = program_with_form();
  program.events.live[kEvent].asks_needed_by = true;
  AskingPage shown(program);
  shown.fill_in();
  shown.page.type(Role::date_field, "Family outreach: by when you need help", "2026-09-18");
  shown.page.choose("Your level in Family outreach", "I am new to it or know the basics");
  shown.page.click(Role::button, "Finish");
  const auto* sent = shown.last<command::AnswerSignUp>();
  REQUIRE(sent != nullptr);
  CHECK(sent->registration.requests.at(TopicId("family")) ==
        Request{1, 1, "Call home more often", "2026-09-18"});
  CHECK(sent->registration.requests.at(TopicId("data")).level == 0);
  check_room_everywhere(shown);

  program.events.live[kEvent].asks_needed_by = false;
  program.events.live[kEvent].weights.erase(Factor::level);
  AskingPage without(program);
  without.fill_in();
  CHECK_FALSE(without.page.has(Role::date_field, "Family outreach: by when you need help"));
  CHECK_FALSE(without.page.has(Role::select, "Your level in Family outreach"));
}

TEST_CASE("sign up: topics are marked as required before anything is sent") {
  AskingPage shown;
  shown.page.click(Role::radio, "Both");
  CHECK(shown.page.draws("Topics you can help with (required)"));
  CHECK(shown.page.draws("Topics you would like help with (required)"));
  CHECK_FALSE(shown.page.find(Role::text_field, "Another topic you can help with").required);
  check_room_everywhere(shown);
  // Without a list it is what has to be written.
  auto unlisted = std::make_shared<SignUpVisit>(*shown.state.sign_up);
  unlisted->form.topics.clear();
  shown.state.sign_up = unlisted;
  shown.page.settle();
  CHECK(shown.page.find(Role::text_field, "Another topic you can help with").required);
}

TEST_CASE("sign up: a level is asked in a person's words, and nobody has to say it") {
  AskingPage shown;
  shown.page.click(Role::radio, "I can help others");
  shown.page.type(Role::text_field, "Another topic you can help with", "Puppetry");
  const access::Node& level = shown.page.find(Role::select, "Your level in Puppetry");
  CHECK(level.options.front().label == "Choose an answer");
  CHECK(level.options.back().label == "I lead others in it");
}

TEST_CASE("sign up: the form says how much of their time people sign up for, and until when") {
  Program program = program_with_form();
  program.events.live[kEvent].meet_by = "2026-12-01";
  AskingPage shown(program);
  CHECK(shown.says("Up to 3 sessions of 45 minutes"));
  CHECK(shown.says("until"));
  program.events.live[kEvent].kind = EventKind::speed_mentoring;
  AskingPage sitting(program);
  CHECK(sitting.says("6 rounds of 45 minutes"));
}

TEST_CASE("sign up: a sitting asks neither for times nor for how many") {
  Program program = program_with_form();
  program.events.live[kEvent].kind = EventKind::speed_mentoring;
  AskingPage shown(program);
  shown.page.click(Role::radio, "I come as a mentor");
  CHECK(shown.page.has(Role::button, "Topics people can ask you about (required): Choose topics"));
  CHECK_FALSE(shown.page.has(Role::heading, "When you could meet"));
  CHECK_FALSE(shown.page.has(Role::text_field, "Add a time"));
  CHECK(shown.page.names(Role::spin_button).empty());
  check_room_everywhere(shown);
}

TEST_CASE("sign up: an informational interview asks first for the role and the site") {
  Program program = program_with_form();
  Event& event = program.events.live[kEvent];
  event.kind = EventKind::informational_interview;
  event.asked = {{"Role you want to learn about",
                  {.group = QuestionGroup::placement, .sides = Sides::mentees}},
                 {"Site you want to learn about",
                  {.group = QuestionGroup::placement,
                   .place = 1,
                   .answer = ProfileAnswer::site,
                   .sides = Sides::mentees}}};
  AskingPage shown(program);
  shown.page.click(Role::radio, "I would like to learn about a role");
  const float questions =
      shown.page.find(Role::heading, "What you would like to learn about").rect.y;
  CHECK(questions < shown.page.find(Role::heading, "What you would like to talk about").rect.y);
  CHECK(shown.page.find(Role::heading, "Your work").rect.y > questions);
  shown.page.choose("Site you want to learn about", "West K-8");
  check_room_everywhere(shown);
  shown.page.type(Role::text_field, "Your name", "Kai Lee");
  shown.page.type(Role::text_field, "Another topic you would like to talk about", "Puppetry");
  shown.page.click(Role::checkbox, "Grades K-5");
  shown.page.click(Role::button, "Finish");
  REQUIRE(shown.last<command::AnswerSignUp>() != nullptr);
  CHECK(shown.last<command::AnswerSignUp>()->registration.characteristics.at(
            "Site you want to learn about") == "West K-8");
}

TEST_CASE("sign up: the form of each kind of event has room for its words") {
  for (std::size_t at = 0; at < EnumNames<EventKind>::names.size(); ++at) {
    Program program = program_with_form();
    program.events.live[kEvent].kind = static_cast<EventKind>(at);
    program.events.live[kEvent].asks_needed_by = true;
    AskingPage shown(program);
    const std::vector<std::string> sides = shown.page.names(Role::radio);
    REQUIRE(sides.size() == 3);
    shown.page.click(Role::radio, sides.back());
    check_room_everywhere(shown);
  }
}
