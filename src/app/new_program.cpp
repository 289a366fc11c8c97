#include "app/new_program.h"

#include "base/ids.h"

namespace rondo {

Program new_program(Random& random, const Words& words) {
  Program program;
  program.id = new_id_text(random);
  program.info.live[ProgramInfoId(std::string(kProgramInfo))].name = words.text("program.new_name");
  return program;
}

}  // namespace rondo
