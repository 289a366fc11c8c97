// People of a program who may be one person entered twice.
#pragma once

#include <vector>

#include "model/program.h"

namespace rondo::intake {

struct LikelyDuplicate {
  PersonId first, second;  // first is the one with the smaller id

  bool operator==(const LikelyDuplicate&) const = default;
};

// Two people with the same name (also an earlier one; see fold()) who don't differ in both site and
// address, and two of one site whose names look alike (intake/likeness.h) and share a word, or of
// whose names one abbreviates the other ("B. Cruz") while at most one of them has an address.
// Those who are known to be two are left out. Archived people count. Sorted by ids. Names are
// compared only where they share a word, so a staff of thousands takes no longer than its largest
// family.
std::vector<LikelyDuplicate> likely_duplicates(const Program& program);

}  // namespace rondo::intake
