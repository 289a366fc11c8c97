#include "intake/cell_values.h"

#include <doctest/doctest.h>

namespace rondo::intake {
namespace {

TEST_CASE("roles, also where a mentee's answer names a mentor") {
  CHECK(read_roles("Mentor") == Roles{true, false});
  CHECK(read_roles("Be a mentor") == Roles{true, false});
  CHECK(read_roles("MENTEE") == Roles{false, true});
  CHECK(read_roles("I would like to find a mentor") == Roles{false, true});
  CHECK(read_roles("Both") == Roles{true, true});
  CHECK(read_roles("Mentor, Mentee") == Roles{true, true});
  CHECK(read_roles("Mentora") == Roles{true, false});
  CHECK_FALSE(read_roles("Principal").has_value());
}

TEST_CASE("who is new at school has a mentor, and who supports them is one or says nothing") {
  for (const char* cell : {"New teacher", "new teacher (1st year)", "Beginning teacher", "Newcomer",
                           "I am a novice", "New hire", "Protégé", "Docente nueva", "Maestro nuevo",
                           "profesora principiante", "Novato"}) {
    CAPTURE(cell);
    CHECK(read_role_cell(cell) == Roles{false, true});
  }
  CHECK(read_role_cell("Mentor of a new teacher") == Roles{true, false});
  CHECK(read_role_cell("New teacher and mentor: both") == Roles{true, true});
  CHECK_FALSE(read_role_cell("New year").has_value());
  for (const char* cell :
       {"I help a new teacher", "Supporting a new teacher", "Helps a novice", "Guiding a newcomer",
        "Apoyo a una docente nueva", "Ayudo a un docente nuevo", "Guío a un novato",
        "Acompaño a una maestra nueva", "Acompañando a un principiante"}) {
    CAPTURE(cell);
    CHECK_FALSE(read_role_cell(cell).has_value());
  }
}

TEST_CASE("who is new at school has no role where the column is none of roles") {
  for (const char* cell : {"Novice", "New teacher", "Principiante"}) {
    CAPTURE(cell);
    CHECK_FALSE(read_roles(cell).has_value());
  }
}

TEST_CASE("counts") {
  CHECK(read_count("3")->value == 3);
  CHECK(read_count("3")->plain);
  CHECK(read_count("2.0")->value == 2);
  CHECK(read_count("up to 4 people")->value == 4);
  CHECK_FALSE(read_count("up to 4 people")->plain);
  CHECK(read_count("2-3")->value == 3);
  CHECK(read_count("two")->value == 2);
  CHECK(read_count("0")->value == 0);
  CHECK_FALSE(read_count("-1").has_value());
  CHECK_FALSE(read_count("2.5").has_value());
  CHECK_FALSE(read_count("99999999999999999999").has_value());
  CHECK_FALSE(read_count("many").has_value());
  CHECK_FALSE(read_count("").has_value());
}

TEST_CASE("levels from numbers and words") {
  CHECK(read_level("1") == 1);
  CHECK(read_level("5") == 4);
  CHECK(read_level("3 - experienced") == 3);
  CHECK(read_level("Beginner") == 1);
  CHECK(read_level("Some experience") == 2);
  CHECK(read_level("Very experienced") == 4);
  CHECK_FALSE(read_level("9").has_value());
  CHECK_FALSE(read_level("").has_value());
}

TEST_CASE("addresses") {
  CHECK(read_email(" Ana.Lee@Example.ORG ") == "ana.lee@example.org");
  CHECK(read_email("Ana Lee <ana@example.org>") == "ana@example.org");
  CHECK(read_email("mailto:ana@example.org") == "ana@example.org");
  CHECK(read_email("ana@example").empty());
  CHECK(read_email("ana at example.org").empty());
  CHECK(read_email("a@b@example.org").empty());
  CHECK(read_email("").empty());
}

TEST_CASE("words are found as wholes") {
  CHECK(has_words("which topics", "topics"));
  CHECK_FALSE(has_words("mentoring", "mentor"));
  CHECK(has_words("a mentoring mentor", "mentor"));
}

}  // namespace
}  // namespace rondo::intake
