#include "app/stored_program.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/value.h"
#include "codec/migrations.h"
#include "codec/program_json.h"
#include "codec/record_json.h"
#include "codec/step_json.h"
#include "codec/strict_json.h"

namespace rondo {
namespace {

constexpr std::string_view kHeader = "header";
constexpr std::string_view kRecord = "record/";
constexpr std::string_view kWaiting = "waiting/";
constexpr std::string_view kWhole = "whole/";
constexpr std::string_view kUndo = "undo/";
constexpr std::string_view kRedo = "redo/";
constexpr std::size_t kNumberDigits = 10;

// The rest of `key` after `prefix`, when it starts so.
std::optional<std::string_view> after(std::string_view key, std::string_view prefix) {
  if (key.substr(0, prefix.size()) != prefix) return std::nullopt;
  return key.substr(prefix.size());
}

std::string record_key(const RecordKey& record) {
  // Only what a newer version wrote beside the collections has no id.
  if (record.id.empty()) return std::string(kWhole) + record.collection;
  return std::string(kRecord) + record.collection + "/" + record.id;
}

// "people/P1"; without an id where there is no slash.
RecordKey record_at(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {std::string(path), ""};
  return {std::string(path.substr(0, slash)), std::string(path.substr(slash + 1))};
}

std::string step_key(std::string_view prefix, std::uint64_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, kNumberDigits - std::min(kNumberDigits, digits.size()), '0');
  return std::string(prefix) + digits;
}

std::optional<std::uint64_t> step_number(std::string_view digits) {
  if (digits.size() != kNumberDigits) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

// Brings one side of the history up to date: steps that were forgotten at its old end, steps that
// came or went at its new end.
void write_side(const std::string& collection, std::string_view prefix,
                const std::vector<Step>& steps, std::vector<StoredStep>& stored,
                std::vector<Write>& writes) {
  std::size_t first = 0;
  while (first < stored.size() && (steps.empty() || !(stored[first].step == steps.front()))) {
    ++first;
  }
  std::size_t kept = 0;
  while (kept < steps.size() && first + kept < stored.size() &&
         stored[first + kept].step == steps[kept]) {
    ++kept;
  }
  std::uint64_t next = stored.empty() ? 0 : stored.back().number + 1;
  for (std::size_t at = 0; at < stored.size(); ++at) {
    if (at >= first && at < first + kept) continue;
    writes.push_back({collection, step_key(prefix, stored[at].number), std::nullopt});
  }
  const auto begin = stored.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<StoredStep> result(begin, begin + static_cast<std::ptrdiff_t>(kept));
  for (std::size_t at = kept; at < steps.size(); ++at, ++next) {
    writes.push_back({collection, step_key(prefix, next), codec::encode_step(steps[at])});
    result.push_back({next, steps[at]});
  }
  stored = std::move(result);
}

std::vector<Step> steps_of(const std::vector<StoredStep>& stored) {
  std::vector<Step> steps;
  steps.reserve(stored.size());
  for (const StoredStep& entry : stored) steps.push_back(entry.step);
  return steps;
}

// Puts the program file together again from what is stored.
class Assembly {
 public:
  Result<Done> add(const Stored& stored) {
    if (const auto digits = after(stored.key, kUndo)) {
      add_step(history_.undo, *digits, stored.bytes);
      return Done{};
    }
    if (const auto digits = after(stored.key, kRedo)) {
      add_step(history_.redo, *digits, stored.bytes);
      return Done{};
    }
    if (const auto path = after(stored.key, kWaiting)) {
      waiting_.emplace_back(record_at(*path), stored.bytes);
      return Done{};
    }
    Result<Value> value = codec::read_json(stored.bytes, {.keep_decimals = true});
    if (!value) return damaged(stored.key);
    if (stored.key == kHeader) return add_header(std::move(*value));
    if (const auto name = after(stored.key, kWhole)) {
      file_.insert_or_assign(std::string(*name), std::move(*value));
      return Done{};
    }
    if (const auto path = after(stored.key, kRecord)) return add_record(*path, std::move(*value));
    return damaged(stored.key);
  }

  Result<StoredProgram> finish() && {
    const auto version = file_.find("formatVersion");
    if (version == file_.end()) return Error{"error.storage.no_program", {}};
    const bool migrated =
        version->second.as_int() != nullptr && *version->second.as_int() < codec::format_version();
    Result<Program> program = codec::program_from_value(std::move(file_));
    if (!program) return program.error();
    // What waits is there for the history alone.
    for (const auto& [record, bytes] : waiting_) {
      if (!codec::decode_waiting(*program, record, bytes)) history_readable_ = false;
    }
    StoredProgram result{std::move(*program), {}, {}, history_readable_ && !migrated};
    if (result.as_stored) {
      result.history.restore(steps_of(history_.undo), steps_of(history_.redo));
      result.stored_history = std::move(history_);
    }
    return result;
  }

 private:
  static Error damaged(std::string_view key) {
    return {"error.storage.damaged", {arg("detail", key)}};
  }

  Result<Done> add_header(Value header) {
    Value::Object* members = header.as_object();
    if (members == nullptr) return damaged(kHeader);
    // What a newer version wrote stands in wholes of its own and counts, in whatever order.
    for (auto& [name, value] : *members) file_.emplace(name, std::move(value));
    return Done{};
  }

  Result<Done> add_record(std::string_view path, Value value) {
    const RecordKey record = record_at(path);
    if (record.id.empty()) return damaged(path);
    Value& collection = file_.try_emplace(record.collection, Value::Object{}).first->second;
    if (collection.as_object() == nullptr) return damaged(path);
    collection.as_object()->emplace(record.id, std::move(value));
    return Done{};
  }

  void add_step(std::vector<StoredStep>& side, std::string_view digits, std::string_view bytes) {
    const std::optional<std::uint64_t> number = step_number(digits);
    Result<Step> step = codec::decode_step(bytes);
    if (!number || !step) {
      history_readable_ = false;
      return;
    }
    side.push_back({*number, std::move(*step)});
  }

  Value::Object file_;
  std::vector<std::pair<RecordKey, std::string>> waiting_;
  StoredHistory history_;
  bool history_readable_ = true;
};

std::int64_t number_member(const Value& value, std::string_view name) {
  const Value* member = value.find(name);
  return member == nullptr || member->as_int() == nullptr ? 0 : *member->as_int();
}

}  // namespace

std::string program_collection(std::string_view id) {
  return "program/" + std::string(id);
}

std::string replaced_collection(std::string_view id) {
  return "replaced/" + std::string(id);
}

Write entry_write(std::string_view list, const ProgramEntry& entry) {
  const Value value(Value::Object{{"name", Value(entry.name)},
                                  {"changedAt", Value(entry.changed_at_utc_ms)},
                                  {"people", Value(entry.people)},
                                  {"events", Value(entry.events)},
                                  {"sample", Value(entry.sample)}});
  return {std::string(list), entry.id, write_json(value, codec::JsonLayout::compact)};
}

ProgramEntry read_entry(const Stored& stored) {
  ProgramEntry entry;
  entry.id = stored.key;
  const Result<Value> value = codec::read_json(stored.bytes);
  if (!value) return entry;
  const Value* name = value->find("name");
  if (name != nullptr && name->as_text() != nullptr) entry.name = *name->as_text();
  entry.changed_at_utc_ms = number_member(*value, "changedAt");
  entry.people = static_cast<int>(number_member(*value, "people"));
  entry.events = static_cast<int>(number_member(*value, "events"));
  const Value* sample = value->find("sample");
  entry.sample = sample != nullptr && *sample == Value(true);
  return entry;
}

std::vector<Write> record_writes(const std::string& collection, const Program& program,
                                 const RecordKey& record) {
  const auto write = [&](std::string key, std::string bytes) {
    Write result{collection, std::move(key), std::nullopt};
    if (!bytes.empty()) result.bytes = std::move(bytes);
    return result;
  };
  std::vector<Write> writes{write(record_key(record), codec::encode_record(program, record))};
  const auto unknown = program.unknown.lower_bound({record, ""});
  const bool has_unknown =
      unknown != program.unknown.end() && unknown->first.first == record && !record.id.empty();
  if (has_unknown) {
    writes.push_back(write(std::string(kWaiting) + record.collection + "/" + record.id,
                           codec::encode_waiting(program, record)));
  }
  return writes;
}

std::vector<Write> program_writes(const std::string& collection, const Program& program) {
  std::vector<Write> writes;
  writes.push_back(
      {collection, std::string(kHeader),
       codec::write_json(Value(codec::program_header(program)), codec::JsonLayout::compact)});
  for (const RecordKey& key : codec::all_records(program)) {
    for (Write& write : record_writes(collection, program, key)) writes.push_back(std::move(write));
  }
  return writes;
}

std::vector<Write> history_writes(const std::string& collection, const History& history,
                                  StoredHistory& stored) {
  std::vector<Write> writes;
  write_side(collection, kUndo, history.undo_steps(), stored.undo, writes);
  write_side(collection, kRedo, history.redo_steps(), stored.redo, writes);
  return writes;
}

Result<StoredProgram> read_stored_program(const std::vector<Stored>& stored) {
  Assembly assembly;
  for (const Stored& each : stored) {
    if (Result<Done> added = assembly.add(each); !added) return added.error();
  }
  return std::move(assembly).finish();
}

}  // namespace rondo
