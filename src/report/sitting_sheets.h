// What a host of speed mentoring prints: a card for each person with the way through the rounds, a
// sign for each table, name badges, and the host's own sheet with every round.
#pragma once

#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "report/blocks.h"

namespace rondo {

enum class SittingSheet : std::uint8_t { cards, signs, badges, run_sheet };

// Empty when there is no such event. People and tables in reading order of their names.
std::vector<PrintBlock> sitting_sheet(const Program& program, const EventId& event,
                                      SittingSheet sheet, const Words& words);

}  // namespace rondo
