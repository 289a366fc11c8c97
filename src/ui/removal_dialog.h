// The question before something is removed that other things hang on: what goes with it, with
// counts.
#pragma once

#include "app/removals.h"
#include "ui/view.h"

namespace rondo::ui {

// Opens the question; what nothing hangs on goes at once. Undo is at hand either way.
void ask_to_remove(View& view, Removal removal);

// While it is open; above every screen.
void removal_dialog(View& view);

// What goes, a line each; nothing where nothing does.
void loss_list(View& view, const Losses& losses);

}  // namespace rondo::ui
