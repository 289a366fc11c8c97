#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "base/durations.h"
#include "base/iso_time.h"
#include "support/chicago_clock.h"
#include "ui/event_tell_parts.h"
#include "ui/meet_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("meet: before anybody is told it leads to telling them") {
  EventPage shown(Screen::event_meet);
  shown.page.click(Role::button, "Tell people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_tell);
}

TEST_CASE(
    "meet: all pairs with a time in common get it in one press, and files for calendars and "
    "paper") {
  MeetPage shown;
  CHECK(shown.says("0 sessions held · 3 to see to"));
  CHECK(shown.says("2 pairs have no free time that both named: "));
  shown.page.click(Role::button, "Propose a time for 1 pair");
  CHECK(shown.last<command::ProposeSessions>()->event == kEvent);
  shown.page.click(Role::button, "Print session sheets");
  CHECK(shown.last<command::PrintSessions>()->event == kEvent);
}

TEST_CASE("meet: what was proposed stays in sight, and goes on to people and their calendars") {
  MeetPage shown;
  CHECK_FALSE(shown.page.has(Role::button, "Tell them when"));
  shown.page.click(Role::button, "Propose a time for 1 pair");
  shown.put("s", "2026-09-16T15:00");
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Download for calendars");
  CHECK(shown.last<command::ExportSessions>()->event == kEvent);
  shown.page.click(Role::button, "Tell them when");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_tell, kEvent.text()});
  CHECK(shown.drafts.event.of<TellDrafts>().message == "session");
}

TEST_CASE("meet: who has yet to hear of a time is counted until told, and again once it is moved") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  CHECK(shown.says("2 people have yet to hear when they meet"));
  shown.page.click(Role::radio, "All (3)");
  CHECK(shown.says("To be told"));
  CHECK_FALSE(shown.page.has(Role::button, "Remind them"));
  shown.page.click(Role::button, "Mark all as told, Before a session");
  const auto* told = shown.last<command::MarkToldOfSessions>();
  REQUIRE(told != nullptr);
  CHECK(told->event == kEvent);
  CHECK(told->message == EventMessage::session);
  CHECK(told->people.size() == 2);

  const Match match = shown.match_of("eli");
  const auto change_session = [&](auto change) {
    shown.change([&](Program& program) { change(program.sessions.live.at(SessionId("s"))); });
  };
  change_session([&](Session& session) {
    for (const PersonId& person : {match.mentor, match.mentee}) note_told(session, person);
  });
  CHECK_FALSE(shown.says("yet to hear"));
  CHECK_FALSE(shown.says("To be told"));
  CHECK(shown.page.has(Role::button, "Remind them"));
  change_session([](Session& session) { session.starts_at = "2026-09-17T15:00"; });
  CHECK(shown.says("2 people have yet to hear when they meet"));
  change_session([](Session& session) { session.state = SessionState::cancelled; });
  CHECK(shown.says("2 people have yet to hear that a session is off"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Tell them it is off");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_tell, kEvent.text()});
  CHECK(shown.drafts.event.of<TellDrafts>().message == "session-off");
}

TEST_CASE("meet: of a session that was moved untold and called off, the time they know is told") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  const Match match = shown.match_of("eli");
  shown.change([&](Program& program) {
    Session& session = program.sessions.live.at(SessionId("s"));
    for (const PersonId& person : {match.mentor, match.mentee}) note_told(session, person);
    session.starts_at = "2026-09-18T15:00";
    session.state = SessionState::cancelled;
  });
  CHECK(
      shown.says("2026-09-16, 15:00, later moved to 2026-09-18, 15:00, called off: "
                 "Ben Ito and Eli Ode not told yet."));
  check_room_everywhere(shown);
  // One of them has heard of the new time.
  shown.change([&](Program& program) {
    program.sessions.live.at(SessionId("s")).told[match.mentee].starts_at = "2026-09-18T15:00";
  });
  CHECK(
      shown.says("2026-09-16, 15:00, later moved to 2026-09-18, 15:00, called off: "
                 "Ben Ito not told yet."));
  CHECK(shown.says("2026-09-18, 15:00, called off: Eli Ode not told yet."));
}

TEST_CASE("meet: a pair's panel says who was told, and what was told is not just removed") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  CHECK(shown.says("2026-09-16, 15:00: Ben Ito and Eli Ode not told yet."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Mark as told, 2026-09-16, 15:00");
  REQUIRE(shown.last<command::MarkToldOfSession>() != nullptr);
  CHECK(shown.last<command::MarkToldOfSession>()->told);
  const Match match = shown.match_of("eli");
  shown.change([&](Program& program) {
    Session& session = program.sessions.live.at(SessionId("s"));
    for (const PersonId& person : {match.mentor, match.mentee}) note_told(session, person);
  });
  CHECK(shown.says("2026-09-16, 15:00: both have been told."));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Not told after all, 2026-09-16, 15:00");
  CHECK_FALSE(shown.last<command::MarkToldOfSession>()->told);
  shown.page.click(Role::button, "1. 2026-09-16, 15:00");
  CHECK(shown.says("Somebody was told of it, so it can’t just be removed."));
  CHECK_FALSE(shown.page.has(Role::button, "Remove session"));
}

TEST_CASE("meet: what took place without having been planned is noted in two presses") {
  MeetPage shown;
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  CHECK_FALSE(shown.page.has(Role::select, "Status"));
  CHECK(shown.field(Role::date_field, "Date").value == "2026-09-14");
  const std::string guess = shown.field(Role::text_field, "Time").value;
  CHECK(guess < "12:00");
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::held);
  CHECK(shown.saved().starts_at == "2026-09-14T" + guess);

  MeetPage missed;
  missed.choose();
  missed.page.click(Role::button, "It was missed…");
  missed.page.type(Role::date_field, "Date", "2026-09-10");
  missed.page.choose("Who did not come", "Eli Ode");
  missed.page.click(Role::button, "Save session");
  CHECK(missed.saved().state == SessionState::missed);
  CHECK(missed.saved().starts_at.starts_with("2026-09-10T"));
}

TEST_CASE("meet: sessions that lie ahead are planned before the first was held") {
  MeetPage shown;
  shown.change([](Program& program) { program.events.live[kEvent].max_sessions = 2; });
  shown.put("s", "2026-09-30T15:00");
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  CHECK(shown.page.has(Role::button, "Note that it took place…"));
  shown.page.click(Role::button, "Plan another session");
  shown.page.type(Role::date_field, "Date", "2026-10-07");
  shown.page.type(Role::text_field, "Time", "15:00");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::planned);
  CHECK(shown.saved().starts_at == "2026-10-07T15:00");
  CHECK(shown.last<command::PutSession>()->id.empty());
  shown.put("s2", "2026-10-07T15:00");
  CHECK_FALSE(shown.page.has(Role::button, "Plan another session"));
}

TEST_CASE("meet: an hour of the night is taken as the afternoon unless it is meant, and shown") {
  MeetPage shown;
  shown.open_new_session();
  shown.page.type(Role::date_field, "Date", "2026-09-30");
  const auto saved_for = [&](std::string_view typed) {
    shown.page.type(Role::text_field, "Time", typed);
    return shown.field(Role::text_field, "Time").value;
  };
  CHECK(saved_for("3:30") == "15:30");
  CHECK(saved_for("3:30 am") == "03:30");
  CHECK(saved_for("03:45") == "03:45");
  CHECK(saved_for("9:15") == "09:15");
}

TEST_CASE("meet: what was missed lies behind, and a day to come is refused for that reason") {
  MeetPage shown;
  shown.choose();
  shown.page.click(Role::button, "It was missed…");
  shown.page.type(Role::date_field, "Date", "2026-09-30");
  shown.refuse("error.session.not_yet.missed");
  CHECK(shown.field(Role::date_field, "Date").description.find("so nobody can have missed it") !=
        std::string::npos);
}

TEST_CASE("meet: beside the panel names are told whole") {
  MeetPage shown;
  shown.change([](Program& program) {
    program.people.live[PersonId("ben")].name = "Benjamin Washington";
    program.people.live[PersonId("dora")].name = "Alexandra Richardson";
  });
  shown.page.click(Role::button, "Benjamin Washington with Alexandra Richardson");
  for (const std::string& cut : shown.page.cut()) {
    CHECK(cut != "Benjamin Washington");
    CHECK(cut != "Alexandra Richardson");
  }
}

TEST_CASE("meet: a session is planned at a time that suits both") {
  MeetPage shown;
  shown.choose();
  CHECK(shown.says("No session is planned yet."));
  shown.page.click(Role::button, "Plan a session");
  CHECK(shown.page.draws("Times that suit both"));
  shown.page.click(Role::button, "2026-09-16, 15:00");
  shown.page.type(Role::text_field, "Place", "Library");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().starts_at == "2026-09-16T15:00");
  CHECK(shown.saved().place == "Library");
  CHECK(shown.saved().match == shown.id_of("eli"));
  CHECK(shown.saved().state == SessionState::planned);
}

TEST_CASE("meet: without a time in common their words are shown, and what is taken is called so") {
  MeetPage shown;
  shown.say_when("ben", {"Wed after 16:00"});
  shown.say_when("eli", {"Wed 15:30"});
  shown.open_new_session();
  CHECK(shown.says("Rondo finds no time in common in what they wrote."));
  CHECK(shown.says("Ben Ito: Wed after 16:00"));
  CHECK(shown.says("Eli Ode: Wed 15:30"));
  check_room_everywhere(shown);
  shown.say_when("eli", {"Wed 16:30"});
  CHECK(shown.page.has(Role::button, "2026-09-16, 16:30"));
  // Taken for as long as sessions are proposed.
  shown.say_when("ben", {"Wed 16:30"});
  shown.change([&](Program& program) {
    for (int week = 0; week < 9; ++week) {
      Session& session = program.sessions.live[SessionId("s" + std::to_string(week))];
      session.match = shown.id_of("eli");
      const auto day = *utc_ms_of("2026-09-16T00:00:00Z") + week * 7 * kDay_ms;
      session.starts_at = iso_date(day) + "T16:30";
      session.minutes = 30;
    }
  });
  shown.page.settle();
  CHECK(shown.says("The times that both named are not free any more."));
  CHECK_FALSE(shown.says("no time in common"));
}

TEST_CASE("meet: a session that is planned for no time is refused at the field that is missing") {
  MeetPage shown;
  shown.open_new_session();
  shown.refuse("error.session.needs_time");
  CHECK(shown.says("Not saved"));
  const access::Node& date = shown.field(Role::date_field, "Date");
  CHECK(date.invalid);
  CHECK(date.description.find("A session needs its day and time.") == 0);
  CHECK_FALSE(shown.field(Role::text_field, "Time").invalid);
  REQUIRE(shown.page.announcements.size() == 1);
  CHECK(shown.page.announcements.front().politeness == access::Politeness::assertive);
  shown.page.click(Role::button, "2026-09-16, 15:00");
  CHECK_FALSE(shown.page.draws("Not saved"));
  CHECK_FALSE(shown.field(Role::date_field, "Date").invalid);
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().starts_at == "2026-09-16T15:00");
}

TEST_CASE("meet: of a time that is half filled in, the form says what is missing") {
  MeetPage shown;
  shown.open_session_on("2026-09-30");
  shown.page.type(Role::text_field, "Time", "");
  shown.page.announcements.clear();
  shown.page.click(Role::button, "Save session");
  CHECK(shown.last<command::PutSession>() == nullptr);
  CHECK(shown.field(Role::text_field, "Time").description.find("Fill in the time as well.") == 0);
  REQUIRE(shown.page.announcements.size() == 1);
  shown.page.type(Role::text_field, "Time", "15:30");
  CHECK_FALSE(shown.field(Role::text_field, "Time").invalid);
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().starts_at == "2026-09-30T15:30");
}

TEST_CASE("meet: what was planned for a time that has passed is logged") {
  MeetPage shown;
  shown.put("s", "2026-09-09T15:00");
  shown.choose();
  shown.page.click(Role::button, "It took place");
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  shown.page.type(Role::text_area, "Private notes", "Needs another room");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::held);
  CHECK(shown.saved().notes == "Tried a check-in");
  CHECK(shown.saved().private_notes == "Needs another room");
  CHECK(shown.last<command::PutSession>()->id == SessionId("s"));
}

TEST_CASE("meet: of what took place before it was planned for the day is asked, not made up") {
  MeetPage shown;
  shown.open_session_on("2026-09-30");
  shown.page.choose("Status", "Held");
  CHECK(shown.field(Role::date_field, "Date").value.empty());
  CHECK(shown.field(Role::date_field, "Date")
            .description.find("which is still to come. Enter the day on which it took place.") !=
        std::string::npos);
  CHECK(shown.field(Role::text_field, "Time").value == "15:00");  // as it was planned
  shown.page.click(Role::button, "Save session");
  CHECK(shown.last<command::PutSession>() == nullptr);
  // The error tells why the day that stood there is gone.
  CHECK(shown.field(Role::date_field, "Date").invalid);
  CHECK(shown.field(Role::date_field, "Date").description.find("It is planned for ") == 0);
  CHECK(shown.field(Role::date_field, "Date")
            .description.find("Enter the day on which it took place.") != std::string::npos);
  shown.page.type(Role::date_field, "Date", "2026-09-11");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::held);
  CHECK(shown.saved().starts_at == "2026-09-11T15:00");
}

TEST_CASE("meet: walking past Held in the list of outcomes keeps the time it was planned for") {
  MeetPage shown;
  shown.open_session_on("2026-09-30");
  for (const char* state : {"Held", "Called off", "Planned"}) {
    shown.page.choose("Status", state);
  }
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::planned);
  CHECK(shown.saved().starts_at == "2026-09-30T15:00");
}

TEST_CASE("meet: who did not come is noted") {
  MeetPage shown;
  shown.put("s", "2026-09-09T15:00");
  shown.choose();
  shown.page.click(Role::button, "It was missed…");
  shown.page.choose("Who did not come", "Eli Ode");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::missed);
  CHECK(shown.saved().absent == shown.match_of("eli").mentee);
}

TEST_CASE("meet: a time that the clocks leave out is said at its field, and saved as none") {
  MeetPage shown;
  const rondo::test::ChicagoClock clock;
  shown.state.clock = &clock;
  shown.open_new_session();
  shown.page.type(Role::date_field, "Date", "2026-03-08");
  shown.page.type(Role::text_field, "Time", "2:30 am");
  const auto field = [&]() -> const access::Node& {
    return shown.page.find(Role::text_field, "Time");
  };
  CHECK(field().invalid);
  CHECK(field().description.find("On 2026-03-08 the clocks go forward and there is no 02:30. Write "
                                 "03:30 or another time.") == 0);
  shown.page.click(Role::button, "Save session");
  CHECK(shown.last<command::PutSession>() == nullptr);
  CHECK(shown.says("Not saved"));
  CHECK(field().value == "2:30 am");
  shown.page.type(Role::text_field, "Time", "3:30 am");
  CHECK_FALSE(field().invalid);
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().starts_at == "2026-03-08T03:30");
}

TEST_CASE("meet: what can't be read as a time is not saved as if it were the old one") {
  MeetPage shown;
  shown.open_session_on("2026-09-30");
  shown.page.type(Role::text_field, "Time", "half past");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.last<command::PutSession>() == nullptr);
  CHECK(shown.page.find(Role::text_field, "Time").value == "half past");
}

TEST_CASE("meet: a time from elsewhere that is left out here is said, and what is noted is saved") {
  MeetPage shown;
  const rondo::test::ChicagoClock clock;
  shown.state.clock = &clock;
  shown.state.now_local = "2026-03-09T12:00";
  shown.put("s", "2026-03-08T02:30");
  shown.choose();
  shown.page.click(Role::button, "It took place");
  CHECK(shown.page.find(Role::text_field, "Time").invalid);
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().starts_at == "2026-03-08T02:30");
  CHECK(shown.saved().notes == "Tried a check-in");
}

TEST_CASE("meet: what a pair has planned goes to its two as calendar files, each with its own") {
  MeetPage shown;
  shown.choose();
  CHECK_FALSE(shown.says("Calendar files"));  // nothing to put into one
  shown.put("s", "2026-09-30T15:00");
  const auto exported = [&](std::string_view button) {
    shown.page.click(Role::button, button);
    const auto* sent = shown.last<command::ExportSessions>();
    REQUIRE(sent != nullptr);
    CHECK(sent->event == kEvent);
    return *sent;
  };
  const command::ExportSessions both = exported("For both");
  CHECK(both.match == shown.id_of("eli"));
  CHECK(both.person.empty());
  CHECK(exported("For the mentor, Ben Ito").person == PersonId("ben"));
  CHECK(exported("For the mentee, Eli Ode").person == PersonId("eli"));
  check_room_everywhere(shown);
}

TEST_CASE("meet: who removes what stands in calendars is told to call it off instead") {
  MeetPage shown;
  shown.open_session_on("2026-09-30");
  const std::string no_report = "Once removed, it counts in no report any more.";
  CHECK(shown.says("set Status to “Called off” instead, so that calendars take it out"));
  CHECK_FALSE(shown.says(no_report));
  check_room_everywhere(shown);
  shown.page.choose("Status", "Called off");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::cancelled);
  shown.put("s", "2026-09-30T15:00", SessionState::cancelled);
  shown.page.click(Role::button, "1. 2026-09-30, 15:00");
  CHECK(shown.says("Keep it until both have the calendar file"));
  CHECK(shown.says(no_report));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Cancel");
  shown.put("s", "2026-09-09T15:00", SessionState::held);
  shown.page.click(Role::button, "1. 2026-09-09, 15:00");
  CHECK_FALSE(shown.says("so that calendars take it out"));
  CHECK(shown.says(no_report));
}

TEST_CASE("meet: a refusal stands at the form, and what was typed stays") {
  MeetPage shown;
  shown.open_new_session();
  shown.page.click(Role::button, "2026-09-16, 15:00");
  shown.page.type(Role::text_field, "Place", "Gym");
  shown.refuse("error.session.no_match");
  CHECK(shown.says("This match is not there any more."));
  CHECK(shown.page.find(Role::text_field, "Place").value == "Gym");
}

TEST_CASE("meet: a place that is free is suggested with the time, others are chosen or written") {
  MeetPage shown;
  shown.change([&](Program& program) {
    program.events.live[kEvent].places = "Room 12";
    program.events.live[kEvent].shared_places = "Video call";
  });
  shown.open_new_session();
  CHECK(shown.field(Role::select, "Place").value.empty());
  shown.page.click(Role::button, "2026-09-16, 15:00");
  const std::string suggested = shown.field(Role::select, "Place").value;
  CHECK((suggested == "Room 12" || suggested == "Video call"));
  check_room_everywhere(shown);
  shown.page.choose("Place", "Another place");
  shown.page.type(Role::text_field, "Name of the place", "Hall");
  shown.page.choose("Place", "Room 12");
  CHECK_FALSE(shown.page.has(Role::text_field, "Name of the place"));
  CHECK(shown.field(Role::select, "Place").value == "Room 12");
  shown.page.choose("Place", "Another place");
  shown.page.type(Role::text_field, "Name of the place", "Gym");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().place == "Gym");
}

TEST_CASE("meet: a place that another session has says so at its field, and gets the focus") {
  MeetPage shown;
  const MatchId other = [&] {
    for (const auto& [id, match] : shown.state.program.matches) {
      if (id != shown.id_of("eli")) return id;
    }
    return MatchId();
  }();
  shown.change([&](Program& program) {
    program.events.live[kEvent].places = "Room 12";
    Session& taken = program.sessions.live[SessionId("taken")];
    taken.match = other;
    taken.starts_at = "2026-09-30T15:00";
    taken.place = "Room 12";
  });
  shown.open_session_on("2026-09-30");
  CHECK_FALSE(shown.field(Role::select, "Place").invalid);
  shown.page.choose("Place", "Room 12 (taken then)");
  const access::Node& place = shown.field(Role::select, "Place");
  CHECK(place.invalid);
  CHECK(place.description.find("Room 12 is taken at that time: ") == 0);
  shown.refuse("error.session.place_taken");
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Place");
  CHECK_FALSE(shown.field(Role::text_field, "Time").invalid);
  shown.page.type(Role::text_field, "Time", "16:00");
  CHECK_FALSE(shown.field(Role::select, "Place").invalid);
}

TEST_CASE("meet: a planned session without a place is told of, and places can be named") {
  MeetPage shown;
  shown.put("s", "2026-09-30T15:00");
  shown.page.click(Role::radio, "All (3)");
  CHECK_FALSE(shown.says("No place yet"));
  shown.choose();
  shown.page.click(Role::button, "1. 2026-09-30, 15:00");
  shown.page.click(Role::button, "Name places to choose from");
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_setup, kEvent.text()});
  MeetPage with_places;
  with_places.put("s", "2026-09-30T15:00");
  with_places.change([](Program& program) { program.events.live[kEvent].places = "Room 12"; });
  with_places.page.click(Role::radio, "All (3)");
  CHECK(with_places.says("No place yet"));
}

TEST_CASE("meet: with every session held the match is completed") {
  MeetPage shown;
  shown.change([](Program& program) {
    program.events.live[kEvent].max_sessions = 1;
    for (auto& [id, match] : program.matches.live) match.state = MatchState::active;
  });
  shown.put("s", "2026-09-09T15:00", SessionState::held);
  shown.choose();
  shown.page.click(Role::button, "Complete the match");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::completed);
}

TEST_CASE("meet: the panel of a match that is over says how it came out") {
  for (const auto& [state, words] : {std::pair{MatchState::completed, "Completed"},
                                     std::pair{MatchState::ended_early, "Ended early"}}) {
    MeetPage over;
    over.put("s", "2026-09-09T15:00", SessionState::held);
    over.page.click(Role::radio, "All (3)");
    over.choose();
    CHECK_FALSE(over.page.has(Role::text, words));
    over.change([&, state = state](Program& program) {
      program.matches.live[over.id_of("eli")].state = state;
    });
    CHECK(over.page.has(Role::text, words));
    CHECK_FALSE(over.page.has(Role::button, "Complete the match"));
  }
}

TEST_CASE("meet: a match under way ends early for a reason that is asked for") {
  MeetPage shown;
  shown.become(MatchState::active);
  shown.choose();
  shown.page.click(Role::button, "Ends early");
  CHECK(shown.page.has(Role::dialog, "End this match early?"));
}

TEST_CASE("meet: the log has the width of the panel, each word over what it is about") {
  MeetPage shown;
  shown.put("s", "2026-09-09T15:00", SessionState::held);
  const std::string notes = "Planned the first call home together and wrote down how to begin it",
                    step = "Call three families before Friday and say one good thing";
  shown.change([&](Program& program) {
    Session& session = program.sessions.live[SessionId("s")];
    session.place = "Library, upper floor";
    session.notes = notes;
    session.next_step = step;
  });
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  const access::Node& row =
      shown.page.find(Role::button, "1. 2026-09-09, 15:00 · Library, upper floor");
  for (const auto& [label, words] : {std::pair{"Notes", notes}, std::pair{"Next step", step}}) {
    const access::Node& over = shown.page.find(Role::text, label);
    const access::Node& under = shown.page.find(Role::text, words);
    CHECK(under.rect.width > row.rect.width * 0.85F);
    CHECK(under.rect.x == over.rect.x);
    CHECK(under.rect.y >= over.rect.y + over.rect.height);
  }
  check_room_everywhere(shown);
  shown.page.click(Role::button, "1. 2026-09-09, 15:00 · Library, upper floor");
  CHECK(shown.page.find(Role::text_area, "Notes").value == notes);
}
