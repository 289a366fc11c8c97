// What a report is about.
#pragma once

#include <cstdint>
#include <string>

#include "model/ids.h"

namespace rondo {

struct ReportScope {
  EventId event;            // one event; empty: the program
  std::string from, until;  // first and last day of what counts, ISO dates; empty: open

  bool operator==(const ReportScope&) const = default;
};

// Whether everybody's hours are told with the figures, by name.
enum class ReportNames : std::uint8_t { write, leave_out };

}  // namespace rondo
