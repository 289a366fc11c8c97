// Files that hold a part of the program, by whom they are for.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// A heading and a card for each; nothing before there is an event, or in such a copy.
void files_for_others(View& view);

}  // namespace rondo::ui
