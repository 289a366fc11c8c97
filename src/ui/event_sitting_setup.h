// Setting up a sitting of speed mentoring: how it is laid out, and its tables.
#pragma once

#include "ui/event_frame.h"

namespace rondo::ui {

// Edits the draft; true when a change is complete.
bool sitting_card(View& view, Event& event);
// How many tables there are, and what each is called and where it stands.
void tables_card(View& view, const EventScreen& on);

}  // namespace rondo::ui
