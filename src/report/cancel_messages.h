// What people are told when an event is called off.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/program.h"
#include "report/person_messages.h"

namespace rondo {

// One to everybody on the event's list who has not withdrawn, in the reading order of their names.
struct CancelMessages {
  std::vector<PersonMessage> to_tell;
  std::vector<PersonMessage> told;          // who has heard it already
  std::map<PersonId, std::string> told_on;  // and on which day, an ISO date
};

// Empty where there is no such event.
CancelMessages cancel_messages(const Program& program, const EventId& event, const Words& words);

}  // namespace rondo
