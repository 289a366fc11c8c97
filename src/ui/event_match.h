// Match, opened from elsewhere at one of its lists.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Goes to the event's Match with the requests that have no mentor.
void open_unserved(View& view, const EventId& event);

}  // namespace rondo::ui
