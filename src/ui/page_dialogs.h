// What lies above every screen: the list of keys, and short messages.
#pragma once

#include <string>

#include "ui/view.h"

namespace rondo::ui {

// The keys that work, by what they do.
void keys_dialog(View& view);

// A message about what stands out of sight on this screen, with a button that leads to what the
// screen calls `field` (ui/field_lead.h). It goes as a notice does. Gives the number of its toast.
int tell_where(View& view, std::string text, std::string action, std::string field);

// A message about what a press led to on this screen. It goes as a notice does.
void tell_here(View& view, std::string text);

// New notices, and a failure to save, become toasts.
void notices(View& view);
// What the buttons of toasts asked for; after they were drawn.
void take_from_toasts(View& view);

}  // namespace rondo::ui
