// What a removal takes away, in words: a line each, in the order of an event's steps.
#pragma once

#include <string>
#include <vector>

#include "base/words.h"
#include "edit/losses.h"

namespace rondo {

struct LossLine {
  std::string what;      // "Sessions held"
  std::string how_much;  // "3 (2 h 15 min)"

  bool operator==(const LossLine&) const = default;
};

// `program`: as it is before, for names. Nothing of what is not lost.
std::vector<LossLine> loss_lines(const Losses& losses, const Program& program, const Words& words);

}  // namespace rondo
