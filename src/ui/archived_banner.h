// Answers that come for an event that was archived meanwhile: nothing is lost, and what to do.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Says so and brings the event back at one press; nothing where it is not archived.
void archived_banner(View& view, const EventId& event);

}  // namespace rondo::ui
