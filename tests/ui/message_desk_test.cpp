#include "ui/message_desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/room.h"
#include "ui/tell_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

// A session of the first match, of which its two have heard.
void put_session(TellPage& shown, SessionState became) {
  shown.change([&](Program& program) {
    const auto& [id, match] = *program.matches.live.begin();
    Session& session = program.sessions.live[SessionId("s")];
    session.match = id;
    session.starts_at = "2027-01-12T15:00";
    session.state = became;
    const SessionTold known{session.starts_at, session.place};
    session.told = {{match.mentor, known}, {match.mentee, known}};
  });
}

void write_own(TellPage& shown, const char* message, const char* text) {
  shown.change([&](Program& program) { program.events.live[kEvent].messages[message] = text; });
}

}  // namespace

TEST_CASE("message desk: what an own text leaves out is said where somebody misses it") {
  TellPage shown;
  shown.become(MatchState::notified);
  const char* unsaid = "Your own text does not say when the session is";
  shown.page.click(Role::radio, "Before a session");
  write_own(shown, "session", "{match}\nSee you there.");
  CHECK_FALSE(shown.says(unsaid));  // no session is planned
  put_session(shown, SessionState::planned);
  CHECK(shown.says(unsaid));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Add it to the text");
  const auto* put = shown.last<command::PutEvent>();
  REQUIRE(put != nullptr);
  CHECK(put->id == kEvent);
  CHECK(put->event.messages.at("session") == "{match}\nWhen: {when}\nSee you there.");
  write_own(shown, "session", "{match}\nWhen: {when}");
  CHECK_FALSE(shown.says(unsaid));
}

TEST_CASE("message desk: of a session that is off it is said for when it was planned") {
  TellPage shown;
  shown.become(MatchState::notified);
  put_session(shown, SessionState::cancelled);
  shown.page.click(Role::radio, "Session is off");
  const char* unsaid = "Your own text does not say for when the session was planned";
  CHECK_FALSE(shown.says(unsaid));  // the usual text
  write_own(shown, "session-off", "{match}\nIt is off.");
  CHECK(shown.says(unsaid));
}

TEST_CASE("message desk: an own text that does not say whom people meet gets the usual line") {
  TellPage shown;
  write_own(shown, "notice", "Hello {name},\n\nPlease answer soon.\n\nAna");
  CHECK(shown.says("Your own text does not say whom they meet"));
  check_room_everywhere(shown);
  shown.page.click(Role::button, "Add it to the text");
  const auto* put = shown.last<command::PutEvent>();
  REQUIRE(put != nullptr);
  CHECK(put->event.messages.at("notice") ==
        "Hello {name},\n\nPlease answer soon.\n\n{match}\n\nAna");
  write_own(shown, "notice", "You meet {partner}.");
  CHECK_FALSE(shown.says("Your own text does not say"));
}

TEST_CASE("message desk: where a session is has to be said where it has a place") {
  TellPage shown;
  shown.become(MatchState::notified);
  put_session(shown, SessionState::planned);
  shown.page.click(Role::radio, "Before a session");
  write_own(shown, "session", "{match}\nWhen: {when}");
  CHECK_FALSE(shown.says("Your own text does not say"));
  shown.change(
      [](Program& program) { program.sessions.live.at(SessionId("s")).place = "Library"; });
  CHECK(shown.says("Your own text does not say where the session is"));
  // One after the other: whom they meet comes first.
  write_own(shown, "session", "See you soon.");
  CHECK(shown.says("Your own text does not say whom they meet"));
  CHECK_FALSE(shown.says("Your own text does not say where the session is"));
}

TEST_CASE("message desk: a match that has ended is to be named") {
  TellPage shown;
  shown.become(MatchState::notified);
  shown.page.click(Role::radio, "Match has ended");
  write_own(shown, "news", "It is over.");
  const char* unsaid = "Your own text does not say which match has ended";
  CHECK_FALSE(shown.says(unsaid));  // none has
  shown.change([](Program& program) {
    Match& match = program.matches.live.begin()->second;
    match.state = MatchState::proposed;
    match.told_of = {{match.mentor, match.mentee}, {match.mentee, match.mentor}};
  });
  CHECK(shown.says(unsaid));
}

TEST_CASE("message desk: mail merge goes to those who have yet to be told, else to all") {
  TellPage shown;
  const auto in_file = [&] {
    shown.page.click(Role::button, "Download for mail merge");
    const auto* file = shown.last<command::ExportEventMessages>();
    REQUIRE(file != nullptr);
    return file->only;
  };
  CHECK(in_file().size() == 5);
  CHECK_FALSE(shown.says("The file for mail merge holds"));  // all who stand there
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee == PersonId("carl")) match.told = {match.mentee};
    }
  });
  CHECK(shown.says("The file for mail merge holds the 4 people who have yet to be told."));
  check_room_everywhere(shown);
  const std::vector<PersonId> people = in_file();
  CHECK(people.size() == 4);
  CHECK(std::find(people.begin(), people.end(), PersonId("carl")) == people.end());
  shown.become(MatchState::notified);
  CHECK(shown.says("All are marked as told: the file for mail merge holds everybody."));
  CHECK(in_file().empty());
  // Of a reminder nobody is marked as told.
  shown.page.click(Role::radio, "Reminder");
  CHECK_FALSE(shown.says("the file for mail merge holds"));
}

TEST_CASE("message desk: where no mail reaches who is to be told, nothing is said of the file") {
  TellPage shown;
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) {
      if (match.mentee == PersonId("carl")) match.told = {match.mentee};
    }
  });
  CHECK(shown.says("The file for mail merge holds the 4 people who have yet to be told."));
  shown.change([](Program& program) {
    for (auto& [id, person] : program.people.live) {
      if (!(id == PersonId("carl"))) person.email.clear();
    }
  });
  CHECK_FALSE(shown.says("The file for mail merge holds"));
  CHECK(shown.says("4 people have no address: tell them yourself, then mark them as told."));
  check_room_everywhere(shown);
}

TEST_CASE("tell: going on to tell people leads to the messages, whatever was shown last") {
  TellPage shown;
  shown.page.click(Role::tab, "Answers");
  CHECK_FALSE(shown.page.has(Role::button, "Download for mail merge"));
  shown.state.place = {Screen::event_match, kEvent.text()};
  shown.page.settle();
  shown.page.click(Role::button, "Go on to tell people");
  REQUIRE(shown.last<command::GoTo>() != nullptr);
  CHECK(shown.last<command::GoTo>()->place == Place{Screen::event_tell, kEvent.text()});
  shown.follow();
  CHECK(shown.page.has(Role::button, "Download for mail merge"));
}
