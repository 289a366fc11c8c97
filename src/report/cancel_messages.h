// What people are told when an event is called off.
#pragma once

#include <vector>

#include "model/program.h"
#include "report/person_messages.h"

namespace rondo {

// One to everybody on the event's list who has not withdrawn, in the reading order of their names.
struct CancelMessages {
  std::vector<PersonMessage> to_tell;
  std::vector<PersonMessage> told;  // who has heard it already
};

// Empty where there is no such event.
CancelMessages cancel_messages(const Program& program, const EventId& event, const Words& words);

}  // namespace rondo
