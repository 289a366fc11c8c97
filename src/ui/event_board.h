// The board of a sitting, as the plan and the day show it: tables with who sits there.
#pragma once

#include <optional>
#include <vector>

#include "match/fit.h"
#include "match/rehearsal.h"
#include "speed/board.h"
#include "speed/plan.h"
#include "speed/plan_told.h"
#include "speed/sitting.h"
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

// Who meets whom.
struct MeetingPair {
  PersonId mentor, mentee;  // empty: nobody
};

// What speaks for a meeting.
struct MeetingWhy {
  Fit fit;
  std::string topic;    // that they share; empty: none
  std::string goal;     // of the mentee with it; may be empty
  bool wanted = false;  // somebody asked for it
};

// The plan of a sitting and its day.
struct SittingDrafts {
  std::string tab = "rounds";  // or "people"
  std::string round = "1";     // that the plan shows
  std::string search;
  TableView table;
  Cached<std::vector<RoundBoard>> boards;
  Cached<SittingFigures> figures;
  Cached<PlanNews> news;
  Cached<MeetingTopics> topics;
  MeetingPair why;  // that the panel explains
  Cached<std::optional<MeetingWhy>> explained;
  Cached<bool> current;  // planning again would change nothing
  Cached<std::vector<PersonId>> people;
  std::string day_tab = "now";  // "next", "people"
  std::string door_search;
  PersonId replaced;  // the mentor for whom somebody is to stand in; empty: the dialog is closed
  WishDraft wish;
  match::RehearsalRates rates;
  bool all_moves = false;
  bool asks_to_finish = false;                  // the dialog that ends the sitting early is open
  Cached<std::optional<SittingRepair>> repair;  // what to change for those who are there
};

// Looked up once per revision.
const std::vector<RoundBoard>& boards_of(View& view, const EventScreen& on);
const MeetingTopics& topics_of(View& view, const EventScreen& on);
const SittingFigures& sitting_figures(View& view, const EventScreen& on);
const PlanNews& plan_news_of(View& view, const EventScreen& on);

// A card for each table of a round, with the topics that people share, and who rests. In the plan
// each meeting opens its reasons, on the day each table can be closed.
void draw_board(View& view, const EventScreen& on, const RoundBoard& board);

std::string name_of_table(const View& view, const MeetingTableId& id);
std::string name_of_person(const View& view, const PersonId& id);
// "Amara Okafor, Kai Lee"
std::string names_of(const View& view, const std::vector<PersonId>& people);
// The side that a person takes part as in the event.
Side side_in(const View& view, const EventId& event, const PersonId& person);

}  // namespace rondo::ui
