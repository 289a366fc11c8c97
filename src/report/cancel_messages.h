// What people are told when an event is called off.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/program.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

// Everybody on the event's list who has not withdrawn.
struct CancelReader {
  PersonId person;
  EventMessage message = EventMessage::cancelled;  // which of kCancelMessages
  std::string told_on;                             // an ISO date; empty: has not heard of it yet

  bool operator==(const CancelReader&) const = default;
};
// None where there is no such event. Who has met somebody is known from sessions held and, of a
// sitting, from its meetings by `now_utc_ms` (held_meetings). O(records).
std::vector<CancelReader> cancel_readers(const Program& program, const EventId& event,
                                         std::int64_t now_utc_ms);

// To the readers of that message, whether they have heard or not, by name. Errors: those of
// read_message_text.
Result<std::vector<PersonMessage>> cancel_messages(const Program& program, const EventId& event,
                                                   EventMessage message, const MessageTexts& texts,
                                                   std::int64_t now_utc_ms, const Words& words);

// One to each of them in the event's own words, by name.
struct CancelMessages {
  std::vector<PersonMessage> to_tell;
  std::vector<PersonMessage> told;          // who has heard it already
  std::map<PersonId, std::string> told_on;  // and on which day, an ISO date
};
// Errors: those of read_message_text.
Result<CancelMessages> cancel_messages(const Program& program, const EventId& event,
                                       std::int64_t now_utc_ms, const Words& words);

}  // namespace rondo
