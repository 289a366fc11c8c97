// A program with one event of speed mentoring, for tests.
#pragma once

#include <string>

#include "model/program.h"

namespace rondo {

inline const EventId kSitting{"sitting"};

inline Registration& registration_of(Program& program, const std::string& person) {
  return program.registrations.live[RegistrationId("r-" + person)];
}

namespace sitting_detail {

inline constexpr int kTopics = 3;

inline TopicId topic_at(int number) {
  return TopicId("topic" + std::to_string(number % kTopics));
}

inline Registration& add_person(Program& program, const std::string& id, const char* site) {
  Person& person = program.people.live[PersonId(id)];
  person.name = "Person " + id;
  person.site = SiteId(site);
  Registration& registration = registration_of(program, id);
  registration.event = kSitting;
  registration.person = PersonId(id);
  return registration;
}

}  // namespace sitting_detail

// Mentors m1, m2, ... of the north site and mentees e1, e2, ... of the south, a table t1, t2, ...
// for each of `tables`. Mentor m1 offers what e1 asks for, m2 what e2 asks for, and so on around.
inline Program small_sitting(int mentors, int mentees, int tables, int rounds) {
  Program program;
  program.id = "p";
  program.sites.live[SiteId("north")].name = "North High";
  program.sites.live[SiteId("south")].name = "South Middle";
  for (int topic = 0; topic < sitting_detail::kTopics; ++topic) {
    program.topics.live[sitting_detail::topic_at(topic)].name = "Topic " + std::to_string(topic);
  }
  Event& event = program.events.live[kSitting];
  event.name = "Opening day";
  event.kind = EventKind::speed_mentoring;
  event.pool_filter = false;
  event.rounds = rounds;
  event.session_minutes = 8;
  event.weights[Factor::topic] = 10;
  for (int number = 1; number <= mentors; ++number) {
    Registration& mentor =
        sitting_detail::add_person(program, "m" + std::to_string(number), "north");
    mentor.mentors = true;
    mentor.offers[sitting_detail::topic_at(number)];
  }
  for (int number = 1; number <= mentees; ++number) {
    Registration& mentee =
        sitting_detail::add_person(program, "e" + std::to_string(number), "south");
    mentee.seeks = true;
    mentee.requests[sitting_detail::topic_at(number)];
  }
  for (int number = 1; number <= tables; ++number) {
    MeetingTable& table = program.meeting_tables.live[MeetingTableId("t" + std::to_string(number))];
    table.event = kSitting;
    table.name = std::to_string(number);
    table.place = number;
  }
  return program;
}

}  // namespace rondo
