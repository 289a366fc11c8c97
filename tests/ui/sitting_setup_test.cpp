// What is said of a sitting before its plan: when, where, and how its rounds go.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "speed/person_codes.h"
#include "support/chicago_clock.h"
#include "support/put_records.h"
#include "ui/event_meet.h"
#include "ui/next_things.h"
#include "ui/room.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("set-up: a place too long for people's pages is told at the field, all else is put") {
  SittingPage shown(Screen::event_setup);
  shown.page.type(Role::text_field, "Where", std::string(kMostVenueLength + 1, 'x'));
  CHECK(shown.page.find(Role::text_field, "Where").invalid);
  CHECK(shown.last<command::PutEvent>() == nullptr);
  shown.page.type(Role::text_field, "Where", "Library");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.venue == "Library");
  CHECK_FALSE(shown.says("The place has more than"));
}

TEST_CASE("set-up: a sitting has rounds, tables and who walks instead of sessions") {
  SittingPage shown(Screen::event_setup);
  CHECK(shown.page.has(Role::region, "The sitting"));
  CHECK_FALSE(shown.page.has(Role::spin_button, "Matches per mentee"));
  CHECK(shown.says("The sitting takes 28 minutes"));
  CHECK(shown.page.find(Role::spin_button, "Number of tables").description ==
        "0: planning sets up one for each mentor");
  shown.page.type(Role::spin_button, "Rounds", "5");
  CHECK(shown.last<command::PutEvent>()->event.rounds == 5);
  shown.page.click(Role::radio, "Mentors move");
  CHECK(shown.last<command::PutEvent>()->event.movers == MovingSide::mentors);
  shown.page.type(Role::spin_button, "Number of tables", "6");
  CHECK(shown.last<command::SetTableCount>()->count == 6);
  shown.page.click(Role::checkbox, "Table 2 is accessible");
  CHECK(shown.last<command::PutMeetingTable>()->table.accessible);
}

TEST_CASE("set-up: a sitting begins on a day at a time, and a time that is none is told") {
  SittingPage shown(Screen::event_setup);
  shown.page.type(Role::text_field, "Begins at", "2 of the clock");
  CHECK(shown.page.find(Role::text_field, "Begins at").invalid);
  shown.page.type(Role::text_field, "Begins at", "9:05");
  CHECK(shown.last<command::PutEvent>() == nullptr);
  shown.page.type(Role::date_field, "Day", "2026-12-01");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.starts_at == "2026-12-01T09:05");
}

TEST_CASE("set-up: a time that the clocks leave out on the day of a sitting is told") {
  SittingPage shown(Screen::event_setup);
  const rondo::test::ChicagoClock clock;
  shown.state.clock = &clock;
  shown.page.type(Role::text_field, "Begins at", "02:30");
  CHECK_FALSE(shown.page.find(Role::text_field, "Begins at").invalid);
  shown.page.type(Role::date_field, "Day", "2026-03-08");
  CHECK(shown.page.find(Role::text_field, "Begins at").invalid);
  CHECK(shown.last<command::PutEvent>() == nullptr);
  shown.page.type(Role::date_field, "Day", "2026-03-07");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.starts_at == "2026-03-07T02:30");
}

TEST_CASE("set-up: sessions that people have in the hours of a sitting are named") {
  SittingPage shown(Screen::event_setup);
  shown.change([](Program& program) {
    program.events.live[kSittingEvent].starts_at = "2026-10-05T14:00";
    Event& sprint = program.events.live[EventId("sprint")];
    sprint.name = "Fall sprint";
    sprint.kind = EventKind::topic_sprint;
    test::put_match(program, "m", EventId("sprint"), "ana", "dora", MatchState::accepted);
    test::put_session(program, "s", "m", "2026-10-05T14:20");
  });
  CHECK(shown.says("Some people are expected elsewhere during this event"));
  CHECK(shown.says("Session of Ana Ruiz with Dora Weiss"));
  CHECK(shown.says("Fall sprint"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Their sessions, Ana Ruiz and Dora Weiss");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_meet, "sprint"});
  shown.state.place = {Screen::event_meet, "sprint"};
  shown.page.settle();
  CHECK(shown.drafts.event.of<MeetDrafts>().match == MatchId("m"));
  CHECK(shown.page.has(Role::button, "1. 2026-10-05, 14:20"));
  shown.state.place = {Screen::event_setup, kSittingEvent.text()};
  shown.page.settle();
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].starts_at = "2026-10-06T14:00"; });
  CHECK_FALSE(shown.says("expected elsewhere"));
}

TEST_CASE("set-up and plan: who is on the list of another sitting at the same time is named") {
  for (const Screen screen : {Screen::event_setup, Screen::event_plan}) {
    SittingPage shown(screen);
    const EventId closing("closing");
    shown.change([&](Program& program) {
      Event& event = program.events.live[kSittingEvent];
      event.starts_at = "2026-10-05T14:00";
      Event& other = program.events.live[closing] = event;
      other.name = "Closing day";
      other.starts_at = "2026-10-05T14:10";
      for (const char* person : {"ben", "ana"}) {
        Registration& registration =
            program.registrations.live[RegistrationId(std::string("closing-") + person)];
        registration.event = closing;
        registration.person = PersonId(person);
        registration.mentors = true;
      }
    });
    CHECK(shown.says("Some people are expected elsewhere during this event"));
    CHECK(shown.says("Closing day"));
    CHECK(shown.says("2026-10-05, 14:10"));
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Its people, Ana Ruiz and Ben Ito");
    REQUIRE(shown.last<command::GoTo>() != nullptr);
    CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_people, closing.text()});
    shown.change(
        [&](Program& program) { program.events.live[closing].starts_at = "2026-10-05T18:00"; });
    CHECK_FALSE(shown.says("expected elsewhere"));
  }
}

TEST_CASE("set-up: of many people in two places at once the first are named, and how many more") {
  SittingPage shown(Screen::event_setup);
  shown.change([](Program& program) {
    Event& event = program.events.live[kSittingEvent];
    event.starts_at = "2026-10-05T14:00";
    const EventId closing("closing");
    program.events.live[closing] = event;
    for (const char* person : {"ana", "ben", "cara", "dora", "eli", "finn", "gita"}) {
      Registration& registration =
          program.registrations.live[RegistrationId(std::string("closing-") + person)];
      registration.event = closing;
      registration.person = PersonId(person);
      registration.seeks = true;
    }
  });
  CHECK(shown.says("2 more people"));
  CHECK_FALSE(shown.says("Gita Shah"));
}

TEST_CASE("plan: with few people it says how many rounds would do, and one press sets them") {
  SittingPage shown(Screen::event_plan);
  CHECK_FALSE(shown.says("would do for those on the list"));
  shown.change([](Program& program) { program.events.live.at(kSittingEvent).rounds = 6; });
  CHECK(shown.says("4 rounds would do for those on the list"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Hold 4 rounds");
  const auto* set = shown.last<command::SetRounds>();
  REQUIRE(set != nullptr);
  CHECK(set->event == kSittingEvent);
  CHECK(set->rounds == 4);
  shown.change([](Program& program) { program.events.live.at(kSittingEvent).rounds = 4; });
  CHECK_FALSE(shown.page.has(Role::button, "Hold 4 rounds"));
  // What has begun is not shortened.
  shown.change([](Program& program) { program.events.live.at(kSittingEvent).rounds = 6; });
  shown.plan();
  check_room_everywhere(shown);
  CHECK(shown.page.has(Role::button, "Hold 4 rounds and plan again"));
  shown.start(3);
  CHECK_FALSE(shown.page.has(Role::button, "Hold 4 rounds and plan again"));
}

TEST_CASE("plan: of one that fewer rounds cut off no figure of the whole is told") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  CHECK(shown.says("are possible"));
  shown.change([](Program& program) { program.events.live.at(kSittingEvent).rounds = 2; });
  CHECK(shown.says("3 more are in rounds that are no longer held: plan again"));
  CHECK_FALSE(shown.says("are possible"));
}

TEST_CASE("plan: by person stands the code that each types on the check-in screen") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::tab, "By person");
  const auto codes = person_codes(shown.state.program, kSittingEvent);
  CHECK(shown.page.draws("Code " + codes.at(PersonId("ana")) + " · North High"));
  CHECK(shown.page.draws("Code " + codes.at(PersonId("dora")) + " · West K-8"));
  CHECK(shown.says("typed on the check-in screen"));
  check_room_everywhere(shown);
}

TEST_CASE("plan: by person it says beside the search how many were found") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::tab, "By person");
  CHECK_FALSE(shown.says("people found"));
  shown.page.type(Role::search_field, "Find a person", "dora");
  CHECK(shown.page.has(Role::text, "1 person found"));
  shown.page.type(Role::search_field, "Find a person", "o");  // Dora, Eli Novak, Ben Ito, Cara Ode
  CHECK(shown.page.has(Role::text, "4 people found"));
  check_room_everywhere(shown);
  shown.page.type(Role::search_field, "Find a person", "xyz");
  CHECK(shown.page.has(Role::text, "Nobody found"));
}

TEST_CASE("plan and run: rounds that were changed since are said, and planned again at one press") {
  const auto hold = [](SittingPage& shown, int rounds) {
    shown.change([&](Program& program) { program.events.live.at(kSittingEvent).rounds = rounds; });
  };
  for (const Screen screen : {Screen::event_plan, Screen::event_run}) {
    CAPTURE(static_cast<int>(screen));
    SittingPage shown(screen);
    shown.plan();
    CHECK_FALSE(shown.says("Rounds planned:"));
    hold(shown, 2);
    CHECK(shown.says("Rounds planned: 3. Rounds to hold now: 2."));
    hold(shown, 5);
    CHECK(shown.says("Rounds planned: 3. Rounds to hold now: 5."));
    CHECK_FALSE(shown.says("Not everybody is where the plan has them"));
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Plan again");
    REQUIRE(shown.last<command::PlanRounds>() != nullptr);
    CHECK(shown.last<command::PlanRounds>()->event == kSittingEvent);
    hold(shown, 3);
    CHECK_FALSE(shown.says("Rounds planned:"));
    hold(shown, 5);
    shown.change([](Program& program) { program.events.live.at(kSittingEvent).archived = true; });
    CHECK_FALSE(shown.says("Rounds planned:"));
  }
}

TEST_CASE("home: rounds that were changed since lead to another plan before anybody is told") {
  const auto hold = [](SittingPage& shown, int rounds) {
    shown.change([&](Program& program) { program.events.live.at(kSittingEvent).rounds = rounds; });
  };
  SittingPage shown(Screen::home);
  shown.plan();
  CHECK(shown.says("Tell 7 people their tables and times"));
  for (const int rounds : {2, 5}) {
    CAPTURE(rounds);
    hold(shown, rounds);
    const std::vector<NextThing> things =
        next_things(shown.state.program, count_figures(shown.state.program), {});
    REQUIRE(things.size() == 1);
    CHECK(things[0].place == Place{Screen::event_plan, kSittingEvent.text()});
    CHECK(shown.says("Opening day has another number of rounds now: plan again"));
    CHECK(shown.says("Rounds planned: 3. Rounds to hold now: " + std::to_string(rounds) + "."));
    CHECK_FALSE(shown.says("their tables and times"));
    CHECK_FALSE(shown.says("Opening day is planned"));
  }
  check_room_everywhere(shown);
  // Under way the repair sees to it.
  shown.start(3);
  CHECK(shown.says("Opening day is running"));
  CHECK_FALSE(shown.says("Rounds planned:"));
}

TEST_CASE("run: rounds that are added under way leave the cards as they are, and it says so") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.start(3);
  shown.change([](Program& program) { program.events.live.at(kSittingEvent).rounds = 5; });
  CHECK(shown.says("The number of rounds has changed"));
  CHECK_FALSE(shown.says("Not everybody is where the plan has them"));
  CHECK_FALSE(shown.says("Rounds planned:"));
  shown.page.click(Role::button, "Apply");
  CHECK(shown.last<command::RepairRounds>() != nullptr);
}
