// ScreenPage: the page as a state says, drawn without a display, with a state to draw and the
// commands that it sent. Nothing carries them out unless `carry_out` does: that is tested with the
// application.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/headless_ui.h"
#include "ui/view.h"

namespace rondo::ui {

// Words and templates as embedded, no program, storage ready.
AppState new_state(Screen screen);

// A program with two sites, four people, three topics, pools and the event "SEL sprint" in which
// Amara and Ben mentor and Ben, Chidi and Dana seek. Nothing is matched.
AppState sample_state(Screen screen);

struct ScreenPage {
  explicit ScreenPage(AppState shown, float width = 1280, float height = 1600);

  // What was sent as this kind of command, oldest first.
  template <class Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> found;
    for (const Command& command : sent) {
      if (const auto* one = command.as<Kind>()) found.push_back(*one);
    }
    return found;
  }
  // The latest command of this kind, or nullptr.
  template <class Kind>
  const Kind* last() const {
    for (auto command = sent.rbegin(); command != sent.rend(); ++command) {
      if (const Kind* found = command->as<Kind>()) return found;
    }
    return nullptr;
  }

  // Changes the program as a command would, and shows that.
  template <class Change>
  void change(Change edit) {
    edit(state.program);
    ++state.revision;
    page.settle();
  }
  void speak(const std::string& language);  // "es"
  // Shows the place that a command led to last, as the application does.
  void follow();
  // The name of what has the focus if that can be seen, else empty.
  std::string focused_in_sight() const;
  std::string text() const;  // of the whole page
  bool says(std::string_view words) const { return text().find(words) != std::string::npos; }

  AppState state;
  UiState drafts;
  Commands sent;
  // What the application does about each, once the frame is drawn; empty: nothing.
  std::function<void(const Command&)> carry_out;
  HeadlessUi page;
};

}  // namespace rondo::ui
