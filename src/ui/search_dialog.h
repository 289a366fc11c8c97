// Search: every screen, person, topic and event of the program and every command that needs nothing
// more, found by typing. Opened by Ctrl K or from the top bar.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

void search_dialog(View& view);

}  // namespace rondo::ui
