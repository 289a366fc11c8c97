// Changes: the only way a Program is ever written.
//
// A change says which field of which record goes from which value to which. Whether a record exists
// is itself a field: `removed` is true for a record that was never there, false for one that is. So
// adding, editing, removing and bringing back are all of one kind, each has an inverse, and merging
// later needs to know about fields only. A removed record keeps its other fields; one that has no
// field left but "removed" is dropped, so undoing an addition leaves no trace.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "base/value.h"
#include "model/program.h"

namespace rondo {

inline constexpr std::string_view kRemovedField = "removed";

struct Change {
  RecordKey record;
  std::string field;  // a path as in model/fields.h, or kRemovedField
  Value before;
  Value after;

  bool operator==(const Change&) const = default;
};

// One gesture of the user: undone and redone as a whole.
struct Step {
  Message label;  // "Import 64 people", for Undo and for the history
  std::vector<Change> changes;

  bool operator==(const Step&) const = default;
};

// The field's value now. Null for an absent element; kRemovedField is true for an unknown record.
Value current_value(const Program& program, const RecordKey& record, std::string_view field);

// Writes `after`. Errors, with the program unchanged: the collection or field does not exist or
// takes no such value ("error.edit.unknown_field"), or the field does not hold `before`
// ("error.edit.stale").
Result<Done> apply_change(Program& program, const Change& change);

// Applies all changes in order, or none: the first failure puts back what was applied.
Result<Done> apply_changes(Program& program, const std::vector<Change>& changes);

// What takes the program back: each change turned around, last first.
std::vector<Change> inverse(const std::vector<Change>& changes);

// The records that the changes touch, each once, sorted.
std::vector<RecordKey> touched_records(const std::vector<Change>& changes);

}  // namespace rondo
