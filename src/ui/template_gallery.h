// The cards from which events start.
#pragma once

#include "model/event_template.h"
#include "ui/icons.h"
#include "ui/view.h"

namespace rondo::ui {

// The icon that a template names; Icon::star for a name that is not known.
Icon template_icon(const EventTemplate& chosen);

// Templates as cards to press, the program's own ones first; pressing one adds an event. The first
// line of them, or all.
enum class GallerySize : std::uint8_t { line, all };
void template_gallery(View& view, GallerySize size);

}  // namespace rondo::ui
