// The tables of a sitting.
#pragma once

#include <vector>

#include "base/random.h"
#include "edit/transaction.h"

namespace rondo {

// The event's tables in walking order.
std::vector<MeetingTableId> tables_of(const Program& program, const EventId& event);

// Makes them as many: adds tables called by the next numbers, in the room of the last one, or
// removes the last ones.
void set_table_count(Transaction& edit, const EventId& event, int count, Random& random);

}  // namespace rondo
