// The board of a sitting, as the plan and the day show it: tables with who sits there.
#pragma once

#include <optional>
#include <vector>

#include "match/rehearsal.h"
#include "speed/board.h"
#include "speed/plan.h"
#include "ui/cached.h"
#include "ui/event_frame.h"
#include "ui/widgets/table.h"

namespace rondo::ui {

// Two who have to meet, or must not.
struct WishDraft {
  std::string kind = "meet";   // or "apart"
  std::string mentor, mentee;  // ids
  std::string round = "any";   // or its number
};

// The plan of a sitting and its day.
struct SittingDrafts {
  std::string tab = "rounds";  // or "people"
  std::string round = "1";     // that the plan shows
  std::string search;
  TableView table;
  Cached<std::vector<RoundBoard>> boards;
  Cached<SittingFigures> figures;
  Cached<bool> current;  // planning again would change nothing
  Cached<std::vector<PersonId>> people;
  std::string day_tab = "now";  // "next", "people"
  std::string door_search;
  PersonId replaced;  // the mentor for whom somebody is to stand in; empty: the dialog is closed
  WishDraft wish;
  match::RehearsalRates rates;
  bool all_moves = false;
  Cached<std::optional<SittingRepair>> repair;  // what to change for those who are there
};

// Looked up once per revision.
const std::vector<RoundBoard>& boards_of(View& view, const EventScreen& on);
const SittingFigures& sitting_figures(View& view, const EventScreen& on);

// A card for each table of a round that is used, and who rests.
void draw_board(View& view, const EventScreen& on, const RoundBoard& board);

std::string name_of_table(const View& view, const MeetingTableId& id);
std::string name_of_person(const View& view, const PersonId& id);
// "Amara Okafor, Kai Lee"
std::string names_of(const View& view, const std::vector<PersonId>& people);
// The side that a person takes part as in the event.
Side side_in(const View& view, const EventId& event, const PersonId& person);

}  // namespace rondo::ui
