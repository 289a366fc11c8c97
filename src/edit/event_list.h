// Who is on the list of an event.
#pragma once

#include "edit/transaction.h"

namespace rondo {

// The person's registration there, withdrawn or not; empty when there is none. O(registrations).
RegistrationId registration_in(const Program& program, const EventId& event,
                               const PersonId& person);

// Whether the person has one. O(registrations).
bool is_on_list(const Program& program, const EventId& event, const PersonId& person);

// Who is put on a list takes part again: brings the person back from the archive.
void bring_back(Transaction& edit, const PersonId& person);

}  // namespace rondo
