// What names a person where the coordinator chooses somebody: of two with one name, in the whole
// program, it says which. Not for screens and pages that others see: it may show mail addresses.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "ui/view.h"

namespace rondo::ui {

// What sets the person apart from others of the same name: the site, else the mail address, else
// the role, whichever of these no other of that name has; else which of them it is. Empty where
// nobody else has that name.
std::string apart_words(const View& view, const PersonId& id);

// "Sam Ortiz", or "Sam Ortiz (sam@example.org)": the name of a row, or of what a button is about.
std::string person_words(const View& view, const PersonId& id);

// Of several, "Ada Cole, Ben Ito and Carl Weiss".
std::string names_in_sentence(const View& view, const std::set<PersonId>& people);

// People who lack the same thing, for what says so and leads to the first of them.
struct NamedPeople {
  std::int64_t count = 0;
  PersonId first;  // by name
  std::string first_name;
  std::string names;  // of all, or of the first few
};
NamedPeople named_people(const View& view, const std::set<PersonId>& people);

// What stands below the name in a row: the site, and before it what else sets the person apart, so
// that it is seen where room is short.
std::string person_detail(const View& view, const PersonId& id);

}  // namespace rondo::ui
