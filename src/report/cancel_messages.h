// What people are told when an event is called off.
#pragma once

#include <vector>

#include "model/program.h"
#include "report/person_messages.h"

namespace rondo {

// One to everybody on the event's list who has not withdrawn, in the reading order of their names.
// Empty where there is no such event.
std::vector<PersonMessage> cancel_messages(const Program& program, const EventId& event,
                                           const Words& words);

}  // namespace rondo
