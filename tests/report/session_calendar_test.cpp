#include "report/session_calendar.h"

#include <doctest/doctest.h>

#include "edit/history.h"
#include "edit/transaction.h"
#include "match/event_builder.h"
#include "report/session_guide.h"
#include "report/session_list.h"
#include "report/written.h"
#include "support/fake_clock.h"

using namespace rondo;
using test::english;
using test::EventBuilder;
using test::FakeClock;

namespace {

// Ada mentors Bo and Cy about SEL; three hours behind UTC.
struct Sprint : EventBuilder {
  Sprint() {
    program.id = "program";
    clock.minutes_east = -180;
    event().agenda = "5 min: Say hello";
    event().questions = "What have you tried?\n\nWhat got in the way?";
    mentor("Ada", "SEL");
    program.people.live[PersonId("Ada")].email = "ada@example.org";
    mentee("Bo", "SEL").requests[TopicId("SEL")].goal = "Start with a check-in";
    mentee("Cy", "SEL");
    bo = match("Ada", "Bo", "SEL", MatchState::accepted);
    cy = match("Ada", "Cy", "SEL", MatchState::notified);
  }

  Session& put(const char* id, const MatchId& of, const char* starts_at) {
    Session& session = program.sessions.live[SessionId(id)];
    session.match = of;
    session.starts_at = starts_at;
    return session;
  }
  Result<std::vector<codec::CalendarEntry>> calendar(const SessionsOf& whose = {}) const {
    return session_calendar(program, event_id, whose, clock, words);
  }
  std::string csv(PrivateNotes notes = PrivateNotes::leave_out) const {
    return sessions_csv(view(), notes, words, ByteOrderMark::none);
  }

  FakeClock clock;
  Words words;
  MatchId bo, cy;
};

}  // namespace

TEST_CASE("session calendar: a session is a moment under a name that stays") {
  Sprint sprint;
  Session& session = sprint.put("s1", sprint.bo, "2026-09-15T15:30");
  session.place = "Library";
  session.minutes = 30;
  session.revision = 2;
  session.private_notes = "not for calendars";
  session.notes = "nor these";
  const auto entries = *sprint.calendar();
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].uid == "s1@program");
  CHECK(entries[0].starts_at == "2026-09-15T18:30");
  CHECK(entries[0].utc);
  CHECK(entries[0].minutes == 30);
  CHECK(entries[0].revision == 2);
  CHECK(entries[0].place == "Library");
  CHECK(entries[0].organizer_email == "ada@example.org");
  CHECK(entries[0].description.find("Say hello") != std::string::npos);
  CHECK(codec::write_calendar(entries).find("not for") == std::string::npos);
  CHECK(codec::write_calendar(entries).find("nor these") == std::string::npos);
}

TEST_CASE("session calendar: for a mentor without an address the coordinator holds the session") {
  Sprint sprint;
  sprint.put("s1", sprint.bo, "2026-09-15T15:30");
  sprint.program.people.live[PersonId("Ada")].email.clear();
  CHECK(sprint.calendar()->front().organizer_email.empty());
  sprint.program.info.live[ProgramInfoId(std::string(kProgramInfo))].coordinator_email =
      "office@example.org";
  CHECK(sprint.calendar()->front().organizer_email == "office@example.org");
}

TEST_CASE("session calendar: a file made after Undo replaces the one made before it") {
  Sprint sprint;
  sprint.put("s1", sprint.bo, "2026-09-15T15:30");
  const auto sequence = [&] {
    const std::string file = codec::write_calendar(*sprint.calendar());
    const std::size_t at = file.find("SEQUENCE:");
    REQUIRE(at != std::string::npos);
    return file.substr(at, file.find('\r', at) - at);
  };
  History history;
  Session moved = *sprint.program.sessions.find(SessionId("s1"));
  moved.starts_at = "2026-09-16T15:30";
  moved.revision = 1;
  Transaction edit(sprint.program);
  edit.put(SessionId("s1"), moved);
  history.add(edit.finish({}));
  CHECK(sequence() == "SEQUENCE:1");
  history.undo(sprint.program);
  CHECK(sprint.calendar()->front().starts_at == "2026-09-15T18:30");
  CHECK(sequence() == "SEQUENCE:2");
}

TEST_CASE("session calendar: what is planned or called off, of one person or of all") {
  Sprint sprint;
  CHECK(sprint.calendar().error().key == "error.session.none_planned");
  sprint.put("s1", sprint.bo, "2026-09-15T15:30");
  sprint.put("s2", sprint.cy, "2026-09-16T15:30").state = SessionState::cancelled;
  sprint.put("s3", sprint.cy, "");
  sprint.put("s4", sprint.cy, "2026-09-01T15:30").state = SessionState::missed;
  CHECK(sprint.calendar()->size() == 2);
  CHECK(sprint.calendar({PersonId("Ada")})->size() == 2);
  REQUIRE(sprint.calendar({PersonId("Cy")})->size() == 1);
  CHECK(sprint.calendar({PersonId("Cy")})->front().cancelled);
  CHECK(sprint.calendar({PersonId("Dee")}).error().key == "error.session.none_planned");
  sprint.event_id = EventId("gone");
  CHECK(sprint.calendar().error().key == "error.match.no_event");
}

TEST_CASE("session calendar: a pair's file names nobody else") {
  Sprint sprint;
  sprint.put("s1", sprint.bo, "2026-09-15T15:30");
  sprint.put("s2", sprint.cy, "2026-09-16T15:30");
  REQUIRE(sprint.calendar({{}, sprint.bo})->size() == 1);
  CHECK(sprint.calendar({{}, sprint.bo})->front().uid == "s1@program");
  CHECK(codec::write_calendar(*sprint.calendar({{}, sprint.bo})).find("Cy") == std::string::npos);
  CHECK(codec::write_calendar(*sprint.calendar({PersonId("Bo")})).find("Cy") == std::string::npos);
  CHECK(sprint.calendar({PersonId("Cy"), sprint.bo}).error().key == "error.session.none_planned");
}

TEST_CASE("session calendar: of a cancelled event it takes off what was called off, and no more") {
  Sprint sprint;
  sprint.put("before", sprint.bo, "2026-09-15T15:30");
  Session& session = sprint.put("later", sprint.cy, "2026-09-22T15:30");
  CHECK(sprint.calendar()->size() == 2);
  sprint.event().cancelled_on = "2026-09-18";
  CHECK_FALSE(has_sessions_for_calendars(sprint.program, sprint.event_id));
  session.state = SessionState::cancelled;
  session.revision = 1;
  CHECK(has_sessions_for_calendars(sprint.program, sprint.event_id));
  const auto entries = sprint.calendar();
  REQUIRE(entries);
  REQUIRE(entries->size() == 1);
  CHECK(entries->front().uid == "later@program");
  CHECK(entries->front().cancelled);
  CHECK(entries->front().revision == 1);
  const std::string file = codec::write_calendar(*entries);
  CHECK(file.find("METHOD:CANCEL") != std::string::npos);
  CHECK(file.find("STATUS:CANCELLED") != std::string::npos);
}

TEST_CASE("session list: a line a session in the order of time, private notes only when asked") {
  Sprint sprint;
  sprint.put("s1", sprint.bo, "2026-09-15T15:30").private_notes = "quiet room";
  sprint.put("s2", sprint.bo, "2026-09-08T15:30").notes = "tried it";
  const std::string csv = sprint.csv();
  CHECK(csv.find("quiet room") == std::string::npos);
  CHECK(csv.find("tried it") < csv.find("2026-09-15"));
  CHECK(sprint.csv(PrivateNotes::write).find("quiet room") != std::string::npos);
  CHECK(csv.find("Cy") != std::string::npos);  // told, and nothing planned yet
}

TEST_CASE("session list: of two people with one name it says which") {
  Sprint sprint;
  sprint.words = english();
  sprint.program.people.live[PersonId("Cy")].name = "Bo";
  sprint.program.people.live[PersonId("Cy")].email = "cy@example.org";
  sprint.put("s1", sprint.cy, "2026-09-15T15:30");
  CHECK(sprint.csv().find("Bo (cy@example.org)") != std::string::npos);
}

TEST_CASE("session sheets: agenda, questions and goal, for each pair that meets") {
  Sprint sprint;
  sprint.match("Ada", "Dee", "SEL", MatchState::completed);
  sprint.mentee("Dee", "SEL");
  std::string said;
  int pages = 0, pairs = 0;
  for (const PrintBlock& block : session_sheets(sprint.view(), "2026-09-14T12:00", sprint.words)) {
    pages += block.kind == PrintBlock::Kind::title ? 1 : 0;
    pairs += block.kind == PrintBlock::Kind::heading ? 1 : 0;
    said += block.text + "\n";
    for (const auto& row : block.table.rows) said += row.front() + "\n";
  }
  CHECK(said.find("5 min: Say hello") != std::string::npos);
  CHECK(said.find("What got in the way?") != std::string::npos);
  CHECK(pairs > 1);
  CHECK(pages == pairs);
}

TEST_CASE("session guide: a question about a topic is for pairs on it or in its focus area") {
  EventBuilder builder;
  builder.topic("Phonics", "Literacy");
  builder.topic("Check-ins", "SEL");
  builder.program.topics.live[TopicId("Phonics")].synonyms = {"Letter sounds"};
  builder.program.topics.live[TopicId("Phonics")].merged_ids = {TopicId("old")};
  builder.event().questions =
      "What first?\n[letter  SOUNDS] Which letter?\n[Literacy] Which book?\n[Check-ins] How "
      "are you?\n[Optional] Why?\n[Circles] Who?\n[Restorative circles] Where?\n[] Left as it "
      "is?\n[no end";
  using Lines = std::vector<std::string>;
  const auto lines = [&](const std::set<TopicId>& topics) {
    return question_lines(builder.program, builder.event(), topics);
  };
  CHECK(lines({TopicId("Phonics")}) == Lines{"What first?", "Which letter?", "Which book?",
                                             "[Optional] Why?", "[] Left as it is?", "[no end"});
  CHECK(lines({TopicId("old")}) == lines({TopicId("Phonics")}));
  CHECK(lines({TopicId("Check-ins")}) ==
        Lines{"What first?", "How are you?", "[Optional] Why?", "[] Left as it is?", "[no end"});
  CHECK(lines({}) == Lines{"What first?", "[Optional] Why?", "[] Left as it is?", "[no end"});
}
