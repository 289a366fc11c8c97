// A program with nothing in it but its name.
#pragma once

#include <string>

#include "base/random.h"
#include "model/program.h"

namespace rondo {

Program new_program(Random& random, std::string name);

}  // namespace rondo
