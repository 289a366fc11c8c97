// UiState: drafts, selection and open dialogs. Never saved, never part of the program. Each screen
// has a struct of its own in its own file; those that several screens share are in ui/drafts_*.h.
#pragma once

#include <string>

#include "ui/draft_box.h"
#include "ui/drafts_program.h"
#include "ui/drafts_search.h"
#include "ui/event_drafts.h"

namespace rondo::ui {

// What was shown last.
struct ShownPlace {
  std::string address;
  int opening = 0, program = 0;  // AppState::openings, programs_shown
  std::string program_id;
};

struct UiState {
  ShownPlace place;
  int shown_notice = 0;  // number of the latest notice that was shown, as a toast or in a dialog
  ProgramDrafts program;
  EventDrafts event;
  SearchDraft search;
  ToastDrafts toasts;
  // Of screens that keep theirs to themselves: forgotten with the program, and of this browser,
  // such as the pages for others.
  DraftBox of_program, others;

  // What was typed and chosen in one program means nothing in another one; what waits to be saved
  // is there again once that program is.
  void forget_program(const std::string& from, const std::string& to) {
    program = {};
    event.change_program(from, to);
    search = {};
    of_program.clear();
  }
};

}  // namespace rondo::ui
