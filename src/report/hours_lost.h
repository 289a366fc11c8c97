// Whose hours go when something is removed or a person erased: a meeting is of two, so with one of
// them it goes from the hours and the certificate of the other.
#pragma once

#include <cstdint>
#include <vector>

#include "model/program.h"

namespace rondo {

struct HoursLost {
  PersonId person;
  int minutes = 0;  // as a mentor and as a mentee, of all years

  bool operator==(const HoursLost&) const = default;
};

// People of `after`, which is `before` with something removed, who have fewer minutes in meetings
// there; who loses most first, then by name. O(size of the program).
std::vector<HoursLost> hours_lost(const Program& before, const Program& after,
                                  std::int64_t now_utc_ms);

}  // namespace rondo
