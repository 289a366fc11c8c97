// Strict JSON: text to Value and back, for every file that Rondo reads or writes.
//
// Reading refuses, with an Error that names line, column and byte: text over the size cap,
// malformed UTF-8, malformed or cut-off JSON, nesting over the depth cap, a key that stands twice
// in one object, and numbers that are not whole numbers of 64 bits, unless they are asked for as
// Decimals. Nothing is repaired silently. O(size) time, no recursion over the input.
//
// Writing is canonical: keys sorted, so that equal Values give equal bytes, and reading what was
// written gives the same Value. Malformed UTF-8, which no import lets in, is written as U+FFFD: a
// file that opens is worth more than bytes that nobody could read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace rondo::codec {

struct JsonLimits {
  std::size_t max_bytes = std::size_t{64} << 20;
  int max_depth = 64;
  bool keep_decimals = false;  // other numbers become Decimals instead of an error
};

// Errors: error.json.too_big {size, limit}; error.json.empty; and with {line, column, byte}
// error.json.encoding, .syntax, .cut_off, .depth {limit}, .duplicate_key {key}, .number.
Result<Value> read_json(std::string_view text, const JsonLimits& limits = {});

enum class JsonLayout {
  compact,  // no white space at all
  lines,    // one object member a line, indented by two; lists of plain values stay on one line
};

// `lines` ends with a line feed.
std::string write_json(const Value& value, JsonLayout layout);

}  // namespace rondo::codec
