// The menu of one row of a table: how it opens, what it offers, and what becomes of it.
#include <doctest/doctest.h>

#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Key;
using access::Role;

namespace {

const std::string kRow = "Amara Okafor";

void ask_by_mouse(ScreenPage& shown, const std::string& row) {
  const access::Rect rect = shown.page.find(Role::button, row).rect;
  shown.page.ask_at(rect.x + 8, rect.y + rect.height / 2);
}

void ask_by_key(ScreenPage& shown, const std::string& row) {
  shown.page.ui().focus(shown.page.find(Role::button, row).id);
  shown.page.settle();
  shown.page.key(Key::menu);
}

const std::string kPair = "Ana Ruiz with Carl Weiss";

}  // namespace

TEST_CASE("the menu of a row opens by the right button and by the menu key") {
  for (const auto ask : {ask_by_mouse, ask_by_key}) {
    ScreenPage people(sample_state(Screen::people));
    ask(people, kRow);
    CHECK(people.page.has(Role::menu, kRow));
    CHECK(people.page.names(Role::menu_item) ==
          Names{"Open", "Put on an event’s list", "Archive", "Remove"});
    CHECK(people.page.focused()->name == "Open");
    people.page.key(Key::escape);
    CHECK_FALSE(people.page.has(Role::menu, kRow));
    CHECK(people.page.focused()->name == kRow);
    CHECK(people.sent.empty());
  }
}

TEST_CASE("the menu of a row opens where a finger rests, and the row is not pressed") {
  ScreenPage people(sample_state(Screen::people), 390, 844);
  people.page.input().touch = true;
  people.page.settle();
  const access::Rect rect = people.page.find(Role::button, kRow).rect;
  SUBCASE("resting") {
    people.page.press_at(rect.x + 60, rect.y + 10, 60);
    CHECK(people.page.has(Role::menu, kRow));
    CHECK(people.all<command::GoTo>().empty());
    people.page.click(Role::menu_check, "Select");
    CHECK(people.page.find(Role::checkbox, "Select Amara Okafor").check == access::Check::on);
  }
  SUBCASE("lifted at once") {
    people.page.press_at(rect.x + 60, rect.y + 10, 2);
    CHECK_FALSE(people.page.has(Role::menu, kRow));
    REQUIRE(people.all<command::GoTo>().size() == 1);
    CHECK(people.all<command::GoTo>()[0].place.screen == Screen::person);
  }
}

TEST_CASE("what the menu of a person does, it does to that person") {
  ScreenPage people(sample_state(Screen::people));
  ask_by_mouse(people, kRow);
  SUBCASE("opening") {
    people.page.click(Role::menu_item, "Open");
    REQUIRE(people.all<command::GoTo>().size() == 1);
    CHECK(people.all<command::GoTo>()[0].place.screen == Screen::person);
  }
  SUBCASE("removing") {
    people.page.click(Role::menu_item, "Remove");
    people.page.click(Role::button, "Remove all of it");
    const auto sent = people.all<command::RemovePeople>();
    REQUIRE(sent.size() == 1);
    REQUIRE(sent[0].ids.size() == 1);
    CHECK(people.state.program.people.find(sent[0].ids[0])->name == kRow);
  }
  SUBCASE("putting on a list") {
    people.page.click(Role::menu_item, "Put on an event’s list");
    CHECK(people.page.has(Role::dialog, "Put 1 person on an event’s list"));
  }
}

TEST_CASE("the menu of a match offers what would change it") {
  EventPage event(Screen::event_match);
  event.match();
  ask_by_mouse(event, kPair);
  CHECK(event.page.names(Role::menu_item) ==
        Names{"Open", "Approve", "Lock", "Swap with…", "Keep apart"});
  SUBCASE("locking") {
    event.page.click(Role::menu_item, "Lock");
    CHECK(event.last<command::LockMatches>()->locked);
  }
  SUBCASE("keeping apart") {
    event.page.click(Role::menu_item, "Keep apart");
    CHECK(event.last<command::ForbidPair>()->mentee == event.match_of("carl").mentee);
  }
}

TEST_CASE("the menu of a match that people know of ends it alone") {
  EventPage event(Screen::event_match);
  event.match();
  const auto asked_after = [&](MatchState state, std::string_view ends) {
    event.change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = state;
    });
    ask_by_mouse(event, kPair);
    event.page.click(Role::menu_item, ends);
  };
  asked_after(MatchState::accepted, "One declines");
  CHECK(event.page.has(Role::dialog, "Decline this match?"));
  event.page.click(Role::button, "Cancel");
  asked_after(MatchState::active, "Ends early");
  event.page.click(Role::button, "End early");
  REQUIRE(event.last<command::SetMatchState>() != nullptr);
  CHECK(event.last<command::SetMatchState>()->ids.size() == 1);
  CHECK(event.last<command::SetMatchState>()->state == MatchState::ended_early);
}

TEST_CASE("a menu closes when its row is gone") {
  ScreenPage people(sample_state(Screen::people));
  ask_by_mouse(people, kRow);
  people.page.type(Role::search_field, "Find a person, site or topic", "Dana");
  CHECK_FALSE(people.page.has(Role::menu, kRow));
}
