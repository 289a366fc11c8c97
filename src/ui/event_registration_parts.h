// The lower half of the panel of one registration: pools, times, wishes and what else the sheet
// said. Internal to the screen of an event's people.
#pragma once

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Each edits in place; true when a gesture is complete.
bool edit_pools(View& view, const Event& event, Registration& registration);
bool edit_times(View& view, const EventScreen& on, Registration& registration);
bool edit_preferences(View& view, const EventScreen& on, Registration& registration);

// Characteristics and comment, as they were written.
void sign_up_facts(View& view, const Registration& registration);

}  // namespace rondo::ui
