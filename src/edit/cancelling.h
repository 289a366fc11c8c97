// Calling an event off midway.
#pragma once

#include <string>
#include <string_view>

#include "edit/transaction.h"

namespace rondo {

// The event does not take place from `today` (an ISO date) on: what was planned for then or for no
// day yet is called off, and the matches that people counted on end early, with the reason as it
// was told. What was proposed or is over stays as it is. O(matches + sessions of the program).
void cancel_event(Transaction& edit, const EventId& event, std::string_view today,
                  const std::string& reason);

// It goes on after all: the matches that it ended are approved again, to be told anew. Sessions
// that were called off stay so.
void resume_event(Transaction& edit, const EventId& event);

}  // namespace rondo
