// Validation: what a Program holds that does not make sense, whether it came from a file, from a
// merge or from a fault in Rondo. Nothing is changed and nothing is refused: the program opens, and
// the issues are listed.
//
// Only live records are looked at. A reference to a person or topic that was merged into another
// one counts as a reference to that one. O(size * log(size)).
#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "model/program.h"

namespace rondo {

struct Issue {
  RecordKey record;
  std::string field;  // a path as in model/fields.h; empty when the record as a whole is meant
  Message message;    // its key starts with "issue."

  bool operator==(const Issue&) const = default;
};

// Sorted by record, field and key: the same program gives the same list.
std::vector<Issue> validate(const Program& program);

}  // namespace rondo
