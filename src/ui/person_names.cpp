#include "ui/person_names.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "base/reading_order.h"
#include "report/namesakes.h"
#include "ui/event_frame.h"
#include "ui/view_parts.h"

namespace rondo::ui {
namespace {

struct PersonNamesDraft {
  Derived<Namesakes> namesakes;
};

const Namesakes& namesakes_now(const View& view) {
  Derived<Namesakes>& kept = view.drafts.of_program.of<PersonNamesDraft>().namesakes;
  const AppState& state = view.state;
  if (!kept.fresh(state.program, state.revision)) {
    kept.keep(state.program, state.revision, find_namesakes(state.program, state.words));
  }
  return *kept.value;
}

// Null where nobody else has the person's name.
const Apart* apart_of(const View& view, const PersonId& id) {
  const Namesakes& namesakes = namesakes_now(view);
  const auto found = namesakes.find(id);
  return found == namesakes.end() ? nullptr : &found->second;
}

}  // namespace

std::string apart_words(const View& view, const PersonId& id) {
  const Apart* apart = apart_of(view, id);
  return apart == nullptr ? std::string() : rondo::apart_words(*apart, view.state.words);
}

std::string person_words(const View& view, const PersonId& id) {
  return name_apart(view.state.program, namesakes_now(view), id, view.state.words);
}

std::string names_in_sentence(const View& view, const std::set<PersonId>& people) {
  std::vector<std::string> names;
  for (const PersonId& person : people) names.push_back(person_words(view, person));
  std::sort(names.begin(), names.end(), reads_before);
  return view.list_in_sentence(names);
}

NamedPeople named_people(const View& view, const std::set<PersonId>& people) {
  if (people.empty()) return {};
  std::vector<std::pair<std::string, PersonId>> by_name;
  for (const PersonId& person : people) by_name.emplace_back(person_words(view, person), person);
  std::sort(by_name.begin(), by_name.end(), [](const auto& left, const auto& right) {
    return reads_before(left.first, right.first);
  });
  std::vector<std::string> names;
  for (const auto& [name, id] : by_name) names.push_back(name);
  return {std::ssize(people), by_name.front().second, by_name.front().first,
          few_names(view, std::move(names))};
}

std::string person_detail(const View& view, const PersonId& id) {
  const std::string site = site_of(view.state.program, id);
  const Apart* apart = apart_of(view, id);
  if (apart == nullptr || apart->by_site) return site;
  return dotted({rondo::apart_words(*apart, view.state.words), site});
}

}  // namespace rondo::ui
