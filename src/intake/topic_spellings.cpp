#include "intake/topic_spellings.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/likeness.h"

namespace rondo::intake {
namespace {

// As many may make one typing error without knowing of each other.
constexpr std::size_t kMostWhoMisspell = 2;

std::map<TopicId, std::set<PersonId>> people_by_topic(const Program& program) {
  std::map<TopicId, std::set<PersonId>> people;
  for (const auto& [id, registration] : program.registrations) {
    for (const auto& [topic, offer] : registration.offers) {
      people[topic].insert(registration.person);
    }
    for (const auto& [topic, request] : registration.requests) {
      people[topic].insert(registration.person);
    }
  }
  return people;
}

struct NamedTopic {
  TopicId id;
  const Topic* topic = nullptr;
  std::size_t people = 0;
  Likeness name;
};

bool is_kept_apart(const Topic& from, const Topic& other) {
  return std::any_of(from.kept_apart.begin(), from.kept_apart.end(), [&](const std::string& text) {
    return name_key(text) == name_key(other.name);
  });
}

bool may_be_misspelt(const NamedTopic& one) {
  return one.people <= kMostWhoMisspell && one.topic->focus_area.empty() &&
         one.topic->synonyms.empty();
}

bool is_misspelling_of(const NamedTopic& one, const NamedTopic& other) {
  return other.people > one.people && one.name.looks_like(other.name) &&
         !is_kept_apart(*one.topic, *other.topic) && !is_kept_apart(*other.topic, *one.topic);
}

}  // namespace

std::map<TopicId, TopicId> likely_misspellings(const Program& program) {
  std::vector<NamedTopic> named;
  for (const auto& [id, people] : people_by_topic(program)) {
    const Topic* topic = program.topics.find(id);
    if (topic != nullptr) named.push_back({id, topic, people.size(), Likeness(topic->name)});
  }
  // Of several that it looks like, it is the one that most people mean.
  std::stable_sort(named.begin(), named.end(), [](const NamedTopic& left, const NamedTopic& right) {
    return left.people > right.people;
  });
  std::map<TopicId, TopicId> misspelt;
  for (const NamedTopic& one : named) {
    if (!may_be_misspelt(one)) continue;
    const auto meant = std::find_if(named.begin(), named.end(), [&](const NamedTopic& other) {
      return is_misspelling_of(one, other);
    });
    if (meant != named.end()) misspelt.emplace(one.id, meant->id);
  }
  return misspelt;
}

}  // namespace rondo::intake
