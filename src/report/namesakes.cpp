#include "report/namesakes.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "match/facts.h"
#include "report/sitting_names.h"

namespace rondo {
namespace {

// What can be said of somebody to tell them from others, in the order in which it is tried.
struct TellingFacts {
  PersonId id;
  std::array<std::string, 3> said;  // site, mail address, role
};

TellingFacts telling_facts(const Program& program, const PersonId& id, const Person& person,
                           const Words& words) {
  std::vector<std::string> roles;
  for (const auto& [folded, written] : recognise_facts(person.characteristics).roles) {
    roles.push_back(written);
  }
  const Site* site = program.sites.find(person.site);
  return {id, {site == nullptr ? std::string() : site->name, person.email, words.list(roles)}};
}

Apart set_apart(const std::vector<TellingFacts>& namesakes, std::size_t which) {
  const TellingFacts& one = namesakes[which];
  for (std::size_t fact = 0; fact < one.said.size(); ++fact) {
    const std::string key = name_key(one.said[fact]);
    const auto alike =
        std::count_if(namesakes.begin(), namesakes.end(),
                      [&](const TellingFacts& other) { return name_key(other.said[fact]) == key; });
    if (!key.empty() && alike == 1) return {one.said[fact], fact == 0, 0};
  }
  return {{}, false, static_cast<std::int64_t>(which) + 1};
}

}  // namespace

Namesakes find_namesakes(const Program& program, const Words& words) {
  std::map<std::string, std::vector<PersonId>> by_key;
  for (const auto& [id, person] : program.people) by_key[name_key(person.name)].push_back(id);
  Namesakes found;
  for (const auto& [key, people] : by_key) {
    if (key.empty() || people.size() < 2) continue;
    std::vector<TellingFacts> facts;
    for (const PersonId& id : people) {
      facts.push_back(telling_facts(program, id, *program.people.find(id), words));
    }
    for (std::size_t at = 0; at < facts.size(); ++at) {
      found.emplace(facts[at].id, set_apart(facts, at));
    }
  }
  return found;
}

std::string apart_words(const Apart& apart, const Words& words) {
  return apart.number == 0 ? apart.said
                           : words.text({"person.number", {arg("number", apart.number)}});
}

std::string name_apart(const Program& program, const Namesakes& namesakes, const PersonId& person,
                       const Words& words) {
  const std::string name = person_name(program, person);
  const auto found = namesakes.find(person);
  if (found == namesakes.end()) return name;
  return words.text(
      {"person.apart", {arg("name", name), arg("what", apart_words(found->second, words))}});
}

}  // namespace rondo
