// Words: one language's string table; turns a Message into a sentence.
//
// A text holds arguments as {name}. A text that depends on a number stands under two keys,
// "<key>.one" and "<key>.other", chosen by the argument called "count".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/message.h"

namespace rondo {

class Words {
 public:
  Words() = default;
  explicit Words(std::map<std::string, std::string, std::less<>> texts);

  // The sentence. A key that the table lacks comes out as the key itself, so that a gap is visible
  // on screen and never a crash; a check over the sources keeps it from happening. Of an argument
  // that is longer than any name or sentence (a cell that swallowed half a file) only the beginning
  // is shown.
  std::string text(const Message& message) const;
  std::string text(std::string_view key) const;
  bool has(std::string_view key) const;

 private:
  const std::string* find(const Message& message) const;

  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace rondo
