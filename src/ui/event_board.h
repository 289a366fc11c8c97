// The board of a sitting, as the plan and the day show it: tables with who sits there.
#pragma once

#include "ui/event_frame.h"

namespace rondo::ui {

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
