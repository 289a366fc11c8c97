// The programs kept in this browser, with what can be done to each.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Draws nothing when there is none.
void program_list(View& view);

// Says that the open program is the fictional one, and removes it in one press. Nothing of any
// other program.
void sample_banner(View& view);

// The dialog that renames one; draw it after the page.
void rename_program_dialog(View& view);

}  // namespace rondo::ui
