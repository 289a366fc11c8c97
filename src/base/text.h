// Text: UTF-8 checks and the folding by which two spellings are one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rondo {

// The byte offset of the first malformed UTF-8 sequence (overlong forms, surrogates and code points
// above U+10FFFF count as malformed), or nothing when all of `text` is well formed.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// The code points of well-formed UTF-8; a malformed byte yields U+FFFD.
std::vector<char32_t> code_points(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);

// Without white space (Unicode's, no-break and zero-width ones included) at both ends.
std::string_view trim(std::string_view text);
// Trimmed, with each run of white space inside as one space.
std::string collapse_spaces(std::string_view text);

// Empty words leave no separator at the beginning.
std::string join_words(const std::vector<std::string>& words, std::string_view between);

// Whether commas between them would make two of one item: "Reading, writing".
bool needs_semicolons(const std::vector<std::string>& items);
// "reading, writing", or with "; " where that is needed.
std::string join_items(const std::vector<std::string>& items);

// The lines of a text that are not blank, each with its spaces collapsed.
std::vector<std::string> lines_in(std::string_view text);

// The number of the line in which the byte at `at` stands, from 1; lines end with CR, LF or both.
std::int64_t line_number(std::string_view text, std::size_t at);

// The first code points of a text that has more than `most`, with "…" behind them in place of the
// space or the mark that they end with; else all of it.
std::string beginning_of(std::string_view text, std::size_t most);

// The form in which spellings are compared: compatibility decomposition, case folding, marks
// removed (also strokes and ligatures: "ł", "ø", "æ"), punctuation and white space as single
// spaces, trimmed. "  Co-Teaching " and "co teaching" fold to the same text; so do "Zoë" and "ZOE".
// Idempotent.
std::string fold(std::string_view text);

// The words of folded text, in order. They point into it.
std::vector<std::string_view> split_words(std::string_view folded);

// What the spellings of one name have in common: folded, without spaces, so that "Co-teaching" and
// "coteaching" have the same. Text of punctuation alone is its own.
std::string name_key(std::string_view text);

// Lower-cased and trimmed only: for addresses, where punctuation matters.
std::string fold_case(std::string_view text);

// The optimal string alignment distance (insert, delete, replace, swap neighbours) in code points,
// or limit + 1 as soon as it is known to be more than `limit`. O(length^2), ended early.
int edit_distance(std::string_view left, std::string_view right, int limit);

}  // namespace rondo
