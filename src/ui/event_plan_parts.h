// Beside the plan of a sitting: who has to meet or must not, what may happen on the day, and what
// would help.
#pragma once

#include "ui/event_board.h"

namespace rondo::ui {

// Set by hand: must meet, must not meet.
void plan_by_hand(View& view, const EventScreen& on);

// A thousand days, played with chance.
void plan_rehearsal(View& view, const EventScreen& on);

// Why two meet; drawn after the page while SittingDrafts::why names them.
void plan_why_panel(View& view, const EventScreen& on);

// For a plan that leaves somebody without a meeting.
void plan_ideas(View& view, const EventScreen& on);

}  // namespace rondo::ui
