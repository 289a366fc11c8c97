// Names that people give to records: cleaned, never empty, never the same twice in one list.
#pragma once

#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "base/text.h"
#include "model/program.h"

namespace rondo {

// Empty for somebody whom the program does not know.
inline std::string name_of_person(const Program& program, const PersonId& id) {
  const Person* person = program.people.find(id);
  return person == nullptr ? std::string() : person->name;
}

// `name` with its spaces tidied. Errors: error.name_missing; error.name_taken {name} when another
// record for which `same_list` holds reads the same.
template <class Record, class SameList>
Result<std::string> tidy_name(const Table<Record>& table, const typename Record::Id& id,
                              std::string_view name, SameList same_list) {
  std::string tidy = collapse_spaces(name);
  const std::string folded = fold(tidy);
  if (tidy.empty()) return Error{"error.name_missing", {}};
  for (const auto& [other_id, other] : table) {
    if (!(other_id == id) && same_list(other) && fold(other.name) == folded) {
      return Error{"error.name_taken", {arg("name", other.name)}};
    }
  }
  return tidy;
}

template <class Record>
Result<std::string> tidy_name(const Table<Record>& table, const typename Record::Id& id,
                              std::string_view name) {
  return tidy_name(table, id, name, [](const Record&) { return true; });
}

}  // namespace rondo
