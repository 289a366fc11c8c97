// What a program says of itself that is a copy for the approver of a site, or for a co-host.
#pragma once

#include "ui/view.h"

namespace rondo::ui {

// Whose copy it is, what to do with it and where, and the file that goes back. Nothing where the
// program is no such copy.
void site_copy_banner(View& view);

}  // namespace rondo::ui
