// Telling people how their sign-up stands: approved, on hold, refused.
#pragma once

#include <vector>

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Whether something was decided that the person can be told; of the event, whether of anybody.
bool is_decided_sign_up(const Registration& registration);
bool has_decided_sign_ups(const View& view, const EventId& event);

// From the next frame on. To these alone; empty: to all whose sign-up was looked at.
void open_sign_up_desk(View& view, const std::vector<RegistrationId>& only);
void sign_up_desk_dialog(View& view, const EventScreen& on);

}  // namespace rondo::ui
