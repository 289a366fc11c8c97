#include "codec/program_json.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/sha256.h"
#include "codec/json_pointer.h"
#include "codec/migrations.h"
#include "codec/record_json.h"
#include "codec/strict_json.h"
#include "edit/site_copy.h"
#include "model/collections.h"

namespace rondo::codec {
namespace {

constexpr std::string_view kProgramFormat = "rondo";
constexpr std::string_view kFull = "full";
constexpr std::string_view kCopy = "copy";
constexpr std::string_view kChecksum = "sha256";
constexpr std::size_t kChecksumDigits = 64;

// --- writing ------------------------------------------------------------------------------------

Value::Object file_of(const Program& program) {
  Value::Object file = program_header(program);
  for (const RecordKey& key : all_records(program)) {
    Value record = record_to_value(program, key);
    if (key.id.empty()) {
      // Whatever else a newer version wrote at the top, its version included.
      file.insert_or_assign(key.collection, std::move(record));
      continue;
    }
    Value& collection = file.try_emplace(key.collection, Value::Object{}).first->second;
    collection.as_object()->emplace(key.id, std::move(record));
  }
  return file;
}

// --- reading ------------------------------------------------------------------------------------

bool is_checksum_text(const Value& value) {
  const std::string* text = value.as_text();
  return text != nullptr && text->size() == kChecksumDigits &&
         text->find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Takes the checksum out of `file` and compares.
Result<Done> check_sum(Value::Object& file) {
  const auto found = file.find(kChecksum);
  if (found == file.end()) {
    // A checksum under another name is one whose name was damaged, not a hand-edited file.
    const bool misnamed = std::any_of(file.begin(), file.end(), [](const auto& member) {
      return is_checksum_text(member.second);
    });
    if (misnamed) return Error{"error.program.checksum", {}};
    return Done{};
  }
  const Value stated = std::move(found->second);
  file.erase(found);
  const std::string actual = sha256_hex(write_json(Value(file), JsonLayout::compact));
  if (!(stated == Value(actual))) return Error{"error.program.checksum", {}};
  return Done{};
}

Result<std::int64_t> positive_number(const Value::Object& file, std::string_view name) {
  const std::string pointer = below("", name);
  const auto found = file.find(name);
  if (found == file.end()) return error_at("error.program.missing", pointer);
  const std::int64_t* number = found->second.as_int();
  if (number == nullptr) return error_at("error.program.expected_whole_number", pointer);
  if (*number < 1) return Error{"error.program.version", {arg("version", *number)}};
  return *number;
}

// The file's version, when this program may read it.
Result<std::int64_t> readable_version(const Value::Object& file) {
  const auto format = file.find("format");
  if (format == file.end() || !(format->second == Value(kProgramFormat))) {
    return Error{"error.program.not_a_program", {}};
  }
  Result<std::int64_t> version = positive_number(file, "formatVersion");
  if (!version) return version;
  const Result<std::int64_t> needed = positive_number(file, "minWriter");
  if (!needed) return needed;
  if (*needed > format_version()) {
    return Error{"error.program.needs_newer",
                 {arg("needed", *needed), arg("supported", format_version())}};
  }
  return version;
}

Result<std::string> program_id(const Value::Object& file) {
  const auto found = file.find("program");
  if (found == file.end()) return error_at("error.program.missing", "/program");
  const std::string* id = found->second.as_text();
  if (id == nullptr) return error_at("error.program.expected_text", "/program");
  if (id->empty() || id->size() > kMaxIdBytes) {
    return error_at("error.program.bad_id", "/program");
  }
  return *id;
}

// Keeps a top-level member that this version does not write itself, or writes otherwise.
void keep(Program& program, std::string_view name, const Value& value) {
  const RecordKey whole{std::string(name), ""};
  program.unknown.emplace(std::pair{whole, whole.collection},
                          write_json(value, JsonLayout::compact));
}

// Whether the file is a copy that leaves something out.
Result<bool> says_copy(const Value::Object& file) {
  const auto found = file.find("kind");
  if (found == file.end()) return error_at("error.program.missing", "/kind");
  const std::string* kind = found->second.as_text();
  if (kind == nullptr) return error_at("error.program.expected_text", "/kind");
  if (*kind != kCopy && *kind != kFull) return Error{"error.program.kind", {arg("kind", *kind)}};
  return *kind == kCopy;
}

bool is_header(std::string_view name) {
  return name == "format" || name == "formatVersion" || name == "minWriter" || name == "kind" ||
         name == "program";
}

Result<Done> read_member(Program& program, const std::string& name, const Value& value) {
  const bool known = with_collection(name, [](const auto&) {});
  if (!known) {
    keep(program, name, value);
    return Done{};
  }
  const Value::Object* records = value.as_object();
  if (records == nullptr) return error_at("error.program.expected_object", below("", name));
  for (const auto& [id, record] : *records) {
    Result<Done> read = record_from_value(program, {name, id}, record);
    if (!read) return read;
  }
  return Done{};
}

Result<Program> read_file(const Value::Object& file, std::int64_t version) {
  Program program;
  if (version > format_version()) {
    // Written back as the version that it is; this one only adds to it what it knows.
    keep(program, "formatVersion", file.find("formatVersion")->second);
    keep(program, "minWriter", file.find("minWriter")->second);
  }
  Result<std::string> id = program_id(file);
  if (!id) return id.error();
  program.id = *std::move(id);
  const Result<bool> copy = says_copy(file);
  if (!copy) return copy.error();
  for (const auto& [name, value] : file) {
    if (is_header(name)) continue;
    if (Result<Done> read = read_member(program, name, value); !read) return read.error();
  }
  // What a copy omits was not removed; it must not turn into a full file by being saved.
  if (*copy && !is_copy_of_part(program)) keep(program, "kind", Value(kCopy));
  return program;
}

}  // namespace

Value::Object program_header(const Program& program) {
  return {{"format", Value(kProgramFormat)},
          {"formatVersion", Value(format_version())},
          {"minWriter", Value(kMinWriter)},
          // Copies that were made before files said `copy` said `full`.
          {"kind", Value(is_copy_of_part(program) ? kCopy : kFull)},
          {"program", Value(program.id)}};
}

std::string write_program(const Program& program) {
  Value file(file_of(program));
  std::string checksum = sha256_hex(write_json(file, JsonLayout::compact));
  file.as_object()->insert_or_assign(std::string(kChecksum), Value(std::move(checksum)));
  return write_json(file, JsonLayout::lines);
}

Result<Program> read_program(std::string_view text) {
  Result<Value> value = read_json(text, {.keep_decimals = true});
  if (!value) return value.error();
  Value::Object* file = value->as_object();
  if (file == nullptr) return Error{"error.program.not_a_program", {}};
  return program_from_value(std::move(*file));
}

Result<Program> program_from_value(Value::Object file) {
  const Result<std::int64_t> version = readable_version(file);
  if (!version) return version.error();
  if (Result<Done> sum = check_sum(file); !sum) return sum.error();
  if (Result<Done> moved = migrate(file, *version, migrations()); !moved) return moved.error();
  return read_file(file, *version);
}

}  // namespace rondo::codec
