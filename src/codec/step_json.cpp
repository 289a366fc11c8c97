#include "codec/step_json.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

#include "codec/strict_json.h"

namespace rondo::codec {
namespace {

Error unreadable() {
  return {"error.step.unreadable", {}};
}

// The text member called `name`, or nullptr.
const std::string* text_member(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member == nullptr ? nullptr : member->as_text();
}

const Value::List* list_member(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member == nullptr ? nullptr : member->as_list();
}

Value change_to_value(const Change& change) {
  return Value(
      Value::Object{{"record", Value(Value::List{change.record.collection, change.record.id})},
                    {"field", change.field},
                    {"before", change.before},
                    {"after", change.after}});
}

Result<Change> change_from_value(const Value& value) {
  const Value::List* record = list_member(value, "record");
  const std::string* field = text_member(value, "field");
  const Value* before = value.find("before");
  const Value* after = value.find("after");
  if (record == nullptr || record->size() != 2 || field == nullptr || before == nullptr ||
      after == nullptr) {
    return unreadable();
  }
  const std::string* collection = (*record)[0].as_text();
  const std::string* id = (*record)[1].as_text();
  if (collection == nullptr || id == nullptr) return unreadable();
  return Change{{*collection, *id}, *field, *before, *after};
}

// A time is an object of its own, so that it is worded as one again.
Value arg_to_value(const Arg& arg) {
  const auto* time = std::get_if<WallTime>(&arg.value);
  if (time != nullptr) return Value(Value::Object{{"time", time->iso}});
  const auto* number = std::get_if<std::int64_t>(&arg.value);
  return number != nullptr ? Value(*number) : Value(std::get<std::string>(arg.value));
}

std::optional<Arg> arg_from_value(const Value& value) {
  const Value::List* pair = value.as_list();
  if (pair == nullptr || pair->size() != 2 || (*pair)[0].as_text() == nullptr) return std::nullopt;
  const std::string& name = *(*pair)[0].as_text();
  if (const std::string* text = (*pair)[1].as_text()) return arg(name, *text);
  if (const std::int64_t* number = (*pair)[1].as_int()) return arg(name, *number);
  if (const std::string* time = text_member((*pair)[1], "time")) return arg(name, WallTime{*time});
  return std::nullopt;
}

}  // namespace

Value message_to_value(const Message& message) {
  Value::List args;
  for (const Arg& each : message.args) {
    args.push_back(Value(Value::List{each.name, arg_to_value(each)}));
  }
  return Value(Value::Object{{"key", message.key}, {"args", Value(std::move(args))}});
}

std::optional<Message> message_from_value(const Value& value) {
  const std::string* key = text_member(value, "key");
  const Value::List* args = list_member(value, "args");
  if (key == nullptr || args == nullptr) return std::nullopt;
  Message message{*key, {}};
  for (const Value& each : *args) {
    std::optional<Arg> read = arg_from_value(each);
    if (!read) return std::nullopt;
    message.args.push_back(*std::move(read));
  }
  return message;
}

std::string encode_step(const Step& step) {
  Value::List changes;
  for (const Change& change : step.changes) changes.push_back(change_to_value(change));
  return write_json(Value(Value::Object{{"label", message_to_value(step.label)},
                                        {"changes", Value(std::move(changes))}}),
                    JsonLayout::compact);
}

Result<Step> decode_step(std::string_view bytes) {
  const Result<Value> value = read_json(bytes, {.keep_decimals = true});
  if (!value) return value.error();
  const Value* label = value->find("label");
  const Value::List* changes = list_member(*value, "changes");
  if (label == nullptr || changes == nullptr) return unreadable();
  std::optional<Message> message = message_from_value(*label);
  if (!message) return unreadable();
  Step step{*std::move(message), {}};
  for (const Value& each : *changes) {
    Result<Change> change = change_from_value(each);
    if (!change) return change.error();
    step.changes.push_back(*std::move(change));
  }
  return step;
}

}  // namespace rondo::codec
