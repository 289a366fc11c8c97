#include "codec/record_json.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "codec/json_pointer.h"
#include "codec/strict_json.h"
#include "edit/change.h"
#include "model/collections.h"
#include "model/field_values.h"

namespace rondo::codec {
namespace {

using namespace fields_detail;

// Field or path -> canonical text, of one record.
using Unknown = std::map<std::string, std::string>;

std::string canonical(const Value& value) {
  return write_json(value, JsonLayout::compact);
}

// What a member of this type expects, as the end of an error key.
template <class Member>
Error mismatch(std::string_view pointer) {
  if constexpr (IsOptional<Member>::value) {
    return mismatch<typename Member::value_type>(pointer);
  } else if constexpr (std::is_same_v<Member, Value>) {
    return error_at("error.program.expected_value", pointer);
  } else if constexpr (std::is_same_v<Member, bool>) {
    return error_at("error.program.expected_flag", pointer);
  } else if constexpr (std::is_integral_v<Member>) {
    return error_at("error.program.expected_whole_number", pointer);
  } else if constexpr (std::is_enum_v<Member>) {
    Error error = error_at("error.program.expected_choice", pointer);
    std::string choices;
    for (const std::string_view name : EnumNames<Member>::names) {
      if (!choices.empty()) choices += ", ";
      choices += name;
    }
    error.args.push_back(arg("choices", choices));
    return error;
  } else {
    return error_at("error.program.expected_text", pointer);
  }
}

// Reads one record; stops at the first error.
template <class Record>
class RecordReader {
 public:
  explicit RecordReader(std::string pointer) : pointer_(std::move(pointer)) {}

  void read(const Value& value) {
    const Value::Object* object = value.as_object();
    if (object == nullptr) return fail(error_at("error.program.expected_object", pointer_));
    for (const auto& [name, member] : *object) {
      if (error_) return;
      read_field(name, member);
    }
  }

  const std::optional<Error>& error() const { return error_; }
  bool removed() const { return removed_; }
  Record& record() { return record_; }
  Unknown& unknown() { return unknown_; }

 private:
  void fail(Error error) {
    if (!error_) error_ = std::move(error);
  }

  void read_field(const std::string& name, const Value& value) {
    const std::string pointer = below(pointer_, name);
    // A slash would make it look like the path of an element.
    if (name.empty() || name.find('/') != std::string::npos) {
      return fail(error_at("error.program.field_name", pointer));
    }
    if (name == kRemovedField) {
      const bool* removed = value.as_bool();
      if (removed == nullptr) return fail(error_at("error.program.expected_flag", pointer));
      removed_ = *removed;
      return;
    }
    bool known = false;
    std::apply(
        [&](const auto&... field) {
          const auto try_one = [&](const auto& candidate) {
            if (candidate.name != name) return;
            known = true;
            read_member(record_.*(candidate.member), name, value, pointer);
          };
          (try_one(field), ...);
        },
        FieldTable<Record>::fields);
    if (!known) unknown_.emplace(name, canonical(value));
  }

  template <class Member>
  void read_member(Member& member, const std::string& name, const Value& value,
                   const std::string& pointer) {
    if constexpr (IsSet<Member>::value) {
      read_set(member, name, value, pointer);
    } else if constexpr (IsMap<Member>::value) {
      read_map(member, name, value, pointer);
    } else {
      static_assert(!HasFields<Member>, "its unknown members would have no path of their own");
      read_plain(member, name, value, pointer);
    }
  }

  template <class Member>
  void read_set(Member& member, const std::string& name, const Value& value,
                const std::string& pointer) {
    const Value::List* list = value.as_list();
    if (list == nullptr) return fail(error_at("error.program.expected_list", pointer));
    for (std::size_t index = 0; index < list->size(); ++index) {
      const std::string at = below(pointer, std::to_string(index));
      const std::string* text = (*list)[index].as_text();
      if (text == nullptr) return fail(error_at("error.program.expected_text", at));
      if (text->empty()) return fail(error_at("error.program.empty_element", at));
      typename Member::key_type key{};
      if (key_from_text(*text, key)) {
        member.insert(std::move(key));
      } else {
        unknown_.emplace(name + "/" + *text, "true");
      }
    }
  }

  template <class Member>
  void read_map(Member& member, const std::string& name, const Value& value,
                const std::string& pointer) {
    const Value::Object* object = value.as_object();
    if (object == nullptr) return fail(error_at("error.program.expected_object", pointer));
    for (const auto& [element, inner] : *object) {
      const std::string at = below(pointer, element);
      if (element.empty()) return fail(error_at("error.program.empty_element", at));
      typename Member::key_type key{};
      const std::string path = name + "/" + element;
      if (key_from_text(element, key)) {
        read_plain(member[key], path, inner, at);
      } else {
        unknown_.emplace(path, canonical(inner));
      }
    }
  }

  // A value that is no set and no map; its unknown members are kept under `path`.
  template <class Member>
  void read_plain(Member& member, const std::string& path, const Value& value,
                  const std::string& pointer) {
    if constexpr (HasFields<Member>) {
      read_struct(member, path, value, pointer);
    } else if (!from_value(value, member)) {
      fail(mismatch<Member>(pointer));
    }
  }

  template <class Struct>
  void read_struct(Struct& out, const std::string& path, const Value& value,
                   const std::string& pointer) {
    const Value::Object* object = value.as_object();
    if (object == nullptr) return fail(error_at("error.program.expected_object", pointer));
    Value::Object rest = *object;
    std::apply(
        [&](const auto&... field) {
          const auto try_one = [&](const auto& candidate) {
            const auto found = rest.find(candidate.name);
            if (found == rest.end()) return;
            auto& member = out.*(candidate.member);
            if (!from_value(found->second, member)) {
              fail(mismatch<std::remove_cvref_t<decltype(member)>>(below(pointer, candidate.name)));
            }
            rest.erase(found);
          };
          (try_one(field), ...);
        },
        FieldTable<Struct>::fields);
    if (!rest.empty()) unknown_.emplace(path, canonical(Value(std::move(rest))));
  }

  std::string pointer_;
  Record record_{};
  bool removed_ = false;
  Unknown unknown_;
  std::optional<Error> error_;
};

// Unknown texts were canonical JSON when they were read, or the program was not built by reading.
Value parse_unknown(const std::string& text) {
  Result<Value> value = read_json(text, {.keep_decimals = true});
  assert(value.ok());
  return value ? *std::move(value) : Value();
}

Unknown unknown_of(const Program& program, const RecordKey& record) {
  Unknown result;
  for (auto at = program.unknown.lower_bound({record, ""});
       at != program.unknown.end() && at->first.first == record; ++at) {
    result.emplace(at->first.second, at->second);
  }
  return result;
}

template <class Member>
Value set_to_value(const Member& member) {
  std::set<std::string> elements;
  for (const auto& element : member) elements.insert(key_text(element));
  return Value(Value::List(elements.begin(), elements.end()));
}

template <class Member>
Value map_to_value(const Member& member) {
  Value::Object object;
  for (const auto& [key, value] : member) object.emplace(key_text(key), to_value(value));
  return Value(std::move(object));
}

template <class Record>
Value::Object fields_to_object(const Record& record) {
  Value::Object object;
  const Record plain{};
  const auto write = [&](const auto& field) {
    const auto& member = record.*(field.member);
    using Member = std::remove_cvref_t<decltype(member)>;
    if (member == plain.*(field.member)) return;
    if constexpr (IsSet<Member>::value) {
      object.emplace(field.name, set_to_value(member));
    } else if constexpr (IsMap<Member>::value) {
      object.emplace(field.name, map_to_value(member));
    } else {
      object.emplace(field.name, to_value(member));
    }
  };
  std::apply([&](const auto&... field) { (write(field), ...); }, FieldTable<Record>::fields);
  return object;
}

// Adds one unknown of a set or map: an element with a key of its own, or members of a known one.
template <class Member>
void merge_element(Value& member, std::string_view element, const Value& value) {
  if constexpr (IsSet<Member>::value) {
    if (member.as_list() == nullptr) member = Value(Value::List{});
    Value::List& list = *member.as_list();
    const auto place = std::find_if(list.begin(), list.end(), [&](const Value& other) {
      return std::string_view(*other.as_text()) > element;
    });
    list.insert(place, Value(element));
  } else {
    typename Member::key_type key{};
    if (member.as_object() == nullptr) member = Value(Value::Object{});
    Value::Object& object = *member.as_object();
    if (!key_from_text(element, key)) {
      object.emplace(std::string(element), value);
      return;
    }
    const auto found = object.find(element);
    if (found == object.end() || value.as_object() == nullptr) return;
    Value::Object* known = found->second.as_object();
    if (known != nullptr) known->insert(value.as_object()->begin(), value.as_object()->end());
  }
}

template <class Record>
void merge_unknown(Value::Object& object, const Unknown& unknown) {
  for (const auto& [path, text] : unknown) {
    const Path parts = split(path);
    const Value value = parse_unknown(text);
    if (!parts.element) {
      object.emplace(path, value);
      continue;
    }
    const auto merge = [&](const auto& field) {
      using Member = std::remove_cvref_t<decltype(std::declval<Record>().*(field.member))>;
      if constexpr (Keyed<Member>) {
        if (field.name != parts.name) return;
        Value& member = object[std::string(field.name)];
        merge_element<Member>(member, *parts.element, value);
        if (member.as_object() != nullptr && member.as_object()->empty()) {
          object.erase(object.find(field.name));
        }
      }
    };
    std::apply([&](const auto&... field) { (merge(field), ...); }, FieldTable<Record>::fields);
  }
}

template <class Record>
Value to_record_value(const Table<Record>& table, const RecordKey& key, const Unknown& unknown) {
  const typename Record::Id id(key.id);
  const Record* live = table.find(id);
  const auto removed = table.removed.find(id);
  if (live == nullptr && removed == table.removed.end() && unknown.empty()) return Value();
  Value::Object object;
  if (live != nullptr) {
    object = fields_to_object(*live);
  } else {
    if (removed != table.removed.end()) object = fields_to_object(removed->second);
    object.emplace(kRemovedField, Value(true));
  }
  merge_unknown<Record>(object, unknown);
  return Value(std::move(object));
}

void forget_unknown(Program& program, const RecordKey& record) {
  auto at = program.unknown.lower_bound({record, ""});
  while (at != program.unknown.end() && at->first.first == record) at = program.unknown.erase(at);
}

template <class Record>
Result<Done> put_record(Program& program, Table<Record>& table, const RecordKey& key,
                        const Value& value) {
  RecordReader<Record> reader(below(below("", key.collection), key.id));
  reader.read(value);
  if (reader.error()) return *reader.error();
  const typename Record::Id id(key.id);
  table.live.erase(id);
  table.removed.erase(id);
  if (!reader.removed()) {
    table.live.emplace(id, std::move(reader.record()));
  } else if (!(reader.record() == Record{})) {
    // A removed record without a field of its own says nothing (edit/change.h).
    table.removed.emplace(id, std::move(reader.record()));
  }
  forget_unknown(program, key);
  for (auto& [path, text] : reader.unknown()) {
    program.unknown.emplace(std::pair{key, path}, std::move(text));
  }
  return Done{};
}

}  // namespace

Value record_to_value(const Program& program, const RecordKey& record) {
  const Unknown unknown = unknown_of(program, record);
  Value result;
  const bool known = with_collection(record.collection, [&](const auto& collection) {
    result = to_record_value(program.*(collection.table), record, unknown);
  });
  if (!known && !unknown.empty()) result = parse_unknown(unknown.begin()->second);
  return result;
}

Result<Done> record_from_value(Program& program, const RecordKey& record, const Value& value) {
  Result<Done> result = Done{};
  const bool known = with_collection(record.collection, [&](const auto& collection) {
    if (record.id.empty() || record.id.size() > kMaxIdBytes) {
      result = error_at("error.program.bad_id", below(below("", record.collection), record.id));
      return;
    }
    result = put_record(program, program.*(collection.table), record, value);
  });
  if (!known) {
    forget_unknown(program, record);
    program.unknown.emplace(std::pair{record, record.collection}, canonical(value));
  }
  return result;
}

std::string encode_record(const Program& program, const RecordKey& record) {
  const Value value = record_to_value(program, record);
  return value.is_null() ? std::string() : canonical(value);
}

Result<Done> decode_record(Program& program, const RecordKey& record, std::string_view bytes) {
  Result<Value> value = read_json(bytes, {.keep_decimals = true});
  if (!value) return value.error();
  return record_from_value(program, record, *value);
}

std::string encode_waiting(const Program& program, const RecordKey& record) {
  // What does not come back from the record as it is written.
  Program written;
  [[maybe_unused]] const Result<Done> read =
      record_from_value(written, record, record_to_value(program, record));
  const Unknown placed = unknown_of(written, record);
  Value::Object waiting;
  for (const auto& [path, text] : unknown_of(program, record)) {
    if (placed.count(path) == 0) waiting.emplace(path, parse_unknown(text));
  }
  return waiting.empty() ? std::string() : canonical(Value(std::move(waiting)));
}

Result<Done> decode_waiting(Program& program, const RecordKey& record, std::string_view bytes) {
  const Result<Value> value = read_json(bytes, {.keep_decimals = true});
  if (!value) return value.error();
  const Value::Object* waiting = value->as_object();
  const std::string pointer = below(below("", record.collection), record.id);
  if (waiting == nullptr) return error_at("error.program.expected_object", pointer);
  for (const auto& [path, members] : *waiting) {
    program.unknown.emplace(std::pair{record, path}, canonical(members));
  }
  return Done{};
}

std::vector<RecordKey> all_records(const Program& program) {
  std::set<RecordKey> keys;
  for_each_collection([&](const auto& collection) {
    using Record = typename std::remove_cvref_t<decltype(collection)>::RecordType;
    const Table<Record>& table = program.*(collection.table);
    for (const auto& entry : table.live) keys.insert(key_of<Record>(entry.first));
    for (const auto& entry : table.removed) keys.insert(key_of<Record>(entry.first));
  });
  for (const auto& entry : program.unknown) keys.insert(entry.first.first);
  return {keys.begin(), keys.end()};
}

}  // namespace rondo::codec
