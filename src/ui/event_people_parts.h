// The parts of the screen of an event's people. Internal to that screen.
#pragma once

#include <string>
#include <vector>

#include "ui/event_frame.h"
#include "ui/view.h"
#include "ui/view_parts.h"

namespace rondo::ui {

// The approval whose people are shown, by its name; empty: any.
std::string& approval_filter(View& view);
// Whether anybody of the event has to be approved, or had to be.
bool asks_approval(const View& view, const EventScreen& on);
std::string approval_word(const View& view, Approval approval);

// Those of the event whom the filter and the search let through, by name.
const std::vector<RegistrationRow>& registration_rows(View& view, const EventScreen& on);
// Their table; `rows` must outlive it. Its menu takes the same setup.
TableSetup registration_table_setup(View& view, const EventScreen& on,
                                    const std::vector<RegistrationRow>& rows);
void registration_table(View& view, TableSetup& setup, const std::vector<RegistrationRow>& rows);

// Everything about one person in the event, in the side panel.
void registration_panel(View& view, const EventScreen& on);

// Puts somebody on the list: a person of the program, or a new one. True when it did.
bool register_person_dialog(View& view, const EventScreen& on);

}  // namespace rondo::ui
