// Who has come to a sitting, and who has not.
#pragma once

#include <cstdint>

#include "model/program.h"

namespace rondo {

enum class Attendance : std::uint8_t { expected, here, absent, left };
Attendance attendance_of(const Registration& registration);

// Of those on the list whom the event admits, each under one of the first four.
struct AttendanceCounts {
  int expected = 0, here = 0, absent = 0, left = 0;
  int walk_ups = 0;  // of them all, who had not signed up

  int all() const { return expected + here + absent + left; }
  bool operator==(const AttendanceCounts&) const = default;
};
// O(registrations).
AttendanceCounts count_attendance(const Program& program, const EventId& event);

}  // namespace rondo
