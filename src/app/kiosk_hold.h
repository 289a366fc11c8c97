// The hold of a shared screen, as this browser keeps it: a page that is loaded anew, or opened in
// another window, comes to that screen as well until the host's code was typed. Windows that were
// open before stay what they are: on the day of a sitting the host runs the clock in one of them.
//
// Nobody is locked out for good. The code follows from the event alone, so wherever a file of the
// program is opened, Invite and the page of the clock show it. Without it the hold ends by itself
// kKioskHold_ms after the shared screen was used last, or as soon as the event is gone. It is a
// setting of the browser; no record and nothing that is saved depends on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/services.h"
#include "base/durations.h"
#include "model/ids.h"

namespace rondo {

inline constexpr std::int64_t kKioskHold_ms = 12 * kHour_ms;

struct KioskHold {
  std::string program;  // its id
  EventId event;
  std::int64_t used_utc_ms = 0;  // when somebody did something on the shared screen last

  bool operator==(const KioskHold&) const = default;
};

// Nothing when there is none, or it has ended. A clock that was put right by more than the hold
// lasts ends it, too.
std::optional<KioskHold> kiosk_hold(const Preferences& preferences, std::int64_t now_utc_ms);
void hold_kiosk(Preferences& preferences, const KioskHold& hold);
// That of this event; another one stays.
void release_kiosk(Preferences& preferences, const EventId& event);

}  // namespace rondo
