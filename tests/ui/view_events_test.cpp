#include <doctest/doctest.h>

#include "ui/event_page.h"
#include "ui/room.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("without an event the way to the templates is shown") {
  ScreenPage events(new_state(Screen::events));
  CHECK_FALSE(events.page.has(Role::button, "New event"));
  events.page.click(Role::button, "Choose a template");
  REQUIRE(events.all<command::GoTo>().size() == 1);
  CHECK(events.all<command::GoTo>()[0].place.screen == Screen::templates);
}

TEST_CASE("an event opens where it goes on") {
  ScreenPage events(sample_state(Screen::events));
  CHECK(events.page.has(Role::text, "Ready to match"));
  events.page.click(Role::button, "SEL sprint");
  REQUIRE(events.all<command::GoTo>().size() == 1);
  CHECK(events.all<command::GoTo>()[0].place == Place{Screen::event_match, "sel"});
}

TEST_CASE("events: a sitting tells meetings planned until it is over, then those held") {
  SittingPage events(Screen::events);
  events.plan();
  CHECK(events.says("9 meetings planned"));
  CHECK(events.page.draws("Speed mentoring · 3 mentors · 4 mentees · 3 rounds"));
  events.change([&](Program&) { events.registration("ana").absent = true; });
  CHECK(events.says("6 meetings planned"));
  events.start(13);  // in round 2 of 3
  CHECK(events.says("Running now"));
  CHECK_FALSE(events.says("meetings planned"));
  events.change([&](Program&) { events.registration("ana").absent = false; });
  events.end_now();
  CHECK_FALSE(events.says("Running now"));
  CHECK_FALSE(events.says("meetings planned"));
  CHECK(events.says("6 meetings held"));
}

TEST_CASE("events: matches are counted as on Match, without those that fell through") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.decline_match_of("eli");
  check_room_everywhere(shown);
  // Carl had a mentor, and looks for another one.
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (!(match.mentee == PersonId("carl"))) continue;
      match.state = MatchState::completed;
      match.asks_anew = true;
    }
  });
  CHECK(shown.page.has(Role::tab, "Matches (2), 1 fell through"));
  shown.state.place = {Screen::events, {}};
  shown.page.settle();
  CHECK(shown.says("2 matches"));
}

TEST_CASE("an event is archived with all its settings, and removed") {
  ScreenPage events(sample_state(Screen::events));
  events.page.click(Role::button, "More for SEL sprint");
  events.page.click(Role::menu_item, "Archive");
  REQUIRE(events.all<command::PutEvent>().size() == 1);
  Event expected = events.state.program.events.live.at(EventId("sel"));
  expected.archived = true;
  CHECK(events.all<command::PutEvent>()[0].event == expected);
  events.page.click(Role::button, "More for SEL sprint");
  events.page.click(Role::menu_item, "Remove");
  CHECK(events.page.has(Role::dialog, "Remove SEL sprint"));
  CHECK(events.says("Sign-ups"));
  events.page.click(Role::button, "Cancel");
  CHECK(events.all<command::RemoveEvent>().empty());
  events.page.click(Role::button, "More for SEL sprint");
  events.page.click(Role::menu_item, "Remove");
  CHECK(events.page.has(Role::description_list, "What goes as well"));
  events.page.click(Role::button, "Remove all of it");
  REQUIRE(events.all<command::RemoveEvent>().size() == 1);
}

TEST_CASE("archived events stay out of sight until asked for") {
  AppState state = sample_state(Screen::events);
  state.program.events.live.at(EventId("sel")).archived = true;
  ScreenPage events(std::move(state));
  CHECK_FALSE(events.page.has(Role::button, "SEL sprint"));
  events.page.click(Role::button, "Show");
  CHECK(events.page.has(Role::button, "SEL sprint"));
  events.page.click(Role::button, "More for SEL sprint");
  events.page.click(Role::menu_item, "Bring back");
  REQUIRE(events.all<command::PutEvent>().size() == 1);
  CHECK_FALSE(events.all<command::PutEvent>()[0].event.archived);
}
