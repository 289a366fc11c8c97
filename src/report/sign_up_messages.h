// What the coordinator of an event sends about signing up, in the event's words (event_texts.h):
// the invitation, and what became of a sign-up that was looked at.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "model/program.h"
#include "report/event_texts.h"
#include "report/person_messages.h"

namespace rondo {

// To anybody, from the coordinator, with the address of the sign-up form. `wanted`: a topic for
// which somebody is looked for, said above the signature; empty: none. Errors: those of
// read_message_text.
Result<MessageTexts> invitation(const Event& event, const Coordinator& from,
                                const MessageTexts& texts, const std::string& form_address,
                                const std::string& wanted, const Words& words);

// The decision that a message of kSignUpMessages tells of.
Approval approval_of(EventMessage message);

// One message for each who has not withdrawn and whose sign-up stands so, by name; `message` is one
// of kSignUpMessages. Errors: those of read_message_text.
Result<std::vector<PersonMessage>> sign_up_messages(const Program& program, const EventId& event,
                                                    EventMessage message, const MessageTexts& texts,
                                                    const Words& words);

}  // namespace rondo
