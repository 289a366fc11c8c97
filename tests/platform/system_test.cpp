#include "platform/system.h"

#include <doctest/doctest.h>

#include <cstdint>

#include "base/ids.h"

namespace rondo {
namespace {

TEST_CASE("system: ids drawn twice differ, and every bit is drawn") {
  SystemRandom random;
  CHECK(new_id_text(random) != new_id_text(random));
  std::uint64_t seen_set = 0;
  std::uint64_t seen_clear = 0;
  for (int i = 0; i < 100; ++i) {
    const std::uint64_t bits = random.next();
    seen_set |= bits;
    seen_clear |= ~bits;
  }
  CHECK(seen_set == ~std::uint64_t{0});
  CHECK(seen_clear == ~std::uint64_t{0});
}

TEST_CASE("system: the clock counts milliseconds since 1970") {
  const std::int64_t now = SystemClock().now_utc_ms();
  CHECK(now > 1'600'000'000'000);
  CHECK(now < 10'000'000'000'000);
}

}  // namespace
}  // namespace rondo
