// When two people can both begin a meeting: at a start that one of them named and that lies within
// what the other said, "Wed 4:30" within "Wed after 4". The fit asks whether there is one, Meet
// proposes them.
//
// What one person said is worked out once, so that a pair is a walk along two short lists.
#pragma once

#include <vector>

#include "match/slot_times.h"

namespace rondo {

// All from `first` to `last`, in one day.
struct StartRange {
  WeeklyTime first;
  WeeklyTime last;
};

struct MeetingTimes {
  std::vector<WeeklyTime> named;   // starts as they were said; in order, each once
  std::vector<StartRange> ranges;  // all starts that do; in order, none within another
};

// Of meetings of so many minutes.
MeetingTimes meeting_times(const std::vector<WeeklySpan>& spans, int minutes);

// In the order of the week.
std::vector<WeeklyTime> common_starts(const MeetingTimes& one, const MeetingTimes& other);
bool has_common_start(const MeetingTimes& one, const MeetingTimes& other);

}  // namespace rondo
