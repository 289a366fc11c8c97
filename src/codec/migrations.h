// Migrations: how a program file of an earlier version becomes one of this version, step by step
// and none skipped. They work on the file's JSON before any record is read, after its checksum was
// found right.
//
// Adding a version: append a Migration, bump nothing else (kFormatVersion follows), and add files
// that the version before wrote under tests/fixtures/v<N>; a test fails while there are none.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace rondo::codec {

struct Migration {
  std::int64_t to;  // from the version before; the first migration leads to 2
  Result<Done> (*apply)(Value::Object& file);
};

// Of an event of version 1, questions were their choices: {"Languages": ""}, in the order of their
// names. Makes each the question that it was; one of version 2 stays as it is.
void migrate_questions(Value& event);

// Sorted, without a gap, from 2 on.
const std::vector<Migration>& migrations();

// The version that this program writes.
std::int64_t format_version();

// Takes `file` from version `from` to the last of `steps`; "formatVersion" is kept up to date.
// Stops at the first error. A file of that version or a later one stays as it is.
Result<Done> migrate(Value::Object& file, std::int64_t from, const std::vector<Migration>& steps);

}  // namespace rondo::codec
