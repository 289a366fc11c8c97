// The lower half of a registration's panel: times.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const std::set<std::string>& put_times(const EventPage& shown) {
  const auto* command = shown.last<command::PutRegistration>();
  REQUIRE(command != nullptr);
  return command->registration.availability;
}

}  // namespace

TEST_CASE("people: times are chosen from those of the others, or typed") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("ana")].availability = {"Mon 15:00"};
    program.registrations.live[RegistrationId("ben")].availability = {"mon 15:00", "Tue 7:30"};
  });
  shown.page.click(Role::button, "Carl Weiss");
  shown.page.click(Role::checkbox, "Tuesday 07:30");
  CHECK(put_times(shown) == std::set<std::string>{"Tue 7:30"});

  // A time that somebody wrote is the same time, however it is typed.
  shown.page.type(Role::text_field, "Add a time", " MON 15:00");
  CHECK(put_times(shown) == std::set<std::string>{"Mon 15:00", "Tue 7:30"});
  CHECK(shown.page.find(Role::text_field, "Add a time").value.empty());
  shown.page.type(Role::text_field, "Add a time", "Fri  lunch");
  CHECK(put_times(shown) == std::set<std::string>{"Fri lunch", "Mon 15:00", "Tue 7:30"});

  shown.page.type(Role::text_field, "Add a time", "Wed 25:99");
  CHECK(shown.page.find(Role::text_field, "Add a time").value == "Wed 25:99");
  CHECK(shown.page.find(Role::text_field, "Add a time").invalid);
  CHECK(put_times(shown).size() == 3);
}

TEST_CASE("people: what one person said of times in passing is no choice for another") {
  EventPage shown(Screen::event_people, 1280, 2400);
  shown.change([](Program& program) {
    program.registrations.live[RegistrationId("ana")].availability = {"sometime", "After school"};
    program.registrations.live[RegistrationId("ben")].availability = {"after school"};
  });
  shown.page.click(Role::button, "Carl Weiss");
  CHECK(shown.page.has(Role::checkbox, "After school"));
  CHECK_FALSE(shown.page.has(Role::checkbox, "sometime"));
  shown.page.click(Role::button, "Ana Ruiz");
  CHECK(shown.page.has(Role::checkbox, "sometime"));
}
