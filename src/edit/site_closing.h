// A site that has closed (Site::closed_on): people move on to another one, and what they did there
// stays with it.
#pragma once

#include <set>
#include <vector>

#include "edit/transaction.h"

namespace rondo {

// Who is at the site, archived people aside, in the order of their ids.
std::vector<PersonId> people_at(const Program& program, const SiteId& site);
// Those of them who take part in an event that goes on.
std::set<PersonId> taking_part_from(const Program& program, const SiteId& site);

// Before the person is put at another site: where the one until now has closed, sign-ups for events
// that are over for the person keep it (Registration::site). O(records of the program).
void leave_closed_site(Transaction& edit, const PersonId& person);

// Puts them at that site, empty: at none.
void move_to_site(Transaction& edit, const std::vector<PersonId>& people, const SiteId& site);

}  // namespace rondo
