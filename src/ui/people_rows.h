// The people of a program as rows of a list: who they are, what they offer and ask for, and how
// they are served. Words are those of the string table; order is reading order.
#pragma once

#include <vector>

#include "ui/drafts_program.h"
#include "ui/view.h"

namespace rondo::ui {

// O(records * log).
std::vector<PersonRow> people_rows(const View& view);
// The same, kept for a revision.
const std::vector<PersonRow>& all_people(View& view);

// Whether the filters let the row through.
bool passes(const PersonRow& row, const PeopleDraft& draft);

// The rows that search and filters let through, sorted as the table says. A search finds every word
// of it, in any order, in name, address, site and topics; see search/finder.h.
const std::vector<const PersonRow*>& shown_people(View& view);

}  // namespace rondo::ui
