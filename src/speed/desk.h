// What a second desk noted: its check-ins and walk-ups, and whom it told of the plan, taken out of
// its file of the same program, without undoing what this desk noted meanwhile.
//
// Without a common earlier state nothing can be told from a field that was cleared again, so what
// either desk noted stays: whoever arrived at one of them is here, and somebody whom one desk saw
// is not absent. Of two times the earlier arrival and the later leaving count. Who was told of the
// plan as it is at this desk knows it, by whichever desk.
#pragma once

#include <vector>

#include "edit/transaction.h"

namespace rondo {

struct DeskNews {
  int arrived = 0;  // whom this desk did not have as here
  int absent = 0;
  int left = 0;
  int told = 0;      // of the plan, or of an earlier one where this desk has told them of none
  int walk_ups = 0;  // registrations that this desk does not have
  int feedback = 0;  // answers that are new
  int differ = 0;    // people noted as here at one desk and as absent at the other: they are here

  int changes() const { return arrived + absent + left + told + walk_ups + feedback; }
  bool operator==(const DeskNews&) const = default;
};

// What taking `theirs` in would change.
DeskNews desk_news(const Program& ours, const Program& theirs);

// Takes it in: attendance, who was told of the plan, walk-ups with their people, and feedback.
DeskNews take_desk(Transaction& edit, const Program& theirs);

}  // namespace rondo
