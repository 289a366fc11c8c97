// How an answer goes back to the coordinator: by mail, as a link, a file or a QR code.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

struct AnswerWays {
  std::string title;    // "Your answer is ready"
  std::string address;  // the link that takes it back
  std::string subject;  // of the mail
  Coordinator to;       // as far as the page says it
  Command save;         // saves it as a file
};

// The button under a form that makes its answer ready: the thing to do next until it is `ready`.
// True when it was pressed; what came of that gets the focus once it is drawn.
struct AnswerButton {
  std::string_view id;
  std::string label;
  bool ready = false;
  bool disabled = false;
};
bool answer_button(View& view, const AnswerButton& options);
// The press was refused, or is carried out at once: there is no result to lead to.
void no_answer_comes(View& view);

// In place of a page of somebody's own that this browser does not hold: why, and the way home.
void missing_page(View& view, const std::string& title, const std::string& why);

// The banner under a form whose answer is ready.
void answer_ways(View& view, AnswerWays ways);

}  // namespace rondo::ui
