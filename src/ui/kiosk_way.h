// The way into the shared screen of an event and out of it. Nothing but the host's code leads out,
// so it is shown before the way in is taken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/event_frame.h"

namespace rondo::ui {

// The button that asks, with the code beside it. At most one on a screen.
void kiosk_way_in(View& view, const EventScreen& on, std::string_view label_key);
// What that button does, from wherever it is asked for: shows the question, which is named by
// `label_key`, on a screen of that event that draws it.
void ask_to_open_kiosk(View& view, const EventId& event, std::string_view label_key);
// The question, while it is asked; drawn after the page.
void kiosk_way_dialog(View& view, const EventScreen& on);

// On the shared screen: the field in which the host types the code.
struct KioskWayOut {
  bool open = false;
  std::string code;
  bool refused = false;  // what was typed last is not the code
  bool needed = false;   // somebody tried to leave without it
};
// A quiet button that opens the field, and the field. With the code it leads back to where the
// screen was opened, or to `otherwise` where the page does not know that: it was loaded anew. True
// when somebody did something there.
bool kiosk_way_out(View& view, const EventScreen& on, KioskWayOut& draft, Screen otherwise);
// Opens the field and says that the code is needed, for who tried to leave by another way.
void ask_for_host_code(View& view, KioskWayOut& draft);

}  // namespace rondo::ui
