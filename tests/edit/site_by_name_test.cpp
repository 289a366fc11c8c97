#include "edit/site_by_name.h"

#include <doctest/doctest.h>

#include "edit/known_ids.h"

using namespace rondo;
using namespace rondo::test;

TEST_CASE("a site that is named is the program's of that name or spelling, else a new one") {
  Program program;
  SeededRandom random(3);
  Transaction edit(program);
  edit.put(kNorth, Site{"North High", {"The North"}});
  edit.put(kWest, Site{"The-north", {}});
  CHECK(find_or_add_site(edit, "NORTH-HIGH", random) == kNorth);
  CHECK(find_or_add_site(edit, "the north", random) == kWest);
  edit.remove<Site>(kWest);
  CHECK(find_or_add_site(edit, "the north", random) == kNorth);
  CHECK(find_site(program, "Hill School").empty());
  const SiteId hill = find_or_add_site(edit, "Hill School", random);
  REQUIRE(program.sites.find(hill) != nullptr);
  CHECK(program.sites.find(hill)->name == "Hill School");
  CHECK(find_site(program, "hill school") == hill);
  edit.finish(Message{"sites", {}});
}
