// Places for sessions: those that an event or a site names, and the one of a session.
#pragma once

#include "ui/event_meet.h"
#include "ui/view.h"

namespace rondo::ui {

// The two lists of an event or a site (Site::places), a line each; true when a gesture is complete.
bool edit_place_lists(View& view, std::string& single, std::string& shared);

// The card of an event's own; edits Event::places and shared_places; true when a gesture is
// complete.
bool places_card(View& view, Event& event);

// The place of the session in the form: chosen from those that suit the pair, with those that are
// taken then marked as such, or written. Until somebody has chosen, it is the most fitting one that
// is free at the session's time. Says at the field why a place was refused or would be.
void choose_place(View& view, SessionForm& form);

}  // namespace rondo::ui
