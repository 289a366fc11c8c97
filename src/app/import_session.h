// ImportSession: sign-up sheets that were opened but are not in the program yet.
#pragma once

#include <cstdint>

#include "app/workbench.h"
#include "intake/draft.h"
#include "intake/preview.h"

namespace rondo {

struct ImportSession {
  intake::Draft draft;
  intake::Preview preview;     // of the draft, against the open program
  std::uint64_t revision = 0;  // of that program when it was looked at
};

// Looks at the draft and makes it what is read in. Needs its event in the program.
void show_import(Workbench& bench, intake::Draft draft);
// Looks at it once more if it is on screen and the program has changed since, as by Undo.
void look_at_import_again(Workbench& bench);

}  // namespace rondo
