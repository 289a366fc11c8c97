// Which of the texts that name no readable time could be ticked when people signed up for an event.
#pragma once

#include <set>
#include <string>

#include "model/program.h"

namespace rondo {

// Those that the event's form offers, and the names of periods that a mentor and a mentee both
// wrote, as a sheet's form had them ("Mon 3rd period"); not what people say in passing, as
// "flexible". As slot_key(). O(registrations of the program * log).
std::set<std::string> untimed_choices(const Program& program, const EventId& event);

}  // namespace rondo
