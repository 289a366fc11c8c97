#include "codec/number_format.h"

#include <doctest/doctest.h>

namespace rondo::codec {
namespace {

TEST_CASE("format codes are told apart by their placeholders, not by their literals") {
  CHECK(kind_of_format("General") == NumberKind::number);
  CHECK(kind_of_format("0.00") == NumberKind::number);
  CHECK(kind_of_format("0 \"days\"") == NumberKind::number);
  CHECK(kind_of_format("[Red]0;[>100]0") == NumberKind::number);
  CHECK(kind_of_format("0\\d") == NumberKind::number);
  CHECK(kind_of_format("m/d/yy h:mm:ss") == NumberKind::date_time);
  CHECK(kind_of_format("[$-409]d\\-mmm\\-yyyy;@") == NumberKind::date);
  CHECK(kind_of_format("mmm") == NumberKind::date);
  CHECK(kind_of_format("[h]:mm") == NumberKind::time);
  CHECK(kind_of_format("mm:ss") == NumberKind::time);
  CHECK(kind_of_format("yyyy-mm-dd hh:mm") == NumberKind::date_time);
  CHECK(kind_of_format("\"unclosed") == NumberKind::number);
  CHECK(kind_of_format("[unclosed") == NumberKind::number);
}

TEST_CASE("built-in formats") {
  CHECK(kind_of_built_in_format(0) == NumberKind::number);
  CHECK(kind_of_built_in_format(14) == NumberKind::date);
  CHECK(kind_of_built_in_format(20) == NumberKind::time);
  CHECK(kind_of_built_in_format(22) == NumberKind::date_time);
  CHECK(kind_of_built_in_format(49) == NumberKind::number);
}

TEST_CASE("numbers are written as people type them") {
  const auto number = [](const char* text) {
    return number_as_text(text, NumberKind::number, DateSystem::from_1900);
  };
  CHECK(number("4") == "4");
  CHECK(number("4.0") == "4");
  CHECK(number("1E2") == "100");
  CHECK(number("0.10000000000000001") == "0.1");
  CHECK(number("-2.5") == "-2.5");
  CHECK(number("n/a") == "n/a");
  CHECK(number("") == "");
}

// The expected dates are what spreadsheet programs show for these serial numbers.
TEST_CASE("dates come out as ISO text in both date systems") {
  const auto date = [](const char* serial, NumberKind kind) {
    return number_as_text(serial, kind, DateSystem::from_1900);
  };
  CHECK(date("1", NumberKind::date) == "1900-01-01");
  CHECK(date("59", NumberKind::date) == "1900-02-28");
  CHECK(date("61", NumberKind::date) == "1900-03-01");
  CHECK(date("25569", NumberKind::date) == "1970-01-01");
  CHECK(date("46292", NumberKind::date) == "2026-09-27");
  CHECK(date("46292.625", NumberKind::date_time) == "2026-09-27 15:00:00");
  CHECK(date("46292.625", NumberKind::date) == "2026-09-27 15:00:00");
  CHECK(date("46292", NumberKind::date_time) == "2026-09-27 00:00:00");
  CHECK(date("45169.797407407406", NumberKind::date_time) == "2023-08-31 19:08:16");
  CHECK(date("0.5", NumberKind::time) == "12:00:00");
  CHECK(date("46291.999999999", NumberKind::date) == "2026-09-27");
  CHECK(date("-1", NumberKind::date) == "-1");
  CHECK(date("99999999", NumberKind::date) == "99999999");
  CHECK(number_as_text("44830", NumberKind::date, DateSystem::from_1904) == "2026-09-27");
}

}  // namespace
}  // namespace rondo::codec
