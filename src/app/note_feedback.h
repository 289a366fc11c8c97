// Noting what somebody said, whichever way it came.
#pragma once

#include <string>
#include <vector>

#include "app/workbench.h"

namespace rondo {

struct GivenFeedback {
  EventId event;
  PersonId from;
  std::vector<Feedback> answers;
  std::string given_at;  // ISO time, UTC, by the clock of the device
};

// As one step. Errors: those of put_feedback for a sitting, of put_match_feedback for other events.
Result<Done> note_feedback(Workbench& bench, const GivenFeedback& given, Tell tell);

}  // namespace rondo
