// The parts of a person's screen that show what events and matches say about them.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// A card for each event the person is in: role, capacity, offers, requests, pools, matches.
void person_events(View& view, const PersonId& id);

}  // namespace rondo::ui
