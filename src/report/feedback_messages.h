// What the coordinator of an event sends to ask the people of its matches what came of them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "report/person_messages.h"

namespace rondo {

enum class FeedbackMessage : std::uint8_t {
  ask,    // after the sessions
  later,  // some weeks after the last one
};

inline constexpr std::array kFeedbackMessages{FeedbackMessage::ask, FeedbackMessage::later};

// "ask": in keys of the string table.
std::string_view name_of(FeedbackMessage message);

// One message a person whose form of that kind is due on `today` (ISO date), by name: with whom and
// on what topic they met, and the way to their own form where `page_address`, of the application,
// is known.
std::vector<PersonMessage> feedback_messages(const Program& program, const EventId& event,
                                             FeedbackMessage message, std::string_view today,
                                             const std::string& page_address, const Words& words);

}  // namespace rondo
