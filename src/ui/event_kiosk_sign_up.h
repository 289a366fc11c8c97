// Signing up at a shared device. Internal to the kiosk screen.
#pragma once

#include <utility>

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Until a sitting is planned, and in events that are matched, people sign up at the shared screen.
bool kiosk_signs_up(const View& view, const EventScreen& on);

// Whether somebody has tried to get out without the host's code since `seen`.
inline bool tried_to_leave(const View& view, int& seen) {
  const int before = std::exchange(seen, view.state.kiosk_refusals);
  return seen > before;
}

// The whole screen: the form, then thanks. It forgets what was typed after a while.
void kiosk_sign_up(View& view, const EventScreen& on);

}  // namespace rondo::ui
