// The matches of an event to print and to take along: those that take a place (declined ones and
// those that ended early are left out), by mentor and then by mentee in reading order.
#pragma once

#include <string>
#include <vector>

#include "base/words.h"
#include "match/event_view.h"
#include "report/blocks.h"
#include "report/csv_file.h"

namespace rondo {

// Title, how many are served, a line a match, and the requests without a mentor with the reason.
std::vector<PrintBlock> match_list(const EventView& view, const Words& words);

// A header line, then a line a match, by RFC 4180 with the guard against formulas.
std::string matches_csv(const EventView& view, const Words& words, ByteOrderMark mark);

}  // namespace rondo
