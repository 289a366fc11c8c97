// The machine's own randomness and time. The same for native programs and for the page, where the
// standard library draws on crypto.getRandomValues and Date.
#pragma once

#include <cstdint>
#include <random>

#include "base/clock.h"
#include "base/random.h"

namespace rondo {

class SystemRandom final : public Random {
 public:
  std::uint64_t next() override;

 private:
  std::random_device device_;
};

class SystemClock final : public Clock {
 public:
  std::int64_t now_utc_ms() const override;
  int minutes_east_of_utc(std::int64_t utc_ms) const override;
};

}  // namespace rondo
