// What the payloads of links have in common: compact JSON with short keys and a version "v".
// Members that this version does not know are passed over, so that later ones can add to them; "v"
// is raised only when a reader that passes over something would go wrong, and a payload with a
// higher one is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "codec/link.h"
#include "codec/strict_json.h"
#include "codec/value_reader.h"
#include "model/event.h"
#include "model/program.h"

namespace rondo::codec {

// Writing: what a reader takes for granted is left out.
void put(Value::Object& object, const char* name, const std::string& text);
void put(Value::Object& object, const char* name, Value::List list);

// How each payload begins: its version, the program and the event that it belongs to. Reading comes
// first of all and refuses a newer one, whose rest may mean anything: error.guest.newer {version,
// supported}.
Value::Object written_head(std::int64_t version, const std::string& program, const EventId& event);
void read_head(const ValueReader& file, std::int64_t supported, std::string& program,
               EventId& event);
// Of what belongs to no event.
Value::Object written_head(std::int64_t version, const std::string& program);
void read_head(const ValueReader& file, std::int64_t supported, std::string& program);

// To whom what is said on a page goes back: "h" {n name, m mail}, where either is known. Pages of
// before had none. Error: error.guest.too_long {limit}.
void put_coordinator(Value::Object& object, const Coordinator& coordinator);
Coordinator coordinator_in(const ValueReader& file);

// Error: error.program.bad_id.
std::string id_in(const ValueReader& reader);
// An ISO time in UTC. Error: error.guest.time.
std::string time_in(const ValueReader& reader);
// An ISO date; empty where there is none. Error: error.guest.time.
std::string day_in(const ValueReader& object, std::string_view name);
// Likewise a local ISO time to the minute, "2026-09-14T15:10".
std::string local_time_in(const ValueReader& object, std::string_view name);
// At most so many characters (code points); empty where there is none. Error: error.guest.too_long
// {limit}.
std::string text_in(const ValueReader& object, std::string_view name, std::size_t most);
// Likewise of a text that stands alone.
std::string text_of(const ValueReader& reader, std::size_t most);
// False where there is none.
bool flag_in(const ValueReader& object, std::string_view name);
// `otherwise` where there is none. Error: error.program.expected_choice {choices}.
EventKind kind_in(const ValueReader& object, std::string_view name, EventKind otherwise);
// None where there is no list. Error: error.guest.too_many {count, limit}.
std::vector<ValueReader> list_in(const ValueReader& object, std::string_view name,
                                 std::size_t most);

// `read_into` reads the members. Errors: its own, and those of codec/strict_json.h.
template <class Content>
Result<Content> read_payload(std::string_view payload,
                             void (*read_into)(const ValueReader&, Content&),
                             JsonLimits limits = {}) {
  limits.keep_decimals = true;  // in members of later versions
  const Result<Value> value = read_json(payload, limits);
  if (!value) return value.error();
  Content read;
  std::optional<Error> error;
  read_into(ValueReader(*value, error), read);
  if (error) return *std::move(error);
  return read;
}

// The rules stand in one place: what can't be read is not written. Errors: those of `read`, and of
// write_link.
template <class Read>
Result<std::string> write_payload_link(std::string_view kind, const Value& written, Read read) {
  std::string payload = write_json(written, JsonLayout::compact);
  const auto readable = read(payload);
  if (!readable) return readable.error();
  return write_link({std::string(kind), std::move(payload)});
}

}  // namespace rondo::codec
