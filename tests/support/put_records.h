// Records that tests of several folders put into a program, a line each.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "model/program.h"

namespace rondo::test {

inline Match& put_match(Program& program, const std::string& id, const EventId& event,
                        const std::string& mentor, const std::string& mentee, MatchState state) {
  Match& match = program.matches.live[MatchId(id)];
  match.event = event;
  match.mentor = PersonId(mentor);
  match.mentee = PersonId(mentee);
  match.state = state;
  return match;
}

// Three sites, "Site a" to "Site c", of five people each, "a0" to "c4", and accepted matches
// between them in one event: "b0a1" is a1, mentored by b0.
inline Program three_sites(std::initializer_list<std::string> pairs) {
  Program program;
  const EventId event("e");
  program.events.live[event].created_on = "2026-09-01";
  for (const std::string site : {"a", "b", "c"}) {
    program.sites.live[SiteId(site)].name = "Site " + site;
    for (int number = 0; number < 5; ++number) {
      program.people.live[PersonId(site + std::to_string(number))].site = SiteId(site);
    }
  }
  for (const std::string& pair : pairs) {
    put_match(program, pair, event, pair.substr(0, 2), pair.substr(2), MatchState::accepted);
  }
  return program;
}

// Of somebody who takes part as neither mentor nor mentee yet.
inline Registration& put_sign_up(Program& program, const std::string& id, const EventId& event,
                                 const std::string& person) {
  Registration& registration = program.registrations.live[RegistrationId(id)];
  registration.event = event;
  registration.person = PersonId(person);
  return registration;
}

// `starts_at`: a local time, or empty.
inline Session& put_session(Program& program, const std::string& id, const std::string& match,
                            std::string starts_at) {
  Session& session = program.sessions.live[SessionId(id)];
  session.match = MatchId(match);
  session.starts_at = std::move(starts_at);
  return session;
}

// "Opening evening", a sitting in which the person is mentored.
inline Event& put_sitting_with(Program& program, const std::string& person, std::string starts_at) {
  Event& sitting = program.events.live[EventId("evening")];
  sitting.name = "Opening evening";
  sitting.kind = EventKind::speed_mentoring;
  sitting.starts_at = std::move(starts_at);
  put_sign_up(program, "evening-" + person, EventId("evening"), person).seeks = true;
  return sitting;
}

}  // namespace rondo::test
