#include "speed/person_codes.h"

#include <doctest/doctest.h>

#include <iterator>
#include <set>

#include "speed/small_sitting.h"

using namespace rondo;

TEST_CASE("each person of an event has a short code of its own") {
  const Program program = small_sitting(400, 400, 1, 1);
  const auto codes = person_codes(program, kSitting);
  CHECK(codes.size() == 800);
  std::set<std::string> different;
  std::size_t longest = 0;
  for (const auto& [person, code] : codes) {
    different.insert(code);
    longest = std::max(longest, code.size());
    CHECK(code.size() >= 4);
    CHECK(code.find_first_of("ILOU01") == std::string::npos);
    // To find one makes the codes of all.
    if (different.size() % 10 == 1) CHECK(person_of_code(program, kSitting, code) == person);
  }
  CHECK(different.size() == 800);
  CHECK(longest <= 6);
}

TEST_CASE("of two codes that begin alike neither is the beginning of the other") {
  const Program program = small_sitting(2'000, 1, 1, 1);
  const auto codes = person_codes(program, kSitting);
  std::set<std::string> sorted;
  for (const auto& [person, code] : codes) sorted.insert(code);
  CHECK(sorted.size() == codes.size());
  for (auto code = sorted.begin(); std::next(code) != sorted.end(); ++code) {
    CHECK_FALSE(std::next(code)->starts_with(*code));
  }
  CHECK(host_code(kSitting).size() == 6);
}

TEST_CASE("a code is found in either case and with spaces") {
  const Program program = small_sitting(1, 1, 1, 1);
  std::string code = person_codes(program, kSitting).at(PersonId("e1"));
  std::string typed = " ";
  for (const char letter : code) {
    typed += static_cast<char>(letter >= 'A' ? letter - 'A' + 'a' : letter);
    typed += '-';
  }
  CHECK(person_of_code(program, kSitting, typed) == PersonId("e1"));
  CHECK(person_of_code(program, kSitting, "").empty());
  CHECK(person_of_code(program, kSitting, "2").empty());
}
