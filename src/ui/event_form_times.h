// The times that an event's sign-up form offers, as the coordinator chooses them.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

// Edits Event::form_times: days and times in a grid, more times of day by typing one, and texts of
// other kinds a line each. True when a gesture is complete.
bool edit_form_times(View& view, std::string& form_times);

}  // namespace rondo::ui
