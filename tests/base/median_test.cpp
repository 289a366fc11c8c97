#include "base/median.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("median: the middle one, or the mean of the middle two") {
  CHECK(median_tenths({}) == 0);
  CHECK(median_tenths({7}) == 70);
  CHECK(median_tenths({2, 1}) == 15);
  CHECK(median_tenths({9, 1, 2}) == 20);
  CHECK(median_tenths({3, 10, 1, 2}) == 25);
  CHECK(median_tenths({4, 1, 4, 4}) == 40);
}
