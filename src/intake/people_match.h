// Which people of the program the people of a sheet are.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "intake/entrants.h"

namespace rondo::intake {

struct PersonFound {
  std::optional<PersonId> known;      // nothing: somebody new
  bool waits = false;                 // until it is decided who it is
  std::set<PersonId> possible;        // while it waits: who it may be
  std::set<PersonId> different_from;  // who the coordinator said it is not
};

// For each entrant the person of the program, or that it is somebody new. The same address (also
// an earlier one) decides, else the same folded name (also an earlier one) and site. Unsure cases,
// where the name agrees and the site or the address does not, become questions; a person is never
// found twice. `assumed`: no site to compare: the same person; another site: somebody new; another
// address at the same site: as Draft::namesakes says. O(people + entrants) map operations.
std::vector<PersonFound> match_people(const Program& program, const Draft& draft,
                                      const std::vector<Entrant>& entrants,
                                      std::vector<Problem>& problems);

}  // namespace rondo::intake
