#include "edit/program_difference.h"

#include <doctest/doctest.h>

using namespace rondo;

TEST_CASE("two states of a program differ by what one side alone has and by changed fields") {
  Program here, there;
  here.people.live[PersonId("a")].name = "Ana Ruiz";
  here.people.live[PersonId("b")].name = "Ben Ito";
  there.people = here.people;
  CHECK(program_difference(here, there).empty());
  there.people.live[PersonId("a")].email = "ana@example.org";
  there.people.live[PersonId("a")].characteristics = {{"Role", "Coach"}, {"Years", "4"}};
  there.people.live.erase(PersonId("b"));
  there.people.live[PersonId("c")].name = "Cleo Sand";
  there.sites.live[SiteId("north")].name = "North High";
  using All = std::vector<RecordDifference>;
  CHECK(program_difference(here, there) ==
        All{{{"sites", "north"}, Differs::only_there},
            {{"people", "a"}, Differs::changed, {"characteristics", "email"}},
            {{"people", "b"}, Differs::only_here},
            {{"people", "c"}, Differs::only_there}});
  // Turned around, each side has what the other lacks.
  const All back = program_difference(there, here);
  REQUIRE(back.size() == 4);
  CHECK(back[0].how == Differs::only_here);
  CHECK(back[2].how == Differs::only_there);
}

TEST_CASE("what was removed is not there, whether the other side remembers it or not") {
  Program here, there;
  here.people.removed[PersonId("a")].name = "Ana Ruiz";
  CHECK(program_difference(here, there).empty());
  there.people.live[PersonId("a")].name = "Ana Ruiz";
  REQUIRE(program_difference(here, there).size() == 1);
  CHECK(program_difference(here, there)[0].how == Differs::only_there);
}
