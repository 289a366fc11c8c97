// What lies above every screen: the question about a program that is already here, the sign that a
// file can be dropped, and short messages.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// The keys that work, by what they do.
void keys_dialog(View& view);

// Open as long as the state asks.
void same_program_dialog(View& view);

// Whether what a program replaced is to come back, while it is asked (ProgramDrafts::brings_back).
void bring_back_dialog(View& view);

// New notices, and a failure to save, become toasts.
void notices(View& view);
// What the buttons of toasts asked for; after they were drawn.
void take_from_toasts(View& view);

}  // namespace rondo::ui
