// Topics of the program that look like misspellings of others: a sheet brought them in, and nobody
// has looked at them since.
#pragma once

#include <map>

#include "model/program.h"

namespace rondo::intake {

// Topics that one or two people offer or ask for, that look like one which more people do
// (intake/likeness.h), and that nobody has put below a focus area, given a synonym, or decided to
// keep apart from it -> that one. O(registrations + topics^2).
std::map<TopicId, TopicId> likely_misspellings(const Program& program);

}  // namespace rondo::intake
