#include "graph/cost_packing.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "graph/numbers.h"

namespace rondo::graph {
namespace {

Numbers packed(const CostPacking& packing, const Numbers& components) {
  Numbers limbs(packing.limbs());
  packing.pack(components.data(), limbs.data());
  return limbs;
}

std::int64_t random_within(SeededRandom& random, std::int64_t bound) {
  // Extremes and zeros often: there the carries are.
  switch (random.next() % 4) {
    case 0:
      return bound;
    case 1:
      return -bound;
    case 2:
      return 0;
    default: {
      const auto span = 2 * static_cast<std::uint64_t>(bound) + 1;
      return static_cast<std::int64_t>(random.next() % span) - bound;
    }
  }
}

TEST_CASE("cost_packing: order, sums and numbers survive packing, seeds 0..999") {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    Numbers bounds(1 + random.next() % 12);
    for (std::int64_t& bound : bounds) {
      bound = static_cast<std::int64_t>(random.next() >> (3 + random.next() % 61));
    }
    const auto packing = CostPacking::make(bounds);
    REQUIRE(packing.has_value());
    REQUIRE(packing->limbs() <= bounds.size());
    for (int i = 0; i < 20; ++i) {
      Numbers left;
      Numbers right;
      for (const std::int64_t bound : bounds) {
        left.push_back(random_within(random, bound));
        right.push_back(random.next() % 2 == 0 ? left.back() : random_within(random, bound));
      }
      const Numbers left_limbs = packed(*packing, left);
      const Numbers right_limbs = packed(*packing, right);
      CHECK((left < right) == (left_limbs < right_limbs));
      CHECK((left == right) == (left_limbs == right_limbs));
      Numbers back(bounds.size());
      packing->unpack(left_limbs.data(), back.data());
      CHECK(back == left);
    }
  }
}

TEST_CASE("cost_packing: many small components share a limb, large ones do not") {
  CHECK(CostPacking::make({1000, 1000, 1000})->limbs() == 1);
  CHECK(CostPacking::make({0, 0, 0, 0})->limbs() == 1);
  CHECK(CostPacking::make({})->limbs() == 1);
  const std::int64_t most = (std::int64_t{1} << 62) - 1;
  CHECK(CostPacking::make({most, 1, most})->limbs() == 3);
  CHECK(!CostPacking::make({most + 1}).has_value());
  CHECK(!CostPacking::make({-1}).has_value());
}

}  // namespace
}  // namespace rondo::graph
