// What counts when pairs are made: what comes first, weights of the factors, what must hold, how
// sites are mixed, how widely the load is spread. Used where an event is set up and beside its
// matches.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

// Edits `event` in place; true when a gesture is complete, so that the event can be put. A `narrow`
// one leaves the explanations out, for side panels, and of what comes first it explains the one
// that is chosen.
bool edit_first_aim(View& view, Event& event, bool narrow);
bool edit_site_setting(View& view, Event& event);
bool edit_weights(View& view, Event& event, bool narrow);
bool edit_load_price(View& view, Event& event);

// What lead_to() calls the box that requires a factor, in the wide one.
std::string required_field(Factor factor);

}  // namespace rondo::ui
