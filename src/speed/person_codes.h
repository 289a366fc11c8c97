// Short codes that stand on what people hold in their hands, so that somebody can say at a shared
// screen who they are without looking through other people's names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/program.h"

namespace rondo {

// Four characters for each person on the event's list, more where two would be the same; of digits
// and capital letters that are not taken for each other. They stay as long as the registration
// does.
std::map<PersonId, std::string> person_codes(const Program& program, const EventId& event);

// The person with this code, typed in either case and with spaces or hyphens; empty when there is
// none.
PersonId person_of_code(const Program& program, const EventId& event, std::string_view typed);

}  // namespace rondo
