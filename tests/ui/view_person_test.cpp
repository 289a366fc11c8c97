#include <doctest/doctest.h>

#include "codec/strings.h"
#include "ui/event_people_parts.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

AppState at_amara() {
  AppState state = sample_state(Screen::person);
  state.place.id = "amara";
  return state;
}

}  // namespace

TEST_CASE("a person is edited field by field") {
  ScreenPage person(at_amara());
  CHECK(person.page.has(Role::heading, "Amara Okafor"));
  person.page.type(Role::text_field, "Email", "amara.okafor@example.org");
  const auto put = person.all<command::PutPerson>();
  REQUIRE(put.size() == 1);
  CHECK(put[0].id == PersonId("amara"));
  Person expected = person.state.program.people.live.at(PersonId("amara"));
  expected.email = "amara.okafor@example.org";
  CHECK(put[0].person == expected);
  person.page.choose("Site", "West K-8");
  CHECK(person.all<command::PutPerson>().back().person.site == SiteId("west"));
}

TEST_CASE("a person is put at a site that the program does not have yet") {
  ScreenPage person(at_amara());
  const auto value = [&](Role role, const char* name) {
    return person.page.find(role, name).value;
  };
  const std::string before = value(Role::select, "Site");
  person.page.choose("Site", "New site…");
  CHECK(person.all<command::PutPerson>().empty());
  person.page.type(Role::text_field, "Name of the site", " ");
  CHECK(person.page.find(Role::text_field, "Name of the site").description ==
        "Say what the site is called.");
  CHECK(person.all<command::PutPerson>().empty());
  // Another field that is saved leaves it waiting for its name.
  person.page.type(Role::text_field, "Email", "amara.okafor@example.org");
  REQUIRE(person.all<command::PutPerson>().size() == 1);
  CHECK(person.last<command::PutPerson>()->site_name.empty());
  person.change([](Program& program) {
    program.people.live.at(PersonId("amara")).email = "amara.okafor@example.org";
  });
  check_room_everywhere(person);
  person.page.type(Role::text_field, "Name of the site", "Hill School");
  REQUIRE(person.all<command::PutPerson>().size() == 2);
  const Person& kept = person.state.program.people.live.at(PersonId("amara"));
  CHECK(person.last<command::PutPerson>()->site_name == "Hill School");
  CHECK(person.last<command::PutPerson>()->person == kept);
  CHECK_FALSE(person.page.has(Role::text_field, "Name of the site"));
  CHECK(value(Role::select, "Site") == before);  // until the program has it
}

TEST_CASE("who a person is stands before what they did") {
  ScreenPage person(at_amara(), 1280, 3000);
  const auto top_of = [&](Role role, const char* name) {
    return person.page.find(role, name).rect.y;
  };
  CHECK(top_of(Role::text_field, "Name") < top_of(Role::heading, "Over time"));
  CHECK(top_of(Role::select, "Site") < top_of(Role::heading, "Over time"));
  CHECK(top_of(Role::heading, "Over time") < top_of(Role::heading, "Events of all years"));
}

TEST_CASE("why a person withdrew from an event stands with the event") {
  AppState state = at_amara();
  for (auto& [id, registration] : state.program.registrations.live) {
    if (!(registration.person == PersonId("amara"))) continue;
    registration.withdrawn = true;
    registration.withdrawal_reason = "Too much on my plate.";
  }
  ScreenPage person(std::move(state), 1280, 3000);
  CHECK(person.says("Why they withdrew: Too much on my plate."));
  CHECK_FALSE(person.page.has(Role::spin_button, "Mentees at most"));
}

TEST_CASE("what a person said with yes or no is in the words of the page") {
  AppState state = at_amara();
  state.words = codec::embedded_words().at("es");
  for (auto& [id, registration] : state.program.registrations.live) {
    if (registration.person == PersonId("amara")) registration.characteristics["Coached"] = "yes";
  }
  ScreenPage person(std::move(state), 1280, 3000);
  CHECK(person.says("Coached: Sí"));
}

TEST_CASE("a person's own cap for the school year comes before the program's") {
  AppState state = at_amara();
  state.program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 4;
  ScreenPage person(std::move(state));
  const char* const label = "Mentees this school year at most";
  CHECK(person.page.find(Role::text_field, label).description == "Empty: 4, as in Settings");
  person.page.type(Role::text_field, label, "2");
  const auto put = person.all<command::PutPerson>();
  REQUIRE(put.size() == 1);
  CHECK(put[0].person.mentees_per_year == 2);
}

TEST_CASE("characteristics are added and removed") {
  AppState state = at_amara();
  state.program.people.live.at(PersonId("amara")).characteristics = {{"Languages", "Igbo"}};
  ScreenPage person(std::move(state));
  person.page.click(Role::button, "Remove Languages");
  CHECK(person.all<command::PutPerson>().back().person.characteristics.empty());
  person.page.type(Role::text_field, "New characteristic", " Years of  experience ");
  person.page.type(Role::text_field, "Value", "7");
  person.page.click(Role::button, "Add");
  CHECK(person.all<command::PutPerson>().back().person.characteristics.at("Years of experience") ==
        "7");
}

TEST_CASE("what the person does in an event is shown, and the capacity can be changed") {
  ScreenPage person(at_amara());
  CHECK(person.page.has(Role::heading, "SEL sprint"));
  CHECK(person.page.has(Role::text, "Restorative circles"));
  CHECK(person.page.has(Role::text, "Grades 9-12"));
  person.page.type(Role::spin_button, "Mentees at most", "4");
  const auto put = person.all<command::PutRegistration>();
  REQUIRE(put.size() == 1);
  CHECK(put[0].id == RegistrationId("in-amara"));
  CHECK(put[0].registration.capacity == 4);
}

TEST_CASE("a person is removed when it was seen what goes as well") {
  ScreenPage person(at_amara());
  person.change([](Program& program) {
    const EventId event("sel");
    const PersonId amara("amara"), dana("dana");
    program.matches.live[MatchId("m")] = {
        event, amara, dana, TopicId("circles"), MatchState::active, false, false, {}};
    Session& held = program.sessions.live[SessionId("held")];
    held.match = MatchId("m");
    held.state = SessionState::held;
    held.minutes = 90;
    program.sessions.live[SessionId("planned")].match = MatchId("m");
    Feedback& given = program.feedback.live[FeedbackId("f")];
    given.event = event;
    given.from = amara;
    given.match = MatchId("m");
    program.pd_plans.live[PdPlanId("plan")].person = amara;
    program.registrations.live[RegistrationId("in-dana")].preferred_mentors[amara] = 1;
  });
  person.page.click(Role::button, "Remove");
  CHECK(person.page.has(Role::dialog, "Remove Amara Okafor"));
  CHECK(person.says("1 colleague loses hours"));
  CHECK(person.says("those who were there: Dana Weiss (1\u00a0h 30\u00a0min)."));
  for (const char* line : {"This goes as well. Undo brings all of it back.", "1 (SEL sprint)",
                           "1 (1\u00a0h 30\u00a0min)", "Matches", "Planned sessions",
                           "Feedback given", "PD plans", "Wishes of others that name them"}) {
    CAPTURE(line);
    CHECK(person.says(line));
  }
  CHECK(person.all<command::RemovePeople>().empty());
  person.page.click(Role::button, "Cancel");
  CHECK_FALSE(person.page.has(Role::dialog, "Remove Amara Okafor"));
  person.page.click(Role::button, "Remove");
  person.page.click(Role::button, "Remove all of it");
  REQUIRE(person.all<command::RemovePeople>().size() == 1);
  CHECK(person.all<command::RemovePeople>()[0].ids == std::vector{PersonId("amara")});
}

TEST_CASE("a person is merged with another from their page") {
  ScreenPage person(at_amara());
  person.page.click(Role::button, "Merge with…");
  REQUIRE(person.page.focused() != nullptr);
  CHECK(person.page.focused()->name == "Merge with");
  CHECK(person.page.focused()->layer > 0);
  person.page.key(access::Key::escape);
  REQUIRE(person.page.focused() != nullptr);
  CHECK(person.page.focused()->name == "Merge with…");
  person.page.click(Role::button, "Merge with…");
  person.page.choose("Merge with", "Dana Weiss · dana@example.org");
  person.page.click(Role::button, "Merge");
  REQUIRE(person.last<command::JoinPeople>() != nullptr);
}

TEST_CASE("somebody on whom nothing hangs is removed at once") {
  AppState state = at_amara();
  state.program.registrations.live.clear();
  ScreenPage person(std::move(state));
  person.page.click(Role::button, "Remove");
  CHECK(person.all<command::RemovePeople>().size() == 1);
}

TEST_CASE("the draft follows undo and a change of place") {
  ScreenPage person(at_amara());
  person.state.program.people.live.at(PersonId("amara")).name = "Amara O.";
  ++person.state.revision;
  person.page.settle();
  CHECK(person.page.find(Role::text_field, "Name").value == "Amara O.");
  person.state.place.id = "ben";
  person.page.settle();
  CHECK(person.page.find(Role::text_field, "Name").value == "Ben Ríos");
}

TEST_CASE("an address of nobody says so") {
  AppState state = sample_state(Screen::person);
  state.place = {Screen::person, "gone"};
  ScreenPage person(std::move(state));
  CHECK(person.page.has(Role::heading, "This person is not in the program"));
}

TEST_CASE("from a person to that person's panel in the event, and what they said there") {
  AppState state = at_amara();
  state.program.registrations.live.at(RegistrationId("in-amara")).characteristics = {
      {"Current role", "School counselor"}};
  ScreenPage person(std::move(state), 1280, 3000);
  CHECK(person.says("Current role: School counselor"));
  person.page.click(Role::button, "Open in the event, SEL sprint");
  CHECK(person.last<command::GoTo>()->place == Place{Screen::event_people, "sel"});
  person.follow();
  CHECK(person.drafts.event.of<EventPeopleDrafts>().selected == RegistrationId("in-amara"));
  CHECK(person.page.has(Role::complementary, "In this event"));
}
