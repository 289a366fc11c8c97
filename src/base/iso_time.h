// ISO 8601 texts of a moment, in UTC.
#pragma once

#include <cstdint>
#include <string>

namespace rondo {

std::string iso_date(std::int64_t utc_ms);  // "2026-09-01"
std::string iso_time(std::int64_t utc_ms);  // "2026-09-01T08:30:00Z"

}  // namespace rondo
