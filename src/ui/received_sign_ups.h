// What came back of sign-up forms, before it is taken over.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Draws it while answers wait.
void received_sign_ups_dialog(View& view);

}  // namespace rondo::ui
