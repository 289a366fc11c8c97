// Whoever is added to the list of an event is shown there, and asked for what a match needs.
#include <doctest/doctest.h>

#include <string>

#include "ui/event_page.h"
#include "ui/event_people_parts.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

void put_zoe(Program& program) {
  Person person;
  person.name = "Zoë Brontë";
  program.people.live[PersonId("zoe")] = person;
  Registration registration;
  registration.event = kEvent;
  registration.person = PersonId("zoe");
  registration.seeks = true;
  program.registrations.live[RegistrationId("zoe")] = registration;
}

// As if the command had just been accepted that the dialog sent.
void add_zoe(EventPage& shown) {
  RegisterPersonDraft& add = shown.drafts.event.of<EventPeopleDrafts>().add;
  for (const auto& [id, registration] : shown.state.program.registrations) {
    add.listed_before.insert(registration.person);
  }
  add.sent = {true, latest_notice(shown.state).number};
  shown.change(put_zoe);
}

}  // namespace

TEST_CASE("people: who was added is shown, whatever the list was filtered by") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::radio, "Mentors");
  add_zoe(shown);
  CHECK(shown.page.has(Role::button, "Zoë Brontë"));
  CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("zoe"));
  CHECK(shown.page.has(Role::complementary, "In this event"));
}

TEST_CASE("people: who was added comes into sight in a long list") {
  EventPage shown(Screen::event_people, 1280, 700);
  shown.change([](Program& program) {
    for (int number = 10; number < 90; ++number) {
      const std::string id = "p" + std::to_string(number);
      program.people.live[PersonId(id)].name = "Person " + id;
      Registration registration;
      registration.event = kEvent;
      registration.person = PersonId(id);
      registration.seeks = true;
      program.registrations.live[RegistrationId(id)] = registration;
    }
  });
  REQUIRE_FALSE(shown.page.has(Role::button, "Zoë Brontë"));
  add_zoe(shown);
  const access::Rect row = shown.page.find(Role::button, "Zoë Brontë").rect;
  CHECK(row.y > 0);
  CHECK(row.bottom() <= 700);
}

TEST_CASE("people: where the panel would lie over the list it stays closed, for the next to come") {
  EventPage shown(Screen::event_people, 900);
  add_zoe(shown);
  CHECK(shown.page.has(Role::button, "Zoë Brontë"));
  CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected.empty());
}

TEST_CASE("people: where pairs must be of different sites it is said who has none, and asked for") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (const char* id : {"ana", "carl", "dora"}) program.people.live[PersonId(id)].site = {};
  });
  CHECK_FALSE(shown.says("no site yet"));
  change_event(shown, [](Event& event) { event.site_setting = SiteSetting::must_other; });
  CHECK(shown.says("3 people have no site yet and can’t be matched"));
  shown.change([](Program& program) {
    program.registrations.live.at(RegistrationId("ana")).withdrawn = true;
  });
  CHECK(shown.says("2 people have no site yet and can’t be matched"));
  CHECK(shown.says("Not known is the site of: Carl Weiss, Dora Kim."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Enter the site of Carl Weiss");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::person, "carl"});
  shown.follow();
  CHECK(shown.focused_in_sight() == "Site");
  shown.change([](Program& program) {
    for (const char* id : {"carl", "dora"}) {
      program.people.live[PersonId(id)].site = SiteId("west");
    }
  });
  shown.state.place = {Screen::event_people, kEvent.text()};
  shown.page.settle();
  CHECK_FALSE(shown.says("no site yet"));
}

TEST_CASE("people: where pairs must be of different sites whoever is added is asked for theirs") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::button, "Add a person");
  CHECK_FALSE(shown.says("without a site nobody can be matched"));
  change_event(shown, [](Event& event) { event.site_setting = SiteSetting::must_other; });
  CHECK(shown.says("without a site nobody can be matched"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.choose("Site", "West K-8");
  CHECK_FALSE(shown.says("without a site nobody can be matched"));
}

TEST_CASE("matches: before the first match it is said who can't be matched for want of a site") {
  EventPage shown(Screen::event_match);
  shown.change([](Program& program) {
    program.people.live[PersonId("carl")].site = {};
    program.events.live[kEvent].site_setting = SiteSetting::must_other;
  });
  CHECK(shown.says("1 person has no site yet and can’t be matched"));
  shown.page.click(Role::button, "Enter the site of Carl Weiss");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::person, "carl"});
}
