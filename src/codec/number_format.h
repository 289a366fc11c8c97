// Cell numbers of a workbook as the text that a person would have typed.
#pragma once

#include <string>
#include <string_view>

namespace rondo::codec {

enum class NumberKind { number, date, time, date_time };

// What a format code ("m/d/yy h:mm", "[$-409]d mmm;@", "0.00 \"years\"") makes of a number. Source:
// ECMA-376 part 1, 18.8.31.
NumberKind kind_of_format(std::string_view format_code);

// The same for the numbered formats that a workbook does not spell out. Source: ECMA-376 part 1,
// 18.8.30, with the date formats of East Asian locales.
NumberKind kind_of_built_in_format(int format_id);

enum class DateSystem { from_1900, from_1904 };

// `text` is the number as stored. Dates come out as ISO text ("2026-09-27", "2026-09-27 15:00:00",
// "15:00:00"), numbers as short as possible ("4" for "4.0", "0.1" for "0.10000000000000001"). What
// is no number, or a date outside the years 1 to 9999, comes back unchanged.
std::string number_as_text(const std::string& text, NumberKind kind, DateSystem system);

}  // namespace rondo::codec
