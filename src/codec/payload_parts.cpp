#include "codec/payload_parts.h"

#include <utility>

#include "base/iso_time.h"
#include "base/text.h"
#include "codec/record_json.h"
#include "model/enum_names.h"

namespace rondo::codec {
namespace {

// In characters (code points), of a name or an address.
constexpr std::size_t kMaxCoordinatorText = 200;

void check_version(const ValueReader& file, std::int64_t supported) {
  const ValueReader reader = file.member("v");
  const std::int64_t version = reader.whole_number();
  if (version > supported) {
    reader.fail("error.guest.newer", {arg("version", version), arg("supported", supported)});
  } else if (version < 1) {
    reader.fail("error.program.version", {arg("version", std::to_string(version))});
  }
}

// Empty where the object has none; one that with `rest` behind it is no moment fails.
std::string text_of_time(const ValueReader& object, std::string_view name, std::string_view rest) {
  if (!object.has(name)) return {};
  const ValueReader reader = object.member(name);
  std::string time = reader.text();
  if (!utc_ms_of(time + std::string(rest))) reader.fail("error.guest.time");
  return time;
}

}  // namespace

void put(Value::Object& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = Value(text);
}

void put(Value::Object& object, const char* name, Value::List list) {
  if (!list.empty()) object[name] = Value(std::move(list));
}

Value::Object written_head(std::int64_t version, const std::string& program, const EventId& event) {
  Value::Object object = written_head(version, program);
  object["e"] = Value(event.text());
  return object;
}

void read_head(const ValueReader& file, std::int64_t supported, std::string& program,
               EventId& event) {
  read_head(file, supported, program);
  event = EventId(id_in(file.member("e")));
}

Value::Object written_head(std::int64_t version, const std::string& program) {
  return {{"v", Value(version)}, {"g", Value(program)}};
}

void read_head(const ValueReader& file, std::int64_t supported, std::string& program) {
  check_version(file, supported);
  program = id_in(file.member("g"));
}

void put_coordinator(Value::Object& object, const Coordinator& coordinator) {
  if (!coordinator.is_known()) return;
  Value::Object who;
  put(who, "n", coordinator.name);
  put(who, "m", coordinator.email);
  object["h"] = Value(std::move(who));
}

Coordinator coordinator_in(const ValueReader& file) {
  if (!file.has("h")) return {};
  const ValueReader who = file.member("h");
  return {text_in(who, "n", kMaxCoordinatorText), text_in(who, "m", kMaxCoordinatorText)};
}

std::string id_in(const ValueReader& reader) {
  std::string id = reader.text();
  if (id.empty() || id.size() > kMaxIdBytes) reader.fail("error.program.bad_id");
  return id;
}

std::string text_of(const ValueReader& reader, std::size_t most) {
  std::string text = reader.text();
  // A code point has at most four bytes, so only what may be too long is counted.
  if (text.size() > most && code_points(text).size() > most) {
    reader.fail("error.guest.too_long", {arg("limit", static_cast<std::int64_t>(most))});
  }
  return text;
}

std::string time_in(const ValueReader& reader) {
  std::string time = reader.text();
  if (!utc_ms_of(time)) reader.fail("error.guest.time");
  return time;
}

std::string day_in(const ValueReader& object, std::string_view name) {
  return text_of_time(object, name, "T00:00:00Z");
}

std::string local_time_in(const ValueReader& object, std::string_view name) {
  return text_of_time(object, name, ":00Z");
}

std::string text_in(const ValueReader& object, std::string_view name, std::size_t most) {
  return object.has(name) ? text_of(object.member(name), most) : std::string();
}

bool flag_in(const ValueReader& object, std::string_view name) {
  return object.has(name) && object.member(name).flag();
}

EventKind kind_in(const ValueReader& object, std::string_view name, EventKind otherwise) {
  if (!object.has(name)) return otherwise;
  const ValueReader reader = object.member(name);
  const std::optional<EventKind> kind = from_name<EventKind>(reader.text());
  if (kind) return *kind;
  std::string choices;
  for (const std::string_view choice : EnumNames<EventKind>::names) {
    choices += (choices.empty() ? "" : ", ") + std::string(choice);
  }
  reader.fail("error.program.expected_choice", {arg("choices", choices)});
  return otherwise;
}

std::vector<ValueReader> list_in(const ValueReader& object, std::string_view name,
                                 std::size_t most) {
  std::vector<ValueReader> items = object.items_if_any(name);
  if (items.size() <= most) return items;
  object.member(name).fail("error.guest.too_many",
                           {arg("count", static_cast<std::int64_t>(items.size())),
                            arg("limit", static_cast<std::int64_t>(most))});
  return {};
}

}  // namespace rondo::codec
