// What the payloads of links to single people have in common (guest_pages.h, notice_pages.h):
// compact JSON with short keys and a version, read as strictly as anybody's writing has to be.
//
// Members that this version does not know are passed over, so that later ones can add to them; "v"
// is raised only when a reader that passes over something would go wrong, and a payload with a
// higher one is refused. What is written always reads back equal; what would not is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "codec/link.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"

namespace rondo::codec {

// --- writing: what a reader takes for granted is left out
void put_packed(Value::Object& object, const char* name, const std::string& text);
void put_packed(Value::Object& object, const char* name, Value::List list);

// --- reading; failures are kept by the reader
// First of all, because the rest of a newer payload may mean anything.
void check_packed_version(const ValueReader& file, std::int64_t supported);
std::string packed_id(const ValueReader& reader);
// An ISO time in UTC.
std::string packed_time(const ValueReader& reader);
std::string packed_words(const ValueReader& reader, std::size_t most);
// Of an object's member; empty where there is none.
std::string packed_text(const ValueReader& object, std::string_view name, std::size_t most);
std::vector<ValueReader> packed_list(const ValueReader& object, std::string_view name,
                                     std::size_t most);

template <class Content>
using ReadPacked = void (*)(const ValueReader& file, Content& into);

template <class Content>
Result<Content> read_packed(std::string_view payload, ReadPacked<Content> read_into) {
  JsonLimits limits;
  limits.keep_decimals = true;  // in members of later versions
  const Result<Value> value = read_json(payload, limits);
  if (!value) return value.error();
  Content read;
  std::optional<Error> error;
  read_into(ValueReader(*value, error), read);
  if (error) return *std::move(error);
  return read;
}

template <class Content>
Result<std::string> write_packed_link(std::string_view kind, const Value& written,
                                      ReadPacked<Content> read_into) {
  std::string payload = write_json(written, JsonLayout::compact);
  // The rules stand in one place: what can't be read is not written.
  const Result<Content> readable = read_packed<Content>(payload, read_into);
  if (!readable) return readable.error();
  return write_link({std::string(kind), std::move(payload)});
}

}  // namespace rondo::codec
