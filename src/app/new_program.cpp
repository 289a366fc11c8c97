#include "app/new_program.h"

#include <utility>

#include "base/ids.h"

namespace rondo {

Program new_program(Random& random, std::string name) {
  Program program;
  program.id = new_id_text(random);
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].name = std::move(name);
  return program;
}

}  // namespace rondo
