// The plan of a sitting and its day, as their screens show them.
#include <doctest/doctest.h>

#include "match/messages.h"
#include "speed/clock.h"
#include "speed/person_codes.h"
#include "ui/event_people_parts.h"
#include "ui/room.h"
#include "ui/sitting_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;
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
  CHECK(shown.page.names(Role::tab) == std::vector<std::string>{"By round", "By person", "By hand",
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

TEST_CASE("plan: what is over asks for no other plan, and says how much of it took place") {
  for (const bool archived : {false, true}) {
    CAPTURE(archived);
    SittingPage shown(Screen::event_plan);
    shown.plan();
    shown.start(24 * 60);
    shown.change([&](Program& program) {
      program.events.live.at(kSittingEvent).archived = archived;
      shown.registration("eli").withdrawn = true;
    });
    CHECK_FALSE(shown.says("Something has changed since this plan was made"));
    CHECK_FALSE(shown.page.has(Role::button, "Plan again"));
    CHECK(shown.says("Meetings planned"));
    CHECK(shown.says("took place"));
    // One has gone since: the whole plan is counted in every card all the same.
    const std::size_t planned = shown.state.program.speed_meetings.size();
    CHECK(shown.says("of " + std::to_string(planned) + " pairs"));
    check_room_everywhere(shown);
  }
  SittingPage never(Screen::event_plan);
  never.change([](Program& program) { program.events.live.at(kSittingEvent).archived = true; });
  CHECK(never.says("This event was never planned."));
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
        std::pair{"End round", ClockWord::skip}}) {
    shown.page.click(Role::button, label);
    CHECK(shown.last<command::TellClock>()->word == word);
  }
}

TEST_CASE("run: ending the event early is asked first, and says afterwards in which round it was") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.start(13);  // in round 2
  shown.page.click(Role::button, "End the event");
  CHECK(shown.last<command::TellClock>() == nullptr);
  CHECK(shown.page.has(Role::dialog, "End the event in round 2 of 3?"));
  CHECK(shown.says("1 more round is not held then."));
  shown.page.click(Role::button, "Keep going");
  CHECK(shown.last<command::TellClock>() == nullptr);
  shown.page.click(Role::tab, "Next round");
  CHECK(shown.page.has(Role::heading, "Round 3"));
  shown.page.click(Role::button, "End the event");
  shown.end_now();
  CHECK_FALSE(shown.page.has(Role::dialog, "End the event in round 2 of 3?"));
  CHECK(shown.says("Ended in round 2 of 3."));
  CHECK_FALSE(shown.says("All rounds have been held."));
  CHECK_FALSE(shown.page.has(Role::tab, "Next round"));
  CHECK(shown.page.has(Role::tab, "Last round"));
  CHECK(shown.page.has(Role::heading, "Round 2"));
}

TEST_CASE("run: the answer that ends the event early is given to the clock") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.start(3);
  shown.page.click(Role::button, "End the event");
  shown.page.click(Role::button, "End it now");
  REQUIRE(shown.last<command::TellClock>() != nullptr);
  CHECK(shown.last<command::TellClock>()->word == ClockWord::finish);
}

TEST_CASE("run: on a phone the clock stays in sight however far the tables are scrolled") {
  SittingPage shown(Screen::event_run, 390, 600);
  shown.plan();
  shown.start(3);
  const access::Rect before = shown.page.find(Role::text, "5:00").rect;
  const access::Node& last = shown.page.find(Role::button, "Close table, Table 3");
  CHECK(last.rect.y > 600);
  shown.page.ui().focus(last.id);
  shown.page.settle();
  CHECK(shown.page.find(Role::button, "Close table, Table 3").rect.y < 600);
  CHECK(shown.page.find(Role::text, "5:00").rect == before);
  CHECK(before.bottom() < 150);
}

TEST_CASE("run: before the start it says how many are checked in") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  CHECK(shown.says("Checked in: 0 of 7."));
  shown.change([&](Program&) { shown.registration("eli").arrived_at = "2026-09-21T13:00:00Z"; });
  CHECK(shown.says("Checked in: 1 of 7."));
  shown.change([&](Program&) { shown.registration("dora").approval = Approval::refused; });
  CHECK(shown.says("Checked in: 1 of 6."));
  shown.start(1);
  CHECK_FALSE(shown.says("Checked in:"));
}

TEST_CASE("run: the check-in screen is opened only once its code was shown") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  CHECK(shown.says("Code to leave it: " + host_code(kSittingEvent)));
  shown.page.click(Role::button, "Check-in screen");
  CHECK(shown.last<command::GoTo>() == nullptr);
  CHECK(shown.page.has(Role::dialog, "Check-in screen"));
  CHECK(shown.page.has(Role::text, host_code(kSittingEvent)));
  shown.page.click(Role::button, "Open it");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_kiosk, kSittingEvent.text()});
}

TEST_CASE("plan: once the start is said, a round has its time of day") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  CHECK(shown.page.has(Role::heading, "Round 1: minute 0 to 8"));
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].starts_at = "2026-12-01T14:00"; });
  CHECK(shown.page.has(Role::heading, "Round 1: 14:00 to 14:08"));
}

TEST_CASE("steps: a sitting has its report among them") {
  SittingPage shown(Screen::event_run);
  CHECK(shown.page.has(Role::link, "Report"));
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
  CHECK(shown.page.has(Role::heading, "Change tables for round 2 of 3"));
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
  CHECK(shown.says("Most meetings may change more of them"));
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

TEST_CASE("run: at the door stand those whom the clock counts") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.change([&](Program&) {
    shown.registration("eli").approval = Approval::waiting;
    shown.registration("dora").approval = Approval::refused;
    shown.registration("gita").approval = Approval::approved;
  });
  shown.page.click(Role::tab, "People");
  CHECK_FALSE(shown.page.has(Role::button, "Check in, Eli Novak"));
  CHECK_FALSE(shown.page.has(Role::button, "Check in, Dora Weiss"));
  CHECK(shown.page.has(Role::button, "Check in, Gita Shah"));
}

TEST_CASE("plan: two have to meet, or must not, until that is taken back") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::tab, "By hand");
  shown.page.choose("Mentor", "Ana Ruiz");
  shown.page.choose("Mentee", "Dora Weiss");
  shown.page.choose("Round", "Round 2");
  shown.page.click(Role::button, "Add these two");
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
  shown.page.click(Role::button, "Add these two");
  REQUIRE(shown.last<command::ForbidPair>() != nullptr);
  CHECK(shown.last<command::ForbidPair>()->mentee == PersonId("eli"));
}

TEST_CASE(
    "plan: one person who is both mentor and mentee is not set with themselves, and it says why") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.change([](Program& program) {
    for (auto& [id, registration] : program.registrations.live) {
      if (registration.person == PersonId("ana")) registration.seeks = true;
    }
  });
  shown.page.click(Role::tab, "By hand");
  shown.page.choose("Mentor", "Ana Ruiz");
  shown.page.choose("Mentee", "Ana Ruiz");
  CHECK(shown.page.find(Role::select, "Mentee").invalid);
  CHECK(shown.page.find(Role::button, "Add these two").disabled);
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
  CHECK(shown.says("no other can open a link made here"));
}

TEST_CASE("run: for a mentor who is away somebody stands in") {
  SittingPage shown(Screen::event_run);
  shown.plan();
  shown.change([&](Program&) { shown.registration("ana").absent = true; });
  shown.page.click(Role::tab, "People");
  shown.page.click(Role::button, "Find a stand-in, Ana Ruiz");
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
  CHECK(shown.page.has(Role::heading, "Table 1"));
  shown.page.click(Role::button, "Close table, Table 1");
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

TEST_CASE("people: a break is agreed for some rounds, and the plan says so") {
  SittingPage shown(Screen::event_people);
  shown.drafts.event.of<EventPeopleDrafts>().selected = RegistrationId("r-ana");
  shown.page.settle();
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Has a break in: No round");
  shown.page.click(Role::menu_check, "Round 2");
  shown.page.key(access::Key::escape);
  REQUIRE(shown.last<command::PutRegistration>() != nullptr);
  CHECK(shown.last<command::PutRegistration>()->registration.rests == std::set<std::string>{"2"});

  SittingPage plan(Screen::event_plan);
  plan.plan();
  CHECK_FALSE(plan.says("Agreed break"));
  plan.change([&](Program&) { plan.registration("ana").rests = {"2"}; });
  CHECK(plan.says("Something has changed since this plan was made"));
  plan.plan();
  plan.page.click(Role::tab, "Round 2");
  CHECK(plan.says("Agreed break"));
  plan.page.click(Role::tab, "By person");
  CHECK(plan.says("Agreed break"));
  check_room_everywhere(plan);
}

TEST_CASE("people: a break in a round that the event has no more is kept") {
  SittingPage shown(Screen::event_people);
  shown.change([&](Program&) { shown.registration("ana").rests = {"3", "20"}; });
  shown.drafts.event.of<EventPeopleDrafts>().selected = RegistrationId("r-ana");
  shown.page.settle();
  shown.page.click(Role::button, "Has a break in: Round 3");
  shown.page.click(Role::menu_check, "Round 2");
  shown.page.click(Role::menu_check, "Round 3");
  shown.page.key(access::Key::escape);
  REQUIRE(shown.last<command::PutRegistration>() != nullptr);
  CHECK(shown.last<command::PutRegistration>()->registration.rests ==
        std::set<std::string>{"2", "20"});
}

TEST_CASE("plan: once there is one, people are told of it") {
  SittingPage shown(Screen::event_plan);
  shown.plan();
  shown.page.click(Role::button, "Go on to tell people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_tell);
  shown.tell_all();
  CHECK_FALSE(shown.page.has(Role::button, "Go on to tell people"));
  CHECK(shown.page.has(Role::button, "Go on to run"));
}

TEST_CASE("tell: of a sitting without a plan it leads there") {
  SittingPage shown(Screen::event_tell);
  shown.page.click(Role::button, "Go to the plan");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_plan);
}

TEST_CASE("tell: everybody of a sitting hears of tables and times, and is ticked") {
  SittingPage shown(Screen::event_tell);
  shown.plan();
  CHECK(shown.says("Told of the plan: 0 of 7."));
  CHECK(shown.says("Opening day: your tables and times"));
  CHECK(shown.says("Round 1: Table "));
  shown.page.click(Role::button, "Copy, Ana Ruiz");
  CHECK(shown.last<command::CopyText>()->text.find("Hello Ana Ruiz,") != std::string::npos);
  shown.page.click(Role::button, "Mark as told, Ana Ruiz");
  CHECK(shown.last<command::MarkToldOfPlan>()->people == std::vector{PersonId("ana")});
  shown.page.click(Role::button, "Mark 7 people as told");  // nobody has an address
  CHECK(shown.last<command::MarkToldOfPlan>()->people.size() == 7);
  shown.page.click(Role::radio, "Reminder");
  CHECK(shown.says("Opening day is soon"));
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Ana Ruiz"));
  shown.page.click(Role::radio, "Tables and times");
  shown.tell_all();
  CHECK(shown.says("Told of the plan: 7 of 7."));
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Ana Ruiz"));
  CHECK(shown.page.has(Role::button, "Go on to run"));
}

TEST_CASE("tell: when and where is asked for, and who knows an earlier plan is named") {
  SittingPage shown(Screen::event_tell);
  shown.plan();
  shown.tell_all();
  CHECK(shown.says("It is not said yet when it begins"));
  CHECK_FALSE(shown.page.has(Role::button, "Calendar file"));
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].starts_at = "2026-12-01T14:00"; });
  CHECK(shown.says("It is not said yet where it is"));
  CHECK(shown.says("7 people know an earlier plan"));
  shown.page.click(Role::button, "Calendar file");
  CHECK(shown.last<command::ExportCalendar>()->person.empty());
  shown.page.click(Role::button, "Say it in Set up");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_setup);
  shown.follow();
  CHECK(shown.focused_in_sight() == "Where");
  shown.page.type(Role::text_field, "Where", "Library");
  CHECK(shown.last<command::PutEvent>()->event.venue == "Library");
}

TEST_CASE("tell: once a sitting has begun nobody is told of its plan any more") {
  SittingPage shown(Screen::event_tell);
  shown.plan();
  shown.start(3);
  CHECK_FALSE(shown.says("Told of the plan"));
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, Ana Ruiz"));
  CHECK(shown.page.has(Role::button, "Go on to run"));
}

TEST_CASE("steps: a plan is told once everybody knows it as it is") {
  SittingPage shown(Screen::event_people);
  const auto tells_done = [&] {
    const access::Node& step = shown.page.find(Role::link, "Tell");
    return step.description == "Done";
  };
  CHECK_FALSE(tells_done());
  shown.plan();
  CHECK_FALSE(tells_done());
  shown.tell_all();
  CHECK(tells_done());
  shown.change([](Program& program) { program.events.live[kSittingEvent].venue = "Gym"; });
  CHECK_FALSE(tells_done());
}

TEST_CASE("who has heard of a plan is worked out once for all screens of a revision") {
  SittingPage shown(Screen::home);
  shown.plan();
  REQUIRE(shown.drafts.program.plan_news.value);
  // What is kept is what they tell, so none of them works it out again.
  PlanNews& kept = shown.drafts.program.plan_news.value->at(kSittingEvent);
  CHECK(kept.to_tell.size() == 7);
  kept.to_tell.clear();
  for (const Screen screen : {Screen::event_plan, Screen::event_tell}) {
    shown.state.place = {screen, kSittingEvent.text()};
    shown.page.settle();
    CHECK(shown.page.find(Role::link, "Tell").description == "Done");
  }
  shown.state.place = {Screen::home, {}};
  shown.page.settle();
  CHECK_FALSE(shown.says("their tables and times"));
  shown.change([](Program& program) { program.events.live[kSittingEvent].venue = "Gym"; });
  CHECK(shown.says("Tell 7 people their tables and times"));
}

TEST_CASE("home: a planned sitting asks to tell its people, on its day to run it first") {
  SittingPage shown(Screen::home);
  shown.plan();
  CHECK(shown.says("Tell 7 people their tables and times"));
  shown.tell_all();
  CHECK_FALSE(shown.says("their tables and times"));
  CHECK(shown.says("Opening day is planned"));
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].starts_at = "2026-09-21T18:00"; });
  const std::string text = shown.text();
  CHECK(text.find("Opening day is planned") < text.find("Tell 7 people their tables and times"));
  shown.change(
      [](Program& program) { program.events.live[kSittingEvent].starts_at = "2026-09-20T18:00"; });
  CHECK_FALSE(shown.says("their tables and times"));
}

TEST_CASE("home: a sitting that is over asks for feedback") {
  SittingPage shown(Screen::home);
  shown.plan();
  CHECK(shown.says("Opening day is planned"));
  shown.start(600);
  CHECK(shown.says("Opening day is over"));
}
