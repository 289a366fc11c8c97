// Field tables: one list of (name, member) per record type, from which JSON, differences, undo,
// validation and merging all follow. A new field is one line in model/tables.h.
//
// A field is addressed by a path. A plain member is "name". A member that is a set or a map is
// keyed by element, so that two people who add different topics do not collide: its paths are
// "offers/<element>", where the element runs to the end of the path and may hold any character.
// The Value of an element that is absent is null; that of an element of a set is true.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/value.h"

namespace rondo {

template <class Record, class Member>
struct Field {
  std::string_view name;
  Member Record::*member;
};
// Spelled out, because clang 14 does not deduce the arguments of aggregates.
template <class Record, class Member>
Field(const char*, Member Record::*) -> Field<Record, Member>;

// Specialised for each record type: `static constexpr auto fields = std::tuple{Field{...}, ...};`
template <class Record>
struct FieldTable;

// Specialised for each enumeration that a record holds: `static constexpr std::array names{...}`,
// in the order of the enumerators, which count from 0.
template <class Enum>
struct EnumNames;

struct FieldValue {
  std::string path;
  Value value;

  bool operator==(const FieldValue&) const = default;
};

struct FieldDifference {
  std::string path;
  Value before;
  Value after;

  bool operator==(const FieldDifference&) const = default;
};

namespace fields_detail {

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsSet : std::false_type {};
template <class T>
struct IsSet<std::set<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class K, class V>
struct IsMap<std::map<K, V>> : std::true_type {};

template <class T>
concept HasFields = requires {
  FieldTable<T>::fields;
};
template <class T>
concept Keyed = IsSet<T>::value || IsMap<T>::value;

template <class T>
Value to_value(const T& member);
template <class T>
bool from_value(const Value& value, T& member);

template <class Enum>
std::string_view enum_name(Enum value) {
  return EnumNames<Enum>::names[static_cast<std::size_t>(value)];
}

template <class Enum>
bool enum_from_name(std::string_view name, Enum& value) {
  for (std::size_t index = 0; index < EnumNames<Enum>::names.size(); ++index) {
    if (EnumNames<Enum>::names[index] == name) {
      value = static_cast<Enum>(index);
      return true;
    }
  }
  return false;
}

// Elements of sets and keys of maps as the text in a path.
template <class Key>
std::string key_text(const Key& key) {
  if constexpr (IsId<Key>::value) {
    return key.text();
  } else if constexpr (std::is_enum_v<Key>) {
    return std::string(enum_name(key));
  } else {
    return key;
  }
}

template <class Key>
bool key_from_text(std::string_view text, Key& key) {
  if constexpr (std::is_enum_v<Key>) {
    return enum_from_name(text, key);
  } else {
    key = Key(std::string(text));
    return true;
  }
}

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
    return Value(enum_name(member));
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
    return text != nullptr && enum_from_name(*text, member);
  } else if constexpr (HasFields<T>) {
    return struct_from_value(value, member);
  } else {
    const std::string* text = value.as_text();
    if (text != nullptr) member = *text;
    return text != nullptr;
  }
}

template <class Container>
Value get_element(const Container& container, std::string_view element) {
  typename Container::key_type key{};
  if (!key_from_text(element, key)) return Value();
  const auto found = container.find(key);
  if (found == container.end()) return Value();
  if constexpr (IsSet<Container>::value) {
    return Value(true);
  } else {
    return to_value(found->second);
  }
}

template <class Container>
bool set_element(Container& container, std::string_view element, const Value& value) {
  typename Container::key_type key{};
  if (element.empty() || !key_from_text(element, key)) return false;
  if (value.is_null()) {
    container.erase(key);
    return true;
  }
  if constexpr (IsSet<Container>::value) {
    if (value != Value(true)) return false;
    container.insert(std::move(key));
    return true;
  } else {
    typename Container::mapped_type read{};
    if (!from_value(value, read)) return false;
    container.insert_or_assign(std::move(key), std::move(read));
    return true;
  }
}

struct Path {
  std::string_view name;
  std::optional<std::string_view> element;
};

inline Path split(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {path, std::nullopt};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

// Calls `visit(member)` for the member that `path` names when the path has the member's form (an
// element exactly for keyed members). False when there is none.
template <class Record, class Visit>
bool visit_member(Record& record, const Path& path, Visit visit) {
  bool found = false;
  std::apply(
      [&](const auto&... field) {
        const auto try_one = [&](const auto& candidate) {
          using Member = std::remove_cvref_t<decltype(record.*(candidate.member))>;
          if (candidate.name != path.name || Keyed<Member> != path.element.has_value()) return;
          found = true;
          visit(record.*(candidate.member));
        };
        (try_one(field), ...);
      },
      FieldTable<std::remove_const_t<Record>>::fields);
  return found;
}

}  // namespace fields_detail

// The value at `path`; null for an absent element, an empty optional and a path that does not
// exist.
template <class Record>
Value get_field(const Record& record, std::string_view path) {
  using namespace fields_detail;
  Value result;
  const Path parts = split(path);
  visit_member(record, parts, [&](const auto& member) {
    if constexpr (Keyed<std::remove_cvref_t<decltype(member)>>) {
      result = get_element(member, *parts.element);
    } else {
      result = to_value(member);
    }
  });
  return result;
}

// Writes the value; null removes an element and empties an optional. False, and no change, when the
// path does not exist or the value is of the wrong kind or out of range.
template <class Record>
[[nodiscard]] bool set_field(Record& record, std::string_view path, const Value& value) {
  using namespace fields_detail;
  bool good = false;
  const Path parts = split(path);
  visit_member(record, parts, [&](auto& member) {
    if constexpr (Keyed<std::remove_cvref_t<decltype(member)>>) {
      good = set_element(member, *parts.element, value);
    } else {
      good = from_value(value, member);
    }
  });
  return good;
}

// All fields that differ from a new record's, in table order, elements sorted.
template <class Record>
std::vector<FieldValue> set_fields(const Record& record) {
  using namespace fields_detail;
  std::vector<FieldValue> result;
  const Record plain{};
  const auto collect = [&](const auto& field) {
    const auto& member = record.*(field.member);
    if constexpr (Keyed<std::remove_cvref_t<decltype(member)>>) {
      for (const auto& entry : member) {
        std::string element;
        if constexpr (IsSet<std::remove_cvref_t<decltype(member)>>::value) {
          element = key_text(entry);
        } else {
          element = key_text(entry.first);
        }
        std::string path = std::string(field.name) + "/" + element;
        result.push_back({path, get_element(member, element)});
      }
    } else if (!(member == plain.*(field.member))) {
      result.push_back({std::string(field.name), to_value(member)});
    }
  };
  std::apply([&](const auto&... field) { (collect(field), ...); }, FieldTable<Record>::fields);
  return result;
}

// What turns `before` into `after`, sorted by path.
template <class Record>
std::vector<FieldDifference> differences(const Record& before, const Record& after) {
  std::set<std::string> paths;
  for (const FieldValue& field : set_fields(before)) paths.insert(field.path);
  for (const FieldValue& field : set_fields(after)) paths.insert(field.path);
  std::vector<FieldDifference> result;
  for (const std::string& path : paths) {
    Value old_value = get_field(before, path);
    Value new_value = get_field(after, path);
    if (!(old_value == new_value)) {
      result.push_back({path, std::move(old_value), std::move(new_value)});
    }
  }
  return result;
}

}  // namespace rondo
