// Namesakes: what tells people of one name apart in what the coordinator reads. Not for what others
// see: it may hold mail addresses.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/words.h"
#include "model/program.h"

namespace rondo {

struct Apart {
  std::string said;  // site, else mail address, else role: whichever nobody else of the name has
  bool by_site = false;
  std::int64_t number = 0;  // among those of the name, from 1, where nothing is said
};

// Everybody who has a namesake anywhere in the program.
using Namesakes = std::map<PersonId, Apart>;

// O(people * log people).
Namesakes find_namesakes(const Program& program, const Words& words);

// "sam@example.org", or "no. 2".
std::string apart_words(const Apart& apart, const Words& words);

// "Sam Ortiz", or "Sam Ortiz (sam@example.org)". Empty for somebody whom the program does not know.
std::string name_apart(const Program& program, const Namesakes& namesakes, const PersonId& person,
                       const Words& words);

}  // namespace rondo
