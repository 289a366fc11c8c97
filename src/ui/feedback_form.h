// The questions about a sitting: how useful each meeting was, whether to meet again, what to try.
// The same on the host's screen, on a shared one and on a person's own phone.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/view.h"

namespace rondo::ui {

// `answers`: about the event as a whole first, then about each partner, as answers_of() gives them.
// Edits them in place; `name_of` names a partner.
void feedback_form(View& view, std::vector<Feedback>& answers,
                   const std::function<std::string(const PersonId&)>& name_of);

// What stands in a form about a sitting or about matches, on its way into the program.
struct SentAnswers {
  Sent sent;
  std::vector<Feedback> answers;
  Message refusal;  // why the program did not take them; no key: it did, or is yet to answer
};
void send_answers(View& view, SentAnswers& sent, const command::GiveFeedback& given);
// Once, when they are in the program.
bool answers_are_in(View& view, SentAnswers& sent);
// Why `answers` were refused, as long as they are those that were sent.
std::string why_refused(const View& view, const SentAnswers& sent,
                        const std::vector<Feedback>& answers);

}  // namespace rondo::ui
