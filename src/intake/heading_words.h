// What the words of a column heading suggest. English and Spanish; headings come folded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/meaning.h"

namespace rondo::intake {

enum class Direction { none, offer, request };

// Whether the heading asks for what a person gives or for what a person wants: "Which topics could
// you mentor a colleague in?" against "Which topics would you like support with?".
Direction direction_of(std::string_view folded);

// "What would you like help with, or could help with?"
bool speaks_of_both_sides(std::string_view folded);

bool speaks_of_names(std::string_view folded);
bool speaks_of_topics(std::string_view folded);
bool speaks_of_level(std::string_view folded);
bool speaks_of_training(std::string_view folded);
bool speaks_of_roles(std::string_view folded);
bool speaks_of_count(std::string_view folded);
bool speaks_of_availability(std::string_view folded);

// Whether the heading asks if somebody would be there for others, without a word for mentors:
// "Would you talk to colleagues about your role?".
bool speaks_of_helping(std::string_view folded);

// What the heading means whatever stands below it; nothing when that has to decide.
std::optional<Meaning> meaning_of_heading(std::string_view folded);

// 2 for "Second choice"; nothing when the heading ranks nothing.
std::optional<int> rank_of_heading(std::string_view folded);

// The heading without the words around the thing it names: "Data literacy" for "Can mentor in: Data
// literacy" and for "Data literacy (mentor)". Empty when nothing is left.
std::string named_thing(std::string_view heading);

// A grid question, "How sure are you? [Data literacy]": the question and the row. Both empty when
// the heading is none.
struct GridHeading {
  std::string question;
  std::string row;
};
GridHeading grid_heading(std::string_view heading);

// The heading as the name of a category or characteristic: "Grade bands" for "Which grade bands do
// you work with?".
std::string category_name(std::string_view heading);

}  // namespace rondo::intake
