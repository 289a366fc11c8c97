// ImportSession: sign-up sheets that were opened but are not in the program yet.
#pragma once

#include "intake/draft.h"
#include "intake/preview.h"

namespace rondo {

struct ImportSession {
  intake::Draft draft;
  intake::Preview preview;  // of the draft, against the open program
};

}  // namespace rondo
