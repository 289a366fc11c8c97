// Which people of the program the people of a sheet are.
#pragma once

#include <optional>
#include <vector>

#include "intake/entrants.h"

namespace rondo::intake {

// For each entrant the person of the program, or nothing for somebody new. The same address (also
// an earlier one) decides, else the same folded name (also an earlier one) and site. Unsure cases,
// where the name agrees and the site or the address does not, become questions; a person is never
// found twice. `assumed`: other address at the same site, or no site to compare: the same person;
// another site: somebody new. O(people + entrants) map operations.
std::vector<std::optional<PersonId>> match_people(const Program& program, const Draft& draft,
                                                  const std::vector<Entrant>& entrants,
                                                  std::vector<Problem>& problems);

}  // namespace rondo::intake
