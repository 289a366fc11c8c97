// How members become values and paths. Much code for each type: only for those who walk the field
// tables themselves (fields.cpp and the codec of records).
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/ids.h"
#include "base/value.h"
#include "model/enum_names.h"
#include "model/field_tables.h"

namespace rondo::fields_detail {

struct Path {
  std::string_view name;
  std::optional<std::string_view> element;
};

inline Path split(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {path, std::nullopt};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

// An element of a set or the key of a map as the text in a path.
template <class Key>
std::string key_text(const Key& key) {
  if constexpr (std::is_enum_v<Key>) {
    return std::string(name_of(key));
  } else if constexpr (std::is_same_v<Key, std::string>) {
    return key;
  } else {
    return key.text();
  }
}

template <class Key>
bool key_from_text(std::string_view text, Key& key) {
  if constexpr (std::is_enum_v<Key>) {
    const std::optional<Key> named = from_name<Key>(text);
    if (named) key = *named;
    return named.has_value();
  } else {
    key = Key(std::string(text));
    return true;
  }
}

template <class T>
Value to_value(const T& member);
template <class T>
bool from_value(const Value& value, T& member);

template <class T>
Value struct_to_value(const T& record) {
  Value::Object object;
  const T plain{};
  std::apply(
      [&](const auto&... field) {
        ((record.*(field.member) == plain.*(field.member)
              ? void()
              : void(object.emplace(field.name, to_value(record.*(field.member))))),
         ...);
      },
      FieldTable<T>::fields);
  return Value(std::move(object));
}

template <class T>
bool struct_from_value(const Value& value, T& record) {
  const Value::Object* object = value.as_object();
  if (object == nullptr) return false;
  T read{};
  bool good = true;
  std::apply(
      [&](const auto&... field) {
        ((object->find(field.name) == object->end()
              ? void()
              : void(good = from_value(object->find(field.name)->second, read.*(field.member)) &&
                            good)),
         ...);
      },
      FieldTable<T>::fields);
  if (good) record = std::move(read);
  return good;
}

template <class T>
Value to_value(const T& member) {
  if constexpr (std::is_same_v<T, Value>) {
    return member;
  } else if constexpr (IsId<T>::value) {
    return Value(member.text());
  } else if constexpr (IsOptional<T>::value) {
    return member ? to_value(*member) : Value();
  } else if constexpr (std::is_enum_v<T>) {
    return Value(name_of(member));
  } else if constexpr (HasFields<T>) {
    return struct_to_value(member);
  } else {
    return Value(member);
  }
}

template <class T>
bool from_value(const Value& value, T& member) {
  if constexpr (std::is_same_v<T, Value>) {
    member = value;
    return !value.is_null();
  } else if constexpr (IsId<T>::value) {
    const std::string* text = value.as_text();
    if (text != nullptr) member = T(*text);
    return text != nullptr;
  } else if constexpr (IsOptional<T>::value) {
    if (value.is_null()) {
      member.reset();
      return true;
    }
    typename T::value_type inner{};
    const bool good = from_value(value, inner);
    if (good) member = inner;
    return good;
  } else if constexpr (std::is_same_v<T, bool>) {
    const bool* flag = value.as_bool();
    if (flag != nullptr) member = *flag;
    return flag != nullptr;
  } else if constexpr (std::is_integral_v<T>) {
    const std::int64_t* number = value.as_int();
    const bool good = number != nullptr && *number >= std::numeric_limits<T>::min() &&
                      *number <= std::numeric_limits<T>::max();
    if (good) member = static_cast<T>(*number);
    return good;
  } else if constexpr (std::is_enum_v<T>) {
    const std::string* text = value.as_text();
    const std::optional<T> named = text == nullptr ? std::nullopt : from_name<T>(*text);
    if (named) member = *named;
    return named.has_value();
  } else if constexpr (HasFields<T>) {
    return struct_from_value(value, member);
  } else {
    const std::string* text = value.as_text();
    if (text != nullptr) member = *text;
    return text != nullptr;
  }
}

}  // namespace rondo::fields_detail
