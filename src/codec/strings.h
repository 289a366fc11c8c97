// The string table of one language: a flat JSON object of key and text (assets/strings/en.json).
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/words.h"

namespace rondo::codec {

// Errors: those of codec/strict_json.h; error.program.expected_object, .expected_text {path}.
Result<Words> read_words(std::string_view json,
                         std::shared_ptr<const Formats> formats = std::make_shared<PlainFormats>());

}  // namespace rondo::codec
