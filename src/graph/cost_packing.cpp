#include "graph/cost_packing.h"

#include <algorithm>

namespace rondo::graph {
namespace {

// With a product of radixes up to 2^63 - 1, digits within their bounds sum to less than 2^62.
constexpr std::int64_t kMaxProduct = INT64_MAX;

}  // namespace

std::optional<CostPacking> CostPacking::make(const std::vector<std::int64_t>& bounds) {
  CostPacking packing;
  std::int64_t product = 1;
  for (const std::int64_t bound : bounds) {
    if (bound < 0 || bound > kMaxPackedBound) return std::nullopt;
    const std::int64_t radix = 2 * bound + 1;
    if (packing.limbs_ == 0 || radix > kMaxProduct / product) {
      ++packing.limbs_;
      product = 1;
    }
    product *= radix;
    packing.digits_.push_back({packing.limbs_ - 1, radix, 1});
  }
  for (std::size_t j = packing.digits_.size(); j-- > 1;) {
    const Digit& digit = packing.digits_[j];
    Digit& before = packing.digits_[j - 1];
    if (before.limb == digit.limb) before.weight = digit.weight * digit.radix;
  }
  packing.limbs_ = std::max<std::size_t>(packing.limbs_, 1);
  return packing;
}

void CostPacking::pack(const std::int64_t* components, std::int64_t* limbs) const {
  std::fill_n(limbs, limbs_, 0);
  for (std::size_t j = 0; j < digits_.size(); ++j) {
    limbs[digits_[j].limb] += components[j] * digits_[j].weight;
  }
}

void CostPacking::unpack(const std::int64_t* limbs, std::int64_t* components) const {
  std::int64_t rest = 0;
  for (std::size_t j = digits_.size(); j-- > 0;) {
    const Digit& digit = digits_[j];
    const bool last_of_limb = j + 1 == digits_.size() || digits_[j + 1].limb != digit.limb;
    if (last_of_limb) rest = limbs[digit.limb];
    const std::int64_t bound = digit.radix / 2;
    std::int64_t value = rest % digit.radix;  // the digit, brought to -bound..bound
    if (value > bound) value -= digit.radix;
    if (value < -bound) value += digit.radix;
    components[j] = value;
    rest = (rest - value) / digit.radix;
  }
}

}  // namespace rondo::graph
