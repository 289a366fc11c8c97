// Between what a clock on the wall shows and a moment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace rondo {

// Of a local time to the minute, "2026-09-14T15:10", where this device is; nothing when it is none.
// Of a time that the clocks show twice, because summer time ends, it is the first; one that they
// leave out, because it begins, counts as that much later, as if they had not been changed.
std::optional<std::int64_t> utc_ms_of_local(std::string_view local_time, const Clock& clock);

// "2026-09-14T15:10": what the clocks show then.
std::string local_time_of(std::int64_t utc_ms, const Clock& clock);

// The day here at a moment in UTC as iso_time() writes it, "2026-09-14"; empty for what is none.
std::string local_day_of(std::string_view iso_time, const Clock& clock);
// Likewise; without a clock (null) the day is that of UTC.
std::string local_day_of(std::string_view iso_time, const Clock* clock);

// Whether it is a local time that the clocks here leave out on that day, because they go forward.
bool is_left_out(std::string_view local_time, const Clock& clock);

// "2026-09-14T15:10:00-05:00": to the second, with the zone behind it (RFC 3339), so that it can be
// read as what the clocks here showed and still is one moment everywhere.
std::string zoned_time_of(std::int64_t utc_ms, const Clock& clock);
// And back; nothing for any other text.
std::optional<std::int64_t> utc_ms_of_zoned(std::string_view zoned_time);

}  // namespace rondo
