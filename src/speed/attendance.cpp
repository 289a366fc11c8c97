#include "speed/attendance.h"

#include "model/taking_part.h"

namespace rondo {

Attendance attendance_of(const Registration& registration) {
  if (registration.absent) return Attendance::absent;
  if (!registration.left_at.empty()) return Attendance::left;
  return registration.arrived_at.empty() ? Attendance::expected : Attendance::here;
}

AttendanceCounts count_attendance(const Program& program, const EventId& event) {
  AttendanceCounts counts;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.event == event) || !is_admitted(registration)) continue;
    switch (attendance_of(registration)) {
      case Attendance::expected:
        ++counts.expected;
        break;
      case Attendance::here:
        ++counts.here;
        break;
      case Attendance::absent:
        ++counts.absent;
        break;
      case Attendance::left:
        ++counts.left;
        break;
    }
    counts.walk_ups += registration.walk_up ? 1 : 0;
  }
  return counts;
}

}  // namespace rondo
