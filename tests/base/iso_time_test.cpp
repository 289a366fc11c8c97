#include "base/iso_time.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("moments as ISO texts, leap days and times before 1970 included") {
  CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
  CHECK(iso_time(-1) == "1969-12-31T23:59:59Z");
  CHECK(iso_time(951782400000) == "2000-02-29T00:00:00Z");
  CHECK(iso_time(1709210096789) == "2024-02-29T12:34:56Z");
  CHECK(iso_date(1709251200000) == "2024-03-01");
  CHECK(iso_date(4107542400000) == "2100-03-01");
}
