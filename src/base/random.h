// The seam for randomness. The core draws from it only to name records, never to decide anything.
#pragma once

#include <cstdint>

namespace rondo {

class Random {
 public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;  // 64 uniform bits
};

// Repeatable numbers for tests and generated samples: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() override;

 private:
  std::uint64_t state_;
};

}  // namespace rondo
