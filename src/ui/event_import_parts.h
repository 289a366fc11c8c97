// The parts of the screen that reads sign-up sheets in. Internal to that screen, but for the place
// for a sheet, which stands on People as long as nobody is there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/import_session.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

struct EventImportDrafts {
  std::string pasted;
  std::string filter = "all";
  bool all_problems = false;
  bool leads_to_open = false;  // the first question that is open gets the focus
  Cached<std::vector<std::string>> characteristics;  // that a column can hold
};

// Where a sheet is dropped or chosen, for that event.
void sheet_zone(View& view, const EventId& event);

// Where a sheet comes from: dropped, chosen or pasted.
void import_source(View& view, const EventScreen& on);

// What each column becomes, a table for each sheet.
void import_columns(View& view, const ImportSession& session);

// What deserves a look, with row and column, and what can be decided about it.
void import_problems(View& view, const ImportSession& session);

// Questions that nobody has answered yet.
std::int64_t open_questions(const intake::Preview& preview);

// Says how many are open; the first of them gets the focus as the problems are drawn.
void lead_to_open_question(View& view, const intake::Preview& preview);

// What the answer in question says, where that helps to decide it.
void question_detail(View& view, const intake::Problem& problem);

// The choices of one thing that can be decided, the one that was made pressed, and what is done as
// long as none was; each is sent as AnswerImportQuestion.
void question_choices(View& view, const intake::Problem& problem, const std::string& about);

// Several names in a row, in quotes where a comma in one would look like the end of it.
std::string names_in_sheet(const View& view, const std::vector<std::string>& names);

// The people as they would be afterwards.
void import_people(View& view, const ImportSession& session);

}  // namespace rondo::ui
