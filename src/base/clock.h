// The seam for time.
#pragma once

#include <cstdint>

namespace rondo {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t now_utc_ms() const = 0;  // since 1970-01-01T00:00Z
};

}  // namespace rondo
