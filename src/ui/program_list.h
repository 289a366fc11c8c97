// The programs kept in this browser, with what can be done to each.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Draws nothing when there is none.
void program_list(View& view);

// Says that the open program is the fictional one, and removes it in one press. Nothing of any
// other program.
void sample_banner(View& view);

// Asks for the name of a new program; one that is free stands there already.
void open_new_program_dialog(View& view);
// The dialog that names a new one or renames one; draw it after the page.
void program_name_dialog(View& view);

}  // namespace rondo::ui
