// After a sitting: answers, who wants to meet again, messages and the report.
#pragma once

#include "speed/outcome.h"
#include "ui/event_board.h"

namespace rondo::ui {

// What came of the sitting until now.
const SittingOutcome& outcome_now(View& view, const EventScreen& on);

// Who has answered, and a form for each person.
void feedback_answers(View& view, const EventScreen& on);
void feedback_dialog(View& view, const EventScreen& on);
// Those that a link brought, before they are taken in.
void received_answers_dialog(View& view, const EventScreen& on);

// The field for a link with answers, and the button that takes it.
void paste_answers(View& view);

// Pairs who both want to meet again, of a sitting or of matches.
void feedback_again(View& view, const EventScreen& on);

// What was held and said, with pictures.
void feedback_report(View& view, const EventScreen& on);

// To copy or to take along.
void feedback_messages(View& view, const EventScreen& on);

}  // namespace rondo::ui
