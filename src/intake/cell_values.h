// What single cells say: which role, how many, how well. All comparison is on folded text; English
// and Spanish words are known. Yes and no: model/yes_no.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rondo::intake {

struct Roles {
  bool mentors = false;
  bool seeks = false;

  bool operator==(const Roles&) const = default;
};
// "Mentor", "I'd like to be mentored", "Both", "aprendiz"; nothing when the cell says neither.
std::optional<Roles> read_roles(std::string_view cell);

// read_roles() for the cells of a column of roles, where "New teacher" or "Novice" is one as well;
// beside a topic such words tell how well somebody knows it.
std::optional<Roles> read_role_cell(std::string_view cell);

// The only number in the cell, the greatest of several ("2 to 3"), or a number word up to ten;
// nothing for negative numbers, fractions and numbers over 1000.
struct Count {
  int value = 0;
  bool plain = false;  // the cell held the number and nothing else
};
std::optional<Count> read_count(std::string_view cell);

// 1 to 4, as in Offer: from a number (5 counts as 4) or words such as "basic" or "experienced".
std::optional<int> read_level(std::string_view cell);

// An address is anything with one @, a dot behind it and no spaces. Folded; empty when none.
std::string read_email(std::string_view cell);

// A place holder such as "n/a", "-", "none", "anonymous".
bool says_nothing(std::string_view cell);

// Whether the words of `phrase`, folded, stand next to each other in `folded`.
bool has_words(std::string_view folded, std::string_view phrase);

// Whether those of any phrase do.
using Phrases = std::vector<std::string_view>;
bool has_any(std::string_view folded, const Phrases& phrases);

}  // namespace rondo::intake
