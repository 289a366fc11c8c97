// Whoever is added to the list of an event is shown there.
#include <doctest/doctest.h>

#include <string>

#include "ui/event_page.h"
#include "ui/event_people_parts.h"

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
