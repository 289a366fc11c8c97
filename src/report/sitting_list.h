// The meetings of a sitting as a sheet: who sits where in each round, and with whom.
#pragma once

#include <string>

#include "base/words.h"
#include "match/event_view.h"
#include "report/csv_file.h"

namespace rondo {

// A header line, then a line a meeting, by round and table in walking order, by RFC 4180 with the
// guard against formulas. Times are the planned ones; empty where no start is said.
std::string meetings_csv(const EventView& view, const Words& words, ByteOrderMark mark);

}  // namespace rondo
