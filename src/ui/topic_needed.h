// Who asks for help, or mentors, without a topic can't be matched.
#pragma once

#include "ui/event_frame.h"

namespace rondo::ui {

// Who on the list has no topic; the button leads to where that of the first is chosen.
// Nothing where everybody has one, or the event needs none.
void topic_needed_banner(View& view, const EventScreen& on);

// In the panel of somebody who was led to by that button and has a topic by now: how many more have
// none, and a button that goes on to the next of them. Nothing where everybody has one.
void next_without_topic(View& view, const EventScreen& on);

}  // namespace rondo::ui
