// What differs between two states of a program (edit/program_difference.h), in words: by kind of
// record, with names, on screen and on the command line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "edit/program_difference.h"

namespace rondo {

// "People": whose names stand on one side alone or on both with other fields. A text is empty where
// there is nobody; the fields of a changed record stand behind its name.
struct DifferenceGroup {
  std::string kind;
  std::string only_here, only_there, changed;

  bool operator==(const DifferenceGroup&) const = default;
};

// In the order of the collections. Of each side at most `most_names` are named, in reading order,
// with how many more there are.
std::vector<DifferenceGroup> difference_groups(const std::vector<RecordDifference>& differences,
                                               const Program& here, const Program& there,
                                               std::size_t most_names, const Words& words);

// The key of the words for a field; "difference.field.other" where it is bookkeeping that has none
// of its own, empty for what is no field of any record.
std::string_view difference_field_key(std::string_view field);

}  // namespace rondo
