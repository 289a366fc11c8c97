// Calling an event off: the dialog that asks why, the banner over each of its steps afterwards, and
// what to tell people.
#pragma once

#include <string>

#include "ui/event_frame.h"

namespace rondo::ui {

// Asks why it does not take place, or, of one that was cancelled, whether it goes on.
void open_cancel_dialog(View& view, const EventId& event);
// That dialog, and the one with what to tell people, while they are open. Above the screen.
void cancel_dialogs(View& view);

// Nothing where the event takes place.
void cancelled_banner(View& view, const EventScreen& on);

// Of a cancelled event: how many have heard of it, for under the title; and who has and who has
// not, with what to tell them.
std::string cancelled_subtitle(View& view, const EventScreen& on);
void tell_cancelled(View& view, const EventScreen& on);

}  // namespace rondo::ui
