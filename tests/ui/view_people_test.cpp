#include <doctest/doctest.h>

#include <algorithm>

#include "ui/people_rows.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// Who is in the list, as a row to press or as words.
std::vector<std::string> shown(const ScreenPage& people) {
  std::vector<std::string> names;
  for (const auto& [id, person] : people.state.program.people) {
    const auto& nodes = people.page.tree().nodes();
    if (std::any_of(nodes.begin(), nodes.end(),
                    [name = person.name](const access::Node& node) { return node.name == name; })) {
      names.push_back(person.name);
    }
  }
  return names;
}

}  // namespace

TEST_CASE("a row tells role, site, topics and how the person is served") {
  ScreenPage people(sample_state(Screen::people));
  CHECK(shown(people) == Names{"Amara Okafor", "Ben Ríos", "Chidi Bello", "Dana Weiss"});
  CHECK(people.page.has(Role::text, "Mentor · North High"));
  CHECK(people.page.has(Role::text, "Both · West K-8"));
  CHECK(people.page.has(Role::text, "Data literacy, Restorative circles"));
  CHECK(people.page.has(Role::text, "0 of 2 mentees"));
}

TEST_CASE("who asks for help without a topic is not said to have a mentor") {
  ScreenPage people(sample_state(Screen::people));
  CHECK_FALSE(people.page.has(Role::text, "No topic yet"));
  people.change([](Program& program) {
    program.registrations.live.at(RegistrationId("in-chidi")).requests.clear();
  });
  CHECK(people.page.has(Role::text, "No topic yet"));
}

TEST_CASE("who is only proposed a mentor is not said to have one") {
  ScreenPage people(sample_state(Screen::people));
  const auto match_chidi = [&people](MatchState state) {
    people.change([&](Program& program) {
      const Registration& asks = program.registrations.live.at(RegistrationId("in-chidi"));
      Match& match = program.matches.live[MatchId("m")];
      match.event = asks.event;
      match.mentee = asks.person;
      match.mentor = program.registrations.live.at(RegistrationId("in-amara")).person;
      match.topic = asks.requests.begin()->first;
      match.state = state;
    });
  };
  match_chidi(MatchState::proposed);
  CHECK(people.page.has(Role::text, "Mentor proposed"));
  match_chidi(MatchState::approved);
  CHECK(people.page.has(Role::text, "Has a mentor"));
  CHECK_FALSE(people.page.has(Role::text, "Mentor proposed"));
}

TEST_CASE("who only sits at a table of speed mentoring has no mentees or mentors to wait for") {
  AppState state = sample_state(Screen::people);
  Program& program = state.program;
  program.events.live.at(EventId("sel")).kind = EventKind::speed_mentoring;
  ScreenPage people(std::move(state));
  CHECK(people.page.has(Role::text, "Mentor · North High"));
  CHECK_FALSE(people.says("of 2 mentees"));
  CHECK_FALSE(people.says("No mentor yet"));
}

TEST_CASE("a row of a mentor with a cap tells the mentees of the latest school year") {
  AppState state = sample_state(Screen::people);
  Program& program = state.program;
  program.people.live.at(PersonId("amara")).mentees_per_year = 3;
  for (auto& [id, event] : program.events.live) event.created_on = "2026-09-01";
  const EventId event = program.events.begin()->first;
  program.matches.live[MatchId("told")] = {event,
                                           PersonId("amara"),
                                           PersonId("ben"),
                                           TopicId("data"),
                                           MatchState::approved,
                                           false,
                                           false,
                                           {}};
  ScreenPage people(std::move(state));
  CHECK(people.page.has(Role::text, "Mentor · North High · 1 of 3 mentees in 2026–27"));
}

TEST_CASE("people are sorted by what a column says") {
  ScreenPage people(sample_state(Screen::people));
  const auto first = [&] {
    for (const std::string& name : people.page.names(Role::button)) {
      if (people.page.has(Role::button, name) &&
          (name == "Amara Okafor" || name == "Dana Weiss" || name == "Chidi Bello")) {
        return name;
      }
    }
    return std::string();
  };
  CHECK(first() == "Amara Okafor");
  people.page.click(Role::button, "Name");
  people.page.click(Role::button, "Name");
  CHECK(first() == "Dana Weiss");
  CHECK(people.page.find(Role::column_header, "Name").sort == access::SortOrder::descending);
}

TEST_CASE("people are found as one types, however it is written") {
  ScreenPage people(sample_state(Screen::people));
  people.page.type(Role::search_field, "Find a person, site or topic", "RIOS");
  CHECK(shown(people) == Names{"Ben Ríos"});
  people.page.type(Role::search_field, "Find a person, site or topic", "west data");
  CHECK(shown(people) == Names{"Ben Ríos", "Chidi Bello"});
  people.page.type(Role::search_field, "Find a person, site or topic", "nobody like that");
  CHECK(shown(people).empty());
  people.page.click(Role::button, "Show everyone");
  CHECK(shown(people).size() == 4);
}

TEST_CASE("people are filtered by role and site") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::radio, "Mentors");
  CHECK(shown(people) == Names{"Amara Okafor", "Ben Ríos"});
  people.page.choose("Filter by site", "North High");
  CHECK(shown(people) == Names{"Amara Okafor"});
}

TEST_CASE("a site that is gone does not keep people hidden") {
  ScreenPage people(sample_state(Screen::people));
  people.page.choose("Filter by site", "North High");
  people.state.program.sites.live.erase(SiteId("north"));
  ++people.state.revision;
  people.page.settle();
  CHECK(shown(people).size() == 4);
}

TEST_CASE("a person is added, on an event's list if wanted") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Add person");
  people.page.type(Role::text_field, "Name", "Eva Lind");
  people.page.choose("Event", "SEL sprint");
  people.page.click(Role::radio, "Mentor");
  people.page.click(Role::button, "Add");
  const auto put = people.all<command::PutPerson>();
  REQUIRE(put.size() == 1);
  CHECK(put[0].id.empty());
  CHECK(put[0].person.name == "Eva Lind");
  CHECK(put[0].event == EventId("sel"));
  CHECK(put[0].registration.mentors);
  CHECK_FALSE(put[0].registration.seeks);
  CHECK(put[0].opens);
  CHECK_FALSE(people.page.has(Role::dialog, "Add a person"));
}

TEST_CASE("people: who is added brings a new site, which is chosen for the next one") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Add person");
  people.page.type(Role::text_field, "Name", "Eva Lind");
  people.page.choose("Site", "New site…");
  people.page.click(Role::checkbox, "Then add another");
  people.page.click(Role::button, "Add");
  CHECK(people.last<command::PutPerson>() == nullptr);
  CHECK(people.focused_in_sight() == "Name of the site");
  CHECK(people.page.focused()->description == "Say what the site is called.");
  people.page.type(Role::text_field, "Name of the site", "Hill School");
  check_room_everywhere(people, {Role::dialog});
  people.change([](Program& program) { program.sites.live[SiteId("hill")].name = "Hill School"; });
  people.page.submit(Role::text_field, "Name of the site", "Hill School");
  REQUIRE(people.last<command::PutPerson>() != nullptr);
  CHECK(people.last<command::PutPerson>()->site_name == "Hill School");
  CHECK(people.last<command::PutPerson>()->person.site.empty());
  CHECK(people.page.find(Role::select, "Site").value == "hill");
  people.page.type(Role::text_field, "Name", "Noor Aziz");
  people.page.click(Role::button, "Add");
  CHECK(people.last<command::PutPerson>()->person.site == SiteId("hill"));
  CHECK(people.last<command::PutPerson>()->site_name.empty());
}

TEST_CASE("people are added one after the other") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Add person");
  people.page.type(Role::text_field, "Name", "Eva Lind");
  people.page.type(Role::text_field, "Email", "eva@lind.example");
  people.page.choose("Site", "North High");
  people.page.click(Role::checkbox, "Then add another");
  people.page.click(Role::button, "Add");
  REQUIRE(people.last<command::PutPerson>() != nullptr);
  CHECK_FALSE(people.last<command::PutPerson>()->opens);
  CHECK(people.page.find(Role::text_field, "Name").value.empty());
  CHECK(people.page.find(Role::text_field, "Email").value.empty());
  people.page.type(Role::text_field, "Name", "Noor Aziz");
  people.page.click(Role::checkbox, "Then add another");
  people.page.click(Role::button, "Add");
  const auto put = people.all<command::PutPerson>();
  REQUIRE(put.size() == 2);
  CHECK(put[1].person.name == "Noor Aziz");
  CHECK(put[1].person.site == SiteId("north"));
  CHECK(put[1].opens);
  CHECK_FALSE(people.page.has(Role::dialog, "Add a person"));
}

TEST_CASE("who was being added is still there after Esc, and gone after Cancel") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Add person");
  people.page.type(Role::text_field, "Name", "Eva Lind");
  people.page.key(access::Key::escape);
  CHECK_FALSE(people.page.has(Role::dialog, "Add a person"));
  people.page.click(Role::button, "Add person");
  CHECK(people.page.find(Role::text_field, "Name").value == "Eva Lind");
  people.page.click(Role::button, "Cancel");
  people.page.click(Role::button, "Add person");
  CHECK(people.page.find(Role::text_field, "Name").value.empty());
}

TEST_CASE("whoever is known by the name that is typed is opened rather than added twice") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Add person");
  CHECK_FALSE(people.page.has(Role::button, "Open, Chidi Bello"));
  people.page.type(Role::text_field, "Name", "chidi");
  CHECK(people.says("Already in this program"));
  check_room_everywhere(people, {Role::dialog});
  people.page.click(Role::button, "Open, Chidi Bello");
  CHECK(people.last<command::PutPerson>() == nullptr);
  CHECK(people.last<command::GoTo>()->place == Place{Screen::person, "chidi"});
  CHECK_FALSE(people.page.has(Role::dialog, "Add a person"));
}

TEST_CASE("what was typed stays when it is refused") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Add person");
  people.page.type(Role::text_field, "Name", "Another Ben");
  people.drafts.program.people.add.sent = {true, latest_notice(people.state).number};
  people.state.notices = {
      {.number = 7,
       .text = {"error.email_taken", {arg("email", "ben@example.org"), arg("name", "Ben Ríos")}},
       .error = true}};
  people.page.settle();
  CHECK(people.page.find(Role::text_field, "Name").value == "Another Ben");
  CHECK(people.page.find(Role::text_field, "Email").invalid);
  CHECK(people.drafts.shown_notice == 7);
}

TEST_CASE("two people are merged, and one chooses whose name is kept") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::checkbox, "Select Chidi Bello");
  CHECK_FALSE(people.page.has(Role::button, "Merge the two"));
  people.page.click(Role::checkbox, "Select Dana Weiss");
  people.page.click(Role::button, "Merge the two");
  CHECK(people.page.has(Role::dialog, "Merge these two"));
  CHECK_FALSE(people.page.has(Role::select, "Merge with"));
  people.page.click(Role::radio, "Dana Weiss · dana@example.org");
  people.page.click(Role::button, "Merge");
  const auto joined = people.all<command::JoinPeople>();
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].kept == PersonId("dana"));
  CHECK(joined[0].other == PersonId("chidi"));
}

TEST_CASE("all people that are shown are selected at once, and put on an event's list") {
  ScreenPage people(sample_state(Screen::people));
  people.page.choose("Filter by site", "North High");
  people.page.click(Role::checkbox, "Select all");
  CHECK(people.page.find(Role::checkbox, "Select all").check == access::Check::on);
  CHECK(people.says("2 selected"));
  people.page.click(Role::checkbox, "Select Dana Weiss");
  CHECK(people.page.find(Role::checkbox, "Select all").check == access::Check::mixed);
  people.page.click(Role::checkbox, "Select Dana Weiss");
  people.page.click(Role::button, "Put on an event’s list");
  people.page.click(Role::radio, "Mentor");
  people.page.click(Role::button, "Add");
  const auto* put = people.last<command::RegisterPeople>();
  REQUIRE(put != nullptr);
  CHECK(put->event == EventId("sel"));
  CHECK(put->people == std::vector{PersonId("amara"), PersonId("dana")});
  CHECK(put->mentors);
  CHECK_FALSE(put->seeks);
  CHECK_FALSE(people.says("2 selected"));
}

TEST_CASE("several people change their site, or go, in one step") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::checkbox, "Select Ben Ríos");
  people.page.click(Role::checkbox, "Select Chidi Bello");
  people.page.click(Role::button, "Set site");
  people.page.click(Role::menu_item, "North High");
  REQUIRE(people.last<command::SetSite>() != nullptr);
  CHECK(people.last<command::SetSite>()->people.size() == 2);
  CHECK(people.last<command::SetSite>()->site == SiteId("north"));
  CHECK_FALSE(people.says("2 selected"));  // that is done
  people.page.click(Role::checkbox, "Select Ben Ríos");
  people.page.click(Role::checkbox, "Select Chidi Bello");
  people.page.click(Role::button, "Remove");
  CHECK(people.page.has(Role::dialog, "Remove 2 people"));
  CHECK(people.last<command::RemovePeople>() == nullptr);
  people.page.click(Role::button, "Remove all of it");
  REQUIRE(people.last<command::RemovePeople>() != nullptr);
  CHECK(people.last<command::RemovePeople>()->ids.size() == 2);
  people.page.click(Role::button, "Clear selection");
  CHECK_FALSE(people.says("selected"));
}

TEST_CASE("an address is corrected in the list") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Email of Chidi Bello");
  REQUIRE(people.page.focused() != nullptr);
  CHECK(people.page.focused()->role == Role::text_field);
  people.page.type(Role::text_field, "Email of Chidi Bello", "chidi@west.example");
  const auto* put = people.last<command::PutPerson>();
  REQUIRE(put != nullptr);
  CHECK(put->id == PersonId("chidi"));
  CHECK(put->person.email == "chidi@west.example");
  CHECK(put->person.name == "Chidi Bello");
  CHECK(people.page.has(Role::button, "Email of Chidi Bello"));
}

TEST_CASE("on a phone a tap on the address of a card opens the person, as all of the card does") {
  ScreenPage people(sample_state(Screen::people), 390, 844);
  CHECK_FALSE(people.page.has(Role::button, "Email of Chidi Bello"));
  const access::Rect email = people.page.find(Role::text, "chidi@example.org").rect;
  people.page.press_at(email.x + 4, email.y + email.height / 2);
  REQUIRE(people.last<command::GoTo>() != nullptr);
  CHECK(people.last<command::GoTo>()->place == Place{Screen::person, "chidi"});
}

TEST_CASE("an edit in the list is left without a change by Escape") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Email of Dana Weiss");
  people.page.key(access::Key::escape);
  CHECK(people.page.has(Role::button, "Email of Dana Weiss"));
  CHECK(people.last<command::PutPerson>() == nullptr);
}

TEST_CASE("the keyboard stops at one row and walks to the others") {
  ScreenPage people(sample_state(Screen::people));
  const auto stops = [&] {
    std::vector<std::string> names;
    for (const access::Node& node : people.page.tree().nodes()) {
      if (node.role == Role::checkbox && node.focusable && !node.skip_tab)
        names.push_back(node.name);
    }
    return names;
  };
  CHECK(stops() == Names{"Select all", "Select Amara Okafor"});
  people.page.click(Role::checkbox, "Select Amara Okafor");
  people.page.ui().focus(people.page.find(Role::checkbox, "Select Amara Okafor").id);
  people.page.settle();
  people.page.key(access::Key::down);
  CHECK(people.page.focused()->name == "Select Ben Ríos");
  people.page.key(access::Key::end);
  CHECK(people.page.focused()->name == "Select Dana Weiss");
  people.page.key(access::Key::right);
  CHECK(people.page.focused()->name == "Dana Weiss");
  people.page.key(access::Key::right);
  CHECK(people.page.focused()->name == "Email of Dana Weiss");
  people.page.key(access::Key::home);
  CHECK(people.page.focused()->name == "Email of Amara Okafor");
  CHECK(stops() == Names{"Select all", "Select Amara Okafor"});
}

TEST_CASE("columns are hidden, and the table is copied as it is shown") {
  ScreenPage people(sample_state(Screen::people));
  people.page.click(Role::button, "Order and columns");
  people.page.click(Role::menu_check, "Show Email");
  CHECK_FALSE(people.page.has(Role::column_header, "Email"));
  people.page.type(Role::search_field, "Find a person, site or topic", "north");
  people.page.click(Role::button, "Order and columns");
  people.page.click(Role::menu_item, "Copy the table");
  const auto* copy = people.last<command::CopyTable>();
  REQUIRE(copy != nullptr);
  CHECK(copy->table.header == std::vector<std::string>{"Name", "Topics", "Status"});
  REQUIRE(copy->table.rows.size() == 2);
  CHECK(copy->table.rows[0][0] == "Amara Okafor");
}

TEST_CASE("a search in the list forgives one typing error") {
  ScreenPage people(sample_state(Screen::people));
  people.page.type(Role::search_field, "Find a person, site or topic", "okafro");
  CHECK(shown(people) == Names{"Amara Okafor"});
}

TEST_CASE("on a phone cards are selected from the table's menu") {
  ScreenPage people(sample_state(Screen::people), 390, 1600);
  CHECK_FALSE(people.page.has(Role::checkbox, "Select Ben Ríos"));
  people.page.click(Role::button, "Order and columns");
  people.page.click(Role::menu_check, "Select rows");
  people.page.click(Role::button, "Ben Ríos");
  CHECK(people.says("1 selected"));
  CHECK(people.all<command::GoTo>().empty());
}

TEST_CASE("a long list on a phone draws only the cards that are near") {
  AppState state = sample_state(Screen::people);
  for (int number = 0; number < 2000; ++number) {
    Person person;
    person.name = "Person " + std::to_string(number);
    state.program.people.live[PersonId("p" + std::to_string(number))] = person;
  }
  ScreenPage people(std::move(state), 390, 800);
  CHECK(people.page.names(Role::list_item).size() < 40);
  const access::Node& list = people.page.find(Role::list, "People");
  const auto& nodes = people.page.tree().nodes();
  const auto card = std::find_if(nodes.begin(), nodes.end(), [&](const access::Node& node) {
    return node.parent == list.id && node.role == Role::list_item;
  });
  REQUIRE(card != nodes.end());
  CHECK(card->row_count == 2004);
}

TEST_CASE("on a phone people are cards and can be added") {
  ScreenPage people(sample_state(Screen::people), 390, 1600);
  CHECK(shown(people).size() == 4);
  people.page.click(Role::button, "Add");
  CHECK(people.page.has(Role::dialog, "Add a person"));
}

TEST_CASE("a program without people says where they come from") {
  AppState state = new_state(Screen::people);
  ScreenPage people(std::move(state));
  people.page.click(Role::button, "Choose a template");
  REQUIRE(people.all<command::GoTo>().size() == 1);
  CHECK(people.all<command::GoTo>()[0].place.screen == Screen::templates);
}
