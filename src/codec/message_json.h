// A Message in a file: its key and arguments, and its text for people.
#pragma once

#include <string_view>

#include "base/message.h"
#include "base/value.h"
#include "base/words.h"
#include "codec/value_reader.h"

namespace rondo::codec {

Value write_message(const Message& message, const Words& words);
// Any field that does not belong there is refused as `unknown_field` {path}; the text is not read.
Message read_message(const ValueReader& reader, std::string_view unknown_field);

}  // namespace rondo::codec
