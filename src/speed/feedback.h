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

// Whom the person meets in these meetings (speed/held_meetings.h), in the order of the rounds; each
// once. Who meets nobody is asked nothing.
std::vector<PersonId> partners_of(const std::vector<SpeedMeeting>& meetings,
                                  const PersonId& person);

// What the person said so far: about the event as a whole, then about each partner who can be asked
// about by now (meetings_asked_about()), in that order; nothing where there is no partner. Where
// nothing was said there is an empty Feedback that names event and people.
std::vector<Feedback> answers_of(const Program& program, const EventId& event,
                                 const PersonId& person, std::int64_t now_utc_ms);

// Notes the answers, which carry that time, as note_answer() does. Of each answer `about` and what
// was said count, the rest is filled in. Errors: error.match.no_event;
// error.feedback.no_person; error.feedback.stranger for an answer about somebody whom the person
// neither has met by `now_utc_ms` nor is to meet; error.feedback.useful for what is not 0 to 5.
Result<Done> put_feedback(Transaction& edit, const EventId& event, const PersonId& from,
                          const std::vector<Feedback>& answers, std::string_view given_at_utc,
                          std::int64_t now_utc_ms, Random& random);

// Pairs who have met by then (meetings_asked_about()) and both want to meet again, with the topic
// of the request that suits best. Sorted by ids of mentor and mentee. O(records of the program).
std::vector<MutualYes> mutual_yeses(const Program& program, const EventId& event,
                                    std::int64_t now_utc_ms);

}  // namespace rondo
