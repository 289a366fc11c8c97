#include "report/event_messages.h"

#include "report/cancel_messages.h"
#include "report/feedback_messages.h"
#include "report/preference_messages.h"
#include "report/sign_up_messages.h"
#include "report/sitting_messages.h"

namespace rondo {

Result<std::vector<PersonMessage>> event_messages(const EventView& view, EventMessage message,
                                                  const MessageTexts& texts,
                                                  const MessageSurroundings& surroundings,
                                                  const Words& words) {
  switch (message) {
    case EventMessage::invitation:
      return std::vector<PersonMessage>();
    case EventMessage::sign_up_approved:
    case EventMessage::sign_up_waitlisted:
    case EventMessage::sign_up_refused:
      return sign_up_messages(*view.program, view.id, message, texts, words);
    case EventMessage::wishes:
      return preference_messages(view, asked_for_wishes(view), texts, surroundings.page_address,
                                 words);
    case EventMessage::feedback:
    case EventMessage::feedback_later:
      return feedback_messages(*view.program, view.id, message, texts, surroundings.today,
                               surroundings.page_address, words, surroundings.clock);
    case EventMessage::cancelled:
    case EventMessage::cancelled_midway:
      return cancel_messages(*view.program, view.id, message, texts, surroundings.now_utc_ms,
                             words);
    case EventMessage::sitting_plan:
    case EventMessage::sitting_reminder:
    case EventMessage::sitting_thanks:
    case EventMessage::sitting_feedback:
    case EventMessage::sitting_follow_up:
      return sitting_messages(view, message, texts, surroundings, words);
    default:
      return match_messages(view, message, texts, surroundings, words);
  }
}

}  // namespace rondo
