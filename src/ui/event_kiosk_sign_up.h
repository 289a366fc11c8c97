// Signing up at a shared device. Internal to the kiosk screen.
#pragma once

#include <cstdint>
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

// Whether what was typed is to be forgotten: `after_ms` after somebody did something last (0: there
// is nothing to forget). Until then it asks for a frame at that moment; then nothing that was told
// can be read any more either.
bool is_to_forget(View& view, std::int64_t touched_at_utc_ms, std::int64_t after_ms);

// The whole screen: the form, then thanks. It forgets what was typed after a while.
void kiosk_sign_up(View& view, const EventScreen& on);

}  // namespace rondo::ui
