// What the coordinator of an event sends to the people of its matches.
//
// Each message has a text with fields (report/message_fields.h): the usual one of the string table,
// which may differ by the kind of event, or the event's own. Event::messages has the own text under
// the message's name ("notice") and its own subject under "notice.subject".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "match/event_view.h"
#include "report/message_fields.h"
#include "report/person_messages.h"

namespace rondo {

enum class MatchMessage : std::uint8_t {
  notice,    // with whom, about what, and the question whether it suits
  reminder,  // to those who were told and have not answered yet
  session,   // before a planned session: when and where
  news,      // to those whose match was declined or ended early
  thanks,    // to those whose matches have begun or are completed
};

inline constexpr std::array kMatchMessages{MatchMessage::notice, MatchMessage::reminder,
                                           MatchMessage::session, MatchMessage::news,
                                           MatchMessage::thanks};

// "notice": in keys of the string table and on the command line.
std::string_view name_of(MatchMessage message);

struct MessageTexts {
  std::string subject;  // without fields of matches, because one person may have several
  std::string text;

  bool operator==(const MessageTexts&) const = default;
};

// The fields that its text, or its subject, may have.
std::span<const MessageField> text_fields(MatchMessage message);
std::span<const MessageField> subject_fields();

MessageTexts usual_texts(MatchMessage message, EventKind kind, const Words& words);
// The event's own where it has them.
MessageTexts texts_of(const Event& event, MatchMessage message, const Words& words);
// Makes them the event's own; what is empty or the usual is not kept.
void set_texts(Event& event, MatchMessage message, const MessageTexts& texts, const Words& words);
// Errors: those of read_message_text.
Result<Done> check_texts(MatchMessage message, const MessageTexts& texts);
// Of all own texts of the event. Errors: those of read_message_text.
Result<Done> check_messages(const Event& event);

// What messages depend on besides the event.
struct MessageSurroundings {
  std::string page_address;     // of the application, before links; empty: messages have none
  std::int64_t now_utc_ms = 0;  // sessions that were over by then are not reminded of
};

// One message a person, by name, with all of that person's matches it is about. Notices are about
// matches that are approved or told, reminders go to whoever of the two has not answered. Errors:
// those of read_message_text.
Result<std::vector<PersonMessage>> match_messages(const EventView& view, MatchMessage message,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words);
// Likewise with other texts, as while they are written.
Result<std::vector<PersonMessage>> match_messages(const EventView& view, MatchMessage message,
                                                  const MessageTexts& texts,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words);

}  // namespace rondo
