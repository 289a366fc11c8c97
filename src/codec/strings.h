// The string table of one language: a flat JSON object of key and text (assets/strings/en.json).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/words.h"

namespace rondo::codec {

// Errors: those of codec/strict_json.h; error.program.expected_object, .expected_text {path}.
Result<Words> read_words(std::string_view json);

// The tables that are embedded, by the tags of their languages ("en"), each read once. One that
// can't be read is left out: a build without its assets.
const std::map<std::string, Words, std::less<>>& embedded_words();

}  // namespace rondo::codec
