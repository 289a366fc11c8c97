#include "base/reading_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/random.h"

namespace rondo {
namespace {

using Names = std::vector<std::string>;

Names sorted(Names names) {
  std::sort(names.begin(), names.end(), reads_before);
  return names;
}

}  // namespace

TEST_CASE("reading order folds case and accents") {
  CHECK(sorted({"Zoë", "anna", "Émile", "Eva", "Ben"}) ==
        Names{"anna", "Ben", "Émile", "Eva", "Zoë"});
}

TEST_CASE("numbers in names count by their value") {
  CHECK(sorted({"Room 10", "Room 9", "Room 2b", "Room 2a", "Room"}) ==
        Names{"Room", "Room 2a", "Room 2b", "Room 9", "Room 10"});
  CHECK(sorted({"A100000000000000000000000", "A99999999999999999999999"}) ==
        Names{"A99999999999999999999999", "A100000000000000000000000"});
}

TEST_CASE("K is the grade before 1") {
  CHECK(sorted({"Grades 9 to 12", "Grades 3 to 5", "Grades K to 2", "Grades 6 to 8"}) ==
        Names{"Grades K to 2", "Grades 3 to 5", "Grades 6 to 8", "Grades 9 to 12"});
  CHECK(sorted({"10", "2", "K", "1"}) == Names{"K", "1", "2", "10"});
  CHECK(sorted({"Grade 1", "Grade K"}) == Names{"Grade K", "Grade 1"});
  CHECK(sorted({"3-5", "K-2"}) == Names{"K-2", "3-5"});
}

TEST_CASE("the initial K is a letter") {
  CHECK(sorted({"J. K. Lee", "J. A. Lee", "J. 2 Lee"}) ==
        Names{"J. 2 Lee", "J. A. Lee", "J. K. Lee"});
}

TEST_CASE("a name reads before the names that it begins") {
  CHECK(sorted({"Ann Lee", "Anna", "Ann"}) == Names{"Ann", "Ann Lee", "Anna"});
}

TEST_CASE("names that fold to the same text have one order all the same") {
  CHECK(reads_before("ana", "Ana") != reads_before("Ana", "ana"));
  CHECK(reads_before("7", "007") != reads_before("007", "7"));
  CHECK_FALSE(reads_before("Ana", "Ana"));
}

}  // namespace rondo
