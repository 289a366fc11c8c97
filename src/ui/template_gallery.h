// The cards from which events start.
#pragma once

#include "model/event_template.h"
#include "ui/icons.h"
#include "ui/view.h"

namespace rondo::ui {

// The icon that a template names; Icon::star for a name that is not known.
Icon template_icon(const EventTemplate& chosen);

// All templates as cards to press; pressing one adds an event.
void template_gallery(View& view);

}  // namespace rondo::ui
