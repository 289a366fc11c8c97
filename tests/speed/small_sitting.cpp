#include "speed/small_sitting.h"

namespace rondo {
namespace {

constexpr int kTopics = 3;

TopicId topic_at(int number) {
  return TopicId("topic" + std::to_string(number % kTopics));
}

Registration& add_person(Program& program, const std::string& id, const char* site) {
  Person& person = program.people.live[PersonId(id)];
  person.name = "Person " + id;
  person.site = SiteId(site);
  Registration& registration = registration_of(program, id);
  registration.event = kSitting;
  registration.person = PersonId(id);
  return registration;
}

}  // namespace

Program small_sitting(int mentors, int mentees, int tables, int rounds) {
  Program program;
  program.id = "p";
  program.sites.live[SiteId("north")].name = "North High";
  program.sites.live[SiteId("south")].name = "South Middle";
  for (int topic = 0; topic < kTopics; ++topic) {
    program.topics.live[topic_at(topic)].name = "Topic " + std::to_string(topic);
  }
  Event& event = program.events.live[kSitting];
  event.name = "Opening day";
  event.kind = EventKind::speed_mentoring;
  event.pool_filter = false;
  event.rounds = rounds;
  event.session_minutes = 8;
  event.weights[Factor::topic] = 10;
  for (int number = 1; number <= mentors; ++number) {
    Registration& mentor = add_person(program, "m" + std::to_string(number), "north");
    mentor.mentors = true;
    mentor.offers[topic_at(number)];
  }
  for (int number = 1; number <= mentees; ++number) {
    Registration& mentee = add_person(program, "e" + std::to_string(number), "south");
    mentee.seeks = true;
    mentee.requests[topic_at(number)];
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
