// ValueReader: typed reading of a Value whose form is fixed. It knows where it stands (a JSON
// pointer), and the first thing that is wrong is kept as the Error; reading goes on with zeros and
// empty texts, so that the caller checks once, at the end.
//
// Errors: error.program.expected_object, ..._list, ..._text, ..._whole_number, ..._flag, .missing,
// each {path}; error.problem.number {path, number, low, high}.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"
#include "base/value.h"

namespace rondo::codec {

class ValueReader {
 public:
  // `value` and `error` must outlive the reader.
  ValueReader(const Value& value, std::optional<Error>& error) : ValueReader(value, {}, error) {}

  const std::string& path() const { return path_; }
  bool failed() const { return error_->has_value(); }
  // Keeps the error, unless there is one already; adds the path to its arguments.
  void fail(std::string_view key, std::vector<Arg> more = {}) const;

  bool is_text() const { return value_->as_text() != nullptr; }
  std::int64_t whole_number() const;
  // Of a whole number from `low` to `high`; else `low`, with the error error.problem.number.
  int number_between(int low, int high) const;
  bool flag() const;
  std::string text() const;

  // Of an object.
  bool has(std::string_view name) const;
  ValueReader member(std::string_view name) const;
  std::vector<std::pair<std::string, ValueReader>> members() const;
  // Refuses, as `key` {path}, any member that is not among `names`.
  void only(std::initializer_list<std::string_view> names, std::string_view key) const;

  // Of a list.
  std::vector<ValueReader> items() const;
  // Of one that has from `low` to `high` items; else none, with the error error.problem.pair_size
  // {path, count} or, where they differ, error.rounds.entry_size {path, low, high}.
  std::vector<ValueReader> items_between(int low, int high) const;
  // Of an object: those of a list that may be absent.
  std::vector<ValueReader> items_if_any(std::string_view name) const;

 private:
  ValueReader(const Value& value, std::string path, std::optional<Error>& error)
      : value_(&value), path_(std::move(path)), error_(&error) {}

  const Value* value_;
  std::string path_;
  std::optional<Error>* error_;
};

}  // namespace rondo::codec
