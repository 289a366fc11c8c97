#include "intake/likely_duplicates.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/likeness.h"

namespace rondo::intake {
namespace {

struct Known {
  PersonId id;
  const Person* person = nullptr;
  std::set<std::string> names;  // folded, earlier ones too
  Likeness likeness;
  std::string family_name;  // folded; empty where the name is one word
};

std::set<std::string> names_of(const Person& person) {
  std::set<std::string> names{fold(person.name)};
  for (const std::string& name : person.other_names) names.insert(fold(name));
  names.erase("");
  return names;
}

std::string family_name_of(const Person& person) {
  const std::string folded = fold(person.name);
  const std::vector<std::string_view> words = split_words(folded);
  return words.size() < 2 ? std::string() : std::string(words.back());
}

// "B. Cruz" is Ben as well as Bea, so the family name has to stand there whole.
bool abbreviates_first_names(const Known& left, const Known& right) {
  return !left.family_name.empty() && left.family_name == right.family_name &&
         left.likeness.abbreviates(right.likeness);
}

bool share_a_name(const Known& left, const Known& right) {
  for (const std::string& name : left.names) {
    if (right.names.count(name) != 0) return true;
  }
  return false;
}

bool may_be_one(const Known& left, const Known& right) {
  const Person& one = *left.person;
  const Person& other = *right.person;
  if (one.different_from.count(right.id) + other.different_from.count(left.id) > 0) return false;
  const bool same_site = one.site == other.site;
  const bool other_address = !one.email.empty() && !other.email.empty();
  if (share_a_name(left, right)) return same_site || !other_address;
  if (!same_site || one.site.empty()) return false;
  if (left.likeness.looks_like(right.likeness)) return true;
  return !other_address && abbreviates_first_names(left, right);
}

}  // namespace

std::vector<LikelyDuplicate> likely_duplicates(const Program& program) {
  std::vector<Known> people;
  std::map<std::string, std::vector<std::size_t>> by_word;
  for (const auto& [id, person] : program.people) {
    people.push_back(
        {id, &person, names_of(person), Likeness(person.name), family_name_of(person)});
    std::set<std::string> words;
    for (const std::string& name : people.back().names) {
      for (const std::string_view word : split_words(name)) words.emplace(word);
    }
    for (const std::string& word : words) by_word[word].push_back(people.size() - 1);
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [word, places] : by_word) {
    for (std::size_t left = 0; left < places.size(); ++left) {
      for (std::size_t right = left + 1; right < places.size(); ++right) {
        if (may_be_one(people[places[left]], people[places[right]])) {
          pairs.emplace(places[left], places[right]);
        }
      }
    }
  }
  std::vector<LikelyDuplicate> result;
  for (const auto& [left, right] : pairs) result.push_back({people[left].id, people[right].id});
  return result;
}

}  // namespace rondo::intake
