// What comes in from outside: files by dialog, drop or paste. What the bytes are decides where they
// go: a program file opens beside the open program, a template is shown, links are opened, also
// those that QR codes in pictures say, anything else is read as a sign-up sheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/services.h"
#include "app/workbench.h"
#include "model/event_template.h"

namespace rondo {

// Shows an error for each file that can't be used; the others go on. Links that they hold are
// opened together.
void receive_files(Workbench& bench, const std::vector<ReceivedFile>& files);

// Adds the sheet to the import under way for the event in question and shows the import screen.
Result<Done> receive_sheet(Workbench& bench, std::string_view bytes, const std::string& name);

// Asks whether the program is to keep it (state.received_template), unless it does already.
void receive_template(Workbench& bench, EventTemplate received);

// Shows an event that was just made, where it begins; starts the import of sheets that came before
// there was one.
void open_new_event(Workbench& bench, const EventId& event);

}  // namespace rondo
