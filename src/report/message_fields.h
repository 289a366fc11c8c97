// Messages with fields, as a coordinator writes them:
//
//   Hello {name},
//
//   {match}
//   Goal: {goal}
//
//   Braces that are meant as such are doubled: {{ and }}.
//
// A blank line ends a paragraph. A paragraph with a field that tells of one match stands there once
// for each match of the reader. A line whose fields all have nothing to say is left out, and so is
// such a paragraph, with the words around them. Names of fields are the same in every language.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rondo {

struct MessageField {
  std::string_view name;
  bool of_match = false;  // of one match; else of the reader or the event
};

// "{goal}"
std::string written_field(std::string_view name);

struct MessagePiece {
  std::string words;  // as read, with single braces; of a field its name
  bool is_field = false;

  bool operator==(const MessagePiece&) const = default;
};
using MessageLine = std::vector<MessagePiece>;
struct MessageParagraph {
  std::vector<MessageLine> lines;  // at least one
  bool of_match = false;
};
using MessageText = std::vector<MessageParagraph>;

// Errors, each with the line, counted from 1: error.message_text.unknown_field {line, field,
// fields}, or error.message_text.misspelt_field {line, field, meant} where one of `fields` is
// close; error.message_text.brace {line, brace, twice} for one that is not closed or was not
// opened.
Result<MessageText> read_message_text(std::string_view text, std::span<const MessageField> fields);

using FieldValues = std::map<std::string, std::string, std::less<>>;

// The text with what the fields say; a field without a value says nothing. `matches` has what
// fields of matches say, for each match. Lines end with \n.
std::string fill_in(const MessageText& text, const FieldValues& reader,
                    const std::vector<FieldValues>& matches);

}  // namespace rondo
