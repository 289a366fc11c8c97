// What differs between two states of one program: the one in this browser and the one in a file, or
// the one now and the one before. Found by comparing records of the same id field by field.
//
// Records that were removed count as not there. What a newer version wrote and this one does not
// know is not compared.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/program.h"

namespace rondo {

enum class Differs : std::uint8_t { only_here, only_there, changed };

struct RecordDifference {
  RecordKey record;
  Differs how = Differs::changed;
  // Of one that is changed, by their names in the field table, each once and sorted; elements of a
  // set or map count as their field.
  std::vector<std::string> fields = {};

  bool operator==(const RecordDifference&) const = default;
};

// By collection in the order of model/collections.h, then by id. O(size of both).
std::vector<RecordDifference> program_difference(const Program& here, const Program& there);

}  // namespace rondo
