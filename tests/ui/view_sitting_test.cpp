// The plan of a sitting and its day, as their screens show them.
#include <doctest/doctest.h>

#include "speed/clock.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;
using command::Attendance;
using command::ClockWord;

TEST_CASE("plan: before the first one it says what there is") {
  SittingPage shown(Screen::event_plan);
  CHECK(shown.says("Mentors: 3. Mentees: 4. Tables: 3. Rounds: 3."));
  shown.page.click(Role::button, "Plan the rounds");
  REQUIRE(shown.last<command::PlanRounds>() != nullptr);
  CHECK(shown.last<command::PlanRounds>()->event == kSittingEvent);
}

TEST_CASE("plan: without mentors, people come first") {
  SittingPage shown(Screen::event_plan);
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) registration.mentors = false;
  });
  shown.page.click(Role::button, "Go to people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE("plan: figures, the board of each round and who rests") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  CHECK(shown.says("Proven best: 9 are possible"));
  CHECK(shown.says("2 to 3"));
  CHECK(shown.page.names(Role::tab) ==
        std::vector<std::string>{"By round", "By person", "Round 1", "Round 2", "Round 3"});
  CHECK(shown.page.has(Role::region, "Table 1"));
  CHECK(shown.page.has(Role::heading, "1 person has a break"));
  shown.page.click(Role::tab, "Round 3");
  CHECK(shown.page.find(Role::tab, "Round 3").selected);
}

TEST_CASE("plan: each person's way through the rounds, found by name") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::tab, "By person");
  CHECK(shown.page.has(Role::table, "Who goes where in Opening day"));
  CHECK(shown.says("Gita Shah"));
  CHECK(shown.says("Break"));
  shown.page.type(Role::search_field, "Find a person", "dora");
  CHECK(shown.says("Dora Weiss"));
  CHECK_FALSE(shown.page.has(Role::text, "Gita Shah"));
}

TEST_CASE("plan: what has changed since asks for another plan") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  CHECK(shown.page.has(Role::button, "Go on to run"));
  shown.change([&](Program&) { shown.registration("eli").withdrawn = true; });
  CHECK(shown.says("Something has changed since this plan was made"));
  shown.page.click(Role::button, "Plan again");
  CHECK(shown.all<command::PlanRounds>().size() == 1);
}

TEST_CASE("run: without a plan it leads to the plan") {
  SittingPage shown(Screen::event_run);
  shown.page.click(Role::button, "Go to the plan");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_plan);
}

TEST_CASE("run: the clock tells round and time, and takes the host's word") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  CHECK(shown.page.has(Role::heading, "Not started"));
  shown.page.click(Role::button, "Start the first round");
  CHECK(shown.last<command::TellClock>()->word == ClockWord::start);
  shown.start(3);
  CHECK(shown.page.has(Role::heading, "Round 1 of 3"));
  CHECK(shown.says("5:00"));
  for (const auto& [label, word] :
       {std::pair{"Pause", ClockWord::pause}, std::pair{"+1 minute", ClockWord::extend},
        std::pair{"End round", ClockWord::skip}, std::pair{"End the event", ClockWord::finish}}) {
    shown.page.click(Role::button, label);
    CHECK(shown.last<command::TellClock>()->word == word);
  }
}

TEST_CASE("run: a running clock asks for the frame of the next second, a paused one for none") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.start(3);
  CHECK(shown.page.ui().next_frame_s() > 0);
  CHECK(shown.page.ui().next_frame_s() <= 1.01);
  shown.change([&](Program& program) {
    EventClock& clock = program.event_clocks.live[EventClockId("clock")];
    clock = pause_clock(clock, shown.state.now_utc_ms);
  });
  CHECK(shown.page.has(Role::button, "Go on"));
  CHECK(shown.page.ui().next_frame_s() < 0);
}

TEST_CASE("run: between rounds it tells where to go next") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.start(9);
  CHECK(shown.page.has(Role::heading, "To round 2 of 3"));
  CHECK(shown.page.has(Role::heading, "Round 2"));
  CHECK(shown.page.has(Role::button, "Begin round"));
}

TEST_CASE("run: somebody who is not there leads to a new plan, shown before it is done") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.start(3);
  CHECK_FALSE(shown.page.has(Role::button, "Apply"));
  shown.change([&](Program&) { shown.registration("ana").left_at = "2026-09-21T13:45:00Z"; });
  CHECK(shown.says("Not everybody is where the plan has them"));
  CHECK(shown.says("Ana Ruiz, round 2: no meeting"));
  shown.page.click(Role::button, "Apply");
  REQUIRE(shown.last<command::RepairRounds>() != nullptr);
  CHECK_FALSE(shown.last<command::RepairRounds>()->most_meetings);
}

TEST_CASE("run: at the door one press checks in, and is taken back by another") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.page.click(Role::tab, "People");
  CHECK(shown.page.has(Role::button, "Check in, Eli Novak"));
  shown.page.click(Role::button, "Check in, Eli Novak");
  CHECK(shown.last<command::SetAttendance>()->attendance == Attendance::here);
  shown.page.click(Role::button, "Not coming, Dora Weiss");
  CHECK(shown.last<command::SetAttendance>()->attendance == Attendance::absent);
  shown.change([&](Program&) { shown.registration("eli").arrived_at = "2026-09-21T13:00:00Z"; });
  shown.page.click(Role::button, "Has left, Eli Novak");
  CHECK(shown.last<command::SetAttendance>()->attendance == Attendance::left);
  shown.page.type(Role::search_field, "Find a name", "gita");
  CHECK_FALSE(shown.page.has(Role::button, "Check in, Dora Weiss"));
  CHECK(shown.page.has(Role::button, "Check in, Gita Shah"));
}

TEST_CASE("set-up: a sitting has rounds, tables and who walks instead of sessions") {
  SittingPage shown(Screen::event_setup);
  CHECK(shown.page.has(Role::region, "The sitting"));
  CHECK_FALSE(shown.page.has(Role::spin_button, "Matches per mentee"));
  CHECK(shown.says("The sitting takes 28 minutes"));
  shown.page.type(Role::spin_button, "Rounds", "5");
  CHECK(shown.last<command::PutEvent>()->event.rounds == 5);
  shown.page.click(Role::radio, "Mentors move");
  CHECK(shown.last<command::PutEvent>()->event.movers == MovingSide::mentors);
  shown.page.type(Role::spin_button, "Number of tables", "6");
  CHECK(shown.last<command::SetTableCount>()->count == 6);
  shown.page.click(Role::checkbox, "Table 2 is accessible");
  CHECK(shown.last<command::PutMeetingTable>()->table.accessible);
}
