// The fields of records as paths and values, by the tables of model/field_tables.h.
//
// A plain member is "name". A member that is a set or a map is keyed by element, so that two people
// who add different topics do not collide: its paths are "offers/<element>", where the element runs
// to the end of the path and may hold any character. The Value of an element that is absent is
// null; that of an element of a set is true.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace rondo {

struct FieldValue {
  std::string path;
  Value value;

  bool operator==(const FieldValue&) const = default;
};

struct FieldDifference {
  std::string path;
  Value before;
  Value after;

  bool operator==(const FieldDifference&) const = default;
};

// For all record types of a program (model/collections.h), and for TickRange. Compiled once each,
// in fields.cpp: what follows from a field table is much code, and many places need it.
template <class Record>
struct Fields {
  // The value at `path`; null for an absent element, an empty optional and a path that does not
  // exist.
  static Value get(const Record& record, std::string_view path);

  // Writes the value; null removes an element and empties an optional. False, and no change, when
  // the path does not exist or the value is of the wrong kind or out of range.
  [[nodiscard]] static bool set(Record& record, std::string_view path, const Value& value);

  // All fields that differ from a new record's, in table order, elements sorted.
  static std::vector<FieldValue> all(const Record& record);

  // What turns `before` into `after`, sorted by path.
  static std::vector<FieldDifference> differences(const Record& before, const Record& after);
};

template <class Record>
Value get_field(const Record& record, std::string_view path) {
  return Fields<Record>::get(record, path);
}
template <class Record>
[[nodiscard]] bool set_field(Record& record, std::string_view path, const Value& value) {
  return Fields<Record>::set(record, path, value);
}
template <class Record>
std::vector<FieldValue> set_fields(const Record& record) {
  return Fields<Record>::all(record);
}
template <class Record>
std::vector<FieldDifference> differences(const Record& before, const Record& after) {
  return Fields<Record>::differences(before, after);
}

}  // namespace rondo
