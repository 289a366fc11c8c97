// The seam for time.
#pragma once

#include <cstdint>

namespace rondo {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t now_utc_ms() const = 0;  // since 1970-01-01T00:00Z
  // Of the time zone that this device is set to, at that moment: summer time changes it.
  virtual int minutes_east_of_utc(std::int64_t utc_ms) const = 0;
};

}  // namespace rondo
