// Setting up a sitting of speed mentoring: how it is laid out, and its tables.
#pragma once

#include <vector>

#include "ui/day_and_time.h"
#include "ui/edited_record.h"
#include "ui/event_frame.h"

namespace rondo::ui {

struct EventSetupDrafts {
  EditedRecord<Event> event;
  NumberEdit table_count;  // of the sitting, by the event's id
  StartDraft start;
};

// Edits the draft; true when a change is complete. Says who is elsewhere in the hours of the
// sitting as it is in the program.
bool sitting_card(View& view, const EventScreen& on, Event& event);
// How many tables there are, and what each is called and where it stands.
void tables_card(View& view, const EventScreen& on);

}  // namespace rondo::ui
