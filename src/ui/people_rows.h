// The people of a program as rows of a list: who they are, what they offer and ask for, and how
// they are served. Words are those of the string table; order is reading order.
#pragma once

#include <vector>

#include "ui/drafts_program.h"
#include "ui/view.h"

namespace rondo::ui {

// O(records * log). The view keeps the result for a revision.
std::vector<PersonRow> people_rows(const View& view);

// Whether the row passes search and filters. The search finds every word of it, in any order, in
// name, address, site and topics, however they are accented or cased.
bool passes(const PersonRow& row, const PeopleDraft& draft, std::string_view folded_search);

}  // namespace rondo::ui
