// Messages and undo steps as JSON and back: the history is stored beside the records, so that undo
// still works after the page was closed.
//
// A message is {"key": ..., "args": [["name", value], ...]}; a step is {"label": message,
// "changes": [{"record": ["people", "7QX2"], "field": ..., "before": ..., "after": ...}, ...]}.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "base/value.h"
#include "edit/change.h"

namespace rondo::codec {

Value message_to_value(const Message& message);
// Nothing when the value is no message.
std::optional<Message> message_from_value(const Value& value);

std::string encode_step(const Step& step);
// Errors: those of codec/strict_json.h and error.step.unreadable.
Result<Step> decode_step(std::string_view bytes);

}  // namespace rondo::codec
