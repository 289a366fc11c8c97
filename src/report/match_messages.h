// What the coordinator of an event sends to the people of its matches, in the event's words
// (event_texts.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/words.h"
#include "match/event_view.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

// What messages depend on besides the event.
struct MessageSurroundings {
  std::string page_address;     // of the application, before links; empty: messages have none
  std::int64_t now_utc_ms = 0;  // sessions that were over by then are not reminded of
  std::string today = {};       // ISO date, local: feedback that is due by then is asked for
  // Of this device: the days of answers, when sittings are, and which sessions lie ahead; null:
  // days of UTC, messages of sittings have no links, and what may lie ahead somewhere does.
  const Clock* clock = nullptr;
};

// One message a person, by name, with all of that person's matches it is about; `message` is one of
// kMatchMessages. Notices are about matches that are approved or told, reminders go to whoever of
// the two has not answered, and news to whoever counts on a match that is off or gone
// (model/known_matches.h). Of sessions they name the next one of a match and those that the reader
// has not heard of, or that are off (is_to_be_told() of a session). Errors: those of
// read_message_text.
Result<std::vector<PersonMessage>> match_messages(const EventView& view, EventMessage message,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words);
// Likewise with other texts, as while they are written.
Result<std::vector<PersonMessage>> match_messages(const EventView& view, EventMessage message,
                                                  const MessageTexts& texts,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words);

}  // namespace rondo
