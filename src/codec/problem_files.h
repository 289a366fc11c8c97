// What the matcher's files have in common: problems and solutions, rounds and their plans. Internal
// to codec/.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"

namespace rondo::codec {

inline constexpr std::string_view kUnknownField = "error.problem.unknown_field";

// Reads a whole file by `reader`, whose read() makes the Value what it returns.
template <class Reader>
auto read_file_with(Reader reader, std::string_view text) -> decltype(reader.read(Value())) {
  const Result<Value> value = read_json(text);
  if (!value) return value.error();
  return reader.read(*value);
}

// Whether the file says that it is of this format and version; else the error `refusal` {format,
// version} is kept.
bool is_of_format(const ValueReader& file, std::string_view format, std::int64_t version,
                  std::string_view refusal);

template <class Items, class Write>
Value list_of(const Items& items, const Write& write) {
  Value::List values;
  values.reserve(items.size());
  for (const auto& item : items) values.push_back(write(item));
  return Value(std::move(values));
}

// Where ids stand in a list: files name by id what is a place in memory.
class IdPlaces {
 public:
  // As the next one; whether it is the first of that id.
  bool add(const std::string& id);
  // Null, and the error `unknown` {id} kept, where there is none of that id.
  int find(const ValueReader& reader, const std::string& id, std::string_view unknown) const;
  int find(const ValueReader& reader, std::string_view unknown) const {
    return find(reader, reader.text(), unknown);
  }

 private:
  std::map<std::string, int, std::less<>> places_;
};

}  // namespace rondo::codec
