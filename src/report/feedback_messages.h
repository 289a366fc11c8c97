// What the coordinator of an event sends to ask the people of its matches what came of them, in the
// event's words (event_texts.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "model/program.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

// One message a person whose form of that kind, one of kFeedbackMessages, is due on `today` (ISO
// date), by name: with whom and on what topic they met, and the way to their own form where
// `page_address`, of the application, is known. `clock`: as for match_forms(). Errors: those of
// read_message_text.
Result<std::vector<PersonMessage>> feedback_messages(
    const Program& program, const EventId& event, EventMessage message, const MessageTexts& texts,
    std::string_view today, const std::string& page_address, const Words& words,
    const Clock* clock = nullptr);

}  // namespace rondo
