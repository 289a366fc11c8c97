// What the host of a sitting sends to its people: to copy, or as a file for mail merge.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/words.h"
#include "model/program.h"
#include "report/person_messages.h"

namespace rondo {

enum class SittingMessage : std::uint8_t {
  itinerary,  // before: where to go in which round
  thanks,     // after: whom they met, and what they want to try
  follow_up,  // to those who have a mutual yes: with whom, and how to reach them
};

inline constexpr std::array kSittingMessages{SittingMessage::itinerary, SittingMessage::thanks,
                                             SittingMessage::follow_up};

// "itinerary": in keys of the string table.
std::string_view name_of(SittingMessage message);

// By name. A person's message holds that person's own meetings and answers, and nobody else's
// answers. `clock`: for what was held until now, and for the zone of pages. `page_address` is put
// before the link to a person's own page; empty: without one. Itineraries go to those who take
// part, thanks to those who had a meeting.
std::vector<PersonMessage> sitting_messages(const Program& program, const EventId& event,
                                            SittingMessage message, const Clock& clock,
                                            const std::string& page_address, const Words& words);

}  // namespace rondo
