// Erasing a person: nothing of them is left in the program, unlike after remove_person(), which
// keeps what it removes aside for undo and merging. This is the one way of writing that can't be
// undone, so it makes another program rather than a step.
//
// Gone are the person's record and whatever remove_person() removes with it; whatever of that kind
// was removed before; every wish, veto and reason that names them; and what a newer version wrote
// beside all these. What others wrote in their own words stays.
#pragma once

#include <string>
#include <vector>

#include "model/program.h"

namespace rondo {

struct Erased {
  Program program;
  int mentions = 0;  // texts of others in which the person's name or address still stands
};

// O(size of the program).
Erased erase_person(const Program& program, const PersonId& id);

}  // namespace rondo
