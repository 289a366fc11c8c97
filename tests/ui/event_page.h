// EventPage: one event with people who fit together, and the page that shows one of its screens.
//
//   EventPage shown(Screen::event_people);
//   shown.page.click(Role::button, "Go on to match");
//   CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_match);
//
// Ana and Ben mentor, Carl and Dora and Eli ask; Ana offers data literacy and family outreach with
// one place, Ben family outreach with the event's two. Carl and Dora want data literacy (Dora also
// family outreach, second), Eli family outreach.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/app_state.h"
#include "app/commands.h"
#include "ui/headless_ui.h"
#include "ui/ui_state.h"

namespace rondo::ui {

struct EventPage {
  explicit EventPage(Screen screen, float width = 1280, float height = 1600);

  // The latest command of this kind, or nullptr.
  template <class Kind>
  const Kind* last() const {
    for (auto command = out.rbegin(); command != out.rend(); ++command) {
      if (const Kind* found = std::get_if<Kind>(&*command)) return found;
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
  // Runs the matcher and shows what it found.
  void match();
  const Match& match_of(std::string_view mentee) const;
  std::string text() const;  // of the whole page

  AppState state;
  UiState drafts;
  Commands out;
  HeadlessUi page;
};

// The program of EventPage.
Program small_event();
inline const EventId kEvent{"event"};

}  // namespace rondo::ui
