// What a person's record has to be before it is written down.
#pragma once

#include <optional>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "edit/transaction.h"
#include "model/program.h"

namespace rondo {

inline constexpr int kMostMenteesPerYear = 999;

// error.year_cap {most} for a number outside 0 to kMostMenteesPerYear.
Result<Done> check_year_cap(const std::optional<int>& mentees);

// `person` with name and address tidied; `id` is empty for somebody new. Errors:
// error.name_missing; error.email_taken {email, name} when somebody else has the address; those of
// check_year_cap.
Result<Person> tidy_person(const Program& program, const PersonId& id, Person person);

// A site that is given by its name; an empty name is none. Error: error.site_closed {site}.
Result<Done> check_site_name(const Program& program, std::string_view name);
// Puts the person there; a site that the program does not have comes into it.
void take_site_name(Transaction& edit, std::string_view name, Random& random, Person& person);

}  // namespace rondo
