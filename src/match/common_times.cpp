#include "match/common_times.h"

#include <algorithm>

namespace rondo {
namespace {

class RangeWalk {
 public:
  explicit RangeWalk(const std::vector<StartRange>& ranges)
      : at_(ranges.begin()), end_(ranges.end()) {}

  // Asked for starts in order.
  bool holds(const WeeklyTime& start) {
    while (at_ != end_ && at_->last < start) ++at_;
    return at_ != end_ && !(start < at_->first);
  }

 private:
  std::vector<StartRange>::const_iterator at_, end_;
};

// Goes on until a visit gives true; whether one did.
template <class Visit>
bool visit_common_starts(const MeetingTimes& one, const MeetingTimes& other, Visit visit) {
  RangeWalk of_one(one.ranges);
  RangeWalk of_other(other.ranges);
  auto left = one.named.begin();
  auto right = other.named.begin();
  while (left != one.named.end() || right != other.named.end()) {
    const bool is_left =
        right == other.named.end() || (left != one.named.end() && !(*right < *left));
    const bool is_right =
        left == one.named.end() || (right != other.named.end() && !(*left < *right));
    const WeeklyTime& start = is_left ? *left : *right;
    if (of_one.holds(start) && of_other.holds(start) && visit(start)) return true;
    if (is_left) ++left;
    if (is_right) ++right;
  }
  return false;
}

}  // namespace

MeetingTimes meeting_times(const std::vector<WeeklySpan>& spans, int minutes) {
  MeetingTimes times;
  std::vector<StartRange> ranges;
  for (const WeeklySpan& span : spans) {
    times.named.push_back(span.begin);
    ranges.push_back({span.begin, span.last_start(minutes)});
  }
  std::sort(times.named.begin(), times.named.end());
  times.named.erase(std::unique(times.named.begin(), times.named.end()), times.named.end());
  std::sort(ranges.begin(), ranges.end(), [](const StartRange& left, const StartRange& right) {
    return left.first < right.first;
  });
  for (const StartRange& range : ranges) {
    if (times.ranges.empty() || times.ranges.back().last < range.first) {
      times.ranges.push_back(range);
    } else if (times.ranges.back().last < range.last) {
      times.ranges.back().last = range.last;
    }
  }
  return times;
}

std::vector<WeeklyTime> common_starts(const MeetingTimes& one, const MeetingTimes& other) {
  std::vector<WeeklyTime> starts;
  visit_common_starts(one, other, [&](const WeeklyTime& start) {
    starts.push_back(start);
    return false;
  });
  return starts;
}

bool has_common_start(const MeetingTimes& one, const MeetingTimes& other) {
  return visit_common_starts(one, other, [](const WeeklyTime&) { return true; });
}

}  // namespace rondo
