// Time stamps of answers: which one is the latest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rondo::intake {

// The column's cells as ISO text ("2026-09-27T15:00:00", comparable as text), in the same order.
// Whether day or month comes first is inferred from the whole column: a number over 12 decides,
// else the order that makes the rows run forward in time. Where neither decides, or cells
// contradict each other, no cell with such a date is rewritten: those, like cells that are no date,
// come back trimmed. Two-digit years are 20xx. A time zone behind the time is ignored: within one
// sheet it is always the same.
std::vector<std::string> read_timestamps(const std::vector<std::string_view>& cells);

// Whether the text is the ISO form that read_timestamps makes.
bool is_iso_time(std::string_view text);

// Whether most of the filled cells begin with a date.
bool are_timestamps(const std::vector<std::string_view>& cells);

}  // namespace rondo::intake
