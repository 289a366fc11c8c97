// Message: text to be worded later. The core never writes sentences: it names a key of the string
// table (assets/strings/<language>.json) and gives named arguments; page and command line turn that
// into words with Words (base/words.h). Errors, validation issues, factor texts, reasons for the
// unserved and labels of undo steps are all Messages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rondo {

// A day or a time to the minute as clocks and calendars here show it, so that a language can write
// it in its own way: "2026-09-14" or "2026-09-14T15:10". In a file it is this text.
struct WallTime {
  std::string iso;

  bool operator==(const WallTime&) const = default;
};

// A number stays a number, so that a language can choose its plural and its digit grouping.
using ArgValue = std::variant<std::int64_t, std::string, WallTime>;

struct Arg {
  std::string name;
  ArgValue value;

  bool operator==(const Arg&) const = default;
};

struct Message {
  std::string key;
  std::vector<Arg> args;

  bool operator==(const Message&) const = default;
  // The argument called `name`, or nullptr.
  const ArgValue* find(std::string_view name) const;
};

// An expected failure, as a value. Its key starts with "error.".
using Error = Message;

inline Arg arg(std::string_view name, std::string_view text) {
  return {std::string(name), std::string(text)};
}
inline Arg arg(std::string_view name, std::int64_t number) {
  return {std::string(name), number};
}
inline Arg arg(std::string_view name, WallTime time) {
  return {std::string(name), std::move(time)};
}

}  // namespace rondo
