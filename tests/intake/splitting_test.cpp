#include "intake/splitting.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace rondo::intake {
namespace {

using Texts = std::vector<std::string>;

AnswerSplitter splitter(const std::vector<std::string_view>& cells,
                        const std::set<std::string>& known = {}) {
  return AnswerSplitter(cells,
                        [known](std::string_view text) { return known.count(fold(text)) != 0; });
}

std::optional<bool> undecided(const SplitDoubt&) {
  return std::nullopt;
}

Texts split(const std::vector<std::string_view>& cells, std::string_view cell,
            const std::set<std::string>& known = {}) {
  return splitter(cells, known).split(cell, undecided).answers;
}

TEST_CASE("boxes are joined by commas in one form and by semicolons in the other") {
  CHECK(split({"SEL, Data", "Data"}, " SEL ,Data") == Texts{"SEL", "Data"});
  CHECK(split({"SEL;Data, big and small;", "SEL;"}, "SEL;Data, big and small;") ==
        Texts{"SEL", "Data, big and small"});
  CHECK(split({"SEL\nData"}, "SEL\r\nData\n") == Texts{"SEL", "Data"});
  CHECK(split({""}, "").empty());
  CHECK(split({"6,7,8"}, "6,7,8") == Texts{"6", "7", "8"});
  CHECK(split({"1,000 words"}, "1,000 words") == Texts{"1,000 words"});
}

TEST_CASE("people who type use semicolons in one cell and commas in the next") {
  const std::vector<std::string_view> few{"Routines, Conferences", "Routines", "Grading",
                                          "Conferences; Routines", "Grading, Routines"};
  CHECK(split(few, few[3]) == Texts{"Conferences", "Routines"});
  CHECK(split(few, few[0]) == Texts{"Routines", "Conferences"});
  // As many cells with the one as with the other.
  const std::vector<std::string_view> even{"Routines, Conferences", "Routines",
                                           "Conferences; Routines"};
  CHECK(split(even, even[0]) == Texts{"Routines", "Conferences"});
  CHECK(split(even, even[2]) == Texts{"Conferences", "Routines"});
  // A part that nobody named by itself is none, and a whole that recurs is one box.
  CHECK(split({"SEL;Data", "Planning, Data"}, "Planning, Data") == Texts{"Planning, Data"});
  CHECK(split({"SEL;Data", "SEL;Data", "SEL, Data", "SEL, Data"}, "SEL, Data") ==
        Texts{"SEL, Data"});
}

TEST_CASE("a topic with a semicolon that is known stays whole, one that recurs is asked about") {
  CHECK(split({"SEL, Data", "Reading; writing"}, "Reading; writing", {"reading writing"}) ==
        Texts{"Reading; writing"});
  const std::vector<std::string_view> cells{"Art; Music", "Art; Music", "Art; Music", "SEL, Data",
                                            "SEL, Data",  "SEL, Data",  "Data, SEL"};
  CHECK(splitter(cells).split(cells[0], undecided).doubts.size() == 1);
}

TEST_CASE("commas inside parentheses separate nothing") {
  CHECK(split({}, "Grading (rubrics, portfolios), SEL") ==
        Texts{"Grading (rubrics, portfolios)", "SEL"});
  CHECK(split({}, "Grading (rubrics, SEL") == Texts{"Grading (rubrics, SEL"});
}

TEST_CASE("an answer that is known stays whole, and known neighbours stay apart") {
  CHECK(split({}, "SEL, Reading, Writing", {"reading writing"}) ==
        Texts{"SEL", "Reading, Writing"});
  CHECK(split({"SEL, data", "SEL, data"}, "SEL, data", {"sel"}) == Texts{"SEL", "data"});
}

TEST_CASE("an answer that goes on in lower case and recurs is one") {
  const std::vector<std::string_view> cells{"SEL, Planning, pacing and assessment",
                                            "Planning, pacing and assessment", "SEL"};
  CHECK(split(cells, cells[0]) == Texts{"SEL", "Planning, pacing and assessment"});
  CHECK(splitter(cells).split(cells[0], undecided).doubts.empty());
}

TEST_CASE("a list with a last 'and' is one answer") {
  const std::vector<std::string_view> cells{"Reading, Writing, and Speaking",
                                            "SEL, Reading, Writing, and Speaking", "SEL"};
  CHECK(split(cells, cells[1]) == Texts{"SEL", "Reading, Writing, and Speaking"});
}

TEST_CASE("pieces that merely never occur apart are split, with a doubt that can be decided") {
  const std::vector<std::string_view> cells{"Circles, Routines", "Circles, Routines, SEL",
                                            "Circles, Routines", "SEL"};
  const AnswerSplitter by_column = splitter(cells);
  const SplitCell open = by_column.split(cells[0], undecided);
  CHECK(open.answers == Texts{"Circles", "Routines"});
  REQUIRE(open.doubts.size() == 1);
  CHECK_FALSE(open.doubts[0].joined);
  const SplitCell decided =
      by_column.split(cells[1], [](const SplitDoubt&) { return std::optional(true); });
  CHECK(decided.answers == Texts{"Circles, Routines", "SEL"});
}

TEST_CASE("spans of grades are never in doubt") {
  const std::vector<std::string_view> cells{"K-2, 3-5", "K-2, 3-5", "K-2, 3-5", "K-2, 3-5"};
  const SplitCell result = splitter(cells).split(cells[0], undecided);
  CHECK(result.answers == Texts{"K-2", "3-5"});
  CHECK(result.doubts.empty());
}

}  // namespace
}  // namespace rondo::intake
