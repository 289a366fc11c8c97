// The step Feedback of an event that is matched: who is asked, what they said, who goes on.
// Internal to that screen.
#pragma once

#include <string>
#include <vector>

#include "feedback/match_feedback.h"
#include "report/event_texts.h"
#include "report/feedback_list.h"
#include "report/person_messages.h"
#include "ui/event_frame.h"
#include "ui/feedback_form.h"
#include "ui/match_cards.h"

namespace rondo::ui {

// Somebody with forms to fill in.
struct AskedPerson {
  PersonId person;
  std::string name;  // of two with one name, which
  Side side = Side::none;
  std::string detail;  // with whom, on what
  FormState state = FormState::not_yet;
  bool due_now = false;  // a form that is due is not one for later
};

struct MatchFeedbackDrafts {
  std::string tab = "people";  // "answers", "again", "sums", "messages"
  std::string show = "all";    // "due", "answered"
  std::string search;
  PersonId person;                // whose forms are open; empty: none
  std::vector<MatchCard> cards;   // these forms
  std::vector<Feedback> answers;  // what is said in each
  bool hides_wish = false;        // something was said of meeting again, and is not in them
  SentAnswers sent;
  PersonId handed;  // whose own page is handed on; empty: none
  bool with_private = false;
  std::string message = "feedback";
  Cached<std::vector<MatchForm>> all;
  Cached<std::vector<AskedPerson>> people;
  Cached<std::vector<SaidAnswer>> said;
  Cached<Result<std::string>> address;
};
MatchFeedbackDrafts& match_feedback_drafts(View& view);

// Looked up once per revision and day.
const std::vector<MatchForm>& forms_now(View& view, const EventScreen& on);

// Goes to the message that asks, one of kFeedbackMessages.
void open_feedback_message(View& view, const EventId& event, EventMessage message);

// The whole page, and what lies above it.
void match_feedback_page(View& view, const EventScreen& on);
void match_feedback_dialogs(View& view, const EventScreen& on);

// Who is asked, and forms to type in.
void asked_people(View& view, const EventScreen& on);
void match_form_dialog(View& view, const EventScreen& on);

// What the tabs show.
void said_answers(View& view, const EventScreen& on);
void answer_sums(View& view, const EventScreen& on);
void asking_messages(View& view, const EventScreen& on);

}  // namespace rondo::ui
