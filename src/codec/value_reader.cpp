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

int ValueReader::number_between(int low, int high) const {
  const std::int64_t number = whole_number();
  if (low <= number && number <= high) return static_cast<int>(number);
  fail("error.problem.number",
       {arg("number", number), arg("low", std::int64_t{low}), arg("high", std::int64_t{high})});
  return low;
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

std::vector<ValueReader> ValueReader::items_between(int low, int high) const {
  std::vector<ValueReader> all = items();
  const auto count = static_cast<int>(all.size());
  if (low <= count && count <= high) return all;
  if (low == high) {
    fail("error.problem.pair_size", {arg("count", std::int64_t{low})});
  } else {
    fail("error.rounds.entry_size",
         {arg("low", std::int64_t{low}), arg("high", std::int64_t{high})});
  }
  return {};
}

std::vector<ValueReader> ValueReader::items_if_any(std::string_view name) const {
  return has(name) ? member(name).items() : std::vector<ValueReader>();
}

}  // namespace rondo::codec
