// People who move on from a site, above all from one that has closed (Site::closed_on): what is
// over of what they did there stays with it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "edit/transaction.h"

namespace rondo {

// Who is at the site, archived people aside, in the order of their ids.
std::vector<PersonId> people_at(const Program& program, const SiteId& site);
// Those of them who take part in an event that goes on.
std::set<PersonId> taking_part_from(const Program& program, const SiteId& site);

// Before the person is put at another site: sign-ups keep the one until now (Registration::site)
// where their event is over: one that was archived or cancelled, and, seen from `today` (ISO date,
// local), a sitting of an earlier day and any other event of an earlier school year; of a site that
// has closed, if that was before it did. From there, too, those of which something came keep it in
// events that go on: a match that was agreed on, or a sitting that has begun. From a site that is
// open a sign-up for what goes on comes along, for that may put a mistake right. O(records of the
// program).
void leave_site(Transaction& edit, const PersonId& person, const std::string& today);

// Puts them at that site, empty: at none. `today`: as for leave_site().
void move_to_site(Transaction& edit, const std::vector<PersonId>& people, const SiteId& site,
                  const std::string& today);

}  // namespace rondo
