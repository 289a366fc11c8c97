#include "intake/likely_duplicates.h"

#include <doctest/doctest.h>

using namespace rondo;
using rondo::intake::LikelyDuplicate;

namespace {

struct Crowd {
  Program program;

  Crowd& add(const char* id, const char* name, const char* site, const char* email = "") {
    Person person;
    person.name = name;
    person.site = SiteId(site);
    person.email = email;
    program.people.live[PersonId(id)] = person;
    return *this;
  }
  std::vector<LikelyDuplicate> found() const { return intake::likely_duplicates(program); }
};

using Pairs = std::vector<LikelyDuplicate>;

const Pairs kPair{{PersonId("a"), PersonId("b")}};

}  // namespace

TEST_CASE("likely duplicates: one name, unless both site and address differ") {
  CHECK(Crowd().add("a", "Ana Ruiz", "n").add("b", "ANA RUÍZ", "n").found() == kPair);
  CHECK(Crowd().add("a", "Ana Ruiz", "n", "a@x.org").add("b", "Ana Ruiz", "n", "b@x.org").found() ==
        kPair);
  CHECK(Crowd().add("a", "Ana Ruiz", "n", "a@x.org").add("b", "Ana Ruiz", "w").found() == kPair);
  CHECK(Crowd()
            .add("a", "Ana Ruiz", "n", "a@x.org")
            .add("b", "Ana Ruiz", "w", "b@x.org")
            .found()
            .empty());
}

TEST_CASE("likely duplicates: two who are known to be different are not asked about again") {
  for (const bool first_says : {true, false}) {
    Crowd people;
    people.add("a", "Ana Ruiz", "n").add("b", "Ana Ruiz", "n").add("c", "Ana Ruiz", "n");
    people.program.people.live[PersonId(first_says ? "a" : "b")].different_from = {
        PersonId(first_says ? "b" : "a")};
    CHECK(people.found() == Pairs{{PersonId("a"), PersonId("c")}, {PersonId("b"), PersonId("c")}});
  }
}

TEST_CASE("likely duplicates: names that look alike, at one site only") {
  CHECK(Crowd().add("a", "Ana Ruiz", "n").add("b", "Anna Ruiz", "n").found() == kPair);
  CHECK(Crowd().add("a", "Ana Ruiz", "n").add("b", "Ruiz Ana", "n").found() == kPair);
  CHECK(Crowd().add("a", "Ana Ruiz", "n").add("b", "Anna Ruiz", "w").found().empty());
  CHECK(Crowd().add("a", "Ana Ruiz", "").add("b", "Anna Ruiz", "").found().empty());
  CHECK(Crowd().add("a", "Ana Ruiz", "n").add("b", "Tom Ruiz", "n").found().empty());
}

TEST_CASE(
    "likely duplicates: a first name that is cut off, at one site, unless both have addresses") {
  CHECK(Crowd().add("a", "Ben Cruz", "n").add("b", "B. Cruz", "n").found() == kPair);
  CHECK(Crowd().add("a", "B. CRUZ", "n", "b@x.org").add("b", "Ben Cruz", "n").found() == kPair);
  CHECK(Crowd().add("a", "Ana M. Ruiz", "n").add("b", "Ana Maria Ruiz", "n").found() == kPair);
  CHECK(Crowd()
            .add("a", "Ben Cruz", "n", "a@x.org")
            .add("b", "B. Cruz", "n", "b@x.org")
            .found()
            .empty());
  CHECK(Crowd().add("a", "Ben Cruz", "n").add("b", "B. Cruz", "w").found().empty());
  CHECK(Crowd().add("a", "Ben Cruz", "").add("b", "B. Cruz", "").found().empty());
  CHECK(Crowd().add("a", "Ben Cruz", "n").add("b", "T. Cruz", "n").found().empty());
  CHECK(Crowd().add("a", "Bennett Cruz", "n").add("b", "Ben Cruz", "n").found().empty());
  CHECK(Crowd().add("a", "Ben Cruz", "n").add("b", "Ben C.", "n").found().empty());
}

TEST_CASE("likely duplicates: earlier names count, and each pair comes once") {
  Crowd people;
  people.add("a", "Ana Maria Ruiz", "n").add("b", "Ana Maria Lopez", "n");
  CHECK(people.found().empty());
  people.program.people.live[PersonId("b")].other_names = {"Ana Maria Ruiz"};
  CHECK(people.found() == kPair);
}
