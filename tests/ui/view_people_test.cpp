#include <doctest/doctest.h>

#include <algorithm>

#include "ui/people_rows.h"
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

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a row tells role, site, topics and how the person is served") {
  ScreenPage people(sample_state(Screen::people));
  CHECK(shown(people) == Names{"Amara Okafor", "Ben Ríos", "Chidi Bello", "Dana Weiss"});
  CHECK(people.page.has(Role::text, "Mentor · North High"));
  CHECK(people.page.has(Role::text, "Both · West K-8"));
  CHECK(people.page.has(Role::text, "Data literacy, Restorative circles"));
  CHECK(people.page.has(Role::text, "0 of 2"));
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
  people.page.click(Role::button, "Merge two");
  people.page.click(Role::checkbox, "Choose Chidi Bello");
  CHECK(people.page.find(Role::button, "Merge the two").disabled);
  people.page.click(Role::checkbox, "Choose Dana Weiss");
  people.page.click(Role::button, "Merge the two");
  people.page.click(Role::radio, "Dana Weiss · dana@example.org");
  people.page.click(Role::button, "Merge");
  const auto joined = people.all<command::JoinPeople>();
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].kept == PersonId("dana"));
  CHECK(joined[0].other == PersonId("chidi"));
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
