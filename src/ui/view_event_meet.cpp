#include "ui/event_frame.h"
#include "ui/view_parts.h"
#include "ui/widgets/shell.h"

namespace rondo::ui {

void view_event_meet(View& view) {
  const EventScreen on = event_screen(view);
  if (on.event == nullptr) return missing_event(view);
  Page page(view.ui, {.id = "event-meet"});
  event_header(view, on, {}, [] {});
}

}  // namespace rondo::ui
