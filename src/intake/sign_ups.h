// Sign-ups by the program's own form: the form of an event, what somebody says on it, and what that
// brings into the program. People, topics, sites and pools are recognised as in a sheet; an answer
// on the form stands for all that it asks, so a blank takes back what was said before. What the
// form did not ask stays as it was, and what the event does not ask (any more) is left out of an
// answer, with a note.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "codec/sign_up_pages.h"
#include "edit/transaction.h"
#include "intake/preview.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo::intake {

// The event's form as it is now. Topics: those that the event names; where it names none, those of
// the program that stand for themselves, and what people of such an event are likely to ask for;
// the event's own come first. `templates`, here and below: as for start() (intake/draft.h). Errors:
// error.match.no_event; error.event.cancelled, error.event.archived {event}.
Result<codec::SignUpForm> sign_up_form(const Program& program, const EventId& event,
                                       const std::vector<EventTemplate>& templates);

// The id under which a registration on the form holds one of its choices: the program's, or for
// what goes by its name alone one that no record has.
std::string id_on_form(const codec::FormChoice& choice);
// And back: the choice of that id, or one that was written by hand; an empty name: neither.
codec::FormChoice choice_on_form(const std::vector<codec::FormChoice>& choices,
                                 const std::string& id);

// What somebody said, with ids as id_on_form gives them. A form for one side takes everybody as of
// that side, and what a form does not ask is left out. Errors: error.sign_up.closed;
// error.name_missing;
// error.sign_up.email {email}; error.sign_up.side; error.sign_up.offers, .requests (a side without
// a topic); error.sign_up.ticks, .ticks_least, .ticks_most, .ticks_exactly {category, min, max};
// those of mistakes_in_answers() (intake/form_questions.h).
Result<codec::SignUp> sign_up_from(const codec::SignUpForm& form, const Person& person,
                                   const Registration& registration, std::string given_at);

// All that it would refuse of an open form, in the order of the form.
std::vector<Message> sign_up_mistakes(const codec::SignUpForm& form, const Person& person,
                                      const Registration& registration);

// What one answer would do.
struct SignUpNews {
  PreviewPerson person;
  std::vector<Message> notes;  // what no longer fits, or came outside of the time for it
};

struct SignUpPreview {
  std::vector<SignUpNews> people;  // in the order of the answers
  std::vector<Problem> questions;  // who is who, which word is which, which of two answers counts
  int added = 0, changed = 0, unchanged = 0, undecided = 0;
  int to_approve = 0;  // of those added or changed: wait for approval then
  int known = 0;       // of those added: in the program already
  // Places of the answers of which nothing is taken before it is decided whose they are.
  std::set<std::size_t> waiting = {};
};

// `decisions`: question -> choice, as in Draft. `clock`: here, where days are told by it. Answers
// for events that are not there are left out. Who may be somebody with another address waits.
SignUpPreview preview_sign_ups(const std::vector<codec::SignUp>& given,
                               const std::map<std::string, std::string>& decisions,
                               const std::vector<EventTemplate>& templates, const Clock& clock,
                               const Program& program);

// Writes them. An answer that was taken already changes nothing, whatever was changed by hand
// since. Which of several by one person counts: intake/form_answers.h. `namesakes`: who those are
// of whom nobody decided; where nobody looks at a question, new people, of whom it is asked later
// whether they are here twice (intake/likely_duplicates.h).
SignUpPreview take_sign_ups(const std::vector<codec::SignUp>& given,
                            const std::map<std::string, std::string>& decisions,
                            const std::vector<EventTemplate>& templates, const Clock& clock,
                            Transaction& edit, Random& random, Namesakes namesakes);

}  // namespace rondo::intake
