// What lies above every screen: the list of keys, and short messages.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// The keys that work, by what they do.
void keys_dialog(View& view);

// New notices, and a failure to save, become toasts.
void notices(View& view);
// What the buttons of toasts asked for; after they were drawn.
void take_from_toasts(View& view);

}  // namespace rondo::ui
