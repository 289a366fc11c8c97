// From which side a line is laid out. Hebrew and Arabic run from right to left; a sentence of the
// interface that begins with a name in them still runs as its own words do. Marks that Unicode has
// for it (isolates) tell the one from the other, as in the bidirectional algorithm (UAX #9, P2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rondo {

enum class Direction : std::uint8_t { left_to_right, right_to_left };

// Of a line: that of its first letter outside of isolates; left to right where there is none. A
// line may be a part of a longer one that was broken: what stands before the end of an isolate that
// began further up belongs to it. O(length), and only a look at the bytes for Latin text.
Direction direction_of(std::string_view line);

// A value (a name, a topic, a place) to stand among other words: laid out by itself, so that it
// moves none of them. Marked only where it has letters that run from right to left. One of several
// lines is paragraphs of its own and stays as it is.
std::string isolated(std::string_view value);

// Without these marks: for what is kept, or goes where only the value counts.
std::string without_isolates(std::string_view text);

}  // namespace rondo
