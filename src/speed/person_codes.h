// Short codes that stand on what people hold in their hands, so that somebody can say at a shared
// screen who they are without looking through other people's names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/program.h"

namespace rondo {

// Four characters for each person on the event's list, of digits and capital letters that are not
// taken for each other. Where two would be the same both are longer, so that a code on paper never
// names somebody else: at worst it names nobody any more.
std::map<PersonId, std::string> person_codes(const Program& program, const EventId& event);

// Of the same kind, for the host of the event: six characters.
std::string host_code(const EventId& event);

// A code as it was typed, in capital letters, without spaces and hyphens.
std::string tidy_code(std::string_view typed);

// The person with this code, however it was typed; empty when there is none.
PersonId person_of_code(const Program& program, const EventId& event, std::string_view typed);

}  // namespace rondo
