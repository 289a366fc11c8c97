// Who is on the list of an event.
#pragma once

#include "edit/transaction.h"

namespace rondo {

// Whether the person has a registration there, withdrawn or not. O(registrations).
bool is_on_list(const Program& program, const EventId& event, const PersonId& person);

// Who is put on a list takes part again: brings the person back from the archive.
void bring_back(Transaction& edit, const PersonId& person);

}  // namespace rondo
