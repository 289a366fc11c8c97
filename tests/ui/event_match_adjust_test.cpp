// Adjusting what counts beside the matches, and what comes first above all.
#include <doctest/doctest.h>

#include <string>

#include "ui/event_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("matches: weights are adjusted beside the list") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Adjust");
  shown.page.type(Role::slider, "Shared pools", "7");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.weights.at(Factor::pools) == 7);
}

TEST_CASE("matches: on a phone the list stays in sight and in use while it is adjusted") {
  EventPage shown(Screen::event_match, 390, 844);
  shown.match();
  shown.page.click(Role::button, "Adjust");
  const access::Rect panel = shown.page.find(Role::complementary, "What counts").rect;
  CHECK(panel.height <= 844.0F / 2);
  CHECK(panel.bottom() <= 844 - size::bottom_bar);
  const access::Node& first = shown.page.find(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(first.rect.y + size::row_two_lines < panel.y);
  CHECK(first.layer >= shown.page.tree().modal_layer());
  CHECK(shown.page.find(Role::heading, "Fall sprint").level == 1);

  shown.page.type(Role::slider, "Shared pools", "7");
  CHECK(shown.last<command::PutEvent>()->event.weights.at(Factor::pools) == 7);
  shown.page.click(Role::tab, "Mentors (2)");
  CHECK(shown.page.has(Role::complementary, "What counts"));
  shown.page.click(Role::button, "Close, What counts");
  CHECK_FALSE(shown.page.has(Role::complementary, "What counts"));
  CHECK(shown.says("Requests served"));
}

TEST_CASE("matches: the focus goes to what is adjusted, and Escape brings it back") {
  for (const float width : {390.0F, 800.0F, 1280.0F}) {
    CAPTURE(width);
    EventPage shown(Screen::event_match, width, 844);
    shown.match();
    shown.page.ui().focus(shown.page.find(Role::button, "Adjust").id);
    shown.page.settle();
    shown.page.click(Role::button, "Adjust");
    REQUIRE(shown.page.focused() != nullptr);
    CHECK(shown.page.focused()->role == Role::select);
    CHECK(shown.page.tree().modal_layer() == 0);
    shown.page.key(access::Key::escape);
    CHECK_FALSE(shown.page.has(Role::complementary, "What counts"));
    REQUIRE(shown.page.focused() != nullptr);
    CHECK(shown.page.focused()->name == "Adjust");
  }
}

TEST_CASE("matches: what matching again made of the list stands beside what is adjusted") {
  for (const float width : {390.0F, 1280.0F}) {
    CAPTURE(width);
    EventPage shown(Screen::event_match, width, 1600);
    shown.match();
    shown.page.click(Role::button, "Adjust");
    CHECK(shown.says("3 of 3 served, mean fit "));
    CHECK_FALSE(shown.says("Before: "));
    CHECK_FALSE(shown.page.has(Role::button, "Match again"));
    shown.change([](Program& program) {
      program.registrations.live[RegistrationId("ana")].capacity = 3;
      program.registrations.live[RegistrationId("ben")].capacity = 0;
    });
    shown.page.click(Role::button, "Match again");
    REQUIRE(shown.last<command::RunMatch>() != nullptr);
    shown.page.announcements.clear();
    shown.match(8);
    CHECK(shown.says("Before: 3 of 3, mean fit "));
    CHECK(shown.says("2 pairs are new."));
    CHECK_FALSE(shown.page.has(Role::button, "Match again"));
    REQUIRE(shown.page.announcements.size() == 1);
    CHECK(shown.page.announcements.front().text.starts_with("Before: 3 of 3"));

    // Other settings that lead to the same pairs.
    shown.change([](Program& program) { program.events.live[kEvent].weights[Factor::topic] = 9; });
    shown.match(9);
    CHECK(shown.says("The same pairs as before."));
  }
}

TEST_CASE("matches: what comes first is chosen beside the list, and says what it does") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Adjust");
  const auto hint = [&] {
    return shown.page.find(Role::select, "What comes first").description;
  };
  CHECK(hint().starts_with("As many requests as possible get a mentor; then first choices"));
  shown.page.choose("What comes first", "Best fit in all");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.first_aim == MatchAim::best_fit);
  shown.change(
      [](Program& program) { program.events.live[kEvent].first_aim = MatchAim::best_fit; });
  CHECK(hint().starts_with("The fit of all pairs together"));
  CHECK_FALSE(shown.says("Proven best"));
  CHECK(shown.page.has(Role::button, "Match again"));
  check_room_everywhere(shown);
}

TEST_CASE("matches: the lowest fit is called the best only where it comes first") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  CHECK(shown.says("the list as a whole is proven best"));
  CHECK_FALSE(shown.says("proven best to within 5 points"));
  shown.change(
      [](Program& program) { program.events.live[kEvent].first_aim = MatchAim::no_poor_fit; });
  CHECK_FALSE(shown.says("proven best to within 5 points"));
  shown.match(8);
  CHECK(shown.says("proven best to within 5 points, among lists that serve as many"));
  CHECK_FALSE(shown.says("the list as a whole is proven best"));
}

TEST_CASE("matches: who waits for the best fit is told so, and one step serves most people") {
  EventPage shown(Screen::event_match, 1280, 2400);
  // Ana has a place for Eli, but a second mentee costs more than the two fit.
  shown.change([](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
    program.registrations.live[RegistrationId("ana")].capacity = 2;
    program.events.live[kEvent].load_price = 1000;
    program.events.live[kEvent].first_aim = MatchAim::best_fit;
  });
  CHECK(shown.says("Rondo looks for the pairs with the best fit in all"));
  shown.match();
  CHECK(shown.says("1 of 2"));
  shown.page.click(Role::tab, "Unserved (1)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  CHECK(shown.says("This event puts the best fit first: with a mentor for Eli Ode"));
  CHECK(shown.says("It is proven that no list of matches has a better fit in all"));
  CHECK_FALSE(shown.says("no list of matches serves more requests"));
  shown.page.click(Role::button, "Match with Ana Ruiz");
  REQUIRE(shown.last<command::ForcePair>() != nullptr);
  CHECK(shown.last<command::ForcePair>()->mentor == PersonId("ana"));
  shown.page.click(Role::button, "Serve most people first");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.first_aim == MatchAim::most_served);
  check_room_everywhere(shown);
  shown.change(
      [](Program& program) { program.events.live[kEvent].first_aim = MatchAim::most_served; });
  CHECK_FALSE(shown.page.has(Role::button, "Serve most people first"));
  CHECK(shown.page.has(Role::button, "Match again"));
  shown.match(8);
  CHECK(shown.says("2 of 2"));
  CHECK_FALSE(shown.says("Why unserved"));
}
