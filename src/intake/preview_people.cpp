#include "intake/preview_people.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/reading_order.h"

namespace rondo::intake {
namespace {

template <class Record, class Keys, class IdOf>
std::vector<std::string> names_of(const Table<Record>& table, const Keys& keys, IdOf id_of) {
  std::vector<std::string> names;
  for (const auto& key : keys) {
    if (const Record* record = table.find(id_of(key))) names.push_back(record->name);
  }
  std::sort(names.begin(), names.end(), reads_before);
  return names;
}

// The most wanted first.
std::vector<std::string> requests_of(const Registration& registration, const Program& program) {
  std::map<int, std::set<TopicId>> ranked;
  for (const auto& [topic, request] : registration.requests) ranked[request.rank].insert(topic);
  std::vector<std::string> names;
  for (const auto& [rank, topics] : ranked) {
    const auto same = names_of(program.topics, topics, [](const TopicId& id) { return id; });
    names.insert(names.end(), same.begin(), same.end());
  }
  return names;
}

}  // namespace

PreviewPerson preview_of(const Person& person, const Registration& registration,
                         const Program& program) {
  const auto first = [](const auto& entry) {
    return entry.first;
  };
  const auto itself = [](const auto& entry) {
    return entry;
  };
  PreviewPerson shown;
  shown.name = person.name;
  shown.email = person.email;
  if (const Site* site = program.sites.find(person.site)) shown.site = site->name;
  shown.mentors = registration.mentors;
  shown.seeks = registration.seeks;
  shown.to_approve = registration.approval == Approval::waiting;
  shown.capacity = registration.capacity;
  shown.offers = names_of(program.topics, registration.offers, first);
  shown.requests = requests_of(registration, program);
  shown.pools = names_of(program.pools, registration.pools, itself);
  return shown;
}

PreviewPerson preview_of(const Answer& answer) {
  PreviewPerson shown;
  shown.status = PersonStatus::undecided;
  shown.name = answer.name.text;
  shown.email = answer.email.text;
  shown.site = answer.site.text;
  shown.mentors = answer.is_mentor();
  shown.seeks = answer.is_mentee();
  shown.capacity = answer.capacity;
  for (const TopicSaid& said : answer.offers) shown.offers.push_back(said.topic.text);
  for (const TopicSaid& said : answer.requests) shown.requests.push_back(said.topic.text);
  shown.sheet = answer.sheet;
  shown.row = answer.row;
  return shown;
}

}  // namespace rondo::intake
