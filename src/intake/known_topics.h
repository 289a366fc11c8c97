// What answers can mean where they name a topic: the program's topics, and those that people of
// such an event are likely to name.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "intake/spelling.h"
#include "model/event_template.h"
#include "model/program.h"

namespace rondo::intake {

// Under it a likely topic that the program does not have goes by its place; no record has such an
// id.
std::string id_of_likely(std::size_t place);

// A likely topic that the program has, be it by a synonym, is that topic, and lends it those of its
// synonyms that mean nothing else in the program.
std::vector<KnownName> known_topics(const Program& program,
                                    const std::vector<TemplateTopic>& likely);

}  // namespace rondo::intake
