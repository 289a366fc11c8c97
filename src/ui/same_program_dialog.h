// Questions about two states of one program: the one in this browser and one in a file, or the one
// that a file took the place of. They show what differs and say what each button does.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Open as long as the state asks.
void same_program_dialog(View& view);

// Whether what a program replaced is to come back, while it is asked (ProgramDrafts::brings_back).
void bring_back_dialog(View& view);

}  // namespace rondo::ui
