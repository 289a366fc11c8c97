// The parts of the screen that reads sign-up sheets in. Internal to that screen, but for the place
// for a sheet, which stands on People as long as nobody is there.
#pragma once

#include "app/import_session.h"
#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

struct EventImportDrafts {
  std::string pasted;
  std::string filter = "all";
  bool all_problems = false;
};

// Where a sheet is dropped or chosen, for that event.
void sheet_zone(View& view, const EventId& event);

// Where a sheet comes from: dropped, chosen or pasted.
void import_source(View& view, const EventScreen& on);

// What each column becomes, a table for each sheet.
void import_columns(View& view, const ImportSession& session);

// What deserves a look, with row and column, and what can be decided about it.
void import_problems(View& view, const ImportSession& session);

// What the answer in question says, where that helps to decide it.
void question_detail(View& view, const intake::Problem& problem);

// The choices of one thing that can be decided, the one that was made pressed; each is sent as
// AnswerImportQuestion.
void question_choices(View& view, const intake::Problem& problem, const std::string& about);

// The people as they would be afterwards.
void import_people(View& view, const ImportSession& session);

}  // namespace rondo::ui
