// Messages kept in records, such as the reasons of the unserved: {"key": "...", "args": {...}}.
#pragma once

#include <optional>

#include "base/message.h"
#include "base/value.h"

namespace rondo {

Value message_to_value(const Message& message);

// Arguments come back sorted by name. Nothing when `value` has another form.
std::optional<Message> message_from_value(const Value& value);

}  // namespace rondo
