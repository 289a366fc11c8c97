// One record of a Program as JSON and back: the form in which records stand in a program file and,
// one by one, in storage. docs/data.md describes the form.
//
// A record is an object of its fields. A field that has a new record's value is left out. A member
// that is a set is a sorted list of its elements; one that is a map is an object by element. A
// removed record carries "removed": true. What this version does not know (fields, elements of sets
// and maps whose keys are fixed words, members of elements) goes to Program::unknown when read and
// comes back when written:
//   (record, "nickname")       an unknown field, whole
//   (record, "weights/novelty") an unknown element, whole
//   (record, "offers/7QX2")    the unknown members of a known element; without it they wait
//   ({"potlucks", ""}, "potlucks") a whole unknown collection
// Reading what was written gives an equal program. O(size * log(size)).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "model/program.h"

namespace rondo::codec {

// Ids of programs and records are not empty and have at most this many bytes.
inline constexpr std::size_t kMaxIdBytes = 100;

// Null when the program knows nothing of the record.
Value record_to_value(const Program& program, const RecordKey& record);

// Makes the record what `value` says, whatever it was. On an Error the program is unchanged; its
// "path" is the JSON pointer of the value that can't be, below the record's own.
// Errors: error.program.expected_object, ..._list, ..._text, ..._whole_number, ..._flag, ..._value
// {path}; ..._choice {path, choices}; .field_name, .empty_element, .bad_id {path}.
Result<Done> record_from_value(Program& program, const RecordKey& record, const Value& value);

// The same as bytes; empty bytes when the program knows nothing of the record. Errors of
// codec/strict_json.h besides.
std::string encode_record(const Program& program, const RecordKey& record);
Result<Done> decode_record(Program& program, const RecordKey& record, std::string_view bytes);

// The unknown members that wait for their element, which was removed and may come back by undo:
// they have no place in the record. Bytes for storage; empty when none wait. A program file leaves
// them out.
std::string encode_waiting(const Program& program, const RecordKey& record);
Result<Done> decode_waiting(Program& program, const RecordKey& record, std::string_view bytes);

// Every record that encodes to something: live, removed, or known by unknown fields alone. Sorted.
std::vector<RecordKey> all_records(const Program& program);

}  // namespace rondo::codec
