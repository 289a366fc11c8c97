// Random programs for property tests. Every field of every record type is filled through the field
// tables, so a new field is covered the moment it stands in model/field_tables.h. References point
// anywhere: what is tested is carrying values, not their sense.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/random.h"
#include "model/collections.h"
#include "model/enum_names.h"
#include "model/field_tables.h"

namespace rondo::test {

class ProgramGenerator {
 public:
  explicit ProgramGenerator(std::uint64_t seed) : random_(seed) {}

  // Live and removed records of every collection, at most `most` of each kind.
  Program program(std::size_t most = 4) {
    Program result;
    result.id = "program-" + std::to_string(below(1000));
    for_each_collection([&](const auto& collection) {
      auto& table = result.*(collection.table);
      fill_rows(table.live, below(most + 1));
      fill_rows(table.removed, below(3));
      drop_impossible(table);
    });
    add_unknown(result);
    return result;
  }

  template <class Record>
  Record record() {
    Record result{};
    std::apply([&](const auto&... field) { (fill_some(result.*(field.member)), ...); },
               FieldTable<Record>::fields);
    return result;
  }

  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.next() % bound); }

  std::string text() {
    static constexpr std::array<std::string_view, 12> kTexts{
        "Kai Lee",      "Zoë",        "عائشة بن علي", "王小明",   "a\nb",     "tab\tquote\"",
        "back\\slash/", "\U0001F600", "~tilde",       "=formula", "\x01\x7f", "Mon 15:00"};
    return std::string(kTexts[below(kTexts.size())]);
  }

  std::string id_text() { return "id" + std::to_string(below(20)) + (below(8) == 0 ? "/x~" : ""); }

 private:
  template <class Rows>
  void fill_rows(Rows& rows, std::size_t count) {
    for (; count > 0; --count) {
      rows[typename Rows::key_type(id_text())] = record<typename Rows::mapped_type>();
    }
  }

  // No record is live and removed at once, and a removed one without fields is dropped.
  template <class Table>
  void drop_impossible(Table& table) {
    for (const auto& entry : table.live) table.removed.erase(entry.first);
    for (auto at = table.removed.begin(); at != table.removed.end();) {
      const bool blank = at->second == typename Table::Rows::mapped_type{};
      at = blank ? table.removed.erase(at) : std::next(at);
    }
  }

  template <class Member>
  void fill_some(Member& member) {
    if (below(4) != 0) fill(member);
  }

  template <class Member>
  void fill(Member& member) {
    using namespace fields_detail;
    if constexpr (std::is_same_v<Member, Value>) {
      member = Value(Value::Object{{"key", Value(text())}, {"count", Value(number())}});
    } else if constexpr (IsSet<Member>::value) {
      for (std::size_t count = below(4); count > 0; --count) {
        member.insert(key<typename Member::key_type>());
      }
    } else if constexpr (IsMap<Member>::value) {
      for (std::size_t count = below(4); count > 0; --count) {
        fill(member[key<typename Member::key_type>()]);
      }
    } else if constexpr (IsOptional<Member>::value) {
      member.emplace();
      fill(*member);
    } else if constexpr (std::is_same_v<Member, bool>) {
      member = below(2) == 0;
    } else if constexpr (std::is_integral_v<Member>) {
      member = static_cast<Member>(number());
    } else if constexpr (HasFields<Member>) {
      member = record<Member>();
    } else {
      member = key<Member>();
    }
  }

  template <class Key>
  Key key() {
    if constexpr (std::is_enum_v<Key>) {
      return static_cast<Key>(below(EnumNames<Key>::names.size()));
    } else if constexpr (fields_detail::IsId<Key>::value) {
      return Key(id_text());
    } else {
      return text();
    }
  }

  std::int64_t number() {
    static constexpr std::array<std::int64_t, 7> kNumbers{0, 1, 2, 3, 1000, -1, 2147483647};
    return kNumbers[below(kNumbers.size())];
  }

  std::string unknown_value() {
    static constexpr std::array<std::string_view, 6> kValues{
        "null", "-2.50", "12345678901234567890", R"({"deep":[1,{"er":1e3}]})", R"("Zoë")", "[]"};
    return std::string(kValues[below(kValues.size())]);
  }

  // What a newer version might have written.
  void add_unknown(Program& program) {
    for_each_collection([&](const auto& collection) {
      using Record = typename std::remove_cvref_t<decltype(collection)>::RecordType;
      for (const auto& entry : program.*(collection.table)) {
        if (below(4) != 0) continue;
        program.unknown[{key_of<Record>(entry.first), "newField"}] = unknown_value();
      }
    });
    for (const auto& [id, event] : program.events) {
      if (below(2) == 0) continue;
      program.unknown[{key_of<Event>(id), "weights/novelty"}] = "3";
      program.unknown[{key_of<Event>(id), "required/novelty"}] = "true";
    }
    for (const auto& [id, registration] : program.registrations) {
      for (const auto& [topic, offer] : registration.offers) {
        if (below(2) == 0) continue;
        program.unknown[{key_of<Registration>(id), "offers/" + topic.text()}] =
            R"({"since":2019.5,"stars":4})";
      }
    }
    if (below(2) == 0) program.unknown[{{"potlucks", ""}, "potlucks"}] = R"({"s1":{"minutes":45}})";
  }

  SeededRandom random_;
};

inline Program random_program(std::uint64_t seed, std::size_t most = 4) {
  return ProgramGenerator(seed).program(most);
}

}  // namespace rondo::test
