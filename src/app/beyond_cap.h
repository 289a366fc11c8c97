// What a changed cap of mentees in a school year means at once.
#pragma once

#include "app/workbench.h"

namespace rondo {

// Says who has more mentees in the school year of today than the cap allows, if anybody has, and
// where to look: of everybody, or of `only`. Nothing ends by itself.
void tell_who_is_beyond_cap(Workbench& bench, const PersonId& only = {});

}  // namespace rondo
