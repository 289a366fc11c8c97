#include "match/messages.h"

#include <string>

namespace rondo {
namespace {

Value value_of(const ArgValue& arg) {
  if (const auto* number = std::get_if<std::int64_t>(&arg)) return Value(*number);
  if (const auto* time = std::get_if<WallTime>(&arg)) return Value(time->iso);
  return Value(std::get<std::string>(arg));
}

}  // namespace

Value message_to_value(const Message& message) {
  Value::Object args;
  for (const Arg& one : message.args) {
    args.insert_or_assign(one.name, value_of(one.value));
  }
  Value::Object object;
  object.emplace("key", message.key);
  if (!args.empty()) object.emplace("args", std::move(args));
  return object;
}

std::optional<Message> message_from_value(const Value& value) {
  const Value* key = value.find("key");
  if (key == nullptr || key->as_text() == nullptr) return std::nullopt;
  Message message{*key->as_text(), {}};
  const Value* args = value.find("args");
  if (args == nullptr) return message;
  if (args->as_object() == nullptr) return std::nullopt;
  for (const auto& [name, given] : *args->as_object()) {
    if (const std::int64_t* number = given.as_int()) {
      message.args.push_back(arg(name, *number));
    } else if (const std::string* text = given.as_text()) {
      message.args.push_back(arg(name, std::string_view(*text)));
    } else {
      return std::nullopt;
    }
  }
  return message;
}

}  // namespace rondo
