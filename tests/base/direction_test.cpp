#include "base/direction.h"

#include <doctest/doctest.h>

#include "base/words.h"

using namespace rondo;

namespace {

constexpr Direction kLeft = Direction::left_to_right, kRight = Direction::right_to_left;
const std::string kArabic = "محمد العلي";
const std::string kMixed = "דנה Levy-Stone גולן";

std::string between_marks(const std::string& value) {
  return "\xE2\x81\xA8" + value + "\xE2\x81\xA9";
}

}  // namespace

TEST_CASE("direction: a value runs from where its first letter begins") {
  CHECK(direction_of(kArabic) == kRight);
  CHECK(direction_of(kMixed) == kRight);
  CHECK(direction_of("Amara " + kArabic) == kLeft);
  CHECK(direction_of("12. " + kArabic) == kRight);
  for (const char* other : {"", "Amara Okafor", "3 · 4", "山田 花子", "Ольга", "सारा", "12:30"}) {
    CAPTURE(other);
    CHECK(direction_of(other) == kLeft);
  }
}

TEST_CASE("direction: a sentence runs as its own words do, whatever it begins with") {
  CHECK(direction_of(between_marks(kArabic) + " with Priya Raman") == kLeft);
  CHECK(direction_of(between_marks(kArabic) + " · " + between_marks(kMixed)) == kLeft);
  CHECK(direction_of("פגישה עם " + between_marks("Priya")) == kRight);
  // Two lines of one sentence, broken within the name.
  CHECK(direction_of("\xE2\x81\xA8محمد") == kLeft);
  CHECK(direction_of("العلي\xE2\x81\xA9 with Priya Raman") == kLeft);
}

TEST_CASE("direction: only what runs from right to left is marked, and the marks come off") {
  CHECK(isolated("Amara Okafor") == "Amara Okafor");
  CHECK(isolated("山田 花子") == "山田 花子");
  CHECK(isolated("") == "");
  CHECK(isolated(kMixed) == between_marks(kMixed));
  CHECK(isolated("Amara " + kArabic) == between_marks("Amara " + kArabic));
  const std::string lines = kArabic + "\nsecond line";
  CHECK(isolated(lines) == lines);
  CHECK(without_isolates("a " + isolated(kArabic) + " b") == "a " + kArabic + " b");
  CHECK(without_isolates(isolated(isolated(kArabic))) == kArabic);
  CHECK(without_isolates("e\u0301 “x” …") == "e\u0301 “x” …");
}

TEST_CASE("direction: what is put into a sentence moves none of its words") {
  const Words words(Words::Texts{{"pair", "{mentor} with {mentee}"}});
  const std::string pair =
      words.text({"pair", {arg("mentor", kArabic), arg("mentee", "Priya Raman")}});
  CHECK(pair == between_marks(kArabic) + " with Priya Raman");
  CHECK(direction_of(pair) == kLeft);
  CHECK(words.list({kArabic, "Priya Raman"}) == between_marks(kArabic) + ", Priya Raman");
  CHECK(words.list({kArabic}) == kArabic);
  CHECK(words.list_in_sentence({kArabic, "Priya Raman"}) ==
        between_marks(kArabic) + " and Priya Raman");
  CHECK(words.list_in_sentence({kArabic}) == kArabic);
}
