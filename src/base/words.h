// Words: one language's string table; turns a Message into a sentence.
//
// A text holds arguments as {name}. A text that depends on a number stands under one key for each
// plural of the language, "<key>.one", "<key>.other", chosen by the argument called "count".
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/formats.h"
#include "base/message.h"

namespace rondo {

class Words {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;

  Words() = default;
  explicit Words(Texts texts,
                 std::shared_ptr<const Formats> formats = std::make_shared<PlainFormats>());

  // The sentence. A key that the table lacks comes out as the key itself, so that a gap is visible
  // on screen and never a crash; a check over the sources keeps it from happening. Of an argument
  // that is longer than any name or sentence (a cell that swallowed half a file) only the beginning
  // is shown. One with letters from right to left is isolated (base/direction.h), so what is kept
  // of a sentence goes through without_isolates().
  std::string text(const Message& message) const;
  std::string text(std::string_view key) const;
  bool has(std::string_view key) const;

  // Of an ISO date or local time, as the language writes it: "Sep 14, 2026" and "Mon, Sep 14, 2026,
  // 15:10". Empty for what holds none.
  std::string day(std::string_view iso) const;
  std::string day_and_time(std::string_view local_time) const;

  // "A, B, C", each laid out by itself; where a sentence goes on around them "A, B and C". With an
  // item that holds a comma both are "A, B; C": on screen, on paper and in the cells of a
  // spreadsheet, where programs split such lists again.
  std::string list(const std::vector<std::string>& items) const;
  std::string list_in_sentence(const std::vector<std::string>& items) const;

  const Formats& formats() const { return *formats_; }

  // The same texts, with what another place makes of numbers and days. The table is shared.
  Words with(std::shared_ptr<const Formats> formats) const;

  // The same table with each text 40 % longer and in brackets, arguments as they are: a language
  // in which what has no room, or is no text of the table, is seen at once.
  Words stretched() const;

 private:
  const std::string* find(const Message& message) const;
  std::string argument_text(const ArgValue& value) const;

  // Thousands of sentences that never change, so that copies share them.
  std::shared_ptr<const Texts> texts_ = std::make_shared<const Texts>();
  std::shared_ptr<const Formats> formats_ = std::make_shared<PlainFormats>();
};

}  // namespace rondo
