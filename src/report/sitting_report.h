// The report of a sitting: what was held, who met whom, and what people said, with bars.
#pragma once

#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "report/blocks.h"
#include "speed/outcome.h"

namespace rondo {

// Names no person. What fewer than kFewestToReport people said is left out, and the report says so.
std::vector<PrintBlock> sitting_report(const Program& program, const EventId& event,
                                       const SittingOutcome& outcome, const Words& words);

// The figures of the report as lines of words and values.
PrintTable report_figures(const SittingOutcome& outcome, const Words& words);

// A line with a bar for each: of rounds, topics, ways between sites, and grades from 1 to 5. Empty
// where there is nothing to count.
PrintTable meetings_by_round(const SittingOutcome& outcome, const Words& words);
PrintTable meetings_by_topic(const Program& program, const SittingOutcome& outcome,
                             const Words& words);
PrintTable meetings_by_sites(const Program& program, const SittingOutcome& outcome,
                             const Words& words);
PrintTable grades(const Scores& scores, const Words& words);

}  // namespace rondo
