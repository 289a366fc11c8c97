// What a person's record has to be before it is written down.
#pragma once

#include "base/result.h"
#include "model/program.h"

namespace rondo {

// `person` with name and address tidied; `id` is empty for somebody new. Errors:
// error.name_missing; error.email_taken {email, name} when somebody else has the address.
Result<Person> tidy_person(const Program& program, const PersonId& id, Person person);

}  // namespace rondo
