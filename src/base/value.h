// Value: the untyped form of one field, used where records are handled without knowing their type:
// changes, undo, storage, merging and JSON. A small JSON without floating point numbers, so that
// equality is exact everywhere: a fraction that a newer version wrote is carried as its own digits.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rondo {

// A number that is not a whole one of 64 bits, as it was written. No field of this version holds
// one; they are kept to be written back.
struct Decimal {
  std::string text;

  bool operator==(const Decimal&) const = default;
};

class Value {
 public:
  using List = std::vector<Value>;
  // Sorted, so that writing a Value is canonical.
  using Object = std::map<std::string, Value, std::less<>>;

  Value() = default;  // null: "there is nothing here"
  Value(bool flag) : data_(flag) {}
  Value(std::int64_t number) : data_(number) {}
  Value(int number) : data_(static_cast<std::int64_t>(number)) {}
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(Decimal number) : data_(std::move(number)) {}
  Value(List list) : data_(std::move(list)) {}
  Value(Object object) : data_(std::move(object)) {}

  bool is_null() const { return std::holds_alternative<std::monostate>(data_); }
  // Pointers are null when the Value is of another kind.
  const bool* as_bool() const { return std::get_if<bool>(&data_); }
  const std::int64_t* as_int() const { return std::get_if<std::int64_t>(&data_); }
  const std::string* as_text() const { return std::get_if<std::string>(&data_); }
  const Decimal* as_decimal() const { return std::get_if<Decimal>(&data_); }
  const List* as_list() const { return std::get_if<List>(&data_); }
  const Object* as_object() const { return std::get_if<Object>(&data_); }
  List* as_list() { return std::get_if<List>(&data_); }
  Object* as_object() { return std::get_if<Object>(&data_); }

  // The member called `name`; nullptr when this is no object or has none.
  const Value* find(std::string_view name) const;

  bool operator==(const Value& other) const { return data_ == other.data_; }

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Decimal, List, Object> data_;
};

}  // namespace rondo
