// An event that was archived: what that means where it is shown, and the way back.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Both say so and bring the event back at one press; nothing where it is not archived.
// On the event's own steps.
void archived_banner(View& view, const EventId& id, const Event& event);
// Where answers come for it: they can be taken in all the same.
void archived_answers_banner(View& view, const EventId& id);

}  // namespace rondo::ui
