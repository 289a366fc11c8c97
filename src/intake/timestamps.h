// Dates in cells: time stamps of answers, and dates that a spreadsheet program made of something
// else.
#pragma once

#include <optional>
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

// What was typed into a cell that holds a date and no time, if a spreadsheet program made the date:
// 6 to 8 behind "8-Jun", "6/8/2026" and "2026-06-08". Nothing when the cell holds something else.
// The numbers ascend, as in the spans that people type; which of them was the day is lost.
struct Span {
  int first = 0;
  int last = 0;
};
std::optional<Span> span_behind_date(std::string_view cell);

std::string span_text(const Span& span);  // "6-8"

}  // namespace rondo::intake
