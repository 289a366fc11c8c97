// Guessing what the columns of a sign-up sheet mean, from their headings and from what stands in
// them: addresses, known sites and topics, numbers, answers that recur.
#pragma once

#include <vector>

#include "codec/sheet.h"
#include "intake/draft.h"
#include "model/program.h"

namespace rondo::intake {

// One Column per heading. What is headed like a question of the event's own form answers that.
// O(cells of the first rows); at most 500 rows are looked at.
std::vector<Column> guess_columns(const codec::Sheet& sheet, const Program& program,
                                  const EventId& event);

// From the file's name and the title above the header ("mentors.csv", "Our mentees"), unless the
// columns say who is who themselves.
SheetRole guess_role(const codec::Sheet& sheet, const std::vector<Column>& columns);

}  // namespace rondo::intake
