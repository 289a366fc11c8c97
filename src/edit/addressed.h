// Whether an answer that comes back by link or file is for the open program, and about an event
// that it has.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/program.h"

namespace rondo {

// Errors: `if_removed` {event} for an event whose removal can be undone;
// error.answers.unknown_event.
Result<Done> check_event(const Program& open, const EventId& event, std::string_view if_removed);

// Of an answer to that program about that event. Errors: error.answers.other_program,
// error.answers.no_event {event}, error.answers.unknown_event.
Result<Done> check_addressed(const Program& open, const std::string& program, const EventId& event);

}  // namespace rondo
