// A site that has closed in what reports and lists tell of the time when it was open.
#include <doctest/doctest.h>

#include <string>

#include "report/program_report.h"
#include "report/school_program.h"
#include "report/site_words.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::kAfterAll;

TEST_CASE("program report: what people did at a site that has closed stays with it") {
  Program program;
  const EventId event("over"), later("later");
  const SiteId north("north"), west("west");
  program.sites.live[north].name = "North High";
  program.sites.live[north].closed_on = "2026-12-20";
  program.sites.live[west].name = "West K-8";
  program.events.live[event].created_on = "2026-09-01";
  program.events.live[later].created_on = "2027-01-10";
  for (const char* name : {"Ana", "Bo", "Cy", "Di", "Ed"}) {
    const PersonId person(name);
    program.people.live[person].name = name;
    program.people.live[person].site = west;
    Registration registration;
    registration.event = event;
    registration.person = person;
    registration.seeks = true;
    registration.requests[TopicId("calm")] = {};
    registration.site = north;
    program.registrations.live[RegistrationId(std::string("over") + name)] = registration;
  }
  ReportScope of_then;
  of_then.event = event;
  const auto then = program_report(program, of_then, kAfterAll).access.by_site;
  REQUIRE(then.size() == 1);
  CHECK(then[0].name == "North High");
  CHECK(then[0].closed);
  // Of a time in which they took part at both they are told where they are.
  for (const auto& [id, before] : Table<Registration>(program.registrations)) {
    Registration now = before;
    now.event = later;
    now.site = {};
    program.registrations.live[RegistrationId("later" + before.person.text())] = now;
  }
  const auto all = program_report(program, {}, kAfterAll).access.by_site;
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "West K-8");
  CHECK_FALSE(all[0].closed);
}

TEST_CASE("site words: a closed site is told as closed, an unknown one not at all") {
  Program program;
  const SiteId north("north");
  program.sites.live[north].name = "North High";
  CHECK(site_words(program, north, english()) == "North High");
  program.sites.live[north].closed_on = "2026-12-20";
  CHECK(site_words(program, north, english()) == "North High (closed)");
  CHECK(site_words(program, SiteId("gone"), english()).empty());
}
