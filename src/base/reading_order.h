// The order of names in lists on screen and on paper.
#pragma once

#include <string>
#include <string_view>

namespace rondo {

// Bytes whose order is the reading order of what they were made from: by folded text (base/text.h),
// in which numbers count by their value ("Room 9" before "Room 10") and the K of school grades
// reads as the number before 1 ("K to 2", "Grade K"). Names that differ have different keys.
std::string reading_key(std::string_view name);

// Less-than by reading_key; total.
bool reads_before(std::string_view left, std::string_view right);

}  // namespace rondo
