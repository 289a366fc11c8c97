// Next mentors, likely duplicates, archived and erased people, a person's record.
#include <doctest/doctest.h>

#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// Amara, with a session that she gave in fall 2001, when the page's clock stands.
AppState amara_with_a_session() {
  AppState state = sample_state(Screen::person);
  state.place.id = "amara";
  Program& program = state.program;
  program.events.live.at(EventId("sel")).created_on = "2001-08-20";
  Match& match = program.matches.live[MatchId("m")];
  match = {EventId("sel"),
           PersonId("amara"),
           PersonId("ben"),
           TopicId("circles"),
           MatchState::active,
           false,
           false,
           {}};
  Session& session = program.sessions.live[SessionId("s")];
  session.match = MatchId("m");
  session.starts_at = "2001-09-01T15:00";
  session.minutes = 90;
  session.state = SessionState::held;
  return state;
}

// Chidi and Amara want data literacy, which Ben alone offers; Dana, who asks for something else,
// has offered it before.
void add_experience(Program& program) {
  program.registrations.live.at(RegistrationId("in-dana")).requests = {{TopicId("circles"), {}}};
  Registration& amara = program.registrations.live.at(RegistrationId("in-amara"));
  amara.seeks = true;
  amara.requests[TopicId("data")] = {};
  program.events.live[EventId("before")].name = "Spring";
  Registration& registration = program.registrations.live[RegistrationId("before")];
  registration.event = EventId("before");
  registration.person = PersonId("dana");
  registration.offers[TopicId("data")] = {3, true};
}

}  // namespace

TEST_CASE("a person's record shows figures, events and topics of a school year") {
  ScreenPage person(amara_with_a_session());
  CHECK(person.page.has(Role::heading, "Over time"));
  CHECK(person.says("1\u00a0h 30\u00a0min"));
  CHECK(person.page.has(Role::table, "Events"));
  CHECK(person.says("Restorative circles"));
  person.page.click(Role::button, "Certificate");
  const auto* certificate = person.last<command::PrintCertificates>();
  REQUIRE(certificate != nullptr);
  CHECK(certificate->people == std::vector{PersonId("amara")});
  CHECK(certificate->scope == ReportScope{{}, "2001-08-01", "2002-07-31"});
  person.page.click(Role::button, "Print");
  REQUIRE(person.last<command::PrintRows>() != nullptr);
  CHECK(person.last<command::PrintRows>()->table.rows.size() == 1);
  CHECK(person.last<command::PrintRows>()->note.find("2001–02") != std::string::npos);
  person.page.choose("School year", "All years");
  person.page.click(Role::button, "Certificate");
  CHECK(person.last<command::PrintCertificates>()->scope == ReportScope{});
  check_room_everywhere(person);
}

TEST_CASE("a person's record says that mentees are named below where there are some") {
  const auto figure = [](const char* id) {
    AppState state = amara_with_a_session();
    state.place.id = id;
    const ScreenPage person(std::move(state));
    return person.page.text_in(person.page.find(Role::group, "Mentees supported"));
  };
  CHECK(figure("amara") == "Mentees supported Mentees supported 1 named below");
  CHECK(figure("ben") == "Mentees supported Mentees supported 0");
}

TEST_CASE("a person is archived from the menu, and erased once the name is typed") {
  ScreenPage person(amara_with_a_session());
  person.page.click(Role::button, "More for Amara Okafor");
  person.page.click(Role::menu_item, "Archive");
  REQUIRE(person.last<command::ArchivePeople>() != nullptr);
  CHECK(person.last<command::ArchivePeople>()->archived);
  person.page.click(Role::button, "More for Amara Okafor");
  person.page.click(Role::menu_item, "Erase for good…");
  CHECK(person.page.has(Role::dialog, "Erase Amara Okafor?"));
  CHECK(person.says("1 (SEL sprint)"));  // the sign-up that goes
  person.page.try_click(Role::button, "Erase for good");
  CHECK(person.last<command::ErasePerson>() == nullptr);
  check_room_everywhere(person);
  person.page.type(Role::text_field, "Type the name to confirm", "amara okafor");
  person.page.click(Role::button, "Erase for good");
  REQUIRE(person.last<command::ErasePerson>() != nullptr);
  CHECK(person.last<command::ErasePerson>()->id == PersonId("amara"));
  CHECK(person.last<command::GoTo>()->place.screen == Screen::people);
}

TEST_CASE("before a person is erased it is said whose hours go with it, the first few by name") {
  AppState state = amara_with_a_session();
  ScreenPage person(std::move(state));
  person.page.click(Role::button, "More for Amara Okafor");
  person.page.click(Role::menu_item, "Erase for good…");
  CHECK(person.says("1 colleague loses hours"));
  CHECK(
      person.says("those who were there: Ben Ríos (1\u00a0h 30\u00a0min). Print the certificates"));
  person.change([](Program& program) {
    const auto met = [&](const std::string& id, const std::string& name, int minutes) {
      program.people.live[PersonId(id)].name = name;
      Match& match = program.matches.live[MatchId(id)];
      match = program.matches.live.at(MatchId("m"));
      match.mentee = PersonId(id);
      Session& session = program.sessions.live[SessionId(id)];
      session = program.sessions.live.at(SessionId("s"));
      session.match = MatchId(id);
      session.minutes = minutes;
    };
    met("chidi", "Chidi Bello", 60);
    met("dana", "Dana Weiss", 120);
    met("eli", "Eli Park", 30);
    met("fay", "Fay Moss", 45);
  });
  CHECK(person.says("5 colleagues lose hours"));
  CHECK(
      person.says("Dana Weiss (2\u00a0h), Ben Ríos (1\u00a0h 30\u00a0min), Chidi Bello (1\u00a0h), "
                  "2 more people (1\u00a0h 15\u00a0min in all)"));
  check_room_everywhere(person);
  person.change([](Program& program) { program.sessions.live.clear(); });
  CHECK_FALSE(person.says("hours, too"));
}

TEST_CASE("archived people are on a list of their own") {
  AppState state = sample_state(Screen::people);
  state.program.people.live.at(PersonId("dana")).archived = true;
  ScreenPage people(std::move(state));
  CHECK(people.says("3 people in this program"));
  CHECK_FALSE(people.page.has(Role::button, "Dana Weiss"));
  people.page.click(Role::radio, "Archived");
  CHECK(people.page.has(Role::button, "Dana Weiss"));
  CHECK_FALSE(people.page.has(Role::button, "Amara Okafor"));
  check_room_everywhere(people);
  people.change(
      [](Program& program) { program.people.live.at(PersonId("dana")).archived = false; });
  CHECK(people.page.has(Role::button, "Amara Okafor"));
}

TEST_CASE("who could mentor next, on the screen of people") {
  AppState state = sample_state(Screen::people);
  add_experience(state.program);
  ScreenPage people(std::move(state));
  people.page.click(Role::tab, "Next mentors");
  CHECK(people.page.has(Role::heading, "Data literacy"));
  CHECK(people.says("Has trained in it or done it (Spring)"));
  CHECK(people.says("0 mentees in other events this year"));
  people.page.click(Role::button, "Copy, Dana Weiss, Data literacy, SEL sprint");
  REQUIRE(people.last<command::CopyText>() != nullptr);
  CHECK(people.last<command::CopyText>()->text.find("Hello Dana Weiss,") != std::string::npos);
  people.page.click(Role::button, "Download for mail merge, Data literacy");
  REQUIRE(people.last<command::ExportMentorRequests>() != nullptr);
  CHECK(people.last<command::ExportMentorRequests>()->people.front() == PersonId("dana"));
  people.page.click(Role::button, "Edit: Who knows it");
  people.page.type(Role::text_area, "Text", "Dear {name}, ");
  people.page.click(Role::button, "Topic");
  CHECK(people.says("Dear Dana Weiss, Data literacy"));
  check_room_everywhere(people);
  people.page.click(Role::button, "Save the text");
  REQUIRE(people.last<command::SetMentorRequestTexts>() != nullptr);
  CHECK(people.last<command::SetMentorRequestTexts>()->request == MentorRequest::knows);
  CHECK(people.last<command::SetMentorRequestTexts>()->texts.text == "Dear {name}, {topic}");
  people.page.click(Role::button, "Add as mentor, Dana Weiss, Data literacy, SEL sprint");
  const auto* put = people.last<command::PutRegistration>();
  REQUIRE(put != nullptr);
  // She is on the list as a mentee already, and stays one.
  CHECK(put->id == RegistrationId("in-dana"));
  CHECK(put->registration.mentors);
  CHECK(put->registration.seeks);
  CHECK(put->registration.offers.at(TopicId("data")).trained);
  check_room_everywhere(people);
}

TEST_CASE("no topic is short of mentors") {
  AppState state = sample_state(Screen::people);
  for (auto& [id, registration] : state.program.registrations.live) registration.requests.clear();
  ScreenPage people(std::move(state));
  people.page.click(Role::tab, "Next mentors");
  CHECK(people.says("No topic is short of mentors"));
  check_room_everywhere(people);
}

TEST_CASE("who could mentor, beside a shortage of an event") {
  AppState state = sample_state(Screen::event_people);
  state.place.id = "sel";
  add_experience(state.program);
  ScreenPage event(std::move(state));
  event.page.click(Role::button, "Who could mentor?, Data literacy");
  CHECK(event.page.has(Role::dialog, "Who could mentor Data literacy?"));
  check_room_everywhere(event);
  event.page.click(Role::button, "Add as mentor, Dana Weiss, Data literacy, SEL sprint");
  CHECK(event.last<command::PutRegistration>()->registration.event == EventId("sel"));
  event.change([](Program& program) {
    program.registrations.live.at(RegistrationId("in-dana")).mentors = true;
  });
  CHECK(event.says("Nobody else is known to have experience with it yet."));
  check_room_everywhere(event, {Role::dialog});
  event.page.click(Role::button, "Invite more people");
  CHECK(event.last<command::GoTo>()->place == Place{Screen::event_invite, "sel"});
  CHECK_FALSE(event.page.has(Role::dialog, "Who could mentor Data literacy?"));
  event.page.click(Role::button, "Who could mentor?, Data literacy");
  event.page.click(Role::button, "Add a mentor");
  CHECK_FALSE(event.page.has(Role::dialog, "Who could mentor Data literacy?"));
  CHECK(event.page.has(Role::dialog, "Add a mentor"));
  CHECK(event.page.find(Role::radio, "Mentor").check == access::Check::on);
  event.page.click(Role::button, "Cancel");
  event.page.click(Role::button, "Who could mentor?, Data literacy");
  event.page.click(Role::button, "Done");
  CHECK_FALSE(event.page.has(Role::dialog, "Who could mentor Data literacy?"));
}

TEST_CASE("likely duplicates are known to be different people") {
  AppState state = sample_state(Screen::people);
  Person& twin = state.program.people.live[PersonId("dana2")];
  twin = state.program.people.live.at(PersonId("dana"));
  twin.email = "dw@example.org";
  ScreenPage people(std::move(state));
  people.page.click(Role::tab, "Likely duplicates");
  people.page.click(Role::button,
                    "Different people, Dana Weiss · North High · dana@example.org, "
                    "Dana Weiss · North High · dw@example.org");
  const auto* put = people.last<command::PutPerson>();
  REQUIRE(put != nullptr);
  CHECK(put->id == PersonId("dana"));
  CHECK(put->person.different_from == std::set{PersonId("dana2")});
  people.change([&](Program& program) { program.people.live.at(put->id) = put->person; });
  CHECK(people.says("Nobody seems to be here twice"));
}

TEST_CASE("who is on the way into the grow-your-own program is followed step by step") {
  ScreenPage people(sample_state(Screen::people));
  CHECK_FALSE(people.page.has(Role::tab, "Grow-your-own"));
  people.change([](Program& program) {
    program.events.live.at(EventId("sel")).kind = EventKind::informational_interview;
  });
  people.page.click(Role::tab, "Grow-your-own");
  CHECK(people.says("Nobody is followed yet"));
  people.change([](Program& program) {
    Person& dana = program.people.live.at(PersonId("dana"));
    dana.pipeline = PipelineStep::interested;
    dana.pipeline_since = "2001-09-03";
  });
  check_room_everywhere(people);
  CHECK(people.page.has(Role::heading, "Interested"));
  people.page.click(Role::button, "Set to “In touch”, Dana Weiss");
  const auto* put = people.last<command::PutPerson>();
  REQUIRE(put != nullptr);
  CHECK(put->person.pipeline == PipelineStep::in_touch);
  CHECK(put->person.pipeline_since == "2001-09-09");  // where the page's clock stands
  const auto next_of = [&](PipelineStep step) {
    people.change(
        [&](Program& program) { program.people.live.at(PersonId("dana")).pipeline = step; });
    for (const char* next : {"Interested", "In touch", "Applied", "In the program", "Completed"}) {
      const std::string name = "Set to “" + std::string(next) + "”, Dana Weiss";
      if (people.page.has(Role::button, name)) return std::string(next);
    }
    return std::string();
  };
  CHECK(next_of(PipelineStep::taking_part) == "Completed");
  CHECK(next_of(PipelineStep::completed) == "");
  CHECK(next_of(PipelineStep::not_now) == "Interested");
}

TEST_CASE("likely duplicates are merged from their list") {
  AppState state = sample_state(Screen::people);
  ScreenPage people(std::move(state));
  people.page.click(Role::tab, "Likely duplicates");
  CHECK(people.says("Nobody seems to be here twice"));
  people.change([](Program& program) {
    program.people.live[PersonId("dana2")] = program.people.live.at(PersonId("dana"));
    program.people.live.at(PersonId("dana2")).name = "Dana Weis";
    program.people.live.at(PersonId("dana2")).email = "dw@example.org";
  });
  check_room_everywhere(people);
  people.page.click(Role::button,
                    "Merge, Dana Weiss · North High · dana@example.org, "
                    "Dana Weis · North High · dw@example.org");
  CHECK(people.page.has(Role::dialog, "Merge these two"));
  CHECK_FALSE(people.says("These two have a match with each other"));
  people.change([](Program& program) {
    Match& match = program.matches.live[MatchId("both")];
    match.mentor = PersonId("dana");
    match.mentee = PersonId("dana2");
  });
  CHECK(people.says("These two have a match with each other"));
  people.page.click(Role::button, "Merge");
  CHECK(people.last<command::JoinPeople>()->other == PersonId("dana2"));
}

TEST_CASE("before two people are merged it is said who is left, and where the two meet") {
  ScreenPage people(sample_state(Screen::people));
  people.change([](Program& program) {
    for (const char* id : {"chidi", "dana"}) {
      Match& match = program.matches.live[MatchId(id)];
      match.event = EventId("sel");
      match.mentor = PersonId("ben");
      match.mentee = PersonId(id);
      match.topic = TopicId("data");
    }
  });
  people.page.click(Role::checkbox, "Select Chidi Bello");
  people.page.click(Role::checkbox, "Select Dana Weiss");
  people.page.click(Role::button, "Merge the two");
  const auto holds = [&](std::string_view words) {
    CAPTURE(words);
    const auto& dialog = people.page.find(Role::dialog, "Merge these two");
    CHECK(people.page.text_in(dialog).find(words) != std::string::npos);
  };
  people.page.click(Role::radio, "Chidi Bello · chidi@example.org");
  holds("After merging");
  holds("West K-8");
  holds("chidi@example.org; also found by dana@example.org");
  people.page.click(Role::radio, "Dana Weiss · dana@example.org");
  holds("North High");
  holds("dana@example.org; also found by chidi@example.org");
  holds("Both are on the list of SEL sprint.");
  holds("One match is there twice");
  check_room_everywhere(people);
}

TEST_CASE("who was kept apart as two people is listed, and can be asked about again") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::tab, "Likely duplicates");
  people.change([](Program& program) {
    program.people.live[PersonId("dana2")] = program.people.live.at(PersonId("dana"));
    program.people.live.at(PersonId("dana2")).name = "Dana Weis";
    program.people.live.at(PersonId("dana2")).email = "dw@example.org";
  });
  const std::string pair =
      "Dana Weiss · North High · dana@example.org, Dana Weis · North High · dw@example.org";
  people.page.click(Role::button, "Different people, " + pair);
  const Person apart = people.last<command::PutPerson>()->person;
  CHECK(apart.different_from == std::set<PersonId>{PersonId("dana2")});
  people.change([&](Program& program) { program.people.live.at(PersonId("dana")) = apart; });
  CHECK(people.says("Nobody seems to be here twice"));
  CHECK(people.page.has(Role::heading, "Kept as different people"));
  check_room_everywhere(people);
  people.page.click(Role::button, "Ask again, " + pair);
  CHECK(people.last<command::PutPerson>()->person.different_from.empty());
}
