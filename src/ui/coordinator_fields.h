// Who gets what people answer, entered once for the program.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Name and mail address of the program's coordinator, wherever somebody looks for them.
void coordinator_fields(View& view);

}  // namespace rondo::ui
