#include "report/hours_lost.h"

#include <algorithm>

#include "base/reading_order.h"
#include "report/program_meetings.h"

namespace rondo {

std::vector<HoursLost> hours_lost(const Program& before, const Program& after,
                                  std::int64_t now_utc_ms) {
  const auto was = minutes_by_person(program_meetings(before, {}, now_utc_ms));
  auto is = minutes_by_person(program_meetings(after, {}, now_utc_ms));
  std::vector<HoursLost> lost;
  for (const auto& [id, minutes] : was) {
    if (after.people.find(id) == nullptr) continue;
    const PersonMinutes& left = is[id];
    const int gone = minutes.given + minutes.received - left.given - left.received;
    if (gone > 0) lost.push_back({id, gone});
  }
  std::stable_sort(lost.begin(), lost.end(), [&](const HoursLost& left, const HoursLost& right) {
    if (left.minutes != right.minutes) return left.minutes > right.minutes;
    return reads_before(after.people.find(left.person)->name,
                        after.people.find(right.person)->name);
  });
  return lost;
}

}  // namespace rondo
