// The plan of a sitting and its day, as their screens show them.
#include <doctest/doctest.h>

#include "match/messages.h"
#include "speed/clock.h"
#include "support/chicago_clock.h"
#include "ui/event_people_parts.h"
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
  CHECK(shown.page.names(Role::tab) == std::vector<std::string>{"By round", "By person", "Wishes",
                                                                "Rehearsal", "Round 1", "Round 2",
                                                                "Round 3"});
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
  CHECK(shown.says("Ana Ruiz, rounds 2, 3: no meeting"));
  shown.page.click(Role::button, "Apply");
  REQUIRE(shown.last<command::RepairRounds>() != nullptr);
  CHECK_FALSE(shown.last<command::RepairRounds>()->most_meetings);
}

TEST_CASE("run: who does not come at all takes one line of the new plan") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  CHECK(shown.says("Ana Ruiz, rounds 1, 2, 3: no meeting"));
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
  shown.page.type(Role::text_field, "Begins at", "2:30");
  CHECK_FALSE(shown.page.find(Role::text_field, "Begins at").invalid);
  shown.page.type(Role::date_field, "Day", "2026-03-08");
  CHECK(shown.page.find(Role::text_field, "Begins at").invalid);
  CHECK(shown.last<command::PutEvent>() == nullptr);
  shown.page.type(Role::date_field, "Day", "2026-03-07");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.starts_at == "2026-03-07T02:30");
}

TEST_CASE("plan: two have to meet, or must not, until that is taken back") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::tab, "Wishes");
  shown.page.choose("Mentor", "Ana Ruiz");
  shown.page.choose("Mentee", "Dora Weiss");
  shown.page.choose("Round", "Round 2");
  shown.page.click(Role::button, "Add the wish");
  REQUIRE(shown.last<command::WantMeeting>() != nullptr);
  const WantedMeeting wanted = shown.last<command::WantMeeting>()->meeting;
  CHECK(wanted.mentor == PersonId("ana"));
  CHECK(wanted.round == 2);
  shown.change(
      [&](Program& program) { program.wanted_meetings.live[WantedMeetingId("w")] = wanted; });
  CHECK(shown.says("have to meet in round 2"));
  shown.page.click(Role::button, "Remove, Ana Ruiz and Dora Weiss");
  CHECK(shown.last<command::UnwantMeeting>()->id == WantedMeetingId("w"));
  shown.page.click(Role::radio, "must not meet");
  shown.page.choose("Mentor", "Ben Ito");
  shown.page.choose("Mentee", "Eli Novak");
  shown.page.click(Role::button, "Add the wish");
  REQUIRE(shown.last<command::ForbidPair>() != nullptr);
  CHECK(shown.last<command::ForbidPair>()->mentee == PersonId("eli"));
}

TEST_CASE("plan: of one person who is both mentor and mentee there is no wish, and it says why") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      if (registration.person == PersonId("ana")) registration.seeks = true;
    }
  });
  shown.page.click(Role::tab, "Wishes");
  shown.page.choose("Mentor", "Ana Ruiz");
  shown.page.choose("Mentee", "Ana Ruiz");
  CHECK(shown.page.find(Role::select, "Mentee").invalid);
  CHECK(shown.page.find(Role::button, "Add the wish").disabled);
}

TEST_CASE("plan: a rehearsal is asked for with the host's rates, and shows what comes out") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::tab, "Rehearsal");
  shown.page.type(Role::spin_button, "Stay away", "25");
  shown.page.click(Role::button, "Play 1,000 days");
  REQUIRE(shown.last<command::Rehearse>() != nullptr);
  CHECK(shown.last<command::Rehearse>()->rates.absent == 250);
  PlayedDays played;
  played.event = kSittingEvent;
  played.revision = shown.state.revision;
  played.days = 1'000;
  played.played = 400;
  played.meetings_by_round = {3, 3, 3};
  shown.state.played_days = played;
  shown.page.settle();
  CHECK(shown.page.has(Role::progress, "Days played"));
  match::Rehearsal result;
  result.days = 1'000;
  result.empty_as_printed = {900, 800, 700};
  result.empty_repaired = {500, 400, 300};
  result.days_with_missed_out = 120;
  result.absent_mentors = 500;
  result.reserve_mentors = 2;
  shown.state.played_days->result = result;
  shown.page.settle();
  CHECK(shown.says("12%"));
  CHECK(shown.says("Invite mentors first"));
  CHECK(shown.says("0.5 of 3 (0.9)"));
}

TEST_CASE("plan: when somebody is left out, it says what would help") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.change([](Program& program) {
    program.rounds_runs.live.begin()->second.unserved["eli"] =
        message_to_value({"error.speed.no_tables", {}});
  });
  shown.page.click(Role::button, "What would help?");
  CHECK(shown.last<command::FindIdeas>()->event == kSittingEvent);
  FoundIdeas found;
  found.event = kSittingEvent;
  found.revision = shown.state.revision;
  found.done = true;
  found.mentors = {PersonId("ana"), PersonId("ben"), PersonId("cara")};
  match::RoundsIdea rounds;
  rounds.count = 1;
  rounds.meetings = 12;
  match::RoundsIdea mentors;
  mentors.kind = match::RoundsIdeaKind::mentors;
  mentors.count = 2;
  mentors.like = 1;
  mentors.unserved = 1;
  found.ideas = {rounds, mentors};
  shown.state.found_ideas = found;
  shown.page.settle();
  CHECK(shown.says("1 more round"));
  CHECK(shown.says("Then everybody has a meeting: 12 in all."));
  CHECK(shown.says("2 more mentors like Ben Ito"));
}

TEST_CASE("plan: a person's own page has a QR code and an address to copy") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.state.page_address = "https://rondo.example/";
  shown.state.program.events.live[kSittingEvent].starts_at = "2026-12-01T14:00";
  shown.page.click(Role::tab, "By person");
  shown.page.click(Role::button, "Ana Ruiz");
  CHECK(shown.page.has(Role::image, "QR code that opens the page on a phone"));
  shown.page.click(Role::button, "Copy the address");
  CHECK(shown.last<command::CopyText>()->text.find("https://rondo.example/#rondo2.guest.") == 0);
  shown.page.click(Role::button, "Calendar file");
  CHECK(shown.last<command::ExportCalendar>()->person == PersonId("ana"));
  shown.state.page_address = "http://127.0.0.1:8000/";
  shown.page.settle();
  CHECK(shown.says("a phone can’t open this address"));
}

TEST_CASE("run: for a mentor who is away somebody stands in") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  shown.page.click(Role::tab, "People");
  shown.page.click(Role::button, "Stand-in, Ana Ruiz");
  CHECK(shown.page.has(Role::dialog, "Who stands in for Ana Ruiz?"));
  shown.page.click(Role::button, "Choose, Gita Shah");
  REQUIRE(shown.last<command::SetStandIn>() != nullptr);
  CHECK(shown.last<command::SetStandIn>()->stands_in_for == PersonId("ana"));
  shown.change([&](Program&) { shown.registration("gita").stands_in_for = PersonId("ana"); });
  shown.page.click(Role::button, "Gita Shah stands in: take back");
  CHECK(shown.last<command::SetStandIn>()->stands_in_for.empty());
}

TEST_CASE("run: a table is closed where it stands, sounds are switched, windows opened") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.page.click(Role::button, "Close, Table 1");
  REQUIRE(shown.last<command::CloseTable>() != nullptr);
  CHECK(shown.last<command::CloseTable>()->closed);
  shown.page.click(Role::toggle, "Sounds");
  CHECK(shown.last<command::SetPreference>()->value == "off");
  shown.page.click(Role::button, "Projector in a new window");
  CHECK(shown.last<command::OpenWindow>()->place.screen == Screen::event_projector);
}

TEST_CASE("people: somebody who can't move gets a table to stay at") {
  SittingPage shown(Screen::event_people);
  shown.drafts.event.of<EventPeopleDrafts>().selected = RegistrationId("r-gita");
  shown.page.settle();
  CHECK_FALSE(shown.page.has(Role::spin_button, "Mentees at most"));
  shown.page.choose("Sits at", "Table 2");
  REQUIRE(shown.last<command::PutRegistration>() != nullptr);
  CHECK(shown.last<command::PutRegistration>()->registration.fixed_table == MeetingTableId("t2"));
}

TEST_CASE("home: a sitting that is over asks for feedback") {
  SittingPage shown(Screen::home);
  shown.plan();
  CHECK(shown.says("Opening day is planned"));
  shown.start(600);
  CHECK(shown.says("Opening day is over"));
}
