// Where a text may be cut without cutting what people see as one letter: a base and its marks, a
// flag, an emoji made of several (Unicode's extended grapheme clusters, UAX 29).
#pragma once

#include <cstddef>
#include <string_view>

namespace rondo {

// The last byte offset up to `at` between two letters of well-formed UTF-8: 0 when the first letter
// goes on beyond `at`. O(at).
std::size_t letter_boundary_up_to(std::string_view text, std::size_t at);

// The end of the first letter, in bytes; 0 of an empty text.
std::size_t first_letter_end(std::string_view text);

}  // namespace rondo
