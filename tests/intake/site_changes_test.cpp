// People of the program whom a sheet has at another site.
#include <doctest/doctest.h>

#include <string>

#include "intake/sheets.h"

namespace rondo::intake {
namespace {

using test::after_first;
using test::kFirst;

// Ana and Bo were at other schools when they signed up for the event before.
constexpr const char* kMoved =
    "Name,Email,School,Topics offered\n"
    "Ana Lee,ana@example.org,West K-8,SEL\n"
    "Bo Diaz,bo@example.org,West K-8,SEL\n"
    "Cy Poe,cy@example.org,West K-8,SEL\n";

Program with_second_event() {
  Program program = after_first();
  Transaction edit(program);
  edit.put(EventId("later"), Event{});
  (void)edit.finish({});
  return program;
}

Draft later_draft(const Program& program, std::string_view text) {
  return start(program, EventId("later"), {test::sheet_of(text)}, codec::embedded_templates());
}

TEST_CASE("who is in the program already is known as such in an event where they are new") {
  const Program program = with_second_event();
  const Preview result = preview(later_draft(program, kMoved), program);
  REQUIRE(result.people.size() == 3);
  CHECK(result.added == 3);
  CHECK(result.known == 2);
  CHECK_FALSE(result.people[0].id.empty());
  CHECK(result.people[2].id.empty());
  REQUIRE(result.people[0].changes.size() == 1);
  CHECK(result.people[0].changes[0] == Message{"import.changed_site", {arg("after", "West K-8")}});
  CHECK(result.people[2].changes.empty());
}

TEST_CASE("a sheet with another site of known people is asked about, by the way that they take") {
  Program program = with_second_event();
  Draft draft = later_draft(program, kMoved);
  const Preview result = preview(draft, program);
  const auto asked = test::problems_of(result, "import.site_change");
  REQUIRE(asked.size() == 2);
  const Problem ana = *asked[0];
  CHECK(ana.severity == Severity::question);
  CHECK(ana.row == 2);
  CHECK(ana.message.args ==
        std::vector<Arg>{arg("count", 1), arg("before", "North High"), arg("after", "West K-8")});
  CHECK(ana.detail.args == std::vector<Arg>{arg("names", "Ana Lee")});
  CHECK(ana.assumed == "move");
  CHECK_FALSE(ana.decided);

  answer(draft, ana.question, "keep");
  const Preview kept = preview(draft, program);
  CHECK(test::problems_of(kept, "import.site_change")[0]->decided);
  CHECK(kept.people[0].site == "North High");
  CHECK(kept.people[0].changes.empty());
  test::import(program, draft, 8);  // the first import drew its ids by 7
  CHECK(program.sites.find(test::person_named(program, "Ana Lee").site)->name == "North High");
  CHECK(program.sites.find(test::person_named(program, "Bo Diaz").site)->name == "West K-8");
  CHECK(program.sites.find(test::person_named(program, "Cy Poe").site)->name == "West K-8");
}

TEST_CASE("what is over by the day of a sheet stays with the site that it takes people from") {
  Program program = with_second_event();
  program.events.live.at(test::kEvent).created_on = "2025-09-01";
  const SiteId north = test::person_named(program, "Ana Lee").site;
  Draft draft = later_draft(program, kMoved);
  draft.today = "2026-09-01";
  test::import(program, draft, 8);
  CHECK_FALSE(test::person_named(program, "Ana Lee").site == north);
  const PersonId ana = test::registration_of(program, "Ana Lee").person;
  for (const auto& [id, registration] : program.registrations) {
    if (!(registration.person == ana)) continue;
    CHECK(registration.site == (registration.event == test::kEvent ? north : SiteId()));
  }
}

TEST_CASE("those who take the same way from site to site are one question") {
  Program program = with_second_event();
  const SiteId north = test::person_named(program, "Ana Lee").site;
  program.people.live.at(test::registration_of(program, "Bo Diaz").person).site = north;
  const Preview result = preview(later_draft(program, kMoved), program);
  const auto asked = test::problems_of(result, "import.site_change");
  REQUIRE(asked.size() == 1);
  CHECK(asked[0]->row == 0);
  CHECK(asked[0]->message.args[0] == arg("count", 2));
  CHECK(asked[0]->detail.args == std::vector<Arg>{arg("names", "Ana Lee, Bo Diaz")});
}

TEST_CASE("a first site, the same one and an older answer are no change of site") {
  Program program = after_first();
  const std::string first = kFirst;
  const std::string header = first.substr(0, first.find('\n') + 1);
  const auto asks = [&](const std::string& row) {
    const Preview shown = preview(test::draft_of(program, header + row), program);
    return !test::problems_of(shown, "import.site_change").empty();
  };
  CHECK(asks("9/20/2026 8:00:00,Ana Lee,ana@example.org,West K-8,SEL,,2\n"));
  CHECK_FALSE(asks("9/20/2026 8:00:00,Ana Lee,ana@example.org,North High,SEL,,2\n"));
  CHECK_FALSE(asks("9/20/2026 8:00:00,Ana Lee,ana@example.org,,SEL,,2\n"));
  CHECK_FALSE(asks("8/20/2026 8:00:00,Ana Lee,ana@example.org,West K-8,SEL,,2\n"));
  program.people.live.at(test::registration_of(program, "Ana Lee").person).site = SiteId();
  CHECK_FALSE(asks("9/20/2026 8:00:00,Ana Lee,ana@example.org,West K-8,SEL,,2\n"));
}

}  // namespace
}  // namespace rondo::intake
