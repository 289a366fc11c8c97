#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/event_page.h"
#include "ui/event_tell_parts.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("tell: who has heard of a session's time, and that one is off, is ticked") {
  EventPage shown(Screen::event_tell);
  shown.match();
  const MatchId id = shown.state.program.matches.begin()->first;
  const Match match = shown.state.program.matches.begin()->second;
  shown.change([&](Program& program) {
    program.matches.live.at(id).state = MatchState::accepted;
    Session& session = program.sessions.live[SessionId("s")];
    session.match = id;
    session.starts_at = "2026-09-16T15:00";
    note_told(session, match.mentor);
  });
  CHECK(shown.says("1 person has yet to hear when they meet"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Tell them when");
  // What it led to is in sight, and nothing leads there twice.
  CHECK(shown.focused_in_sight() == "Download for mail merge");
  CHECK_FALSE(shown.page.has(Role::button, "Tell them when"));
  const std::string mentor = shown.state.program.people.find(match.mentor)->name;
  const std::string mentee = shown.state.program.people.find(match.mentee)->name;
  CHECK_FALSE(shown.page.has(Role::button, "Mark as told, " + mentor));
  shown.page.click(Role::button, "Mark as told, " + mentee);
  const auto* told = shown.last<command::MarkToldOfSessions>();
  REQUIRE(told != nullptr);
  CHECK(told->message == EventMessage::session);
  CHECK(told->people == std::vector{match.mentee});

  shown.change([](Program& program) {
    program.sessions.live.at(SessionId("s")).state = SessionState::cancelled;
  });
  CHECK(shown.says("1 person has yet to hear that a session is off"));
  shown.page.click(Role::button, "Tell them it is off");
  CHECK(shown.says("does not take place"));
  CHECK_FALSE(shown.page.has(Role::button, "Tell them it is off"));
  shown.page.click(Role::button, "Mark 1 person as told");
  CHECK(shown.last<command::MarkToldOfSessions>()->message == EventMessage::session_off);
  CHECK(shown.last<command::MarkToldOfSessions>()->people == std::vector{match.mentor});
}

TEST_CASE("who has yet to hear of a session is counted on home, and Tell opens with the message") {
  ScreenPage home(sample_state(Screen::home));
  const auto change_session = [&](auto change) {
    home.change([&](Program& program) { change(program.sessions.live[SessionId("s")]); });
  };
  home.change([](Program& program) {
    Match& match = program.matches.live[MatchId("m")];
    match.event = EventId("sel");
    match.mentor = PersonId("amara");
    match.mentee = PersonId("ben");
    match.topic = TopicId("circles");
    match.state = MatchState::accepted;
  });
  change_session([](Session& session) {
    session.match = MatchId("m");
    session.starts_at = "2026-09-16T15:00";
    note_told(session, PersonId("amara"));
  });
  home.page.click(Role::button, "Tell people, Tell 1 person when they meet");
  REQUIRE(home.last<command::GoTo>() != nullptr);
  CHECK(home.last<command::GoTo>()->place == Place{Screen::event_tell, "sel"});
  CHECK(home.drafts.event.of<TellDrafts>().message == "session");
  change_session([](Session& session) { session.state = SessionState::cancelled; });
  home.page.click(Role::button, "Tell people, Tell 1 person that a session is off");
  CHECK(home.drafts.event.of<TellDrafts>().message == "session-off");
  change_session([](Session& session) { note_told(session, PersonId("amara")); });
  CHECK_FALSE(home.says("that a session is off"));
}
