// What every copy of a part of the program may hold of a person and of a sign-up. The copies
// (edit/event_copy.h, edit/site_copy.h) add what their reader needs besides. Named field by field,
// so that a field of later versions is left out until somebody decides that it belongs there.
#pragma once

#include "model/event.h"
#include "model/people.h"

namespace rondo {

inline Person shared_parts(const Person& person) {
  Person shared;
  shared.name = person.name;
  shared.email = person.email;
  shared.site = person.site;
  shared.characteristics = person.characteristics;
  return shared;
}

// Without what refers to other records than its event and its person.
inline Registration shared_parts(const Registration& registration) {
  Registration shared;
  shared.event = registration.event;
  shared.person = registration.person;
  shared.mentors = registration.mentors;
  shared.seeks = registration.seeks;
  shared.capacity = registration.capacity;
  shared.availability = registration.availability;
  shared.characteristics = registration.characteristics;
  shared.signed_up_at = registration.signed_up_at;
  shared.withdrawn = registration.withdrawn;
  return shared;
}

}  // namespace rondo
