// What people say of their matches: who is asked when, what they said, and who wants to go on.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "edit/transaction.h"
#include "feedback/follow_up.h"
#include "feedback/forms.h"

namespace rondo {

// From the last session that was held until it is asked whether it became part of the work.
inline constexpr int kLaterAfterDays = 28;

enum class FormState : std::uint8_t { not_yet, due, answered };

// One form that one of the two people of a match fills in.
struct MatchForm {
  MatchId match;
  PersonId person, partner;
  TopicId topic;
  bool of_mentor = false;  // the person is its mentor
  bool later = false;      // asked some weeks after the last session
  FormState state = FormState::not_yet;
  std::string due_on;  // of a later one: ISO date; empty: not known yet
  Feedback answer;     // what was said until now; names event, people and match
};

// Of the matches that stand, and of those that ended early after the two had met: the mentor's
// form, the mentee's, and then those for later, in the order of the matches' ids. A form is due
// from the first session that was held, or when the match is completed, but not before the event's
// feedback opens; one for later kLaterAfterDays after the last session or, where none was noted,
// after the person's first answer. `today` is an ISO date; `clock`, of this device, says on which
// day an answer was given. Empty for a sitting and where there is no such event. O(records of the
// program).
std::vector<MatchForm> match_forms(const Program& program, const EventId& event,
                                   std::string_view today, const Clock* clock = nullptr);

// Of these, the person's own that can be filled in: those for later that are due, which a message
// of its own asks for, then what else is due. Once they have met somebody, people are not asked
// about the others; nobody is asked for later before it is due.
std::vector<MatchForm> forms_to_fill_in(const std::vector<MatchForm>& forms,
                                        const PersonId& person);

struct FormCounts {
  int asked = 0;  // due or answered
  int answered = 0;
  int due = 0;
  int due_later = 0;  // of these, forms for later

  bool operator==(const FormCounts&) const = default;
};
FormCounts count_forms(const std::vector<MatchForm>& forms);

// Who would like to hear more of the grow-your-own program is followed from that day on (ISO date,
// local). Whom the coordinator follows already stays where they are.
void note_interest(Transaction& edit, const Feedback& given, std::string_view day);

// Notes the answers, which carry that time, as note_answer() does; `clock` is the one here. Of each
// answer `match`, `later` and what was said count, the rest is filled in. Errors:
// error.match.no_event;
// error.feedback.no_person; error.feedback.no_match for an answer about a match that the person has
// no part in; error.feedback.other_form for one that the event's form does not ask for.
Result<Done> put_match_feedback(Transaction& edit, const EventId& event, const PersonId& from,
                                const std::vector<Feedback>& answers, std::string_view given_at_utc,
                                const Clock& clock, Random& random);

// Whether the person is one of the two of a match of that event.
bool has_match(const Program& program, const EventId& event, const MatchId& match,
               const PersonId& person);

// Completed matches of one-off support whose mentees say that the matter is not settled, or only in
// part, where they still ask for it and no other match serves it. They were served, and are not
// counted as helped on any screen. O(records of the program).
std::set<MatchId> unsettled_matches(const Program& program, const EventId& event);

// Why a person can't ask for a topic again in an event of one-off support: the matter is not
// settled, so the request that is there asks for another mentor. error.help.unsettled {name,
// topic}; none: they can. O(records of the program).
std::optional<Error> refusal_to_ask_again(const Program& program, const EventId& event,
                                          const PersonId& person, const TopicId& topic);

// Pairs of the event's matches in which both want to meet again; as mutual_yeses() of a sitting.
std::vector<MutualYes> mutual_yeses_of_matches(const Program& program, const EventId& event);

}  // namespace rondo
