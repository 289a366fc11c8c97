#include "codec/message_json.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace rondo::codec {

Value write_message(const Message& message, const Words& words) {
  Value::Object args;
  for (const Arg& arg : message.args) {
    if (const auto* number = std::get_if<std::int64_t>(&arg.value)) {
      args[arg.name] = Value(*number);
    } else if (const auto* text = std::get_if<std::string>(&arg.value)) {
      args[arg.name] = Value(*text);
    } else if (const auto* time = std::get_if<WallTime>(&arg.value)) {
      args[arg.name] = Value(time->iso);
    }
  }
  return Value(Value::Object{{"key", Value(message.key)},
                             {"args", Value(std::move(args))},
                             {"text", Value(words.text(message))}});
}

Message read_message(const ValueReader& reader, std::string_view unknown_field) {
  reader.only({"key", "args", "text"}, unknown_field);
  Message message{reader.member("key").text(), {}};
  for (const auto& [name, member] : reader.member("args").members()) {
    if (member.is_text()) {
      message.args.push_back(arg(name, member.text()));
    } else {
      message.args.push_back(arg(name, member.whole_number()));
    }
  }
  return message;
}

}  // namespace rondo::codec
