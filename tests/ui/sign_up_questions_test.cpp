// The questions that a coordinator designed, as people fill them in.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "app/sign_up_visit.h"
#include "codec/strings.h"
#include "codec/templates.h"
#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

Program program_with_questions() {
  Program program = small_event();
  Event& event = program.events.live[kEvent];
  event.signs_up = Sides::both;
  event.asked = {
      {"Languages",
       {.answer = ProfileAnswer::several_of,
        .choices = "English\nEspañol\nTagalog",
        .required = true}},
      {"Years of experience",
       {.group = QuestionGroup::professional,
        .answer = ProfileAnswer::number,
        .hint = "In any school",
        .required = true}},
      {"Training taken",
       {.group = QuestionGroup::professional,
        .place = 1,
        .answer = ProfileAnswer::long_text,
        .sides = Sides::mentors}},
      {"Mentored before", {.group = QuestionGroup::mentoring, .answer = ProfileAnswer::yes_no}},
      {"How to meet",
       {.group = QuestionGroup::mentoring,
        .place = 1,
        .answer = ProfileAnswer::one_of,
        .choices = "In person\nOnline",
        .required = true}}};
  return program;
}

AppState state_with_questions() {
  AppState state = new_state(Screen::sign_up);
  auto visit = std::make_shared<SignUpVisit>();
  visit->number = 1;
  visit->form =
      intake::sign_up_form(program_with_questions(), kEvent, codec::embedded_templates()).value();
  state.sign_up = std::move(visit);
  return state;
}

struct QuestionsPage : ScreenPage {
  QuestionsPage() : ScreenPage(state_with_questions(), 1280, 3200) {
    page.type(Role::text_field, "Your name", "Kai Lee");
    page.click(Role::radio, "I would like help");
    page.type(Role::text_field, "Another topic you would like help with", "Puppetry");
  }
  void send() { page.click(Role::button, "Finish"); }
  std::string focused() const {
    return page.focused() == nullptr ? std::string() : page.focused()->name;
  }
};

}  // namespace

TEST_CASE("sign up: what is needed and missing, or no number, is said at its field, in focus") {
  QuestionsPage shown;
  CHECK(shown.page.find(Role::text_field, "Years of experience").required);
  CHECK(shown.page.find(Role::select, "How to meet").required);
  CHECK(shown.page.has(Role::group, "Languages (required)"));
  shown.send();
  CHECK(shown.page.draws("Languages: an answer is needed."));
  CHECK(shown.focused() == "English");
  shown.page.click(Role::checkbox, "Tagalog");
  shown.page.click(Role::checkbox, "English");
  shown.send();
  CHECK(shown.focused() == "Years of experience");
  CHECK(shown.page.find(Role::text_field, "Years of experience").invalid);
  shown.page.type(Role::text_field, "Years of experience", "seven");
  shown.send();
  CHECK(shown.page.draws(
      "Years of experience: “seven” is not a number. Write digits only, such as 7."));
  CHECK(shown.focused() == "Years of experience");
  CHECK(shown.last<command::AnswerSignUp>() == nullptr);
  shown.page.type(Role::text_field, "Years of experience", "7");
  shown.send();
  CHECK(shown.focused() == "How to meet");
  shown.page.choose("How to meet", "Online");
  shown.page.choose("Mentored before", "Yes");
  shown.send();
  const auto* sent = shown.last<command::AnswerSignUp>();
  REQUIRE(sent != nullptr);
  const auto& said = sent->registration.characteristics;
  CHECK(said.at("Languages") == "English; Tagalog");
  CHECK(said.at("Years of experience") == "7");
  CHECK(said.at("How to meet") == "Online");
  CHECK(said.at("Mentored before") == "yes");
}

TEST_CASE("sign up: yes and no are words of the reader, and kept without a language") {
  QuestionsPage shown;
  shown.state.words = codec::embedded_words().at("es");
  shown.page.settle();
  const access::Node& field = shown.page.find(Role::select, "Mentored before");
  REQUIRE(field.options.size() == 3);
  CHECK(field.options[1] == access::Option{"yes", "Sí"});
  CHECK(field.options[2] == access::Option{"no", "No"});
}

TEST_CASE("sign up: a phone offers its digits for a number") {
  QuestionsPage shown;
  CHECK(shown.page.find(Role::text_field, "Years of experience").input_mode == "decimal");
}

TEST_CASE("sign up: questions stand under their group's heading, for the sides they are for") {
  QuestionsPage shown;
  CHECK(shown.page.has(Role::heading, "More about you"));
  CHECK(shown.page.has(Role::heading, "Your professional background"));
  CHECK_FALSE(shown.page.has(Role::heading, "Placement"));
  CHECK(shown.page.draws("In any school"));
  CHECK_FALSE(shown.page.has(Role::text_area, "Training taken"));
  shown.page.click(Role::radio, "Both");
  CHECK(shown.page.has(Role::text_area, "Training taken"));
  check_room_everywhere(shown);
}
