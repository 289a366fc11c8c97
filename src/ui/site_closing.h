// Of a site that has closed: who is still there, moved to another site in one step.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

void open_move_people(View& view, const SiteId& from);

// While it is open; above the screen of sites.
void move_people_dialog(View& view);

}  // namespace rondo::ui
