// A template that a link or file brought.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Shows what it holds before anything is taken in; open as long as the state holds it.
void received_template_dialog(View& view);

}  // namespace rondo::ui
