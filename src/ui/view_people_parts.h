// The parts of the screen of people beside the list. Internal to that screen.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Topics that are short of mentors, each with who could mentor next.
void next_mentors_tab(View& view);

// Pairs who may be one person, to be merged.
void duplicates_tab(View& view);

// Who is on the way into a grow-your-own program, by step. It is of use once an event asks about it
// or somebody is followed.
bool has_pipeline(const Program& program);
void pipeline_tab(View& view);

}  // namespace rondo::ui
