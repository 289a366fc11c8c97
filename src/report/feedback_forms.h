// Forms about matches, to fill in by hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/words.h"
#include "feedback/forms.h"
#include "model/program.h"
#include "report/blocks.h"

namespace rondo {

// Who learns what is answered: "Private: for the coordinator alone." Empty where it is no secret.
std::string privacy_words(const Question& question, const Words& words);

// One for each form that can be filled in on `today` (ISO date) and was not answered, by name, with
// the QR code of the person's own page where `page_address`, of the application, is known and a
// code holds the link. `clock`: as for match_forms(). Empty when there is none.
std::vector<PrintBlock> feedback_forms(const Program& program, const EventId& event,
                                       std::string_view today, const std::string& page_address,
                                       const Words& words, const Clock* clock = nullptr);

}  // namespace rondo
