// Yes and no: as people write them, and as they are kept.
#pragma once

#include <optional>
#include <string_view>

namespace rondo {

// Kept like this whatever the language of who answers; readers get the words of theirs.
inline constexpr std::string_view kYesAnswer = "yes";
inline constexpr std::string_view kNoAnswer = "no";

// "Yes", "x", "✓", "TRUE", "sí"; "no", "-", "FALSE". Compared folded, English and Spanish words are
// known. Blank is nothing.
std::optional<bool> read_yes_no(std::string_view text);

}  // namespace rondo
