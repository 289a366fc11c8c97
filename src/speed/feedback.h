// What people say of a sitting: about each meeting, and about the event as a whole.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "edit/transaction.h"
#include "feedback/answers.h"
#include "feedback/follow_up.h"

namespace rondo {

// Whom the person met, or is to meet, in the order of the rounds; each once.
std::vector<PersonId> partners_of(const Program& program, const EventId& event,
                                  const PersonId& person);

// What the person said so far: about the event as a whole, then about each partner in that order.
// Where nothing was said there is an empty Feedback that names event and people.
std::vector<Feedback> answers_of(const Program& program, const EventId& event,
                                 const PersonId& person);

// Notes the answers, which carry that time, as note_answer() does. Of each answer `about` and what
// was said count, the rest is filled in. Errors: error.match.no_event;
// error.feedback.no_person; error.feedback.stranger for an answer about somebody the person has no
// meeting with; error.feedback.useful for what is not 0 to 5.
Result<Done> put_feedback(Transaction& edit, const EventId& event, const PersonId& from,
                          const std::vector<Feedback>& answers, std::string_view given_at_utc,
                          std::int64_t now_utc_ms, Random& random);

// Pairs who met and both want to meet again, with the topic of the request that suits best. Sorted
// by ids of mentor and mentee. O(records of the program).
std::vector<MutualYes> mutual_yeses(const Program& program, const EventId& event);

}  // namespace rondo
