// A program with one event of speed mentoring, for the tests of speed/.
#pragma once

#include <string>

#include "model/program.h"

namespace rondo {

inline const EventId kSitting{"sitting"};

// Mentors m1, m2, ... of the north site and mentees e1, e2, ... of the south, a table t1, t2, ...
// for each of `tables`. Mentor m1 offers what e1 asks for, m2 what e2 asks for, and so on around.
Program small_sitting(int mentors, int mentees, int tables, int rounds);

inline Registration& registration_of(Program& program, const std::string& person) {
  return program.registrations.live[RegistrationId("r-" + person)];
}

}  // namespace rondo
