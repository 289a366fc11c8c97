// The program file: a Program as text and back. docs/data.md describes its form.
//
// Writing is canonical: equal programs give equal bytes, and what was written reads as an equal
// program, unless it held malformed UTF-8 (codec/strict_json.h).
//
// Reading accepts a file of any version that allows this one to write ("minWriter"), and keeps what
// it does not know. A file without "sha256" was edited by hand and is accepted; a wrong one is
// refused, so a file that was cut, changed or mixed up on its way never opens as something else.
// Errors leave no trace. O(size * log(size)).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "model/program.h"

namespace rondo::codec {

// The earliest program version that may write files of this version without losing something.
inline constexpr std::int64_t kMinWriter = 2;

std::string write_program(const Program& program);

// The members of the file besides collections and checksum: format, version, program. Storage keeps
// them beside the records.
Value::Object program_header(const Program& program);

// Errors: those of codec/strict_json.h (line, column) and codec/record_json.h (path), and
// error.program.not_a_program; .needs_newer {needed, supported}; .checksum; .missing {path};
// .expected_whole_number, .expected_text, .expected_object {path}; .version {version}; .kind
// {kind}.
Result<Program> read_program(std::string_view text);

// The same for a file that is a Value already, as storage puts it together from records.
Result<Program> program_from_value(Value::Object file);

}  // namespace rondo::codec
