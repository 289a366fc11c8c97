// A site closes: what that means, and who is still there, moved to other sites.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

void open_close_site(View& view, const SiteId& site);
void open_move_people(View& view, const SiteId& from);

// Each while it is open; above the screen of sites.
void close_site_dialog(View& view);
void move_people_dialog(View& view);

}  // namespace rondo::ui
