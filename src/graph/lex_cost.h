// LexCost<N>: costs of several stages as one number. N limbs of 64 bits, added limb by limb and
// compared in lexicographic order, so that no amount of a later limb outweighs one unit of an
// earlier one and no large constant is needed. An ordered group: a < b implies a + c < b + c, which
// is all that shortest paths and linear programming duality ask of a cost.
//
// Limbs must not overflow; cost_packing.h proves it before the first addition.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace rondo::graph {

template <std::size_t N>
struct LexCost {
  std::array<std::int64_t, N> limbs{};

  LexCost& operator+=(const LexCost& other) {
    for (std::size_t i = 0; i < N; ++i) limbs[i] += other.limbs[i];
    return *this;
  }
  LexCost& operator-=(const LexCost& other) {
    for (std::size_t i = 0; i < N; ++i) limbs[i] -= other.limbs[i];
    return *this;
  }
  friend LexCost operator+(LexCost left, const LexCost& right) { return left += right; }
  friend LexCost operator-(LexCost left, const LexCost& right) { return left -= right; }

  friend bool operator<(const LexCost& left, const LexCost& right) {
    for (std::size_t i = 0; i + 1 < N; ++i) {
      if (left.limbs[i] != right.limbs[i]) return left.limbs[i] < right.limbs[i];
    }
    return left.limbs[N - 1] < right.limbs[N - 1];
  }
  // Limb by limb: the array's own comparison becomes a call, and this is in the innermost loops.
  friend bool operator==(const LexCost& left, const LexCost& right) {
    for (std::size_t i = 0; i < N; ++i) {
      if (left.limbs[i] != right.limbs[i]) return false;
    }
    return true;
  }
};

}  // namespace rondo::graph
