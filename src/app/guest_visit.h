// A person's own page, which this browser remembers after it was opened by a link.
#pragma once

#include <string_view>

#include "app/workbench.h"

namespace rondo {

// Whether the address is a link (codec/link.h) and not the place of a screen.
bool is_link(std::string_view address);

// Shows what was opened here last; nothing happens when there is none.
void reopen_guest_page(Workbench& bench);

}  // namespace rondo
