// The lower half of the panel of one registration: pools, times, wishes, answers and what else the
// sheet said. Internal to the screen of an event's people.
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
// To the questions of the event's form, and to those that other forms and sheets asked. `known`: as
// the program has the registration.
bool edit_answers(View& view, const Event& event, const Registration& known,
                  Registration& registration);

// How well somebody knows a topic, 0 to 4 as in Offer.
bool edit_level(View& view, std::string_view label, int& level);

// What the event asks of the ticks: "Tick 1 to 2 boxes"; empty where anything goes.
std::string tick_rule(const View& view, const TickRange& range);

// Of somebody who has withdrawn: why, as far as it was said, and what the sign-up said before.
void withdrawn_facts(View& view, const Registration& registration);

// The comment, and when it was.
void sign_up_facts(View& view, const Registration& registration);

}  // namespace rondo::ui
