// Saving an event as a template of one's own.
#pragma once

#include "ui/event_frame.h"

namespace rondo::ui {

// The card of the set-up that offers it; the dialog that asks for a name, while it is open.
void save_template_card(View& view, const EventScreen& on);
void save_template_dialog(View& view, const EventScreen& on);

}  // namespace rondo::ui
