// Randomness of the page.
#pragma once

#include "base/random.h"

namespace rondo {

// The browser's own source, which two devices never share (crypto.getRandomValues).
class WebRandom final : public Random {
 public:
  std::uint64_t next() override;
};

}  // namespace rondo
