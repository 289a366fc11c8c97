// The question before something is removed that other things hang on: what goes with it, with
// counts.
#pragma once

#include <vector>

#include "app/removals.h"
#include "report/hours_lost.h"
#include "ui/view.h"

namespace rondo::ui {

// Opens the question; what nothing hangs on goes at once. Undo is at hand either way.
void ask_to_remove(View& view, Removal removal);

// While it is open; above every screen.
void removal_dialog(View& view);

struct WhatGoes {
  Losses losses;
  std::vector<HoursLost> hours;  // of people who stay
};
// A line for each kind of thing, and whose hours go; nothing where nothing does.
void say_what_goes(View& view, const WhatGoes& goes);

}  // namespace rondo::ui
