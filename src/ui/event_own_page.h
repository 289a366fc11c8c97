// A person's own page as the host hands it on: its QR code, its address, and a calendar file.
#pragma once

#include "ui/event_frame.h"

namespace rondo::ui {

void open_own_page(View& view, const PersonId& person);
// Draws it while it is open.
void own_page_dialog(View& view, const EventScreen& on);

}  // namespace rondo::ui
