// A program with nothing in it but its name.
#pragma once

#include "base/random.h"
#include "base/words.h"
#include "model/program.h"

namespace rondo {

Program new_program(Random& random, const Words& words);

}  // namespace rondo
