// A match that is under way, as the screen of its event shows it.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

bool is_being_matched(const View& view, const EventId& event);

// How far the match of this event is, and Cancel. Draws nothing when it is not being matched.
void matching_progress(View& view, const EventId& event);

}  // namespace rondo::ui
