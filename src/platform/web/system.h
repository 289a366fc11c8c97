// Time and randomness of the page.
#pragma once

#include "base/clock.h"
#include "base/random.h"

namespace rondo {

class WebClock final : public Clock {
 public:
  std::int64_t now_utc_ms() const override;
};

// The browser's own source, which two devices never share (crypto.getRandomValues).
class WebRandom final : public Random {
 public:
  std::uint64_t next() override;
};

}  // namespace rondo
