// Who of a sitting is expected elsewhere during its hours.
#pragma once

#include "ui/event_frame.h"

namespace rondo::ui {

// A warning that names people, what else they take part in and when, each with the way there.
// Draws nothing where there is none.
void sitting_clashes(View& view, const EventScreen& on);

}  // namespace rondo::ui
