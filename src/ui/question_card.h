// The form about one match: a card with its questions. The same on the coordinator's screen and on
// a person's own phone.
#pragma once

#include <string>
#include <vector>

#include "feedback/forms.h"
#include "ui/view.h"

namespace rondo::ui {

struct QuestionCardOptions {
  std::string id;
  std::string title;   // with whom
  std::string detail;  // topic and goal; may be empty
  std::string about;   // names the partner in the questions: of several cards each another one
  std::vector<Question> questions;
};

// Edits `answer` in place.
void question_card(View& view, const QuestionCardOptions& options, Feedback& answer);

// As `about`: "Kai Lee", or what tells this card from others about the same person.
std::string form_about(const View& view, const std::string& partner, const std::string& topic,
                       bool later);

}  // namespace rondo::ui
