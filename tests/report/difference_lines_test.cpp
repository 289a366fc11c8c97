#include "report/difference_lines.h"

#include <doctest/doctest.h>

#include <tuple>

#include "model/collections.h"
#include "model/field_tables.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;

namespace {

std::vector<DifferenceGroup> groups(const Program& here, const Program& there,
                                    std::size_t most = 5) {
  return difference_groups(program_difference(here, there), here, there, most, english());
}

}  // namespace

TEST_CASE("differences are told by kind, from which side, with the changed fields in words") {
  Program here;
  here.people.live[PersonId("a")].name = "Ana Ruiz";
  here.people.live[PersonId("b")].name = "Ben Ito";
  here.events.live[EventId("e")].name = "Fall sprint";
  here.registrations.live[RegistrationId("r")].event = EventId("e");
  here.registrations.live[RegistrationId("r")].person = PersonId("b");
  Program there = here;
  there.people.live[PersonId("a")].email = "ana@example.org";
  there.people.live[PersonId("a")].other_names = {"Anita"};
  there.registrations.live[RegistrationId("r")].approval = Approval::approved;
  Match& match = there.matches.live[MatchId("m")];
  match.event = EventId("e");
  match.mentor = PersonId("a");
  match.mentee = PersonId("b");
  here.sites.live[SiteId("north")].name = "North High";
  CHECK(groups(here, there) ==
        std::vector<DifferenceGroup>{
            {"Sites", "North High", "", ""},
            {"People", "", "", "Ana Ruiz (email address, other names and spellings)"},
            {"Sign-ups", "", "", "Ben Ito · Fall sprint (approval)"},
            {"Matches", "", "Ana Ruiz with Ben Ito · Fall sprint", ""}});
}

TEST_CASE("of many that differ some are named, and how many more there are") {
  Program here, there;
  for (const char* name : {"Cy", "Ann", "Dee", "Bo"}) there.sites.live[SiteId(name)].name = name;
  CHECK(groups(here, there, 2) ==
        std::vector<DifferenceGroup>{{"Sites", "", "Ann, Bo and 2 more", ""}});
}

TEST_CASE("every kind of record and every field has words where it differs") {
  const Words words = english();
  for_each_collection([&](const auto& collection) {
    CHECK(words.has("difference.kind." + std::string(collection.name)));
    using Record = typename std::decay_t<decltype(collection)>::RecordType;
    std::apply(
        [&](const auto&... field) {
          const auto check = [&](std::string_view name) {
            CAPTURE(collection.name);
            CAPTURE(name);
            CHECK(words.has(difference_field_key(name)));
          };
          (check(field.name), ...);
        },
        FieldTable<Record>::fields);
  });
}
