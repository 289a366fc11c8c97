// Whoever is added to the list of an event is shown there, and asked for what a match needs.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "support/put_records.h"
#include "ui/event_page.h"
#include "ui/event_people_parts.h"
#include "ui/help_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;
using rondo::test::put_sign_up;

namespace {

void put_zoe(Program& program) {
  program.people.live[PersonId("zoe")].name = "Zoë Brontë";
  put_sign_up(program, "zoe", kEvent, "zoe").seeks = true;
}

// What the dialog sends puts on the list whom it knows, and Zoë for somebody new.
void carry_out_adding(EventPage& shown) {
  shown.carry_out = [&shown](const Command& sent) {
    Program& program = shown.state.program;
    if (const auto* known = sent.as<command::PutRegistration>()) {
      const std::string person = known->registration.person.text();
      put_sign_up(program, person, kEvent, person).seeks = true;
    } else if (sent.as<command::PutPerson>() != nullptr) {
      put_zoe(program);
    } else {
      return;
    }
    ++shown.state.revision;
  };
}

// By the dialog, whose command is carried out.
void add_zoe(EventPage& shown) {
  carry_out_adding(shown);
  shown.page.click(Role::button, "Add a person");
  shown.page.type(Role::text_field, "Name", "Zoë Brontë");
  shown.page.click(Role::button, "Add as new person");
  REQUIRE(shown.last<command::PutPerson>() != nullptr);
  CHECK_FALSE(shown.page.has(Role::dialog, "Add a person"));
  shown.page.settle();
}

// "Person p10" to "Person p89", behind those who are there and before Zoë.
void add_many(EventPage& shown) {
  shown.change([](Program& program) {
    for (int number = 10; number < 90; ++number) {
      const std::string id = "p" + std::to_string(number);
      program.people.live[PersonId(id)].name = "Person " + id;
      put_sign_up(program, id, kEvent, id).seeks = true;
    }
  });
}

bool in_sight(const EventPage& shown, Role role, std::string_view name) {
  if (!shown.page.has(role, name)) return false;
  const access::Node& node = shown.page.find(role, name);
  return node.rect.y >= node.clip.y && node.rect.bottom() <= node.clip.bottom();
}

void carry_out_registrations(EventPage& shown) {
  shown.carry_out = [&shown](const Command& sent) {
    const auto* put = sent.as<command::PutRegistration>();
    if (put == nullptr) return;
    shown.state.program.registrations.live[put->id] = put->registration;
    ++shown.state.revision;
  };
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

TEST_CASE("people: several are added one after the other, without leaving the dialog") {
  const std::string next = "Add and go on to the next person";
  for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, std::pair{390.0F, 844.0F}}) {
    EventPage shown(Screen::event_people, width, height);
    shown.carry_out = [&shown](const Command& sent) {
      const auto* put = sent.as<command::PutPerson>();
      if (put == nullptr) return;
      put_zoe(shown.state.program);
      shown.state.program.people.live[PersonId("zoe")] = put->person;
      ++shown.state.revision;
    };
    shown.page.click(Role::button, "Add a person");
    CHECK(shown.page.find(Role::button, next).disabled);
    shown.page.click(Role::radio, "Mentor");
    shown.page.choose("Site", "West K-8");
    shown.page.type(Role::text_field, "Name", "Zoë Brontë");
    shown.page.click(Role::button, next);
    shown.page.settle();
    REQUIRE(shown.last<command::PutPerson>() != nullptr);
    CHECK(shown.last<command::PutPerson>()->registration.mentors);
    CHECK(shown.page.has(Role::dialog, "Add a person"));
    CHECK(shown.page.has(Role::text, "Zoë Brontë is added"));
    CHECK(shown.page.find(Role::text_field, "Name").value.empty());
    CHECK(shown.focused_in_sight() == "Name");
    CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected.empty());
    check_room_everywhere(shown, {Role::dialog});
    // The next one is of the same side; who is at which site is said of each.
    shown.page.type(Role::text_field, "Name", "Yara Sol");
    shown.page.click(Role::button, "Add as new person");
    CHECK(shown.last<command::PutPerson>()->person.name == "Yara Sol");
    CHECK(shown.last<command::PutPerson>()->person.site.empty());
    CHECK(shown.last<command::PutPerson>()->registration.mentors);
    CHECK_FALSE(shown.page.has(Role::dialog, "Add a person"));
  }
}

TEST_CASE("people: among several who are added one after the other some are known already") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (const auto& [id, name] : {std::pair{"noor", "Noor Ali"}, std::pair{"pia", "Pia Moss"}}) {
      program.people.live[PersonId(id)].name = name;
    }
  });
  carry_out_adding(shown);
  shown.page.click(Role::button, "Add a person");
  SUBCASE("whoever comes first") {}
  SUBCASE("after one who was new") {
    shown.page.type(Role::text_field, "Name", "Zoë Brontë");
    shown.page.click(Role::button, "Add and go on to the next person");
    shown.page.settle();
  }
  shown.page.click(Role::radio, "Mentor");
  for (const char* name : {"Noor Ali", "Pia Moss"}) {
    shown.page.type(Role::text_field, "Name", name);
    shown.page.click(Role::button, "Add, " + std::string(name));
    shown.page.settle();
    REQUIRE(shown.page.has(Role::dialog, "Add a person"));
    CHECK(shown.last<command::PutRegistration>()->registration.mentors);
    CHECK(shown.page.has(Role::text, std::string(name) + " is added"));
    CHECK(shown.page.find(Role::text_field, "Name").value.empty());
    CHECK(shown.focused_in_sight() == "Name");
  }
  shown.page.click(Role::button, "Done");
  CHECK_FALSE(shown.page.has(Role::dialog, "Add a person"));
  shown.page.settle();
  CHECK(shown.focused_in_sight() == "Pia Moss");
}

TEST_CASE("people: of many who are known some are listed, and it is said how to find the others") {
  EventPage shown(Screen::event_people);
  const auto know = [&](int how_many) {
    shown.change([how_many](Program& program) {
      for (int number = 1; number <= how_many; ++number) {
        const std::string id = "k" + std::to_string(number);
        program.people.live[PersonId(id)].name = "Known " + id;
      }
    });
  };
  know(5);
  shown.page.click(Role::button, "Add a person");
  CHECK_FALSE(shown.says("type more of the name"));
  know(8);
  CHECK(shown.page.has(Role::text, "and 3 more: type more of the name to find them."));
  CHECK_FALSE(shown.page.has(Role::button, "Add, Known k8"));
  check_room_everywhere(shown, {Role::dialog});
  shown.page.type(Role::text_field, "Name", "Known k8");
  CHECK_FALSE(shown.says("type more of the name"));
  CHECK(shown.page.has(Role::button, "Add, Known k8"));
}

TEST_CASE("help: several mentors are added one after the other, without leaving the dialog") {
  HelpPage shown;
  shown.page.click(Role::button, "Add a mentor");
  shown.page.type(Role::text_field, "Name", "Pia Moss");
  check_room_everywhere(shown, {Role::dialog});
  shown.page.click(Role::button, "Add and go on to the next person");
  shown.page.settle();
  REQUIRE(shown.page.has(Role::dialog, "Add a mentor"));
  CHECK(shown.page.find(Role::text_field, "Name").value.empty());
  shown.page.type(Role::text_field, "Name", "Noor Ali");
  shown.page.click(Role::button, "Add as new person");
  REQUIRE(shown.all<command::PutPerson>().size() == 2);
  CHECK(shown.last<command::PutPerson>()->person.name == "Noor Ali");
  CHECK(shown.last<command::PutPerson>()->registration.mentors);
  CHECK_FALSE(shown.page.has(Role::dialog, "Add a mentor"));
}

TEST_CASE("people: who is taken off the list again is not said to be added") {
  EventPage shown(Screen::event_people);
  carry_out_adding(shown);
  shown.page.click(Role::button, "Add a person");
  shown.page.type(Role::text_field, "Name", "Zoë Brontë");
  shown.page.click(Role::button, "Add and go on to the next person");
  shown.page.settle();
  CHECK(shown.page.has(Role::text, "Zoë Brontë is added"));
  SUBCASE("who was new is in the program no more") {
    shown.change([](Program& program) {
      program.registrations.live.erase(RegistrationId("zoe"));
      program.people.live.erase(PersonId("zoe"));
    });
  }
  SUBCASE("who was known before is in the program still") {
    shown.change([](Program& program) { program.registrations.live.erase(RegistrationId("zoe")); });
  }
  CHECK_FALSE(shown.page.has(Role::text, "Zoë Brontë is added"));
  CHECK(shown.page.has(Role::button, "Done"));
}

TEST_CASE("people: once somebody is added the dialog is left as done, not as cancelled") {
  EventPage shown(Screen::event_people);
  shown.page.click(Role::button, "Add a person");
  CHECK(shown.page.has(Role::button, "Cancel"));
  shown.page.type(Role::text_field, "Name", "Finn Haas");
  shown.page.click(Role::button, "Add and go on to the next person");
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::button, "Cancel"));
  shown.page.click(Role::button, "Done");
  CHECK_FALSE(shown.page.has(Role::dialog, "Add a person"));
}

TEST_CASE("people: who was added comes into sight in a long list, and has the keyboard") {
  for (const auto& [width, height] : {std::pair{1280.0F, 800.0F}, std::pair{390.0F, 844.0F}}) {
    EventPage shown(Screen::event_people, width, height);
    add_many(shown);
    REQUIRE_FALSE(in_sight(shown, Role::button, "Zoë Brontë"));
    add_zoe(shown);
    CHECK(in_sight(shown, Role::button, "Zoë Brontë"));
    CHECK(shown.focused_in_sight() == "Zoë Brontë");
  }
}

TEST_CASE("people: where the panel would lie over the list it stays closed, for the next to come") {
  for (const float width : {900.0F, 390.0F}) {
    EventPage shown(Screen::event_people, width);
    add_zoe(shown);
    CHECK(shown.page.has(Role::button, "Zoë Brontë"));
    CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected.empty());
    CHECK_FALSE(shown.page.has(Role::dialog, "In this event"));
  }
}

TEST_CASE(
    "people: who was added is brought into sight once, not whenever the list has them again") {
  EventPage shown(Screen::event_people, 1280, 800);
  add_many(shown);
  add_zoe(shown);
  shown.page.scroll(400, 600, -1000);
  const char* search = "Find a person or topic";
  shown.page.type(Role::search_field, search, "Person");
  shown.page.type(Role::search_field, search, "");
  CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("zoe"));
  CHECK(in_sight(shown, Role::search_field, search));
  CHECK_FALSE(in_sight(shown, Role::button, "Zoë Brontë"));
}

TEST_CASE("people: a row that is pressed stays where it is, wherever the one before was") {
  EventPage shown(Screen::event_people, 1280, 1000);
  add_many(shown);
  shown.page.scroll(400, 600, 1000);
  shown.page.click(Role::button, "Person p89");
  CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("p89"));
  shown.page.scroll(400, 600, -1000);
  REQUIRE(in_sight(shown, Role::button, "Ana Ruiz"));
  const float before = shown.page.find(Role::button, "Ana Ruiz").rect.y;
  shown.page.press_middle(shown.page.find(Role::button, "Ana Ruiz").rect);
  CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("ana"));
  CHECK(shown.page.find(Role::button, "Ana Ruiz").rect.y == before);
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
  CHECK(shown.says("No site is known yet of: Carl Weiss, Dora Kim."));
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

TEST_CASE("people: who asks for help without a topic is named, and led to where it is chosen") {
  for (const float width : {1280.0F, 390.0F}) {
    EventPage shown(Screen::event_people, width);
    CHECK_FALSE(shown.says("no topic yet"));
    shown.change(put_zoe);
    CHECK(shown.says("1 person has no topic yet and can’t be matched"));
    CHECK(shown.says("It is not known yet what help is wanted by: Zoë Brontë."));
    CHECK(shown.says("No topic yet"));  // in the person's row
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Choose a topic for Zoë Brontë");
    CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("zoe"));
    CHECK(shown.focused_in_sight() == "Add a request");
  }
}

TEST_CASE("people: who mentors without a topic is named, marked, and led to where it is chosen") {
  for (const float width : {1280.0F, 390.0F}) {
    EventPage shown(Screen::event_people, width);
    carry_out_registrations(shown);
    shown.change([](Program& program) {
      program.registrations.live.at(RegistrationId("ben")).offers.clear();
    });
    CHECK(shown.says("1 person has no topic yet and can’t be matched"));
    CHECK(shown.says("It is not known yet what help can be given by: Ben Ito."));
    CHECK(shown.says("No topic yet"));  // in the person's row
    shown.change([](Program& program) {
      program.registrations.live.at(RegistrationId("carl")).requests.clear();
    });
    CHECK(shown.says("what help is wanted by: Carl Weiss; and what help can be given by: Ben Ito"));
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Choose a topic for Ben Ito");
    CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("ben"));
    CHECK(shown.focused_in_sight() == "Add an offer");
    shown.page.choose("Add an offer", "Data literacy");
    shown.page.settle();
    CHECK(shown.page.has(Role::text, "1 more person has no topic yet"));
    shown.page.click(Role::button, "Next without a topic: Carl Weiss");
    CHECK(shown.focused_in_sight() == "Add a request");
  }
}

TEST_CASE("people: from one without a topic it goes on to the next, in the panel") {
  for (const float width : {1280.0F, 390.0F}) {
    EventPage shown(Screen::event_people, width);
    carry_out_registrations(shown);
    shown.change([](Program& program) {
      for (const char* id : {"carl", "dora", "eli"}) {
        program.registrations.live.at(RegistrationId(id)).requests.clear();
      }
    });
    shown.page.click(Role::button, "Choose a topic for Carl Weiss");
    CHECK_FALSE(shown.page.has(Role::button, "Next without a topic: Dora Kim"));
    shown.page.choose("Add a request", "Data literacy");
    shown.page.settle();
    CHECK(shown.page.has(Role::text, "2 more people have no topic yet"));
    check_room_everywhere(shown, {Role::complementary, Role::dialog});
    shown.page.click(Role::button, "Next without a topic: Dora Kim");
    CHECK(shown.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("dora"));
    CHECK(shown.focused_in_sight() == "Add a request");
    shown.page.choose("Add a request", "Family outreach");
    shown.page.settle();
    CHECK(shown.page.has(Role::text, "1 more person has no topic yet"));
    shown.page.click(Role::button, "Next without a topic: Eli Ode");
    shown.page.choose("Add a request", "Data literacy");
    shown.page.settle();
    CHECK_FALSE(shown.says("no topic yet"));
  }
}

TEST_CASE("people: whose panel was opened from the list is led on to nobody") {
  EventPage shown(Screen::event_people);
  shown.change(put_zoe);
  shown.page.click(Role::button, "Carl Weiss");
  CHECK(shown.page.has(Role::complementary, "In this event"));
  CHECK_FALSE(shown.page.has(Role::button, "Next without a topic: Zoë Brontë"));
}

TEST_CASE("people: who has no topic has no mentor either, whoever else has one") {
  EventPage shown(Screen::event_people);
  shown.match();
  CHECK(shown.says("Mentor proposed"));
  CHECK_FALSE(shown.says("Has a mentor"));
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = MatchState::approved;
  });
  CHECK(shown.says("Has a mentor"));
  CHECK_FALSE(shown.says("Mentor proposed"));
  shown.change([](Program& program) {
    program.matches.live.clear();
    for (const char* id : {"carl", "dora", "eli"}) {
      program.registrations.live.at(RegistrationId(id)).requests.clear();
    }
  });
  CHECK(shown.says("3 people have no topic yet and can’t be matched"));
  CHECK_FALSE(shown.says("Has a mentor"));
  change_event(shown, [](Event& event) { event.kind = EventKind::speed_mentoring; });
  CHECK_FALSE(shown.says("no topic yet"));
  CHECK_FALSE(shown.says("No topic yet"));
}

TEST_CASE("matches: who has no topic is named, and is not counted as somebody with a mentor") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = MatchState::approved;
  });
  CHECK(shown.page.has(Role::text, "everybody has a mentor"));
  shown.change(put_zoe);
  CHECK_FALSE(shown.page.has(Role::text, "everybody has a mentor"));
  CHECK(shown.page.has(Role::text, "1 person has no topic yet, and so no mentor"));
  CHECK(shown.says("1 person has no topic yet and can’t be matched"));
  check_room_everywhere(shown);
  shown.page.click(Role::tab, "Unserved (0)");
  CHECK(shown.says("Every request is served"));
  CHECK_FALSE(shown.says("Nobody who takes part is left without a mentor."));
  shown.page.click(Role::button, "Choose a topic for Zoë Brontë");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_people, kEvent.text()});
  shown.follow();
  CHECK(shown.focused_in_sight() == "Add a request");
}

TEST_CASE("matches: places are those of mentors who can be matched, and the others are named") {
  EventPage shown(Screen::event_match, 1280, 2400);
  CHECK(shown.says("3 requests, 3 places"));
  shown.change([](Program& program) {
    program.registrations.live.at(RegistrationId("ben")).offers.clear();
    program.registrations.live.erase(RegistrationId("dora"));
  });
  CHECK(shown.says("2 requests, 1 place"));
  CHECK(shown.says("It is not known yet what help can be given by: Ben Ito."));
  shown.match();
  shown.page.click(Role::tab, "Unserved (1)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  CHECK(shown.says("Ben Ito has places but no topic yet."));
  shown.page.click(Role::button, "Say what Ben Ito can help with");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_people, kEvent.text()});
  shown.follow();
  CHECK(shown.focused_in_sight() == "Add an offer");
}

TEST_CASE("people: who has no site is named in the language of the page") {
  EventPage shown(Screen::event_people);
  shown.change([](Program& program) {
    for (auto& [id, person] : program.people.live) person.site = {};
    program.events.live[kEvent].site_setting = SiteSetting::must_other;
  });
  CHECK(shown.says("Ana Ruiz, Ben Ito, Carl Weiss and 2 more"));
  shown.speak("es");
  CHECK(shown.says("Ana Ruiz, Ben Ito, Carl Weiss y 2 más"));
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
