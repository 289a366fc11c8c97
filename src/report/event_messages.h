// What people of an event are sent, whichever of its messages it is (event_texts.h).
#pragma once

#include <vector>

#include "match/event_view.h"
#include "report/match_messages.h"

namespace rondo {

// One message a person, by name. None for the invitation, which goes to anybody
// (sign_up_messages.h). Errors: those of read_message_text.
Result<std::vector<PersonMessage>> event_messages(const EventView& view, EventMessage message,
                                                  const MessageTexts& texts,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words);

}  // namespace rondo
