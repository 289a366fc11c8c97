#include "ui/view.h"

namespace rondo::ui {

void view_event_prefer(View&) {}

}  // namespace rondo::ui
