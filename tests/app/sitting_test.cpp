// Sittings of speed mentoring through commands: planned, run, repaired, undone.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/app_fixture.h"
#include "app/sitting_steps.h"
#include "base/durations.h"
#include "report/event_texts.h"
#include "speed/board.h"
#include "speed/clock.h"
#include "speed/plan.h"
#include "speed/plan_told.h"

using namespace rondo;
using command::ClockWord;
using test::Browser;
using test::open_sitting;
using test::Page;

namespace {

const Event& event_of(const Page& page) {
  return *page.program().events.find(page.only_event());
}

SittingTime now(const Page& page) {
  const EventClock* clock = clock_of(page.program(), page.only_event());
  REQUIRE(clock != nullptr);
  return sitting_time(event_of(page), *clock, page.clock.now_utc_ms());
}

RegistrationId someone(const Page& page, bool mentors) {
  for (const auto& [id, registration] : page.program().registrations) {
    if (registration.mentors == mentors) return id;
  }
  FAIL("nobody");
  return {};
}

}  // namespace

TEST_CASE("a mentor's break is kept by the next plan, and taken back by undo") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const Program before = page.program();
  const RegistrationId mentor = someone(page, true);
  Registration registration = *page.program().registrations.find(mentor);
  registration.rests = {"3"};
  page.run(command::PutRegistration{mentor, registration});
  CHECK(page.error() == "");
  page.run(command::PlanRounds{page.only_event()});
  CHECK(page.error() == "");
  CHECK(page.program().speed_meetings.size() == 35);
  for (const auto& [id, meeting] : page.program().speed_meetings) {
    CHECK_FALSE((meeting.mentor == registration.person && meeting.round == 3));
  }
  page.run(command::Undo{});
  page.run(command::Undo{});
  CHECK(page.program() == before);
}

TEST_CASE("a sitting is planned with a table for each mentor, as one step") {
  Browser browser;
  Page page(browser);
  open_sitting(page);
  CHECK(page.program().meeting_tables.empty());
  page.run(command::PlanRounds{page.only_event()});
  CHECK(page.error() == "");
  CHECK(page.program().meeting_tables.size() == 6);
  CHECK(page.program().speed_meetings.size() == 36);
  CHECK(rounds_run_of(page.program(), page.only_event())->proven);
  page.run(command::Undo{});
  CHECK(page.program().meeting_tables.empty());
  CHECK(page.program().speed_meetings.empty());
  page.run(command::Redo{});
  CHECK(page.program().speed_meetings.size() == 36);
}

TEST_CASE("who has heard of a plan is noted as one step, and waits again after another plan") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  const auto news = [&] {
    return plan_news(page.program(), event);
  };
  CHECK(news().to_tell.size() == 15);
  const std::set<PersonId> all = news().to_tell;
  page.run(command::MarkToldOfPlan{event, {all.begin(), all.end()}});
  CHECK(page.error() == "");
  CHECK(news().to_tell.empty());
  page.run(command::Undo{});
  CHECK(news().to_tell.size() == 15);
  page.run(command::Redo{});
  CHECK(news().to_tell.empty());
  // A mentor who does not come: whoever was to meet that one goes another way.
  page.run(command::SetAttendance{someone(page, true), Attendance::absent});
  page.run(command::RepairRounds{event, false});
  CHECK(page.error() == "");
  CHECK_FALSE(news().to_tell.empty());
  CHECK(news().earlier == news().to_tell);
  CHECK(news().people == 14);
}

TEST_CASE("a text of a sitting is the event's own, and its file for mail merge has it") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  Event changed = *page.program().events.find(event);
  changed.starts_at = "2026-12-01T14:00";
  changed.venue = "  Library,  North High ";
  set_texts(changed, EventMessage::sitting_plan, {"Where to go", "At {where}:\n{rounds}"},
            page.state().words);
  page.run(command::PutEvent{event, changed});
  CHECK(page.program().events.find(event)->venue == "Library, North High");
  page.run(command::ExportEventMessages{event, EventMessage::sitting_plan});
  REQUIRE(page.files.downloads.size() == 1);
  const std::string& csv = page.files.downloads[0].bytes;
  CHECK(csv.find("Where to go") != std::string::npos);
  CHECK(csv.find("At Library, North High:") != std::string::npos);
  changed = *page.program().events.find(event);
  const int revision = changed.revision;
  changed.venue = "Gym";
  page.run(command::PutEvent{event, changed});
  CHECK(page.program().events.find(event)->revision == revision + 1);
}

TEST_CASE("a sitting without one side is refused, and nothing is left of the attempt") {
  Browser browser;
  Page page(browser);
  page.run(command::AddEvent{"speed-mentoring"});
  page.run(command::PlanRounds{page.only_event()});
  CHECK(page.error() == "error.match.no_mentors");
  CHECK(page.program().meeting_tables.empty());
}

TEST_CASE("tables are added and taken off by their number, and named") {
  Browser browser;
  Page page(browser);
  open_sitting(page);
  const EventId event = page.only_event();
  page.run(command::SetTableCount{event, 3});
  const auto tables = tables_of(page.program(), event);
  REQUIRE(tables.size() == 3);
  CHECK(page.program().meeting_tables.find(tables[2])->name == "3");
  MeetingTable window = *page.program().meeting_tables.find(tables[0]);
  window.name = " Window  seat ";
  window.accessible = true;
  page.run(command::PutMeetingTable{tables[0], window});
  CHECK(page.program().meeting_tables.find(tables[0])->name == "Window seat");
  window.name = "2";
  page.run(command::PutMeetingTable{tables[0], window});
  CHECK(page.error() == "error.name_taken");
  page.run(command::SetTableCount{event, 1});
  CHECK(tables_of(page.program(), event) == std::vector{tables[0]});
  page.run(command::SetTableCount{event, 4});
  CHECK(tables_of(page.program(), event).size() == 4);
  page.run(command::SetTableCount{event, 301});
  CHECK(page.error() == "error.event.tables");
}

TEST_CASE("as many rounds as would do are held at one press, which is told with Undo") {
  Browser browser;
  Page page(browser);
  open_sitting(page);
  const EventId event = page.only_event();
  Event dated = event_of(page);
  dated.rounds = 6;
  dated.starts_at = "2026-10-05T14:00";
  page.run(command::PutEvent{event, dated});
  const int revision = event_of(page).revision;
  page.run(command::SetRounds{event, 4});
  CHECK(event_of(page).rounds == 4);
  CHECK(event_of(page).revision == revision + 1);  // it ends earlier, in calendars too
  CHECK(page.told().find("4 rounds are to be held") != std::string::npos);
  CHECK(latest_notice(page.state()).undo_of_revision == page.state().revision);
  page.run(command::Undo{});
  CHECK(event_of(page).rounds == 6);
  page.run(command::SetRounds{event, 0});
  CHECK(page.error() == "error.event.rounds");
  CHECK(event_of(page).rounds == 6);
}

TEST_CASE("fewer rounds are planned again in the same step, until the sitting has begun") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  const Program before = page.program();
  page.run(command::SetRounds{event, 4});
  CHECK(page.error() == "");
  CHECK(event_of(page).rounds == 4);
  CHECK(page.program().speed_meetings.size() == 24);
  for (const auto& [id, meeting] : page.program().speed_meetings) CHECK(meeting.round <= 4);
  const RoundsRun* run = rounds_run_of(page.program(), event);
  REQUIRE(run != nullptr);
  CHECK(run->meetings_possible == 24);
  CHECK(run->rounds == 4);
  CHECK(page.told().find("4 rounds are to be held, and are planned anew") != std::string::npos);
  page.run(command::Undo{});
  CHECK(page.program() == before);
  page.run(command::TellClock{event, ClockWord::start});
  page.run(command::SetRounds{event, 4});
  CHECK(event_of(page).rounds == before.events.find(event)->rounds);
}

TEST_CASE("the clock goes by what the host says, and each word can be undone") {
  Browser browser;
  Page page(browser);
  const EventId event = test::start_sitting(page);
  CHECK(now(page).phase == SittingPhase::round);
  page.clock.now += 4 * kMinute_ms;
  page.run(command::TellClock{event, ClockWord::pause});
  page.clock.now += 30 * kMinute_ms;
  CHECK(now(page).left_ms == 6 * kMinute_ms);
  page.run(command::TellClock{event, ClockWord::resume});
  page.run(command::TellClock{event, ClockWord::extend});
  CHECK(now(page).left_ms == 7 * kMinute_ms);
  page.run(command::Undo{});
  CHECK(now(page).left_ms == 6 * kMinute_ms);
  page.run(command::TellClock{event, ClockWord::skip});
  CHECK(now(page).phase == SittingPhase::changeover);
  page.run(command::TellClock{event, ClockWord::finish});
  CHECK(now(page).phase == SittingPhase::over);
  page.run(command::ResetClock{event});
  CHECK(clock_of(page.program(), event) == nullptr);
}

TEST_CASE("the clock is right after the page was closed for a while") {
  Browser browser;
  {
    Page page(browser);
    test::plan_sitting(page);
    page.run(command::TellClock{page.only_event(), ClockWord::start});
  }
  Page later(browser);
  later.clock.now += 13 * kMinute_ms;
  CHECK(now(later).round == 2);
  CHECK(now(later).phase == SittingPhase::round);
  CHECK(now(later).left_ms == 9 * kMinute_ms);
}

TEST_CASE("checking in notes when, and changes nothing else") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const RegistrationId id = someone(page, false);
  const Registration before = *page.program().registrations.find(id);
  page.run(command::SetAttendance{id, Attendance::here});
  Registration after = *page.program().registrations.find(id);
  CHECK_FALSE(after.arrived_at.empty());
  after.arrived_at.clear();
  CHECK(after == before);
  page.run(command::SetAttendance{id, Attendance::absent});
  CHECK(page.program().registrations.find(id)->absent);
  page.run(command::SetAttendance{id, Attendance::expected});
  CHECK(*page.program().registrations.find(id) == before);
}

TEST_CASE("a repair leaves the rounds that have begun, and Undo brings the plan back") {
  Browser browser;
  Page page(browser);
  const EventId event = test::start_sitting(page);
  page.clock.now += 13 * kMinute_ms;  // in round 2
  const RegistrationId gone = someone(page, true);
  const PersonId mentor = page.program().registrations.find(gone)->person;
  page.run(command::SetAttendance{gone, Attendance::left});
  const Program before = page.program();
  page.run(command::RepairRounds{event, false});
  CHECK(page.error() == "");
  for (const auto& [id, meeting] : before.speed_meetings) {
    const SpeedMeeting* now = page.program().speed_meetings.find(id);
    if (meeting.round <= 2) {
      REQUIRE(now != nullptr);
      CHECK(*now == meeting);
    }
  }
  for (const auto& [id, meeting] : page.program().speed_meetings) {
    if (meeting.round > 2) CHECK_FALSE(meeting.mentor == mentor);
  }
  page.run(command::Undo{});
  CHECK(page.program().speed_meetings == before.speed_meetings);
}

TEST_CASE("who is wanted together meets, and only once is enough to say it") {
  Browser browser;
  Page page(browser);
  open_sitting(page);
  WantedMeeting wanted;
  wanted.event = page.only_event();
  wanted.mentor = page.program().registrations.find(someone(page, true))->person;
  wanted.mentee = page.program().registrations.find(someone(page, false))->person;
  wanted.round = 3;
  page.run(command::WantMeeting{{}, wanted});
  page.run(command::WantMeeting{{}, wanted});
  CHECK(page.program().wanted_meetings.size() == 1);
  page.run(command::PlanRounds{page.only_event()});
  const auto& meetings = page.program().speed_meetings;
  CHECK(std::any_of(meetings.begin(), meetings.end(), [&](const auto& entry) {
    return entry.second.mentor == wanted.mentor && entry.second.mentee == wanted.mentee &&
           entry.second.round == 3;
  }));
  page.run(command::UnwantMeeting{page.program().wanted_meetings.begin()->first});
  CHECK(page.program().wanted_meetings.empty());
  wanted.mentee = wanted.mentor;
  page.run(command::WantMeeting{{}, wanted});
  CHECK(page.error() == "error.pair_with_self");
}
