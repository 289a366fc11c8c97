#include "model/program.h"

namespace rondo {

const std::string& Program::name() const {
  static const std::string kUnnamed;
  const ProgramInfo* record = info.find(ProgramInfoId(std::string(kProgramInfo)));
  return record == nullptr ? kUnnamed : record->name;
}

}  // namespace rondo
