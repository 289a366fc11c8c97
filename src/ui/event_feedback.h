// After a sitting: answers, who wants to meet again, messages and the report.
#pragma once

#include "feedback/follow_up.h"
#include "speed/outcome.h"
#include "ui/cached.h"
#include "ui/event_board.h"
#include "ui/feedback_form.h"

namespace rondo::ui {

// Somebody who may say something of a sitting.
struct AnsweringPerson {
  PersonId person;
  std::string name;
  Side side = Side::none;
  int given = 0;     // answers
  int partners = 0;  // that could be answered about
};

// After the sitting.
struct FeedbackDrafts {
  std::string tab = "answers";  // "again", "sums", "messages"
  std::string search;
  PersonId person;                // whose form is open; empty: none
  std::vector<Feedback> answers;  // in that form
  bool hides_wish = false;        // something was said of meeting again, and is not in them
  SentAnswers sent;
  std::string message = "sitting-thanks";
  Cached<std::vector<AnsweringPerson>> people;
  Cached<SittingOutcome> outcome;
  Cached<std::vector<MutualYes>> mutual;
  bool asks_beyond_cap = false;  // before follow-up matches that go beyond the cap of the year
};

// What came of the sitting until now.
const SittingOutcome& outcome_now(View& view, const EventScreen& on);

// Who has answered, and a form for each person.
void feedback_answers(View& view, const EventScreen& on);
void feedback_dialog(View& view, const EventScreen& on);
// Those that a link brought, before they are taken in.
void received_answers_dialog(View& view, const EventScreen& on);

// Pairs who both want to meet again, of a sitting or of matches.
void feedback_again(View& view, const EventScreen& on);
// Whether pairs whose mentors would go beyond the cap of the school year are meant.
void follow_up_dialog(View& view, const EventScreen& on);

// What was held and said, with pictures.
void feedback_report(View& view, const EventScreen& on);

// What is sent after a sitting.
void feedback_messages(View& view, const EventScreen& on);

}  // namespace rondo::ui
