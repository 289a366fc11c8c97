// The log of an event's sessions, and what pairs take along to them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "match/event_view.h"
#include "report/blocks.h"
#include "report/csv_file.h"

namespace rondo {

enum class PrivateNotes : std::uint8_t { leave_out, write };

// A header line, then a line a session in the order of their times: when, how long, where, who with
// whom, the topic, what became of it, notes and the next step. Matches that were told of and have
// no session yet have a line as well. By RFC 4180 with the guard against formulas.
std::string sessions_csv(const EventView& view, PrivateNotes notes, const Words& words,
                         ByteOrderMark mark);

// For each pair that was told a sheet to write on: who, about what, when and where, the event's
// agenda and questions. `now_local`: "2026-09-14T15:10".
std::vector<PrintBlock> session_sheets(const EventView& view, std::string_view now_local,
                                       const Words& words);

}  // namespace rondo
