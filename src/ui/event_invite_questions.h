// The event profile form's own questions, as the coordinator designs them. Internal to the screen
// on which people are invited.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

struct QuestionDrafts {
  std::string new_question;
  std::string suggested;    // which of the suggested ones is chosen; empty: none
  std::string open;         // the question that is being edited; empty: none
  std::string name;         // of that one, as it is typed
  bool opened_now = false;  // by being added: it gets the focus
};

// Edits the event in place; true when a gesture is complete.
bool invite_questions(View& view, Event& event, QuestionDrafts& drafts);

}  // namespace rondo::ui
