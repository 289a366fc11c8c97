#include "edit/event_list.h"

#include <algorithm>

namespace rondo {

bool is_on_list(const Program& program, const EventId& event, const PersonId& person) {
  const auto& all = program.registrations;
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) {
    return entry.second.event == event && entry.second.person == person;
  });
}

void bring_back(Transaction& edit, const PersonId& person) {
  const Person* found = edit.program().people.find(person);
  if (found == nullptr || !found->archived) return;
  Person back = *found;
  back.archived = false;
  edit.put(person, back);
}

}  // namespace rondo
