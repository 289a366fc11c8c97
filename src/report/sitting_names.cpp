#include "report/sitting_names.h"

namespace rondo {

std::string person_name(const Program& program, const PersonId& person) {
  const Person* found = program.people.find(person);
  return found == nullptr ? std::string() : found->name;
}

std::string list_of_people(const Program& program, const std::vector<PersonId>& people,
                           const Words& words) {
  std::vector<std::string> names;
  for (const PersonId& person : people) names.push_back(person_name(program, person));
  return words.list_in_sentence(names);
}

TopicNames topics_between(const Program& program, const MeetingTopics& topics, const PersonId& one,
                          const PersonId& other) {
  auto found = topics.find({one, other});
  if (found == topics.end()) found = topics.find({other, one});
  if (found == topics.end()) return {};
  return {name_in(program.topics, found->second.asked),
          name_in(program.topics, found->second.offered)};
}

std::optional<bool> role_to_say(const std::set<PersonId>& both, const PersonId& person,
                                const Stop& stop) {
  if (both.count(person) == 0) return std::nullopt;
  return stop.mentors;
}

std::string place_of(const std::string& table, const std::string& room, const Words& words) {
  const std::string name = words.text({"sheet.table", {arg("name", table)}});
  return room.empty() ? name : words.list({name, room});
}

}  // namespace rondo
