// The lower half of the panel of one registration: pools, times, wishes and what else the sheet
// said. Internal to the screen of an event's people.
#pragma once

#include <string>
#include <string_view>

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Each edits in place; true when a gesture is complete.
bool edit_pools(View& view, const Event& event, Registration& registration);
bool edit_times(View& view, const EventScreen& on, Registration& registration);
bool edit_preferences(View& view, const EventScreen& on, Registration& registration);

// How well somebody knows a topic, 0 to 4 as in Offer.
bool edit_level(View& view, std::string_view label, int& level);

// What the event asks of the ticks: "Tick 1 to 2 boxes"; empty where anything goes.
std::string tick_rule(const View& view, const TickRange& range);

// Characteristics and comment, as they were written.
void sign_up_facts(View& view, const Registration& registration);

}  // namespace rondo::ui
