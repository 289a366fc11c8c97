// A person's own page, which this browser remembers after it was opened by a link.
#pragma once

#include "app/workbench.h"

namespace rondo {

// Shows what was opened here last; nothing happens when there is none.
void reopen_guest_page(Workbench& bench);

}  // namespace rondo
