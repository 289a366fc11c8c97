#include "ui/drafts_event.h"

namespace rondo::ui {

void EventDrafts::follow(const EventId& now) {
  if (event == now) return;
  event = now;
  setup.start = {};
  tell = {};
  sitting = {};
  feedback = {};
  kiosk = {};
  own_page = {};
  others.clear();
}

}  // namespace rondo::ui
