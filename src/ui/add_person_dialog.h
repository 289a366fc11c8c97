// The dialog that adds a person, on an event's list where one is chosen.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// `event` may be empty.
void open_add_person_dialog(View& view, const std::string& event = {});

// Draw it after the page.
void add_person_dialog(View& view);

}  // namespace rondo::ui
