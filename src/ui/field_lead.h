// Leading to a field: a button says what is to be changed, and where that is done the field is in
// sight and has the keyboard focus. A plain step to the screen would leave a person at its top.
#pragma once

#include <string_view>

#include "ui/view.h"

namespace rondo::ui {

// Goes to `place`, to what that screen calls `field`. Within one screen the field has to be drawn
// after what leads there.
void lead_to(View& view, const Place& place, std::string_view field);

// Gives the focus to the widget `id` of this scope, drawn next, if somebody is led to `field`. Of
// several widgets that ask for the same field the first one gets it. Whether it did.
bool focus_if_led_to(View& view, std::string_view field, std::string_view id);

// At the head of each screen outside events that lead_to() leads to: the link back to the step of
// the event that somebody was led from. It stays until that screen is left. Steps of the same event
// have their own links.
void way_back(View& view);

// After the screen was drawn: a field that it did not have is given up.
void end_lead(View& view);

}  // namespace rondo::ui
