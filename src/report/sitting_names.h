// People and places of a sitting as its reports name them. Internal to report/.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/program.h"
#include "speed/board.h"
#include "speed/sitting.h"

namespace rondo {

// Empty for somebody whom the program does not know.
std::string person_name(const Program& program, const PersonId& person);

// "Amara Okafor, Kai Lee"
std::string list_of_people(const Program& program, const std::vector<PersonId>& people,
                           const Words& words);

// What two who meet in a sitting talk about, whichever of them is the mentor: names of topics.
struct TopicNames {
  std::string asked;    // empty: no common topic
  std::string offered;  // by the mentor, where that is another one, near to it; else empty
};
TopicNames topics_between(const Program& program, const MeetingTopics& topics, const PersonId& one,
                          const PersonId& other);

// Whether it is to be said that the person mentors there, or is mentee; nothing for who has one
// role all along. `both`: see people_of_both_roles().
std::optional<bool> role_to_say(const std::set<PersonId>& both, const PersonId& person,
                                const Stop& stop);

// "Table 7, Library"
std::string place_of(const std::string& table, const std::string& room, const Words& words);

}  // namespace rondo
