// What stands under the title of a document on paper, so that it can be told from last year's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/program.h"

namespace rondo {

// The program's name; empty while it is still the one that every new program has, which says
// nothing on paper.
std::string own_name(const Program& program, const Words& words);

// "North High · 2026–27 · Riverbend · Printed on Jan 1, 2027": what it is about, as far as that is
// known, the program, and the day.
std::string print_note(const Program& program, std::vector<std::string> about,
                       std::int64_t now_utc_ms, const Words& words);

}  // namespace rondo
