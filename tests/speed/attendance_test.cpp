#include "speed/attendance.h"

#include <doctest/doctest.h>

#include "speed/small_sitting.h"

using namespace rondo;

TEST_CASE("everybody admitted is expected until the desk says otherwise") {
  Program program = small_sitting(2, 4, 2, 3);
  CHECK(count_attendance(program, kSitting) == AttendanceCounts{.expected = 6});

  registration_of(program, "m1").arrived_at = "2026-09-14T15:00:00Z";
  registration_of(program, "e1").arrived_at = "2026-09-14T15:01:00Z";
  registration_of(program, "e1").left_at = "2026-09-14T15:02:00Z";
  registration_of(program, "e2").absent = true;
  registration_of(program, "e3").withdrawn = true;
  registration_of(program, "e4").walk_up = true;
  CHECK(attendance_of(registration_of(program, "e1")) == Attendance::left);
  const AttendanceCounts counts = count_attendance(program, kSitting);
  CHECK(counts ==
        AttendanceCounts{.expected = 2, .here = 1, .absent = 1, .left = 1, .walk_ups = 1});
  CHECK(counts.all() == 5);
}

TEST_CASE("who waits for approval, or is on another list, is not counted at the door") {
  Program program = small_sitting(1, 2, 1, 1);
  registration_of(program, "e1").approval = Approval::waiting;
  registration_of(program, "e2").event = EventId("other");
  CHECK(count_attendance(program, kSitting).all() == 1);
}
