// The messages of an event whose words the coordinator may change.
//
// Each has a subject and a text with fields (report/message_fields.h): the usual ones of the string
// table, which may differ by the kind of event, or the event's own. Event::messages has the own
// text under the message's name ("notice") and its own subject under "notice.subject".
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "model/event.h"
#include "report/message_fields.h"
#include "report/person_messages.h"

namespace rondo {

enum class EventMessage : std::uint8_t {
  invitation,          // to anybody: what it is about, and the way to the sign-up form
  sign_up_approved,    // to those whose sign-up was looked at
  sign_up_waitlisted,  // likewise: who has to wait for a place
  sign_up_refused,     // likewise
  wishes,              // to those who may say with whom they would like to meet
  notice,              // with whom, about what, and the question whether it suits
  reminder,            // to those who were told and have not answered yet
  session,             // before a planned session: when and where
  session_off,         // to those who were told of one that was called off
  news,                // to those whose match was declined, ended early or is off
  thanks,              // to those whose matches have begun or are completed
  feedback,            // after the sessions: how it was
  feedback_later,      // some weeks after the last one: what became of it
  cancelled,           // to those on the list of an event that was called off
  cancelled_midway,    // likewise, to those of them who have met somebody in it
  sitting_plan,        // of a sitting: when and where it is, and the reader's way through it
  sitting_reminder,    // likewise, shortly before
  sitting_thanks,      // after a sitting: whom they met, and what they want to try
  sitting_feedback,    // to those of them who have not said yet how it was
  sitting_follow_up,   // to those who both want to meet again: who it is, and how to reach them
};

inline constexpr std::array kSignUpMessages{EventMessage::sign_up_approved,
                                            EventMessage::sign_up_waitlisted,
                                            EventMessage::sign_up_refused};
inline constexpr std::array kMatchMessages{EventMessage::notice,  EventMessage::reminder,
                                           EventMessage::session, EventMessage::session_off,
                                           EventMessage::news,    EventMessage::thanks};
inline constexpr std::array kFeedbackMessages{EventMessage::feedback, EventMessage::feedback_later};
inline constexpr std::array kCancelMessages{EventMessage::cancelled,
                                            EventMessage::cancelled_midway};
inline constexpr std::array kSittingMessages{EventMessage::sitting_plan,
                                             EventMessage::sitting_reminder};
inline constexpr std::array kAfterSittingMessages{
    EventMessage::sitting_thanks, EventMessage::sitting_feedback, EventMessage::sitting_follow_up};
inline constexpr std::array kEventMessages{EventMessage::invitation,
                                           EventMessage::sign_up_approved,
                                           EventMessage::sign_up_waitlisted,
                                           EventMessage::sign_up_refused,
                                           EventMessage::wishes,
                                           EventMessage::notice,
                                           EventMessage::reminder,
                                           EventMessage::session,
                                           EventMessage::session_off,
                                           EventMessage::news,
                                           EventMessage::thanks,
                                           EventMessage::feedback,
                                           EventMessage::feedback_later,
                                           EventMessage::cancelled,
                                           EventMessage::cancelled_midway,
                                           EventMessage::sitting_plan,
                                           EventMessage::sitting_reminder,
                                           EventMessage::sitting_thanks,
                                           EventMessage::sitting_feedback,
                                           EventMessage::sitting_follow_up};

// "notice": in Event::messages, in keys of the string table and on the command line.
std::string_view name_of(EventMessage message);

struct MessageTexts {
  std::string subject;  // without fields of matches, because one person may have several
  std::string text;

  bool operator==(const MessageTexts&) const = default;
};

// The fields that its text, or its subject, may have.
std::span<const MessageField> text_fields(EventMessage message);
std::span<const MessageField> subject_fields(EventMessage message);

MessageTexts usual_texts(EventMessage message, EventKind kind, const Words& words);
// The event's own where it has them.
MessageTexts texts_of(const Event& event, EventMessage message, const Words& words);
// Makes them the event's own; what is empty or the usual is not kept.
void set_texts(Event& event, EventMessage message, const MessageTexts& texts, const Words& words);

// The fields that the message is sent for and that its readers can't know otherwise, where the
// event's own text leaves them out although the usual one has them. Whether they say anything to
// anybody is not looked at.
std::vector<std::string_view> unsaid_fields(const Event& event, EventMessage message,
                                            const Words& words);
// Puts the line of the usual text that has the field into the event's own text: where that tells of
// a match, else at its end, before a closing greeting.
void say_field(Event& event, EventMessage message, std::string_view field, const Words& words);

// The same of own texts in any map: those under `name`, where it has them, and keeping them there.
using OwnTexts = std::map<std::string, std::string>;
MessageTexts own_texts(const OwnTexts& own, std::string_view name, MessageTexts usual);
void keep_own_texts(OwnTexts& own, std::string_view name, const MessageTexts& texts,
                    const MessageTexts& usual);

// As read, ready to be filled in.
struct ReadTexts {
  MessageText subject, text;
};
// Errors: those of read_message_text.
Result<ReadTexts> read_texts(const MessageTexts& texts, std::span<const MessageField> of_subject,
                             std::span<const MessageField> of_text);
// Errors: those of read_message_text.
Result<ReadTexts> read_texts(EventMessage message, const MessageTexts& texts);
// Of all own texts of the event. Errors: those of read_message_text.
Result<Done> check_messages(const Event& event);

// The texts with what the fields say.
MessageTexts fill_in(const ReadTexts& texts, const FieldValues& reader,
                     const std::vector<FieldValues>& matches);
void fill_in(PersonMessage& message, const ReadTexts& texts, const FieldValues& reader,
             const std::vector<FieldValues>& matches);

// What the fields say that are about the event, whoever reads it. Of a sitting also when and where
// it is.
FieldValues values_of(const Event& event, const Words& words);

}  // namespace rondo
