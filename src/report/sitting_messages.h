// What the host of a sitting sends to its people, in the event's words (event_texts.h).
#pragma once

#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "match/event_view.h"
#include "report/event_texts.h"
#include "report/match_messages.h"
#include "report/person_messages.h"

namespace rondo {

// By name; `message` is one of kSittingMessages or kAfterSittingMessages. A person's message holds
// that person's own meetings and answers, and nobody else's answers. Plans go to those who take
// part once there is one, reminders to them as long as the sitting lies ahead, thanks to those who
// had a meeting or were checked in, requests for feedback to those with a meeting who gave none,
// follow-ups to both of a mutual yes. Errors: those of read_message_text.
Result<std::vector<PersonMessage>> sitting_messages(const EventView& view, EventMessage message,
                                                    const MessageTexts& texts,
                                                    const MessageSurroundings& surroundings,
                                                    const Words& words);

}  // namespace rondo
