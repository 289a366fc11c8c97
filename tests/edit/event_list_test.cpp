#include "edit/event_list.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("a list with nobody on it is empty, and one that somebody has left is not") {
  Program program;
  const EventId event("sprint");
  CHECK(is_list_empty(program, event));
  Registration& registration = program.registrations.live[RegistrationId("r")];
  registration.event = EventId("other");
  registration.person = PersonId("ana");
  CHECK(is_list_empty(program, event));
  registration.event = event;
  CHECK_FALSE(is_list_empty(program, event));
  CHECK(is_on_list(program, event, PersonId("ana")));
  registration.withdrawn = true;
  CHECK_FALSE(is_list_empty(program, event));
}

TEST_CASE("the topics on a list are those that its people offer and ask for") {
  Program program;
  const EventId event("sprint");
  CHECK(topics_on_list(program, event).empty());
  Registration& mentor = program.registrations.live[RegistrationId("m")];
  mentor.event = event;
  mentor.offers[TopicId("data")];
  Registration& mentee = program.registrations.live[RegistrationId("e")];
  mentee.event = event;
  mentee.requests[TopicId("sel")];
  mentee.withdrawn = true;
  Registration& elsewhere = program.registrations.live[RegistrationId("x")];
  elsewhere.event = EventId("other");
  elsewhere.requests[TopicId("phonics")];
  CHECK(topics_on_list(program, event) == std::set{TopicId("data"), TopicId("sel")});
}
