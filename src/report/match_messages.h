// What the coordinator of an event sends to the people of its matches.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "match/event_view.h"
#include "report/person_messages.h"

namespace rondo {

enum class MatchMessage : std::uint8_t {
  notice,    // with whom, about what, and the question whether it suits
  reminder,  // to those who were told and whose match has not been answered yet
  thanks,    // to those whose matches have begun or are completed
};

inline constexpr std::array kMatchMessages{MatchMessage::notice, MatchMessage::reminder,
                                           MatchMessage::thanks};

// "notice": in keys of the string table and on the command line.
std::string_view name_of(MatchMessage message);

// One message a person, by name, with all of that person's matches it is about: the partner, how to
// reach them, the topic, the mentee's goal, and times that suit both. Notices are about matches
// that are approved or told.
std::vector<PersonMessage> match_messages(const EventView& view, MatchMessage message,
                                          const Words& words);

}  // namespace rondo
