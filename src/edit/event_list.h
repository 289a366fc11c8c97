// Who is on the list of an event.
#pragma once

#include <set>
#include <vector>

#include "edit/transaction.h"

namespace rondo {

// The person's registration there, withdrawn or not; empty when there is none. O(registrations).
RegistrationId registration_in(const Program& program, const EventId& event,
                               const PersonId& person);

// Whether the person has one. O(registrations).
bool is_on_list(const Program& program, const EventId& event, const PersonId& person);

// Whether nobody has one, withdrawn or not. O(registrations).
bool is_list_empty(const Program& program, const EventId& event);

// What people on it, withdrawn or not, offer and ask for. O(registrations).
std::set<TopicId> topics_on_list(const Program& program, const EventId& event);

// Who is on hold there and has not withdrawn, in the order in which they signed up; those of whom
// the sheet did not say when come last. O(registrations of the program).
std::vector<RegistrationId> waiting_for_a_place(const Program& program, const EventId& event);

// Who is put on a list takes part again: brings the person back from the archive.
void bring_back(Transaction& edit, const PersonId& person);

}  // namespace rondo
