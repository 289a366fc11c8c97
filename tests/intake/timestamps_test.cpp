#include "intake/timestamps.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rondo::intake {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("a number over 12 says for the whole column which is the month") {
  CHECK(read_timestamps({"8/9/2026 19:08:16", "8/31/2026 7:00"}) ==
        Texts{"2026-08-09T19:08:16", "2026-08-31T07:00:00"});
  CHECK(read_timestamps({"08.09.2026 19:08", "31.08.2026"}) ==
        Texts{"2026-09-08T19:08:00", "2026-08-31T00:00:00"});
}

std::string behind(std::string_view text) {
  const std::optional<Span> span = span_behind_date(text);
  return span ? span_text(*span) : "nothing";
}

TEST_CASE("behind a date stands the span that a spreadsheet program made it of") {
  for (const char* text :
       {"8-Jun", "8 Jun", "Jun-8", "8. June", "2026-06-08", "2026-06-08 00:00:00", "6/8/2026",
        "08.06.2026", "8-Jun-26", "Jun 8 2026", "8 de junio"}) {
    CAPTURE(text);
    CHECK(behind(text) == "6-8");
  }
  CHECK(behind("12-Sep") == "9-12");
  CHECK(behind("6-Aug") == "6-8");  // where the day comes first
  CHECK(behind("May-40") == "5-40");
  for (const char* text :
       {"6-8", "6/8", "Grades 6 to 8", "K-2", "June", "Mar Vista", "8", "", "2026",
        "2026-06-08 15:00:00", "6/8/2026 9:00", "June 8 to 10", "0-Jun", "13/13/2026"}) {
    CAPTURE(text);
    CHECK(behind(text) == "nothing");
  }
}

TEST_CASE("else the order that lets time run forward does") {
  // Month first, these run backwards.
  CHECK(read_timestamps({"9/8/2026 10:00:00", "10/8/2026 9:00:00", "1/9/2026 8:00:00"})[2] ==
        "2026-09-01T08:00:00");
  CHECK(read_timestamps({"8/9/2026", "8/10/2026", "9/1/2026"})[2] == "2026-09-01T00:00:00");
}

TEST_CASE("what stays open or contradicts itself is left as it is") {
  CHECK(read_timestamps({"3/4/2026 10:00"}) == Texts{"3/4/2026 10:00"});
  CHECK(read_timestamps({"13/1/2026", "1/13/2026"}) == Texts{"13/1/2026", "1/13/2026"});
  CHECK(read_timestamps({"yesterday", ""}) == Texts{"yesterday", ""});
}

TEST_CASE("year first, halves of the day and zones") {
  CHECK(read_timestamps({"2026/09/27 3:00:00 PM GMT+3"}) == Texts{"2026-09-27T15:00:00"});
  CHECK(read_timestamps({"2026-09-27T15:00:00Z"}) == Texts{"2026-09-27T15:00:00"});
  CHECK(read_timestamps({"2026/09/27 12:05:00 a.\xC2\xA0m. GMT-6"}) ==
        Texts{"2026-09-27T00:05:00"});
  CHECK(read_timestamps({"2026/09/27 12:05:00 p. m."}) == Texts{"2026-09-27T12:05:00"});
  CHECK(read_timestamps({"9/27/26 15:00"}) == Texts{"2026-09-27T15:00:00"});
}

TEST_CASE("columns of dates are told from others") {
  CHECK(are_timestamps({"8/31/2026 19:08:16", "", "9/1/2026 7:00:00"}));
  CHECK_FALSE(are_timestamps({"6-8", "9-12"}));
  CHECK_FALSE(are_timestamps({"99/99/2026"}));
  CHECK_FALSE(are_timestamps({""}));
  CHECK(is_iso_time("2026-09-27T15:00:00"));
  CHECK_FALSE(is_iso_time("2026-09-27 15:00:00"));
}

}  // namespace
}  // namespace rondo::intake
