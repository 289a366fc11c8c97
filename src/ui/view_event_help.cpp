#include "ui/view.h"

namespace rondo::ui {

void view_event_help(View&) {}

}  // namespace rondo::ui
