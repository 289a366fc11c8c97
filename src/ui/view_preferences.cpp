#include "ui/view.h"

namespace rondo::ui {

void view_preferences(View&) {}

}  // namespace rondo::ui
