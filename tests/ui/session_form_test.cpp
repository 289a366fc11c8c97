// The form of a session in the panel of Meet: where it begins, what it proposes, and that nothing
// that was typed into it is lost.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "ui/meet_page.h"
#include "ui/room.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

constexpr const char* kAnother = "Ana Ruiz with Carl Weiss";

bool is_marked(const MeetPage& shown) {
  return shown.says("Not saved yet");
}

}  // namespace

TEST_CASE("session form: what is typed waits for who looks at another match, and is marked") {
  MeetPage shown;
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  CHECK_FALSE(is_marked(shown));
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  shown.page.click(Role::button, kAnother);
  CHECK_FALSE(shown.page.has(Role::text_area, "Notes"));
  CHECK(is_marked(shown));
  check_room_everywhere(shown);
  shown.choose();
  CHECK(shown.field(Role::text_area, "Notes").value == "Tried a check-in");
  shown.page.click(Role::button, "Close, Sessions");
  CHECK(is_marked(shown));
  shown.choose();
  CHECK(shown.field(Role::text_area, "Notes").value == "Tried a check-in");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().notes == "Tried a check-in");
  CHECK_FALSE(is_marked(shown));
  CHECK_FALSE(shown.page.has(Role::text_area, "Notes"));
}

TEST_CASE("session form: of a planned session likewise, whatever the list shows") {
  MeetPage shown;
  shown.put("s", "2026-09-16T15:00");
  shown.tell("s");
  shown.open_session_on("2026-09-16");
  shown.page.type(Role::text_field, "Time", "half past");
  shown.page.click(Role::button, kAnother);
  // Nothing is to be done for the match, but what was typed is to be found.
  CHECK(shown.says("3 to see to"));
  shown.page.click(Role::radio, "To do (3)");
  shown.choose();
  CHECK(shown.field(Role::text_field, "Time").value == "half past");
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.says("2 to see to"));
  CHECK_FALSE(is_marked(shown));
  CHECK_FALSE(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
}

TEST_CASE("session form: with nothing else to do, what is not saved is still to do") {
  MeetPage shown;
  shown.change([&](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee != PersonId("eli")) match.state = MatchState::completed;
    }
  });
  shown.put("s", "2026-09-16T15:00");
  shown.tell("s");
  shown.page.click(Role::radio, "To do (0)");
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  shown.page.click(Role::button, "1. 2026-09-16, 15:00");
  shown.page.type(Role::text_field, "Time", "half past");
  CHECK(shown.page.has(Role::radio, "To do (1)"));
  CHECK(shown.says("1 to see to"));
}

TEST_CASE("session form: what the program changed meanwhile comes in beside what is typed") {
  MeetPage shown;
  shown.open_session_on("2026-09-16");
  SUBCASE("it was held") {
    shown.page.type(Role::text_field, "Place", "Room 5");
    shown.put("s", "2026-09-14T11:00", SessionState::held);
    CHECK(shown.says("This session was changed elsewhere meanwhile"));
    CHECK(shown.field(Role::text_field, "Time").value == "11:00");
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().state == SessionState::held);
    CHECK(shown.saved().starts_at == "2026-09-14T11:00");
    CHECK(shown.saved().place == "Room 5");
  }
  SUBCASE("it was moved while it is noted that it took place") {
    shown.page.choose("Status", "Held");
    shown.page.type(Role::text_area, "Notes", "Tried a check-in");
    shown.put("s", "2026-09-09T15:00");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().state == SessionState::held);
    CHECK(shown.saved().notes == "Tried a check-in");
    CHECK(shown.saved().starts_at == "2026-09-09T15:00");
  }
  SUBCASE("what is typed stays") {
    shown.page.type(Role::text_field, "Time", "16:30");
    shown.put("s", "2026-09-17T15:00", SessionState::missed);
    CHECK(shown.field(Role::text_field, "Time").value == "16:30");
    CHECK(shown.page.has(Role::select, "Who did not come"));
  }
  SUBCASE("day and time come apart: the day is typed here, the time moved there") {
    shown.page.type(Role::date_field, "Date", "2026-09-18");
    shown.put("s", "2026-09-16T16:00");
    CHECK(shown.says("This session was changed elsewhere meanwhile"));
    CHECK(shown.field(Role::date_field, "Date").value == "2026-09-18");
    CHECK(shown.field(Role::text_field, "Time").value == "16:00");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().starts_at == "2026-09-18T16:00");
  }
  SUBCASE("day and time come apart: the time is typed here, the day moved there") {
    shown.page.type(Role::text_field, "Time", "16:30");
    shown.put("s", "2026-09-17T15:00");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().starts_at == "2026-09-17T16:30");
  }
  SUBCASE("beside a time that can't be read yet the day comes") {
    shown.page.type(Role::text_field, "Time", "half past");
    shown.put("s", "2026-09-17T15:00");
    CHECK(shown.field(Role::date_field, "Date").value == "2026-09-17");
    CHECK(shown.field(Role::text_field, "Time").value == "half past");
    CHECK(is_marked(shown));
    shown.page.type(Role::text_field, "Time", "16:30");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().starts_at == "2026-09-17T16:30");
  }
  SUBCASE("a time that suits both stays whole") {
    shown.page.click(Role::button, "2026-09-23, 15:00");
    shown.put("s", "2026-09-16T16:00");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().starts_at == "2026-09-23T15:00");
  }
  SUBCASE("nothing is typed") {
    shown.put("s", "2026-09-17T15:00");
    CHECK(shown.field(Role::date_field, "Date").value == "2026-09-17");
    CHECK_FALSE(is_marked(shown));
  }
}

TEST_CASE("session form: of a session that is gone says so, and saves what is typed as a new one") {
  MeetPage shown;
  shown.open_session_on("2026-09-16");
  const auto undo = [&] {
    shown.change([](Program& program) { program.sessions.live.erase(SessionId("s")); });
  };
  SUBCASE("with something in it") {
    shown.page.type(Role::text_field, "Place", "Room 5");
    undo();
    CHECK(shown.says("This session is no longer in the program"));
    CHECK(is_marked(shown));
    CHECK_FALSE(shown.page.has(Role::button, "Remove session"));
    check_room_everywhere(shown);
    shown.page.click(Role::button, "Save session");
    CHECK(shown.last<command::PutSession>()->id.empty());
    CHECK(shown.saved().place == "Room 5");
  }
  SUBCASE("that is there again") {
    shown.page.type(Role::text_field, "Place", "Room 5");
    undo();
    shown.put("s", "2026-09-16T15:00");
    CHECK_FALSE(shown.says("This session is no longer in the program"));
    shown.page.click(Role::button, "Save session");
    CHECK(shown.last<command::PutSession>()->id == SessionId("s"));
  }
  SUBCASE("with nothing in it") {
    undo();
    CHECK_FALSE(shown.page.has(Role::button, "Save session"));
  }
}

TEST_CASE("session form: what is typed waits for who looks into another program, and is held") {
  MeetPage shown;
  shown.state.programs = {{"program", "Riverbend"}, {"OTHER", "Northside"}};
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  CHECK(shown.last<command::HoldPage>() == nullptr);
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  REQUIRE(shown.last<command::HoldPage>() != nullptr);
  CHECK(shown.last<command::HoldPage>()->holds);
  shown.state.holds_typed = true;
  for (const char* program : {"OTHER", "program"}) {
    shown.sent.clear();
    shown.change([&](Program& now) { now.id = program; });
    CHECK(shown.last<command::HoldPage>() == nullptr);  // as before
  }
  CHECK(is_marked(shown));
  shown.choose();
  CHECK(shown.field(Role::text_area, "Notes").value == "Tried a check-in");
  shown.page.click(Role::button, "Cancel");
  REQUIRE(shown.last<command::HoldPage>() != nullptr);
  CHECK_FALSE(shown.last<command::HoldPage>()->holds);
}

TEST_CASE("session form: into which nothing was typed goes with its panel") {
  MeetPage shown;
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  shown.page.click(Role::button, kAnother);
  CHECK_FALSE(is_marked(shown));
  shown.choose();
  CHECK(shown.page.has(Role::button, "Note that it took place…"));
  CHECK_FALSE(shown.page.has(Role::text_area, "Notes"));
}

TEST_CASE("session form: what is typed stays while another event, or another session, is seen") {
  MeetPage shown;
  shown.change([](Program& program) { program.events.live[kEvent].max_sessions = 2; });
  shown.put("s", "2026-09-09T15:00", SessionState::held);
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  shown.page.type(Role::text_area, "Notes", "Tried a check-in");
  SUBCASE("event") {
    shown.change([](Program& program) {
      program.events.live[EventId("other")] = program.events.live[kEvent];
    });
    for (const char* event : {"other", "event"}) {
      shown.state.place.id = event;
      shown.page.settle();
    }
    CHECK(is_marked(shown));
    shown.page.click(Role::radio, "All (3)");
    shown.choose();
  }
  SUBCASE("session") {
    shown.page.click(Role::button, "1. 2026-09-09, 15:00");
    CHECK(shown.field(Role::text_area, "Notes").value.empty());
    shown.page.click(Role::button, "Cancel");
  }
  CHECK(shown.field(Role::text_area, "Notes").value == "Tried a check-in");
}

TEST_CASE("session form: begins in sight with its first field, and leads back when it is closed") {
  MeetPage shown;
  shown.page.input().height = 700;
  shown.change([](Program& program) { program.events.live[kEvent].max_sessions = 2; });
  shown.put("s", "2026-09-30T15:00");
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  CHECK(shown.focused_in_sight() == "Status");
  CHECK(shown.field(Role::heading, "This session").rect.y > 0);
  shown.page.click(Role::button, "Cancel");
  CHECK(shown.focused_in_sight() == "Plan another session");
  CHECK(shown.field(Role::heading, "Sessions").rect.y > 0);
  shown.page.click(Role::button, "Plan another session");
  CHECK(shown.focused_in_sight() == "2026-09-16, 15:00");
}

TEST_CASE("session form: a planned session took place when it was planned, also later today") {
  for (const std::string planned : {"2026-09-09T15:00", "2026-09-14T15:30"}) {
    CAPTURE(planned);
    MeetPage shown;
    shown.put("s", planned.c_str());
    shown.page.click(Role::radio, "All (3)");
    shown.choose();
    const bool passed = planned < shown.state.now_local;
    shown.page.click(Role::button, passed ? "It took place" : "Note that it took place…");
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().state == SessionState::held);
    CHECK(shown.saved().starts_at == planned);
  }
}

TEST_CASE("session form: who notes what took place hears whether a form comes") {
  MeetPage shown;
  const auto notes_at_once = [&shown] {
    const bool at_once = shown.page.has(Role::button, "It took place");
    CHECK(at_once != shown.page.has(Role::button, "Note that it took place…"));
    return at_once;
  };
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  CHECK_FALSE(notes_at_once());
  CHECK(shown.page.has(Role::button, "It was missed…"));
  shown.put("s", "2026-09-30T15:00");
  CHECK_FALSE(notes_at_once());
  shown.put("s", "2026-09-09T15:00");
  CHECK(notes_at_once());
  CHECK(shown.page.has(Role::button, "It was missed…"));
}

TEST_CASE("session form: one press notes that it took place, and what else there is may follow") {
  MeetPage shown;
  shown.put("s", "2026-09-09T15:00");
  shown.carry_out = [&shown](const Command& sent) {
    const auto* put = sent.as<command::PutSession>();
    if (put == nullptr) return;
    shown.state.program.sessions.live[put->id] = put->session;
    ++shown.state.revision;
  };
  shown.choose();
  shown.page.click(Role::button, "It took place");
  CHECK(shown.last<command::PutSession>()->id == SessionId("s"));
  CHECK(shown.saved().state == SessionState::held);
  CHECK(shown.says("It is noted that the session took place."));
  CHECK_FALSE(is_marked(shown));
  check_room_everywhere(shown);
  SUBCASE("notes") {
    shown.page.type(Role::text_area, "Notes", "Tried a check-in");
    CHECK_FALSE(shown.says("changed elsewhere"));
    CHECK_FALSE(shown.page.has(Role::button, "Done"));
    shown.page.click(Role::button, "Save session");
    CHECK(shown.saved().notes == "Tried a check-in");
  }
  SUBCASE("nothing") {
    shown.page.click(Role::button, "Done");
  }
  SUBCASE("that it is undone") {
    shown.put("s", "2026-09-09T15:00");
    CHECK_FALSE(shown.says("It is noted that the session took place."));
    shown.page.click(Role::button, "Cancel");
    CHECK(shown.page.has(Role::button, "It took place"));
  }
  CHECK_FALSE(shown.page.has(Role::button, "Save session"));
}

TEST_CASE("session form: that it took place is refused at the form, and waits there to be saved") {
  MeetPage shown;
  shown.put("s", "2026-09-09T15:00");
  shown.carry_out = [&shown](const Command& sent) {
    if (sent.as<command::PutSession>() == nullptr) return;
    const int number = latest_notice(shown.state).number + 1;
    shown.state.notices = {
        {.number = number, .text = {"error.session.no_match", {}}, .error = true}};
  };
  shown.choose();
  shown.page.click(Role::button, "It took place");
  CHECK(shown.says("Not saved"));
  CHECK_FALSE(shown.says("It is noted that the session took place."));
  shown.page.click(Role::button, kAnother);
  CHECK(is_marked(shown));
}

TEST_CASE("session form: on a phone what saves it stays in sight") {
  MeetPage shown;
  shown.choose();
  shown.page.input().width = 390;
  shown.page.input().height = 844;
  shown.page.settle();
  shown.page.click(Role::button, "Note that it took place…");
  const access::Rect save = shown.field(Role::button, "Save session").rect;
  CHECK(save.y > 422);
  CHECK(save.bottom() <= 844);
  shown.page.click(Role::button, "Save session");
  CHECK(shown.saved().state == SessionState::held);
  CHECK_FALSE(shown.page.has(Role::button, "Save session"));
}

TEST_CASE("session form: sessions noted in a row are proposed at times that don't clash") {
  MeetPage shown;
  const MatchId dora = shown.id_of("dora");
  REQUIRE(shown.match_of("dora").mentor == shown.match_of("eli").mentor);
  shown.change([&](Program& program) {
    Session& session = program.sessions.live[SessionId("just")];
    session.match = dora;
    session.starts_at = "2026-09-14T11:00";
    session.state = SessionState::held;
  });
  shown.choose();
  shown.page.click(Role::button, "Note that it took place…");
  shown.page.click(Role::button, "Save session");
  CHECK_FALSE(session_problem(shown.state.program, {}, shown.saved(), "2026-09-14"));
}

TEST_CASE("session form: of what was held no place is called taken") {
  MeetPage shown;
  const MatchId dora = shown.id_of("dora");
  shown.change([&](Program& program) {
    program.events.live[kEvent].places = "Room 12";
    Session& taken = program.sessions.live[SessionId("taken")];
    taken.match = dora;
    taken.starts_at = "2026-09-09T15:00";
    taken.place = "Room 12";
  });
  shown.put("s", "2026-09-09T15:00", SessionState::held);
  shown.page.click(Role::radio, "All (3)");
  shown.choose();
  shown.page.click(Role::button, "1. 2026-09-09, 15:00");
  shown.page.choose("Place", "Room 12");
  CHECK_FALSE(shown.field(Role::select, "Place").invalid);
}

TEST_CASE("session form: who has named no times is named, beside the times of the other") {
  MeetPage shown;
  shown.say_when("eli", {});
  shown.open_new_session();
  CHECK(shown.says("Eli Ode has named no times. Agree on one and fill it in."));
  CHECK(shown.says("Ben Ito: Wed 15:00"));
  CHECK_FALSE(shown.says("Rondo finds no time in common"));
  check_room_everywhere(shown);
  shown.say_when("ben", {});
  CHECK(shown.says("Neither Ben Ito nor Eli Ode has named a time."));
  CHECK_FALSE(shown.says("Ben Ito: Wed"));
}

TEST_CASE("session form: beside each session ahead a button leads to moving it or calling it off") {
  MeetPage shown;
  const std::string change = "Change or call off, 2026-09-16, 15:00";
  shown.change([](Program& program) { program.events.live[kEvent].max_sessions = 2; });
  shown.put("s", "2026-09-16T15:00");
  shown.put("later", "2026-09-23T15:00");
  shown.choose();
  CHECK(shown.page.has(Role::button, "Change or call off, 2026-09-23, 15:00"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, change);
  CHECK_FALSE(shown.page.has(Role::button, change));
  CHECK(shown.field(Role::date_field, "Date").value == "2026-09-16");
  shown.page.choose("Status", "Called off");
  shown.page.click(Role::button, "Save session");
  CHECK(shown.last<command::PutSession>()->id == SessionId("s"));
  CHECK(shown.saved().state == SessionState::cancelled);
  // Also once both know of it, and not of what is off.
  shown.tell("s");
  CHECK(shown.page.has(Role::button, "Not told after all, 2026-09-16, 15:00"));
  CHECK(shown.page.has(Role::button, change));
  check_room_everywhere(shown);
  shown.put("s", "2026-09-16T15:00", SessionState::cancelled);
  CHECK_FALSE(shown.page.has(Role::button, change));
}

TEST_CASE("session form: nobody is asked to agree on a time that is filled in") {
  MeetPage shown;
  shown.say_when("eli", {});
  shown.open_session_on("2026-09-16");
  CHECK(shown.field(Role::text_field, "Time").value == "15:00");
  CHECK_FALSE(shown.says("Agree on one"));
  CHECK(shown.says("Ben Ito: Wed 15:00"));  // whoever moves it chooses from these
  shown.say_when("ben", {});
  CHECK_FALSE(shown.says("has named a time"));
  check_room_everywhere(shown);
}

TEST_CASE("session form: nobody has missed what was called off, or is still to come") {
  MeetPage shown;
  const auto offers_missed = [&](const std::string& day) {
    shown.page.click(Role::button, "1. " + day + ", 15:00");
    const auto& options = shown.field(Role::select, "Status").options;
    const bool found = std::any_of(options.begin(), options.end(),
                                   [](const auto& option) { return option.label == "Missed"; });
    shown.page.click(Role::button, "Cancel");
    return found;
  };
  shown.put("s", "2026-09-30T15:00", SessionState::cancelled);
  shown.choose();
  CHECK(shown.says("The session on 2026-09-30 was called off. Plan another one."));
  CHECK_FALSE(shown.says("did not take place"));
  CHECK(shown.page.has(Role::button, "Note that it took place…"));
  CHECK_FALSE(shown.page.has(Role::button, "It was missed…"));
  CHECK_FALSE(offers_missed("2026-09-30"));
  check_room_everywhere(shown);
  shown.put("s", "2026-09-30T15:00");
  CHECK_FALSE(offers_missed("2026-09-30"));
  shown.put("s", "2026-09-09T15:00");
  CHECK(offers_missed("2026-09-09"));
  shown.put("s", "2026-09-09T15:00", SessionState::missed);
  CHECK(offers_missed("2026-09-09"));
  CHECK(shown.says("The last session did not take place. Plan another one."));
  CHECK(shown.page.has(Role::button, "It was missed…"));
  shown.put("s", "", SessionState::cancelled);
  CHECK(shown.says("The last session was called off. Plan another one."));
}
