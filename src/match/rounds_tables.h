// Which table each meeting is at. The staying side keeps its table as long as it can: where there
// are tables enough, each of its people has one for the whole event. Kept meetings stay where they
// are, preferred ones where that table is still free; who has to change goes to the nearest free
// table. Internal to match/.
#pragma once

#include <vector>

#include "match/rounds_problem.h"

namespace rondo::match {

// Gives a table to each meeting that has none. A mentor's meetings of one round share it. Needs no
// more mentors in a round than tables are open, and meetings by round and mentor. Sorts them by
// round, table and mentee.
void assign_tables(const RoundsProblem& problem, std::vector<Meeting>& meetings);

}  // namespace rondo::match
