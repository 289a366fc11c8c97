// A small sitting in which everybody meets everybody of the other side in three rounds, for tests.
#pragma once

#include "speed/small_sitting.h"

namespace rondo {

inline Program met_sitting() {
  constexpr int kPeople = 3;
  Program program = small_sitting(kPeople, kPeople, kPeople, kPeople);
  for (int round = 1; round <= kPeople; ++round) {
    for (int mentor = 1; mentor <= kPeople; ++mentor) {
      const int mentee = (mentor + round - 2) % kPeople + 1;
      const std::string pair = std::to_string(mentor) + std::to_string(mentee);
      program.speed_meetings.live[SpeedMeetingId("meeting" + pair)] = {
          kSitting, round, MeetingTableId("t" + std::to_string(mentor)),
          PersonId("m" + std::to_string(mentor)), PersonId("e" + std::to_string(mentee))};
    }
  }
  return program;
}

}  // namespace rondo
