// The parts of a person's screen.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// What the person gave and received in a school year: figures, events, topics. Nothing where there
// is nothing yet.
void person_record_part(View& view, const PersonId& id);

// The person's PD plans, and a way to start one.
void person_plans(View& view, const PersonId& id);

// A card for each event the person is in: role, capacity, offers, requests, pools, matches.
void person_events(View& view, const PersonId& id);

// Asks before a person is erased. Open it by the button; draw it after the page.
void open_erase_dialog(View& view, const PersonId& id);
void erase_dialog(View& view);

}  // namespace rondo::ui
