// Where the keyboard focus goes when what had it is no longer there. At the end of a frame.
#pragma once

#include "ui/ui.h"

namespace rondo::ui {

// What an overlay covered gets the focus back once the overlay is gone. One that it opened in turn
// (a menu its dialog) gives it back there later.
void return_focus(Ui& ui);

// After that: the focus stays in the page, see next_focus in focus_keeping.cpp.
void keep_focus(Ui& ui);

}  // namespace rondo::ui
