// Steps to a sitting that is planned or under way, for tests.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "app/app_fixture.h"

namespace rondo::test {

// Six mentors and nine mentees, called Person A to Person O.
inline void open_sitting(Page& page) {
  page.run(command::AddEvent{"speed-mentoring"});
  const EventId event = page.only_event();
  for (int number = 0; number < 15; ++number) {
    Person person;
    person.name = "Person " + std::string(1, static_cast<char>('A' + number));
    Registration registration;
    registration.mentors = number < 6;
    registration.seeks = number >= 6;
    page.run(command::PutPerson{{}, person, event, registration});
    REQUIRE(page.error() == "");
  }
}

inline void plan_sitting(Page& page) {
  open_sitting(page);
  page.run(command::PlanRounds{page.only_event()});
  REQUIRE(page.error() == "");
}

// Whose first round has begun.
inline EventId start_sitting(Page& page) {
  plan_sitting(page);
  const EventId event = page.only_event();
  page.run(command::TellClock{event, command::ClockWord::start});
  return event;
}

}  // namespace rondo::test
