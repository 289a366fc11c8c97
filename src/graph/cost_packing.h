// CostPacking: many small cost components in few 64-bit limbs.
//
// A chain of stages may have thirty components (one count per level of fit, for example), most of
// them small. Consecutive components share a limb as digits of a number in mixed radix: if
// |x_j| <= bound_j for every number that is ever compared, then with radix 2 * bound_j + 1 the
// digit j outweighs everything after it, and comparing limbs compares components in lexicographic
// order. Packing is linear (pack(a) + pack(b) = pack(a + b)), and unpacking is exact, so that the
// packed solver works on the very components: nothing is approximated and no weight is guessed.
//
// Building, packing and unpacking: O(components).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rondo::graph {

inline constexpr std::int64_t kMaxPackedBound = (std::int64_t{1} << 62) - 1;

// Solvers by shortest paths compare numbers that are up to so many path costs apart ("Bounds" in
// min_cost_flow.h and degree_matching.h): what a path may cost, if their spread is to be packed.
inline constexpr std::int64_t kSpread = 10;
inline constexpr std::int64_t kMaxPathCost = kMaxPackedBound / kSpread;

class CostPacking {
 public:
  // bounds[j] >= 0 bounds the absolute value of component j. Nothing when a bound exceeds
  // kMaxPackedBound, which no limb can hold.
  static std::optional<CostPacking> make(const std::vector<std::int64_t>& bounds);

  std::size_t components() const { return digits_.size(); }
  std::size_t limbs() const { return limbs_; }

  // `components` holds components() numbers within the bounds, `limbs` limbs() numbers.
  void pack(const std::int64_t* components, std::int64_t* limbs) const;
  void unpack(const std::int64_t* limbs, std::int64_t* components) const;

 private:
  struct Digit {
    std::size_t limb = 0;
    std::int64_t radix = 1;   // 2 * bound + 1
    std::int64_t weight = 1;  // product of the radixes after it in its limb
  };

  std::vector<Digit> digits_;
  std::size_t limbs_ = 0;
};

}  // namespace rondo::graph
