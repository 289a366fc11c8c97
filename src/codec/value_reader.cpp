#include "codec/value_reader.h"

#include <algorithm>
#include <utility>

#include "codec/json_pointer.h"

namespace rondo::codec {
namespace {

const Value kNothing;

}  // namespace

void ValueReader::fail(std::string_view key, std::vector<Arg> more) const {
  if (failed()) return;
  Error error{std::string(key), {arg("path", path_.empty() ? "/" : path_)}};
  error.args.insert(error.args.end(), more.begin(), more.end());
  *error_ = std::move(error);
}

std::int64_t ValueReader::whole_number() const {
  if (const std::int64_t* number = value_->as_int()) return *number;
  fail("error.program.expected_whole_number");
  return 0;
}

bool ValueReader::flag() const {
  if (const bool* flag = value_->as_bool()) return *flag;
  fail("error.program.expected_flag");
  return false;
}

std::string ValueReader::text() const {
  if (const std::string* text = value_->as_text()) return *text;
  fail("error.program.expected_text");
  return {};
}

bool ValueReader::has(std::string_view name) const {
  return value_->find(name) != nullptr;
}

ValueReader ValueReader::member(std::string_view name) const {
  if (value_->as_object() == nullptr) fail("error.program.expected_object");
  const Value* found = value_->find(name);
  const ValueReader member(found == nullptr ? kNothing : *found, below(path_, name), *error_);
  if (found == nullptr) member.fail("error.program.missing");
  return member;
}

std::vector<std::pair<std::string, ValueReader>> ValueReader::members() const {
  std::vector<std::pair<std::string, ValueReader>> members;
  const Value::Object* object = value_->as_object();
  if (object == nullptr) {
    fail("error.program.expected_object");
    return members;
  }
  for (const auto& [name, value] : *object) {
    members.emplace_back(name, ValueReader(value, below(path_, name), *error_));
  }
  return members;
}

void ValueReader::only(std::initializer_list<std::string_view> names, std::string_view key) const {
  for (const auto& [name, member] : members()) {
    if (std::find(names.begin(), names.end(), name) == names.end()) member.fail(key);
  }
}

std::vector<ValueReader> ValueReader::items() const {
  std::vector<ValueReader> items;
  const Value::List* list = value_->as_list();
  if (list == nullptr) {
    fail("error.program.expected_list");
    return items;
  }
  items.reserve(list->size());
  for (const Value& value : *list) {
    const ValueReader item(value, below(path_, std::to_string(items.size())), *error_);
    items.push_back(item);
  }
  return items;
}

}  // namespace rondo::codec
