// Which people the list shows: found, filtered and sorted.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/people_list.h"
#include "ui/view.h"

namespace rondo::ui {

// Kept for a revision.
const PeopleList& all_people(View& view);

// The places in all_people that search and filters let through, sorted as the table says. A search
// finds every word of it, in any order, in name, address, site and topics; see search/finder.h.
const std::vector<std::size_t>& shown_people(View& view);

}  // namespace rondo::ui
