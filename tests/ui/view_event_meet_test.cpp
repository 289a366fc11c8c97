#include <doctest/doctest.h>

#include "ui/event_meet.h"
#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// The small event, matched and accepted, on a Monday at noon. Ben and Eli both can on Wednesdays.
struct MeetPage : EventPage {
  MeetPage() : EventPage(Screen::event_meet) {
    match();
    state.now_local = "2026-09-14T12:00";
    change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = MatchState::accepted;
      for (auto& [id, registration] : program.registrations.live) {
        const std::string& name = program.people.find(registration.person)->name;
        if (name == "Ben Ito" || name == "Eli Ode") registration.availability = {"Wed 15:00"};
      }
    });
  }

  MatchId id_of(std::string_view mentee) const {
    for (const auto& [id, match] : state.program.matches) {
      if (&match == &match_of(mentee)) return id;
    }
    return {};
  }
  // The form of a session that is planned for a day to come.
  void open_session_ahead() {
    put("s", "2026-09-30T15:00");
    page.click(Role::radio, "All (3)");
    choose();
    page.click(Role::button, "1. 2026-09-30, 15:00");
  }
  void put(const char* id, const char* starts_at, SessionState became = SessionState::planned) {
    const MatchId match = id_of("eli");
    change([&](Program& program) {
      Session& session = program.sessions.live[SessionId(id)];
      session.match = match;
      session.starts_at = starts_at;
      session.state = became;
    });
  }
  void choose() { page.click(Role::button, "Ben Ito with Eli Ode"); }
  const Session& saved() {
    const auto* found = last<command::PutSession>();
    REQUIRE(found != nullptr);
    return found->session;
  }
};

}  // namespace

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
  CHECK(shown.says(
      "2 pairs have no free time that both named. Choose one in the list to enter the time "
      "they agree on."));
  shown.page.click(Role::button, "Propose a time for 1 pair");
  CHECK(shown.last<command::ProposeSessions>()->event == kEvent);
}

TEST_CASE("meet: a session is planned at a time that suits both") {
  MeetPage shown;
  shown.choose();
  CHECK(shown.says("No session is planned yet."));
  shown.page.click(Role::button, "Plan a session");
  shown.page.click(Role::button, "2026-09-16, 15:00");
  shown.page.type(Role::text_field, "Place", "Library");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().starts_at == "2026-09-16T15:00");
  CHECK(shown.saved().place == "Library");
  CHECK(shown.saved().match == shown.id_of("eli"));
  CHECK(shown.saved().state == SessionState::planned);
}

TEST_CASE("meet: what was planned for a time that has passed is logged") {
  MeetPage shown;
  shown.put("s", "2026-09-09T15:00");
  shown.choose();
  shown.page.click(Role::button, "It was held");
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  shown.page.type(Role::text_area, "Private notes", "Needs another room");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::held);
  CHECK(shown.saved().notes == "Tried a check-in");
  CHECK(shown.saved().private_notes == "Needs another room");
  CHECK(shown.last<command::PutSession>()->id == SessionId("s"));
}

TEST_CASE("meet: what took place before it was planned for is logged with the day it is") {
  MeetPage shown;
  shown.open_session_ahead();
  shown.page.choose("Status", "Held");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::held);
  CHECK(shown.saved().starts_at == "2026-09-14T12:00");
}

TEST_CASE("meet: walking past Held in the list of outcomes keeps the time it was planned for") {
  MeetPage shown;
  shown.open_session_ahead();
  for (const char* state : {"Held", "Missed", "Planned"}) {
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
  shown.page.click(Role::button, "Somebody did not come");
  shown.page.choose("Who did not come", "Eli Ode");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::missed);
  CHECK(shown.saved().absent == shown.match_of("eli").mentee);
}

TEST_CASE("meet: a refusal stands at the form, and what was typed stays") {
  MeetPage shown;
  shown.choose();
  shown.page.click(Role::button, "Plan a session");
  shown.page.type(Role::text_field, "Place", "Gym");
  shown.drafts.event.of<MeetDrafts>().form.sent = {true, latest_notice(shown.state).number};
  shown.state.notices = {{.number = 1, .text = {"error.session.no_time", {}}, .error = true}};
  shown.page.settle();
  CHECK(shown.says("A session that was held needs its day and time."));
  CHECK(shown.page.find(Role::text_field, "Place").value == "Gym");
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

TEST_CASE("meet: what needs nothing is behind the other choice") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  CHECK_FALSE(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  shown.page.click(Role::radio, "All (3)");
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
}
