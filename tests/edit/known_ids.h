// The ids of the records that the tests' small programs are made of.
#pragma once

#include "model/ids.h"

namespace rondo::test {

inline const EventId kEvent("e1");
inline const PersonId kAda("p1"), kBo("p2"), kCy("p3");
inline const MatchId kMatch("m1");
inline const TopicId kCalm("t1");
inline const SiteId kNorth("s1"), kWest("s2");

}  // namespace rondo::test
