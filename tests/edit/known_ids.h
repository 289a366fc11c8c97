// What the tests' small programs are made of.
#pragma once

#include <string>

#include "model/program.h"

namespace rondo::test {

inline const EventId kEvent("e1");
inline const PersonId kAda("p1"), kBo("p2"), kCy("p3");
inline const MatchId kMatch("m1");
inline const TopicId kCalm("t1");
inline const std::string kToday("2026-09-01");
inline const SiteId kNorth("s1"), kWest("s2");

inline Registration on_list(const EventId& event, const PersonId& person) {
  Registration registration;
  registration.event = event;
  registration.person = person;
  return registration;
}

}  // namespace rondo::test
