// What a host of speed mentoring prints: a card for each person with the way through the rounds
// and what a meeting goes by, a sign for each table, name badges, the host's own sheet with every
// round, a form for each person's feedback, slides for the wall where no application runs, and the
// report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/words.h"
#include "model/program.h"
#include "report/blocks.h"

namespace rondo {

enum class SittingSheet : std::uint8_t {
  cards,
  signs,
  badges,
  run_sheet,
  feedback_forms,
  slides,
  report,
};

struct SheetSetting {
  const Clock& clock;             // for what was held until now, and for the zone of pages
  std::string page_address = {};  // of the application, for QR codes; empty: without them
};

// "Round 2: 14:12 to 14:22", or by minutes where it is not said when the sitting begins. `round`
// counts from 0.
std::string round_line(const Event& event, std::size_t round, const Words& words);

// Empty when there is no such event. People and tables in reading order of their names. A QR code
// is left out where its link would be too long for one.
std::vector<PrintBlock> sitting_sheet(const Program& program, const EventId& event,
                                      SittingSheet sheet, const SheetSetting& setting,
                                      const Words& words);

}  // namespace rondo
