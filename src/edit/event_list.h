// Who is on the list of an event.
#pragma once

#include "model/program.h"

namespace rondo {

// Whether the person has a registration there, withdrawn or not. O(registrations).
bool is_on_list(const Program& program, const EventId& event, const PersonId& person);

}  // namespace rondo
