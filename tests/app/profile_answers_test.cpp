// The coordinator puts answers to the event profile form right, in steps with Undo.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "app/app_fixture.h"
#include "intake/sign_ups.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

using Answers = std::map<std::string, std::string>;

// Kai has signed up for an event that asks for years, coaching and a hobby.
struct AnsweredPage : Page {
  explicit AnsweredPage(Browser& browser) : Page(browser) {
    run(command::AddEvent{"blank"});
    ask({{"Years", {}}, {"Coached", {.answer = ProfileAnswer::yes_no}}, {"Hobby", {}}});
    Person person;
    person.name = "Kai Lee";
    Registration registration;
    registration.mentors = true;
    registration.offers[TopicId(intake::id_on_form({"", "Data talks"}))] = {3, true};
    registration.characteristics = {{"Years", "a lot"}, {"Coached", "Sí"}, {"Hobby", "Chess"}};
    run(command::SignUpHere{only_event(), person, registration});
    REQUIRE(program().registrations.size() == 1);
  }

  void ask(AskedQuestions asked) {
    Event event = *program().events.find(only_event());
    event.asked = std::move(asked);
    run(command::PutEvent{only_event(), event});
  }
  const Registration& kai() const { return program().registrations.begin()->second; }
  void answer(const Answers& answers) {
    Registration registration = kai();
    for (const auto& [question, text] : answers) registration.characteristics[question] = text;
    run(command::PutRegistration{program().registrations.begin()->first, registration});
  }
};

}  // namespace

TEST_CASE("answers are changed in one step, kept as an import keeps them, and Undo takes it back") {
  Browser browser;
  AnsweredPage page(browser);
  const Answers before{{"Coached", "yes"}, {"Hobby", "Chess"}, {"Years", "a lot"}};
  CHECK(page.kai().characteristics == before);
  page.answer({{"Years", " 7 "}, {"Coached", "No"}, {"Hobby", " "}});
  CHECK(page.error() == "");
  CHECK(page.kai().characteristics == Answers{{"Coached", "no"}, {"Years", "7"}});
  page.run(command::Undo{});
  CHECK(page.kai().characteristics == before);
  page.run(command::Redo{});
  CHECK(page.kai().characteristics == Answers{{"Coached", "no"}, {"Years", "7"}});
}

TEST_CASE("an answer that is no number is refused where one is asked for, unless it was there") {
  Browser browser;
  AnsweredPage page(browser);
  page.ask({{"Years", {.answer = ProfileAnswer::number}}, {"Hobby", {}}});
  page.answer({{"Hobby", "Go"}});
  CHECK(page.error() == "");
  const Program before = page.program();
  page.answer({{"Years", "seven"}});
  CHECK(page.error() == "error.sign_up.answer_number");
  CHECK(page.program() == before);
  page.answer({{"Years", "7,5"}});
  CHECK(page.kai().characteristics.at("Years") == "7,5");
}
