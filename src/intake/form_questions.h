// The questions of an event's profile form (model/profile_form.h): on the form that goes out, in
// what somebody says on it, and in answers that come back, also of older forms.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "codec/sign_up_pages.h"
#include "model/event.h"

namespace rondo::intake {

// In the order of the form.
std::vector<codec::FormQuestion> form_questions(const Event& event);

// Whether a question is asked of somebody who mentors, looks for a mentor, or both.
bool is_for(const codec::FormQuestion& question, bool mentors, bool seeks);

// Whether an answer, blank or not, is of its question's kind. Error: error.sign_up.answer_number
// {question, answer}.
Result<Done> check_form_of_answer(const std::string& question, ProfileAnswer kind,
                                  const std::string& answer);

using Characteristics = std::map<std::string, std::string>;

// What somebody with these sides said to the form's questions, blanks included.
Characteristics answers_from(const codec::SignUpForm& form, const Registration& said, bool mentors,
                             bool seeks);

// What is wrong with it, in the order of the form: error.sign_up.answer_missing {question};
// error.sign_up.answer_number {question, answer}.
std::vector<Message> mistakes_in_answers(const codec::SignUpForm& form, const Registration& said,
                                         bool mentors, bool seeks);

// What an answer says, under the names that the event's questions have now. An older form may have
// called them otherwise, asked fewer, or taken any answer: that is noted, and what was said counts.
Characteristics answers_now(const Event& event, const codec::SignUp& said,
                            std::vector<Message>& notes);

}  // namespace rondo::intake
