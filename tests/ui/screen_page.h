// ScreenPage: one screen drawn without a display, with a state to draw and the commands that it
// sent. Nothing carries the commands out: that is tested with the application.
#pragma once

#include <utility>
#include <variant>

#include "ui/headless_ui.h"
#include "ui/view.h"

namespace rondo::ui {

// Words and templates as embedded, no program, storage ready.
AppState new_state();

// A program with two sites, four people, three topics, pools and the event "SEL sprint" in which
// Amara and Ben mentor and Ben, Chidi and Dana seek. Nothing is matched.
AppState sample_state();

class ScreenPage {
 public:
  explicit ScreenPage(AppState shown, void (*draw)(View&) = draw_screen, float width = 1280,
                      float height = 1600)
      : state(std::move(shown)),
        page(
            [this, draw](Ui& ui) {
              Commands out;
              View view{ui, state, drafts, out};
              draw(view);
              for (Command& command : out) sent.push_back(std::move(command));
            },
            width, height) {
    page.settle();
  }

  // What was sent as this kind of command, oldest first.
  template <class Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> found;
    for (const Command& command : sent) {
      if (const auto* one = std::get_if<Kind>(&command)) found.push_back(*one);
    }
    return found;
  }

  AppState state;
  UiState drafts;
  Commands sent;
  HeadlessUi page;
};

}  // namespace rondo::ui
