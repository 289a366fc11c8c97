// What is done to several records at once is one step.
#include <doctest/doctest.h>

#include "app_fixture.h"

using namespace rondo;
using namespace rondo::test;

namespace {

std::vector<PersonId> add_people(Page& page, int count) {
  for (int number = 0; number < count; ++number) {
    Person person;
    person.name = "Person " + std::to_string(number);
    page.run(command::PutPerson{{}, person});
  }
  std::vector<PersonId> ids;
  for (const auto& [id, person] : page.program().people) ids.push_back(id);
  return ids;
}

}  // namespace

TEST_CASE("several: people are put on a list, but for those who are on it") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"blank"});
  const std::vector<PersonId> people = add_people(page, 3);
  const EventId event = page.only_event();
  page.run(command::RegisterPeople{event, {people[0]}, true, false});
  CHECK(page.last_step() == "step.register");
  page.run(command::RegisterPeople{event, people, false, true});
  REQUIRE(page.program().registrations.size() == 3);
  int mentors = 0;
  for (const auto& [id, registration] : page.program().registrations) {
    mentors += registration.mentors ? 1 : 0;
    CHECK(registration.mentors != registration.seeks);
  }
  CHECK(mentors == 1);
  page.run(command::RegisterPeople{event, people, true, true});
  CHECK(page.error() == "error.all_registered");
  page.run(command::Undo{});
  CHECK(page.program().registrations.size() == 1);
}

TEST_CASE("several: people change their site and go, and come back with one undo each") {
  Browser browser;
  Page page(browser);
  page.run(command::PutSite{{}, Site{"North High", {}}});
  const std::vector<PersonId> people = add_people(page, 4);
  const SiteId site = page.program().sites.begin()->first;
  page.run(command::SetSite{{people[0], people[1]}, site});
  CHECK(page.program().people.find(people[1])->site == site);
  CHECK(page.program().people.find(people[2])->site.empty());
  page.run(command::RemovePeople{{people[0], people[1], people[2]}});
  CHECK(page.program().people.size() == 1);
  CHECK(page.last_step() == "step.remove_people");
  page.run(command::Undo{});
  CHECK(page.program().people.size() == 4);
  CHECK(page.program().people.find(people[0])->site == site);
  page.run(command::Undo{});
  CHECK(page.program().people.find(people[0])->site.empty());
}

TEST_CASE("several: who is added by hand is told of, with Undo beside it") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"blank"});
  const EventId event = page.only_event();
  Registration registration;
  registration.event = event;
  registration.seeks = true;
  Person person;
  person.name = "Ada Example";
  const auto is_told = [&](std::string_view key) {
    const Notice& notice = latest_notice(page.state());
    return notice.text.key == key && !notice.only_aloud &&
           notice.undo_of_revision == page.state().revision;
  };
  page.run(command::PutPerson{{}, person, event, registration});
  CHECK(is_told("done.add_person"));
  page.run(command::Undo{});
  CHECK(page.program().people.empty());
  CHECK(page.program().registrations.empty());

  registration.person = add_people(page, 1)[0];
  page.run(command::PutRegistration{{}, registration});
  CHECK(is_told("done.register"));
  page.run(command::Undo{});
  CHECK(page.program().registrations.empty());
}

TEST_CASE("several: a table is copied as text and as a table") {
  Browser browser;
  Page page(browser);
  page.run(command::CopyTable{{{"Name"}, {{"Ada"}, {"Ben"}}}});
  CHECK(page.clipboard.text == "Name\nAda\nBen\n");
  CHECK(latest_notice(page.state()).text.key == "notice.copied");
}

TEST_CASE("several: a site closes, its people move on in one step, and it opens again") {
  Browser browser;
  Page page(browser);
  page.run(command::PutSite{{}, Site{"North High", {}}});
  const SiteId north = page.program().sites.begin()->first;
  page.run(command::PutSite{{}, Site{"West K-8", {}}});
  SiteId west;
  for (const auto& [id, site] : page.program().sites) {
    if (!(id == north)) west = id;
  }
  const std::vector<PersonId> people = add_people(page, 2);
  page.run(command::AddEvent{"blank"});
  const EventId event = page.only_event();
  page.run(command::RegisterPeople{event, people, true, false});
  page.run(command::SetSite{people, north});
  page.run(command::CloseSite{north, true});
  CHECK_FALSE(page.program().sites.find(north)->closed_on.empty());
  CHECK(page.program().people.find(people[0])->site == north);
  page.run(command::CloseSite{north, true});  // changes nothing
  CHECK(page.last_step() == "step.close_site");

  Event over = *page.program().events.find(event);
  over.archived = true;
  page.run(command::PutEvent{event, over});
  page.run(command::SetSite{people, west});
  for (const auto& [id, registration] : page.program().registrations) {
    CHECK(registration.site == north);
  }
  page.run(command::Undo{});
  CHECK(page.program().people.find(people[1])->site == north);
  for (const auto& [id, registration] : page.program().registrations) {
    CHECK(registration.site.empty());
  }
  // By the person's own page it is the same.
  Person person = *page.program().people.find(people[0]);
  person.site = west;
  page.run(command::PutPerson{people[0], person});
  for (const auto& [id, registration] : page.program().registrations) {
    CHECK(registration.site.empty() != (registration.person == people[0]));
  }
  page.run(command::CloseSite{north, false});
  CHECK(page.program().sites.find(north)->closed_on.empty());
}
