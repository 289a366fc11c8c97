// Answers to the questions of the event profile form, in what people read.
#pragma once

#include <string>

#include "base/words.h"

namespace rondo {

// `kept`: as kept_answer() in model/profile_form.h gives it. Yes and no in the reader's language,
// any other answer as it was written.
std::string profile_answer_words(const std::string& kept, const Words& words);

}  // namespace rondo
