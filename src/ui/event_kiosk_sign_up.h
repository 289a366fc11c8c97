// Signing up at a shared device. Internal to the kiosk screen.
#pragma once

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Until a sitting is planned, and in events that are matched, people sign up at the shared screen.
bool kiosk_signs_up(const View& view, const EventScreen& on);

// The whole screen: the form, then thanks. It forgets what was typed after a while.
void kiosk_sign_up(View& view, const EventScreen& on);

}  // namespace rondo::ui
