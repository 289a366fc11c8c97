// The board of a sitting, as the plan and the day show it: tables with who sits there.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
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
struct SetPairDraft {
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
  bool wanted = false;  // set by hand
};

// The plan of a sitting and its day.
struct SittingDrafts {
  std::string tab = "rounds";  // or "people"
  std::string round = "1";     // that the plan shows
  std::string search;
  TableView table;
  Cached<std::vector<RoundBoard>> boards;
  Cached<SittingFigures> figures;
  Cached<MeetingTopics> topics;
  MeetingPair why;  // that the panel explains
  Cached<std::optional<MeetingWhy>> explained;
  Cached<std::optional<int>> enough_rounds;
  Cached<bool> current;  // planning again would change nothing
  Cached<int> held;      // meetings, of a sitting that is over
  Cached<std::vector<PersonId>> people;
  Cached<std::map<PersonId, std::string>> codes;  // by which people find themselves at the door
  std::string day_tab = "now";                    // "next", "people"
  std::string door_search;
  PersonId replaced;  // the mentor for whom somebody is to stand in; empty: the dialog is closed
  SetPairDraft set_pair;
  match::RehearsalRates rates;
  bool all_moves = false;
  bool asks_to_finish = false;                  // the dialog that ends the sitting early is open
  Cached<std::optional<SittingRepair>> repair;  // what to change for those who are there
  // Somebody was noted at the door as here or not, in that revision, and in the next frame a repair
  // that comes of it is told; the toast that tells it, 0: none.
  std::optional<std::uint64_t> noted_at_door;
  int repair_toast = 0;
};

// Looked up once per revision.
const std::vector<RoundBoard>& boards_of(View& view, const EventScreen& on);
const MeetingTopics& topics_of(View& view, const EventScreen& on);
const SittingFigures& sitting_figures(View& view, const EventScreen& on);

// Likewise, and kept whatever event or screen is shown: keys of everybody's walk cost much.
const PlanNews& plan_news_of(View& view, const EventId& event);

// While the event has another number of rounds than its plan.
bool rounds_changed_since_plan(const View& view, const EventScreen& on);
// Says so, and plans again at one press; nothing while they are the same.
void rounds_changed_card(View& view, const EventScreen& on);

// What is done with a board: in the plan each meeting opens its reasons, on the day each table can
// be closed. Afterwards it is only looked at.
enum class BoardUse : std::uint8_t { plan, day, past };

// A card for each table of a round, with the topics that people share, and who rests.
void draw_board(View& view, const EventScreen& on, const RoundBoard& board, BoardUse use);

std::string name_of_table(const View& view, const MeetingTableId& id);
std::string name_of_person(const View& view, const PersonId& id);
// "Amara Okafor, Kai Lee"
std::string names_of(const View& view, const std::vector<PersonId>& people);
// The side that a person takes part as in the event.
Side side_in(const View& view, const EventId& event, const PersonId& person);

}  // namespace rondo::ui
