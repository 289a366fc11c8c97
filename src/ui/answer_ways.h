// How an answer goes back to the coordinator: by mail, as a link, a file or a QR code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

// Keeps with the tab what was said on a page that a link opened, whenever that has changed. `kept`
// belongs to the draft of that page.
template <class Said>
void keep_typed(View& view, std::optional<Said>& kept, Said said) {
  if (kept && !(*kept == said)) view.emit(command::KeepTyped<Said>{said});
  kept = std::move(said);
}

// The button that takes everything off such a page, and the question that it asks, which is drawn
// after the page. True when it is to be done.
enum class Clearing : std::uint8_t { form, page };  // the page stays, empty; or goes as well
void clear_button(View& view, Clearing what);
bool clear_dialog(View& view, Clearing what);

}  // namespace rondo::ui
