// What an answer leaves as it was, since its form did not ask.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "intake/form_program.h"
#include "intake/sign_ups.h"

namespace rondo::intake {

using namespace test;

TEST_CASE("what the form did not ask stays as a person had it: times, the other side, topics") {
  Program program = program_with_kai();
  change_event(program, [](Event& event) {
    event.signs_up = Sides::mentees;
    event.form_topics = {TopicId("calm")};
    event.asks_times = false;
  });
  FilledIn said = kai();
  said.registration.requests = {{TopicId("calm"), {1, 0, "Start the day"}}};
  const codec::SignUp answer = answer_of(program, said, "2026-09-11T10:00:00Z");
  // Also when it comes in after the form was opened up again.
  for (const bool opened_up : {false, true}) {
    CAPTURE(opened_up);
    Program now = program;
    if (opened_up) {
      change_event(now, [](Event& event) {
        event.signs_up = Sides::both;
        event.form_topics.clear();
        event.asks_times = true;
      });
    }
    CHECK(take(now, {answer}).changed == 1);
    const Registration& registration = test::registration_of(now, "Kai Lee");
    CHECK(registration.availability == kai().registration.availability);
    CHECK(registration.mentors);
    CHECK(registration.offers == kai().registration.offers);
    CHECK(registration.seeks);
    CHECK(registration.requests.size() == 2);
    CHECK(registration.requests.at(TopicId("calm")).goal == "Start the day");
    CHECK(registration.requests.at(TopicId("data")) ==
          kai().registration.requests.at(TopicId("data")));
  }
}

TEST_CASE("a topic that the form did not list yet stays, also when the event lists it by now") {
  Program program = program_with_kai();
  change_event(program, [](Event& event) { event.form_topics = {TopicId("calm")}; });
  FilledIn said = kai();
  said.registration.requests = {{TopicId("calm"), {1, 0, "Start the day"}}};
  const codec::SignUp answer = answer_of(program, said, "2026-09-11T10:00:00Z");
  const auto now_listed = [&](std::set<TopicId> topics) {
    Program now = program;
    change_event(now, [&](Event& event) { event.form_topics = std::move(topics); });
    take(now, {answer});
    return test::registration_of(now, "Kai Lee").requests.count(TopicId("data")) != 0;
  };
  CHECK(now_listed({TopicId("calm"), TopicId("data")}));
  CHECK(now_listed({TopicId("calm")}));
  // The form that lists it takes it back.
  change_event(program, [](Event& event) {
    event.form_topics = {TopicId("calm"), TopicId("data")};
  });
  take(program, {answer_of(program, said, "2026-09-11T10:00:00Z")});
  CHECK(test::registration_of(program, "Kai Lee").requests.count(TopicId("data")) == 0);
}

TEST_CASE("levels are asked where they count, and stay as they were where they don't") {
  Program program = program_with_kai();
  CHECK_FALSE(form_of(program).asks.levels);
  FilledIn said = kai();
  said.registration.offers[TopicId("calm")].level = 0;
  Program now = program;
  take(now, {answer_of(program, said, "2026-09-11T10:00:00Z")});
  CHECK(test::registration_of(now, "Kai Lee").offers.at(TopicId("calm")).level == 3);
  change_event(program, [](Event& event) { event.weights[Factor::level] = 4; });
  CHECK(form_of(program).asks.levels);
  take(program, {answer_of(program, said, "2026-09-11T10:00:00Z")});
  CHECK(test::registration_of(program, "Kai Lee").offers.at(TopicId("calm")).level == 0);
}

TEST_CASE("only who looks for a mentor is asked about a role or a site to learn about") {
  Program program = program_with_form();
  change_event(program, [](Event& event) {
    event.asked = {{"Current role", {}},
                   {"Role you want to learn about", {.sides = Sides::mentees}},
                   {"Site you want to learn about", {.sides = Sides::mentees}}};
  });
  FilledIn said = kai();
  said.registration.characteristics = {{"Current role", "Teacher"},
                                       {"Role you want to learn about", "Counselor"},
                                       {"Site you want to learn about", "West K-8"}};
  CHECK(answer_of(program, said).characteristics == said.registration.characteristics);
  said.registration.seeks = false;
  CHECK(answer_of(program, said).characteristics ==
        std::map<std::string, std::string>{{"Current role", "Teacher"}});
}

TEST_CASE("an answer on a form that asked does take back, so that the last test could fail") {
  Program program = program_with_kai();
  FilledIn less = kai();
  less.registration.mentors = false;
  less.registration.availability.clear();
  take(program, {answer_of(program, less, "2026-09-11T10:00:00Z")});
  const Registration& registration = test::registration_of(program, "Kai Lee");
  CHECK_FALSE(registration.mentors);
  CHECK(registration.offers.empty());
  CHECK(registration.availability.empty());
}

}  // namespace rondo::intake
