// The cards of the screen on which people are invited. Internal to that screen.
#pragma once

#include "ui/event_frame.h"
#include "ui/view.h"

namespace rondo::ui {

// Why people are invited once more: a request has nobody who offers its topic. Until it is put
// aside, the screen says so and the copied mail names it.
struct WantedDraft {
  TopicId topic;  // empty: none
};

// Opens that screen for it.
void invite_for(View& view, const EventId& event, const TopicId& topic);

// Each edits the event in place; true when a gesture is complete.
bool invite_window(View& view, Event& event);
bool invite_form(View& view, const EventScreen& on, Event& event);

// Where people have to be approved: a site's people as a file for somebody there.
void invite_approver(View& view, const EventScreen& on);

}  // namespace rondo::ui
