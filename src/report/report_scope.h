// What a report is about.
#pragma once

#include <string>

#include "model/ids.h"

namespace rondo {

struct ReportScope {
  EventId event;            // one event; empty: the program
  std::string from, until;  // first and last day of what counts, ISO dates; empty: open

  bool operator==(const ReportScope&) const = default;
};

}  // namespace rondo
