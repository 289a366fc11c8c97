#include "ui/person_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "match/facts.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

// What can be said of somebody to tell them from others, in the order in which it is tried.
struct TellingFacts {
  PersonId id;
  std::array<std::string, 3> said;  // site, mail address, role
};

struct Apart {
  std::string said;
  bool by_site = false;
  std::int64_t number = 0;  // among those of the name, where nothing is said
};

// Of those who have a namesake.
using ApartPeople = std::map<PersonId, Apart>;

struct PersonNamesDraft {
  Derived<ApartPeople> apart;
};

TellingFacts telling_facts(const View& view, const PersonId& id, const Person& person) {
  std::vector<std::string> roles;
  for (const auto& [folded, written] : recognise_facts(person.characteristics).roles) {
    roles.push_back(written);
  }
  return {id, {site_of(view.state.program, id), person.email, view.list(roles)}};
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

// O(people * log people).
ApartPeople find_apart_people(const View& view) {
  std::map<std::string, std::vector<const NamedRow<Person>*>> by_key;
  for (const auto& row : view.state.program.people) {
    by_key[name_key(row.second.name)].push_back(&row);
  }
  ApartPeople apart;
  for (const auto& [key, rows] : by_key) {
    if (key.empty() || rows.size() < 2) continue;
    std::vector<TellingFacts> namesakes;
    for (const auto* row : rows) namesakes.push_back(telling_facts(view, row->first, row->second));
    for (std::size_t at = 0; at < namesakes.size(); ++at) {
      apart.emplace(namesakes[at].id, set_apart(namesakes, at));
    }
  }
  return apart;
}

// Null where nobody else has the person's name.
const Apart* apart_of(const View& view, const PersonId& id) {
  Derived<ApartPeople>& kept = view.drafts.others.of<PersonNamesDraft>().apart;
  const AppState& state = view.state;
  if (!kept.fresh(state.program, state.revision)) {
    kept.keep(state.program, state.revision, find_apart_people(view));
  }
  const auto found = kept.value->find(id);
  return found == kept.value->end() ? nullptr : &found->second;
}

std::string words_of_apart(const View& view, const Apart& apart) {
  return apart.number == 0 ? apart.said : view.tr("person.number", {arg("number", apart.number)});
}

}  // namespace

std::string apart_words(const View& view, const PersonId& id) {
  const Apart* apart = apart_of(view, id);
  return apart == nullptr ? std::string() : words_of_apart(view, *apart);
}

std::string person_words(const View& view, const PersonId& id) {
  const std::string name = name_in(view.state.program.people, id);
  const std::string apart = apart_words(view, id);
  if (apart.empty()) return name;
  return view.tr("person.apart", {arg("name", name), arg("what", apart)});
}

std::string person_detail(const View& view, const PersonId& id) {
  const std::string site = site_of(view.state.program, id);
  const Apart* apart = apart_of(view, id);
  if (apart == nullptr || apart->by_site) return site;
  return dotted({words_of_apart(view, *apart), site});
}

}  // namespace rondo::ui
