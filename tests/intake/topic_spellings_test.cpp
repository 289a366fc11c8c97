#include "intake/topic_spellings.h"

#include <doctest/doctest.h>

#include <string>

using namespace rondo;
using rondo::intake::likely_misspellings;

namespace {

const TopicId kRight("right"), kWrong("wrong");

void offer(Program& program, const TopicId& topic, int people) {
  for (int at = 0; at < people; ++at) {
    const std::string id = topic.text() + std::to_string(at);
    Registration& registration = program.registrations.live[RegistrationId(id)];
    registration.event = EventId("event");
    registration.person = PersonId(id);
    registration.mentors = true;
    registration.offers[topic] = {};
  }
}

// Three offer the one and one the other.
Program two_spellings() {
  Program program;
  program.topics.live[kRight].name = "Family engagement";
  program.topics.live[kWrong].name = "Family engagment";
  offer(program, kRight, 3);
  offer(program, kWrong, 1);
  return program;
}

}  // namespace

TEST_CASE("topic spellings: what one person wrote looks like what more wrote") {
  Program program = two_spellings();
  CHECK(likely_misspellings(program) == std::map<TopicId, TopicId>{{kWrong, kRight}});
  program.topics.live[kWrong].name = "Data literacy";
  CHECK(likely_misspellings(program).empty());
}

TEST_CASE("topic spellings: what many wrote, or as many, is no misspelling") {
  Program program = two_spellings();
  offer(program, kWrong, 3);
  CHECK(likely_misspellings(program).empty());
  offer(program, kRight, 9);
  CHECK(likely_misspellings(program).empty());
}

TEST_CASE("topic spellings: what somebody has looked at is meant as it is") {
  Program program = two_spellings();
  Topic& topic = program.topics.live[kWrong];
  topic.focus_area = TopicId("area");
  CHECK(likely_misspellings(program).empty());
  topic.focus_area = {};
  topic.synonyms = {"Families"};
  CHECK(likely_misspellings(program).empty());
  topic.synonyms.clear();
  program.topics.live[kRight].kept_apart = {"family engagment"};
  CHECK(likely_misspellings(program).empty());
}
