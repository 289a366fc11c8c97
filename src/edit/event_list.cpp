#include "edit/event_list.h"

#include <algorithm>

namespace rondo {

RegistrationId registration_in(const Program& program, const EventId& event,
                               const PersonId& person) {
  const auto& all = program.registrations;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.event == event && entry.second.person == person;
  });
  return found == all.end() ? RegistrationId() : found->first;
}

bool is_on_list(const Program& program, const EventId& event, const PersonId& person) {
  return !registration_in(program, event, person).empty();
}

void bring_back(Transaction& edit, const PersonId& person) {
  const Person* found = edit.program().people.find(person);
  if (found == nullptr || !found->archived) return;
  Person back = *found;
  back.archived = false;
  edit.put(person, back);
}

}  // namespace rondo
