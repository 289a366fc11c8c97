// What people say of a sitting, through commands and links: given, taken in, followed up.
#include <doctest/doctest.h>

#include "app/app_fixture.h"
#include "app/sitting_steps.h"
#include "codec/link.h"
#include "feedback/follow_up.h"
#include "report/guest_page.h"
#include "speed/feedback.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

const SpeedMeeting& first_meeting(const Page& page) {
  return page.program().speed_meetings.begin()->second;
}

Feedback says(const PersonId& about, int useful, MeetAgain again) {
  Feedback answer;
  answer.about = about;
  answer.useful = useful;
  answer.meet_again = again;
  return answer;
}

void both_say_yes(Page& page) {
  const SpeedMeeting meeting = first_meeting(page);
  const EventId event = page.only_event();
  page.run(command::GiveFeedback{event, meeting.mentor, {says(meeting.mentee, 5, MeetAgain::yes)}});
  page.run(command::GiveFeedback{event, meeting.mentee, {says(meeting.mentor, 4, MeetAgain::yes)}});
  REQUIRE(page.error() == "");
}

// Of a person in the host's event, without any answer yet.
codec::GuestAnswers given_by(const Page& host, const PersonId& person) {
  codec::GuestAnswers given;
  given.program = host.program().id;
  given.event = host.only_event();
  given.person = person;
  given.given_at = "2026-11-28T16:00:00Z";
  return given;
}

}  // namespace

TEST_CASE("feedback is one step, which Undo takes back") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  both_say_yes(page);
  CHECK(page.program().feedback.size() == 2);
  page.run(command::Undo{});
  CHECK(page.program().feedback.size() == 1);
  page.run(command::GiveFeedback{
      page.only_event(), first_meeting(page).mentor, {says(PersonId("nobody"), 5, {})}});
  CHECK(page.error() == "error.feedback.stranger");
}

TEST_CASE("a mutual yes becomes a match of a follow-up event in one step") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId sitting = page.only_event();
  page.run(command::FollowUp{sitting});
  CHECK(page.error() == "error.feedback.nothing_mutual");
  both_say_yes(page);
  page.run(command::FollowUp{sitting});
  REQUIRE(page.program().matches.size() == 1);
  const EventId event = follow_up_of(page.program(), sitting);
  CHECK(page.state().place == Place{Screen::event_match, event.text()});
  CHECK(page.program().events.find(event)->name == "Speed mentoring: follow-up");
  page.run(command::Undo{});
  CHECK(page.program().events.size() == 1);
  CHECK(page.program().matches.empty());
}

TEST_CASE("a person's own page opens from a link, is remembered, and forgotten when asked") {
  Browser browser;
  std::string address;
  PersonId person;
  {
    Page host(browser);
    test::plan_sitting(host);
    host.run(command::SetCoordinator{"Amara Okafor", ""});
    person = first_meeting(host).mentee;
    address = *GuestPages(host.program(), host.only_event(), host.clock)
                   .address(person, host.state().page_address);
  }
  CHECK(address.substr(0, 22) == "https://rondo.example/");
  Browser phone;
  const std::string fragment = address.substr(address.find('#'));
  {
    Page guest(phone);
    guest.addresses.changed(fragment);
    guest.frame();
    REQUIRE(guest.state().guest);
    CHECK(guest.state().guest->page.person == person);
    CHECK(guest.state().guest->page.coordinator == Coordinator{"Amara Okafor", ""});
    CHECK(guest.state().place.screen == Screen::guest);
    CHECK(guest.addresses.address == "#/guest");
    CHECK(guest.program().people.empty());
  }
  Page again(phone);
  again.addresses.changed("#/guest");
  REQUIRE(again.state().guest);
  CHECK(again.state().guest->page.person == person);
  again.run(command::ForgetGuestPage{});
  CHECK_FALSE(again.state().guest);
  CHECK(again.state().place.screen == Screen::guest);
  Page after(phone);
  after.addresses.changed("#/guest");
  CHECK_FALSE(after.state().guest);
}

TEST_CASE("own page: what was answered is there again when the tab is loaded anew") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  const SpeedMeeting meeting = first_meeting(host);
  const std::vector<Feedback> answers{says(meeting.mentor, 4, MeetAgain::yes)};
  Browser phone;
  {
    Page guest(phone);
    guest.run(command::OpenLink{*GuestPages(host.program(), host.only_event(), host.clock)
                                     .address(meeting.mentee, test::kPageAddress)});
    guest.run(command::KeepTyped<command::AnswerAsGuest>{answers});
    CHECK(guest.error() == "");
  }
  {
    Page anew(phone, 2, "#/guest");
    REQUIRE(anew.state().guest);
    CHECK(anew.state().guest->answers == answers);
    CHECK(anew.state().guest->answers_address.empty());
    anew.run(command::AnswerAsGuest{answers});
  }
  {
    Page anew(phone, 3, "#/guest");
    REQUIRE(anew.state().guest);
    CHECK(anew.state().guest->answers == answers);
    CHECK_FALSE(anew.state().guest->answers_address.empty());
    anew.run(command::ForgetGuestPage{});
  }
  CHECK(phone.tab.read("typed").empty());
}

TEST_CASE("answers go back by link or file, are looked at, and taken in as one step") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  const EventId event = host.only_event();
  const SpeedMeeting meeting = first_meeting(host);
  Browser phone;
  Page guest(phone);
  guest.run(command::OpenLink{
      *GuestPages(host.program(), event, host.clock).address(meeting.mentee, test::kPageAddress)});
  guest.run(command::AnswerAsGuest{{}});
  CHECK(guest.error() == "error.answers.empty");
  guest.run(command::AnswerAsGuest{{says(meeting.mentor, 5, MeetAgain::yes)}});
  REQUIRE_FALSE(guest.state().guest->answers_address.empty());
  guest.run(command::SaveAnswers{});
  REQUIRE(guest.files.downloads.size() == 1);

  SUBCASE("by link") {
    host.run(command::OpenLink{guest.state().guest->answers_address});
  }
  SUBCASE("by file") {
    host.files.give("answers.rondo.txt", guest.files.downloads[0].bytes);
  }
  REQUIRE(host.state().received_answers.size() == 1);
  CHECK(host.program().feedback.empty());
  CHECK(host.state().place == Place{Screen::event_feedback, event.text()});
  host.run(command::TakeAnswers{true});
  REQUIRE(host.program().feedback.size() == 1);
  CHECK(host.program().feedback.begin()->second.meet_again == MeetAgain::yes);
  CHECK(host.state().received_answers.empty());
  host.run(command::OpenLink{guest.state().guest->answers_address});
  host.run(command::TakeAnswers{true});
  CHECK(latest_notice(host.state()).text.key == "notice.feedback_nothing_new");
  host.run(command::Undo{});
  CHECK(host.program().feedback.empty());
}

TEST_CASE("answers can be put aside, and those of another program are refused") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  const SpeedMeeting meeting = first_meeting(host);
  codec::GuestAnswers given = given_by(host, meeting.mentee);
  given.answers = {{meeting.mentor, 3, "", MeetAgain::not_said}};
  host.run(command::OpenLink{*codec::write_answers_link(given)});
  REQUIRE(host.state().received_answers.size() == 1);
  host.run(command::TakeAnswers{false});
  CHECK(host.program().feedback.empty());
  given.program = "other";
  host.run(command::OpenLink{*codec::write_answers_link(given)});
  CHECK(host.error() == "error.answers.other_program");
  host.run(command::OpenLink{"no link at all"});
  CHECK(host.error() == "error.link.none");
  host.run(command::OpenLink{*codec::write_link({"other", "{}"})});
  CHECK(host.error() == "error.link.unknown_kind");
}

TEST_CASE("files with answers wait for each other, and what is about nobody met is left out") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  const SpeedMeeting meeting = first_meeting(host);
  codec::GuestAnswers given = given_by(host, meeting.mentee);
  given.answers = {{meeting.mentor, 3, "", MeetAgain::not_said},
                   {meeting.mentee, 5, "", MeetAgain::not_said}};
  host.files.give("one.rondo.txt", "https://rondo.example/#" + *codec::write_answers_link(given));
  given.person = meeting.mentor;
  given.answers = {{meeting.mentee, 4, "", MeetAgain::not_said}};
  host.files.give("two.rondo.txt", "https://rondo.example/#" + *codec::write_answers_link(given));
  REQUIRE(host.state().received_answers.size() == 2);
  host.run(command::TakeAnswers{true});
  CHECK(latest_notice(host.state()).text.key == "notice.answers_left_out");
  host.run(command::TakeAnswers{true});
  CHECK(host.program().feedback.size() == 2);
  CHECK(host.state().received_answers.empty());
}

TEST_CASE("a link that is refused does not stay in the address") {
  Browser browser;
  Page page(browser);
  page.addresses.address = "#rondo1.guest.5.abc";
  page.addresses.changed("#rondo1.guest.5.abc");
  page.frame();
  REQUIRE(page.state().broken_link);
  CHECK(page.state().broken_link->key == "error.link.cut");
  CHECK(page.addresses.address == "#/link");
  page.addresses.changed("#rondo9.guest.5.abcde.0123456789ab");
  page.frame();
  CHECK(page.state().broken_link->key == "error.link.newer");
  CHECK(page.addresses.address == "#/link");
}

TEST_CASE("answers made ready are there again after the page was closed") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  const SpeedMeeting meeting = first_meeting(host);
  Browser phone;
  {
    Page guest(phone);
    guest.run(command::OpenLink{*GuestPages(host.program(), host.only_event(), host.clock)
                                     .address(meeting.mentee, test::kPageAddress)});
    guest.run(command::AnswerAsGuest{{says(meeting.mentor, 5, MeetAgain::yes)}});
  }
  Page again(phone);
  again.addresses.changed("#/guest");
  REQUIRE(again.state().guest);
  REQUIRE(again.state().guest->answers.size() == 1);
  CHECK(again.state().guest->answers[0].useful == 5);
}

TEST_CASE("messages go out as a file for mail merge, the sitting as a calendar file") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  page.run(command::ExportEventMessages{event, EventMessage::sitting_plan});
  REQUIRE(page.files.downloads.size() == 1);
  const std::string& csv = page.files.downloads[0].bytes;
  CHECK(csv.find("Name,Email,Subject,Text") == 3);
  CHECK(csv.find("https://rondo.example/#rondo2.guest.") != std::string::npos);
  page.run(command::ExportCalendar{event, PersonId()});
  CHECK(page.error() == "error.speed.no_start");
  Event starts = *page.program().events.find(event);
  starts.starts_at = "2026-12-01T14:00";
  page.run(command::PutEvent{event, starts});
  page.run(command::ExportCalendar{event, first_meeting(page).mentee});
  REQUIRE(page.files.downloads.size() == 2);
  CHECK(page.files.downloads[1].name == "speed-mentoring.ics");
  const auto last_says = [&](std::string_view line) {
    const std::string whole = "\r\n" + std::string(line) + "\r\n";
    return page.files.downloads.back().bytes.find(whole) != std::string::npos;
  };
  CHECK(last_says("DTSTART:20261201T140000Z"));
  CHECK(last_says("SEQUENCE:0"));
  // Moved, then called off.
  starts.starts_at = "2026-12-02T14:00";
  page.run(command::PutEvent{event, starts});
  page.run(command::ExportCalendar{event, PersonId()});
  CHECK(last_says("DTSTART:20261202T140000Z"));
  CHECK(last_says("SEQUENCE:1"));
  CHECK(last_says("METHOD:PUBLISH"));
  page.run(command::CancelEvent{event, {}});
  page.run(command::ExportCalendar{event, PersonId()});
  CHECK(last_says("METHOD:CANCEL"));
  CHECK(last_says("STATUS:CANCELLED"));
  CHECK(last_says("SEQUENCE:2"));
}

TEST_CASE("app: a sitting counts how often it was moved, for calendars") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId id = page.only_event();
  const auto revision_after = [&](auto change) {
    Event event = *page.program().events.find(id);
    change(event);
    page.run(command::PutEvent{id, event});
    return page.program().events.find(id)->revision;
  };
  CHECK(revision_after([](Event& event) { event.starts_at = "2026-12-01T14:00"; }) == 0);
  CHECK(revision_after([](Event& event) { event.purpose = "To meet"; }) == 0);
  CHECK(revision_after([](Event& event) { event.starts_at = "2026-12-01T15:00"; }) == 1);
  CHECK(revision_after([](Event& event) { event.session_minutes += 1; }) == 2);
  // Whatever a caller says of it.
  CHECK(revision_after([](Event& event) { event.revision = 99; }) == 2);
  page.run(command::CancelEvent{id, {}});
  page.run(command::ResumeEvent{id});
  CHECK(page.program().events.find(id)->revision == 4);
}

TEST_CASE("another desk's file brings its check-ins and walk-ups, and undoes none of ours") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  page.run(command::ExportProgram{});
  const std::string start = page.files.downloads[0].bytes;
  Browser other;
  Page desk(other);
  desk.files.give("start.json", start);
  REQUIRE(desk.program().id == page.program().id);
  std::vector<RegistrationId> ids;
  for (const auto& [id, registration] : page.program().registrations) ids.push_back(id);
  desk.run(command::SetAttendance{ids[0], Attendance::here});
  desk.run(command::SetAttendance{ids[1], Attendance::absent});
  Person walk_up;
  walk_up.name = "Walk Up";
  Registration registration;
  registration.seeks = true;
  registration.walk_up = true;
  desk.run(command::PutPerson{{}, walk_up, desk.only_event(), registration});
  desk.run(command::ExportProgram{});

  page.run(command::SetAttendance{ids[1], Attendance::here});
  page.run(command::SetAttendance{ids[2], Attendance::here});
  page.files.give("desk.json", desk.files.downloads[0].bytes);
  REQUIRE(page.state().same_program);
  page.run(command::DecideSameProgram{command::SameProgram::take_day});
  const auto& registrations = page.program().registrations;
  CHECK_FALSE(registrations.find(ids[0])->arrived_at.empty());
  CHECK_FALSE(registrations.find(ids[1])->absent);
  CHECK_FALSE(registrations.find(ids[2])->arrived_at.empty());
  CHECK(registrations.size() == ids.size() + 1);
  page.run(command::Undo{});
  CHECK(registrations.find(ids[0])->arrived_at.empty());
  CHECK(registrations.size() == ids.size());
}

TEST_CASE(
    "the hall hears when a round begins, has a minute left and ends, and nothing after a sleep") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  page.run(command::GoTo{{Screen::event_run, event.text()}});
  page.frame();
  page.run(command::TellClock{event, command::ClockWord::start});
  const auto pass = [&](std::int64_t ms) {
    page.clock.now += ms;
    page.frame();
  };
  pass(1'000);
  CHECK(page.sounds.played == std::vector{Sound::round_begins});
  pass(30'000);
  CHECK(page.sounds.played.size() == 1);
  const std::int64_t round_ms =
      page.program().events.find(event)->session_minutes * std::int64_t{60'000};
  page.clock.now += round_ms - 31'000 - 65'000;
  page.frame();
  pass(6'000);
  CHECK(page.sounds.played.back() == Sound::one_minute_left);
  page.clock.now += 52'000;
  page.frame();
  pass(9'000);
  CHECK(page.sounds.played.back() == Sound::round_ends);
  const std::size_t heard = page.sounds.played.size();
  pass(3'600'000);
  CHECK(page.sounds.played.size() == heard);
}

TEST_CASE("nothing is heard when the sounds are off, or on another screen") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  page.run(command::GoTo{{Screen::event_people, event.text()}});
  page.frame();
  page.run(command::TellClock{event, command::ClockWord::start});
  page.clock.now += 1'000;
  page.frame();
  CHECK(page.sounds.played.empty());
  page.run(command::GoTo{{Screen::event_projector, event.text()}});
  page.run(command::SetPreference{"sound", "off"});
  page.run(command::TellClock{event, command::ClockWord::skip});
  page.clock.now += 1'000;
  page.frame();
  CHECK(page.sounds.played.empty());
}

TEST_CASE("a second window takes over what the first has saved") {
  Browser browser;
  Page host(browser);
  test::plan_sitting(host);
  Page hall(browser, 2);
  REQUIRE(hall.program() == host.program());
  host.run(command::TellClock{host.only_event(), command::ClockWord::start});
  CHECK(hall.program().event_clocks.empty());
  REQUIRE_FALSE(host.windows.told.empty());
  hall.windows.saved(host.windows.told.back());
  hall.frame();
  CHECK(hall.program() == host.program());
  hall.windows.saved("another program");
  CHECK(hall.program() == host.program());
  host.run(command::OpenWindow{{Screen::event_projector, host.only_event().text()}});
  CHECK(host.windows.opened == std::vector{"#/event/" + host.only_event().text() + "/projector"});
}

TEST_CASE("a rehearsal plays a thousand days in slices, and a change puts it aside") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  page.run(command::Rehearse{event, {}});
  REQUIRE(page.state().played_days);
  int frames = 0;
  while (!page.state().played_days->result && ++frames < 100'000) page.frame();
  REQUIRE(page.state().played_days->result);
  const match::Rehearsal first = *page.state().played_days->result;
  CHECK(first.days == kRehearsedDays);
  CHECK(first.empty_repaired.size() == 6);
  page.run(command::Rehearse{event, {}});
  while (!page.state().played_days->result && ++frames < 200'000) page.frame();
  CHECK(*page.state().played_days->result == first);
  page.run(command::Rehearse{event, {}});
  page.run(command::SetTableCount{event, 2});
  page.frame();
  CHECK_FALSE(page.state().played_days);
  match::RehearsalRates wrong;
  wrong.absent = 2'000;
  page.run(command::Rehearse{event, wrong});
  CHECK(page.error() == "error.problem.number");
}

TEST_CASE("ideas say what would bring everybody together") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  page.run(command::SetTableCount{event, 1});
  page.run(command::PlanRounds{event});
  page.run(command::FindIdeas{event});
  int frames = 0;
  while (page.state().found_ideas && !page.state().found_ideas->done && ++frames < 100'000) {
    page.frame();
  }
  REQUIRE(page.state().found_ideas);
  REQUIRE_FALSE(page.state().found_ideas->ideas.empty());
  CHECK(page.state().found_ideas->ideas[0].everyone_meets());
}

TEST_CASE("somebody stands in for a mentor who is away, and gets the meetings to come") {
  Browser browser;
  Page page(browser);
  test::plan_sitting(page);
  const EventId event = page.only_event();
  RegistrationId away, other;
  for (const auto& [id, registration] : page.program().registrations) {
    if (!registration.mentors) continue;
    (away.empty() ? away : other) = id;
  }
  Person person;
  person.name = "Standing In";
  Registration registration;
  registration.mentors = true;
  registration.walk_up = true;
  page.run(command::PutPerson{{}, person, event, registration});
  RegistrationId stand_in;
  for (const auto& [id, one] : page.program().registrations) {
    if (one.walk_up) stand_in = id;
  }
  const PersonId replaced = page.program().registrations.find(away)->person;
  const PersonId by = page.program().registrations.find(stand_in)->person;
  std::set<PersonId> had;
  for (const auto& [id, meeting] : page.program().speed_meetings) {
    if (meeting.mentor == replaced) had.insert(meeting.mentee);
  }
  page.run(command::SetAttendance{away, Attendance::absent});
  page.run(command::SetStandIn{stand_in, replaced});
  page.run(command::RepairRounds{event, false});
  REQUIRE(page.error() == "");
  std::set<PersonId> has;
  for (const auto& [id, meeting] : page.program().speed_meetings) {
    CHECK_FALSE(meeting.mentor == replaced);
    if (meeting.mentor == by) has.insert(meeting.mentee);
  }
  for (const PersonId& mentee : had) CHECK(has.count(mentee) == 1);
  // Only one stands in for the same mentor.
  page.run(command::SetStandIn{other, replaced});
  CHECK(page.program().registrations.find(stand_in)->stands_in_for.empty());
}

TEST_CASE("a table is closed from the next round on, and opened again") {
  Browser browser;
  Page page(browser);
  const EventId event = test::start_sitting(page);
  const MeetingTableId table = first_meeting(page).table;
  page.run(command::CloseTable{table, true});
  CHECK(page.program().meeting_tables.find(table)->closed_from == 2);
  page.run(command::RepairRounds{event, false});
  REQUIRE(page.error() == "");
  for (const auto& [id, meeting] : page.program().speed_meetings) {
    if (meeting.round > 1) CHECK_FALSE(meeting.table == table);
  }
  page.run(command::CloseTable{table, false});
  CHECK(page.program().meeting_tables.find(table)->closed_from == 0);
}
