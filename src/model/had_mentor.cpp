#include "model/had_mentor.h"

#include "model/taking_part.h"

namespace rondo {

std::set<MatchId> matches_that_helped(const Program& program, const EventId& event,
                                      const PersonId& mentee, const TopicId& topic) {
  const MetMatches met = matches_that_met(program);
  std::set<MatchId> helped;
  for (const auto& [id, match] : program.matches) {
    const bool of_request = match.event == event && match.mentee == mentee && match.topic == topic;
    if (!of_request || !serves_request(id, match, met)) continue;
    if (!is_final(match.state)) return {};
    helped.insert(id);
  }
  return helped;
}

ServedRequests served_requests(const Program& program) {
  const MetMatches met = matches_that_met(program);
  ServedRequests served;
  for (const auto& [id, match] : program.matches) {
    if (match.state == MatchState::proposed || !serves_request(id, match, met)) continue;
    served[{match.event, match.mentee}].insert(match.topic);
  }
  return served;
}

std::map<EventId, WithoutTopic> people_without_topic(const Program& program) {
  const MetMatches met = matches_that_met(program);
  std::set<std::pair<EventId, PersonId>> have_mentor, have_mentee;
  for (const auto& [id, match] : program.matches) {
    if (!serves_request(id, match, met)) continue;
    have_mentor.emplace(match.event, match.mentee);
    have_mentee.emplace(match.event, match.mentor);
  }
  std::map<EventId, WithoutTopic> people;
  for (const auto& [id, registration] : program.registrations) {
    const Event* event = program.events.find(registration.event);
    const Person* person = program.people.find(registration.person);
    if (event == nullptr || person == nullptr) continue;
    if (!may_take_part(*event, *person, registration)) continue;
    const std::pair here{registration.event, registration.person};
    if (asks_without_topic(registration, *event) && have_mentor.count(here) == 0) {
      people[registration.event].mentees.insert(registration.person);
    }
    if (mentors_without_topic(registration, *event) && have_mentee.count(here) == 0) {
      people[registration.event].mentors.insert(registration.person);
    }
  }
  return people;
}

}  // namespace rondo
