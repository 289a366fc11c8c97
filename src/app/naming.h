// Names that people give to records: cleaned, never empty, never the same twice in one list.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/reading_order.h"
#include "base/result.h"
#include "base/text.h"
#include "model/program.h"

namespace rondo {

// Empty for somebody whom the program does not know.
inline std::string name_of_person(const Program& program, const PersonId& id) {
  const Person* person = program.people.find(id);
  return person == nullptr ? std::string() : person->name;
}

// Of those that a map is kept by.
template <class Entry>
std::vector<std::string> names_in_order(const Program& program,
                                        const std::map<PersonId, Entry>& by_person) {
  std::vector<std::string> names;
  for (const auto& [id, entry] : by_person) names.push_back(name_of_person(program, id));
  std::sort(names.begin(), names.end(), reads_before);
  return names;
}

// Those whose registrations are still there.
inline std::vector<PersonId> people_of(const Program& program,
                                       const std::vector<RegistrationId>& ids) {
  std::vector<PersonId> people;
  for (const RegistrationId& id : ids) {
    const Registration* found = program.registrations.find(id);
    if (found != nullptr) people.push_back(found->person);
  }
  return people;
}

// Of a step about one person the label tells the name, of one about several how many they are.
inline Message about_people(const Program& program, std::string_view key_for_one,
                            std::string_view key_for_several, const std::vector<PersonId>& people) {
  if (people.size() == 1) {
    return {std::string(key_for_one), {arg("name", name_of_person(program, people.front()))}};
  }
  return {std::string(key_for_several), {arg("count", static_cast<std::int64_t>(people.size()))}};
}

// The label of a step about one pair.
inline Message about_pair(const Program& program, std::string_view key, const PersonId& mentor,
                          const PersonId& mentee) {
  return {std::string(key),
          {arg("mentor", name_of_person(program, mentor)),
           arg("mentee", name_of_person(program, mentee))}};
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

// What a record was called until now is one of its spellings from then on, so that sheets which say
// so still mean it. `known` is null for a new one.
template <class Record>
void keep_old_name(const Record* known, const std::string& name, std::set<std::string>& spellings) {
  const std::string key = name_key(name);
  if (known != nullptr && name_key(known->name) != key) spellings.insert(known->name);
  std::erase_if(spellings, [&](const std::string& one) { return name_key(one) == key; });
}

}  // namespace rondo
