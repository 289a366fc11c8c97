// A site that has closed in what reports and lists tell of the time when it was open.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "edit/site_closing.h"
#include "report/program_report.h"
#include "report/report_sections.h"
#include "report/report_selection.h"
#include "report/school_program.h"
#include "report/school_year.h"
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
  // Of a time in which they took part at both they are told of at each.
  for (const auto& [id, before] : Table<Registration>(program.registrations)) {
    Registration now = before;
    now.event = later;
    now.site = {};
    program.registrations.live[RegistrationId("later" + before.person.text())] = now;
  }
  const ProgramReport report = program_report(program, {}, kAfterAll);
  CHECK(report.access.people.whole == 5);
  const auto& all = report.access.by_site;
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "North High");
  CHECK(all[0].people == 5);
  CHECK(all[0].closed);
  CHECK(all[1].name == "West K-8");
  CHECK(all[1].people == 5);
  CHECK_FALSE(all[1].closed);
}

namespace {

int flow_between(const ProgramReport& report, const std::string& mentors,
                 const std::string& mentees) {
  for (const SiteFlow& flow : report.across.flows) {
    if (flow.mentor_site == mentors && flow.mentee_site == mentees) return flow.pairs;
  }
  return 0;
}

int minutes_at(const ProgramReport& report, const std::string& site) {
  for (const PeopleGroup& group : report.hours_by_site) {
    if (group.name == site) return group.minutes.given;
  }
  return 0;
}

Share operator+(const Share& one, const Share& other) {
  return {one.part + other.part, one.whole + other.whole};
}

}  // namespace

TEST_CASE("program report: people who leave a closed site change no figure of what they did") {
  // Five mentors of North, each with a mentee of West, in a year before, and again this year in an
  // event that goes on.
  Program program;
  const SiteId north("north"), west("west");
  {
    Transaction edit(program);
    Site site;
    site.name = "North High";
    edit.put(north, site);
    site.name = "West K-8";
    edit.put(west, site);
    for (const auto& [id, day] :
         {std::pair(EventId("before"), "2025-09-01"), std::pair(EventId("now"), "2026-09-01")}) {
      Event event;
      event.name = id.text();
      event.created_on = day;
      edit.put(id, event);
    }
    for (int number = 0; number < 10; ++number) {
      const bool mentors = number < 5;
      Person person;
      person.name = "Person " + std::to_string(number);
      person.site = mentors ? north : west;
      const PersonId id(std::to_string(number));
      edit.put(id, person);
      for (const char* event : {"before", "now"}) {
        Registration registration;
        registration.event = EventId(event);
        registration.person = id;
        registration.mentors = mentors;
        registration.seeks = !mentors;
        edit.put(RegistrationId(event + id.text()), registration);
        if (!mentors) continue;
        Match match;
        match.event = EventId(event);
        match.mentor = id;
        match.mentee = PersonId(std::to_string(number + 5));
        match.state = MatchState::active;
        edit.put(MatchId(event + id.text()), match);
        Session session;
        session.match = MatchId(event + id.text());
        session.state = SessionState::held;
        session.starts_at = event == std::string("now") ? "2026-10-01T15:00" : "2025-10-01T15:00";
        session.minutes = 30;
        edit.put(SessionId(event + id.text()), session);
      }
    }
    (void)edit.finish({});
  }
  const ReportScope this_year = school_year(2026), last_year = school_year(2025);
  const ProgramReport before = program_report(program, this_year, kAfterAll);
  REQUIRE(before.across.across == Share{5, 5});
  {
    Transaction edit(program);
    Site closed = *program.sites.find(north);
    closed.closed_on = "2026-11-01";
    edit.put(north, closed);
    std::vector<PersonId> movers;
    for (int number = 0; number < 5; ++number) movers.emplace_back(std::to_string(number));
    move_to_site(edit, movers, west, "2026-11-02");
    // One signs up again, where they are now, for something that nobody has met in.
    Event later;
    later.name = "later";
    later.created_on = "2026-12-01";
    edit.put(EventId("later"), later);
    Registration again;
    again.event = EventId("later");
    again.person = movers[0];
    again.mentors = true;
    edit.put(RegistrationId("later"), again);
    (void)edit.finish({});
  }
  const ProgramReport now = program_report(program, this_year, kAfterAll);
  const ProgramReport then = program_report(program, last_year, kAfterAll);
  const ProgramReport all = program_report(program, {}, kAfterAll);
  CHECK(now.across.across == before.across.across);
  CHECK(all.across.across == now.across.across + then.across.across);
  CHECK(flow_between(now, "North High", "West K-8") == 5);
  CHECK(flow_between(all, "North High", "West K-8") == 10);
  CHECK(minutes_at(now, "North High") == 5 * 30);
  CHECK(minutes_at(all, "North High") ==
        minutes_at(now, "North High") + minutes_at(then, "North High"));
  const std::vector<PersonHours> hours = hours_by_person(program, now, english());
  REQUIRE(hours.size() == 10);
  CHECK(hours[0].name == "Person 0");
  CHECK(hours[0].site == "North High (closed)");
}

TEST_CASE("program report: who stands in two small groups is one person of those put together") {
  const auto people = [](int first, int last) {
    std::set<PersonId> some;
    for (; first <= last; ++first) some.insert(PersonId(std::to_string(first)));
    return some;
  };
  using Keys = std::set<std::string>;
  const GroupMembers three{{"a", people(1, 3)}, {"b", people(1, 2)}, {"c", people(4, 9)}};
  CHECK(telling_groups(three) == Keys{});
  GroupMembers five = three;
  five["b"] = people(10, 11);
  CHECK(telling_groups(five) == Keys{"c"});
}

TEST_CASE("program report: smaller sites are put together by people, however often they moved") {
  // C has closed; two of its three went to D. Five stand at the two sites, but they are three.
  Program program;
  const auto list = [&](const char* event, const std::string& name, const char* site) {
    const PersonId person(name);
    program.people.live[person].name = name;
    program.people.live[person].site = SiteId(site);
    Registration registration;
    registration.event = EventId(event);
    registration.person = person;
    registration.seeks = true;
    registration.requests[TopicId("calm")] = {};
    registration.site = SiteId(site);
    program.registrations.live[RegistrationId(event + name)] = registration;
    Match match;
    match.event = EventId(event);
    match.mentor = PersonId("mentor");
    match.mentee = person;
    match.topic = TopicId("calm");
    match.state = MatchState::active;
    program.matches.live[MatchId(event + name)] = match;
    Session session;
    session.match = MatchId(event + name);
    session.state = SessionState::held;
    session.starts_at = "2026-10-01T15:00";
    session.minutes = 30;
    program.sessions.live[SessionId(event + name)] = session;
  };
  for (const char* event : {"first", "second"}) {
    program.events.live[EventId(event)].created_on = "2026-09-01";
  }
  for (const char* site : {"A", "B", "C", "D"}) program.sites.live[SiteId(site)].name = site;
  program.sites.live[SiteId("C")].closed_on = "2026-11-01";
  program.people.live[PersonId("mentor")].site = SiteId("A");
  for (int number = 0; number < 7; ++number) {
    list("first", "a" + std::to_string(number), "A");
    if (number < 6) list("first", "b" + std::to_string(number), "B");
    if (number < 3) list("first", "c" + std::to_string(number), "C");
    if (number < 2) list("second", "c" + std::to_string(number), "D");
  }
  const ProgramReport report = program_report(program, {}, kAfterAll);
  // B, the smallest of the others, goes with them.
  for (const auto* groups : {&report.access.by_site, &report.hours_by_site}) {
    REQUIRE(groups->size() == 2);
    CHECK(groups->at(0).name == "A");
    CHECK(groups->at(1).kind == PeopleGroup::Kind::smaller_ones);
    CHECK(groups->at(1).people == 9);
    CHECK(groups->at(1).minutes.received == (groups == &report.hours_by_site ? 11 * 30 : 0));
  }
  CHECK(report.access.by_site[0].people == 7);
  CHECK(report.access.by_site[1].served == 9);
  for (const SiteFlow& flow : report.across.flows) CHECK(flow.mentee_site != "B");
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
