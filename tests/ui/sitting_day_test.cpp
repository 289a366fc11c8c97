// The day of a sitting as its people see it: the hall's screen, the door and the check-in screen.
#include <doctest/doctest.h>

#include <array>
#include <string>

#include "ui/event_board.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr std::array kMentees{"Dora Weiss", "Eli Novak", "Finn Hale", "Gita Shah"};
constexpr std::string_view kRepairWaits = "Not everybody is where the plan has them";

void let_mentees_move(SittingPage& shown) {
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].movers = MovingSide::mentees; });
  shown.plan();
}

// At the door, where it is scrolled down to that button.
void press_at_door(SittingPage& shown, const std::string& button) {
  shown.page.ui().focus(shown.page.find(Role::button, button).id);
  shown.page.settle();
  shown.page.click(Role::button, button);
}

// As the application carries it out, at once: the frame after the press shows what came of it.
void note_absent(SittingPage& shown, const char* person) {
  shown.drafts.event.of<SittingDrafts>().noted_at_door = shown.state.revision;
  shown.change([&](Program&) { shown.registration(person).absent = true; });
}

}  // namespace

TEST_CASE("projector: who has a break next stands among those who move") {
  SittingPage shown(Screen::event_projector);
  let_mentees_move(shown);
  shown.start(3);
  REQUIRE(shown.says("Next: mentees move to"));
  for (const char* mentee : kMentees) {
    CAPTURE(mentee);
    CHECK(shown.says(mentee));
  }
  CHECK(shown.says("Break"));
  CHECK_FALSE(shown.says("Ana Ruiz"));
}

TEST_CASE(
    "projector: before the first round everybody is on the list, also who begins with a break") {
  SittingPage shown(Screen::event_projector);
  let_mentees_move(shown);
  for (const char* mentee : kMentees) {
    CAPTURE(mentee);
    CHECK(shown.says(mentee));
  }
  CHECK(shown.says("Ana Ruiz"));
  CHECK(shown.says("Break"));
}

TEST_CASE("projector: the hall reads nothing of what the host did before") {
  for (const Screen other : {Screen::event_projector, Screen::event_kiosk}) {
    SittingPage shown(Screen::event_run);
    shown.plan();
    shown.state.notices = {{.number = 1, .text = {"done.repair_rounds", {}}}};
    shown.page.settle();
    const std::string told = shown.state.words.text("done.repair_rounds");
    REQUIRE(shown.page.has(Role::group, told));
    shown.state.place.screen = other;
    shown.page.settle();
    CHECK_FALSE(shown.page.has(Role::group, told));
  }
}

TEST_CASE("run: at the door far down, a new plan that waits is told there, with the way to it") {
  SittingPage shown(Screen::event_run, 1280, 500);
  shown.plan();
  shown.page.click(Role::tab, "People");
  press_at_door(shown, "Not coming, Gita Shah");
  CHECK_FALSE(shown.page.has(Role::group, kRepairWaits));  // it is not done yet
  note_absent(shown, "gita");
  REQUIRE(shown.page.has(Role::group, kRepairWaits));
  SUBCASE("the button leads to it") {
    shown.page.click(Role::button, "Show the change");
    shown.page.settle();
    REQUIRE(shown.page.focused() != nullptr);
    CHECK(shown.page.focused()->name == "Apply");
  }
  SUBCASE("it goes when there is nothing to change any more") {
    shown.change([&](Program&) { shown.registration("gita").absent = false; });
    CHECK_FALSE(shown.page.has(Role::group, kRepairWaits));
  }
}

TEST_CASE("run: a new plan in sight is not told once more") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.page.click(Role::tab, "People");
  shown.page.click(Role::button, "Not coming, Gita Shah");
  note_absent(shown, "gita");
  REQUIRE(shown.says(kRepairWaits));
  CHECK_FALSE(shown.page.has(Role::button, "Show the change"));
}

TEST_CASE("run: a press at the door that came to nothing is not what a later change comes from") {
  SittingPage shown(Screen::event_run, 1280, 500);
  shown.plan();
  shown.page.click(Role::tab, "People");
  press_at_door(shown, "Not coming, Gita Shah");
  // It was refused; a while later another window notes it.
  shown.change([&](Program&) { shown.registration("gita").absent = true; });
  CHECK_FALSE(shown.page.has(Role::button, "Show the change"));
}

TEST_CASE("check-in screen: it says what it is for, and once all is over asks for feedback") {
  SittingPage shown(Screen::event_kiosk);
  shown.plan();
  CHECK(shown.page.has(Role::heading, "Check in"));
  CHECK(shown.says("Then you see where to sit."));
  shown.start(600);
  CHECK_FALSE(shown.page.has(Role::heading, "Check in"));
  CHECK(shown.page.has(Role::heading, "Give feedback"));
}
