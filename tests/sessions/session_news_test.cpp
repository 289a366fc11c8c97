#include "sessions/session_news.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"

using namespace rondo;
using test::EventBuilder;

namespace {

constexpr std::string_view kTwoDaysBefore = "2026-09-14T12:00";

// Ada mentors Bo, who both know of it; they meet on Wednesday.
struct OnePair : EventBuilder {
  OnePair() {
    mentor("Ada", "SEL", 0, "North");
    mentee("Bo", "SEL", 1, "North");
    pair = match("Ada", "Bo", "SEL", MatchState::notified);
    Session& planned = session();
    planned.match = pair;
    planned.starts_at = "2026-09-16T15:00";
    planned.place = "Library";
  }

  Session& session() { return program.sessions.live[SessionId("s")]; }
  void tell(const char* person) { note_told(session(), PersonId(person)); }
  SessionNews news() const { return session_news(program, event_id, kTwoDaysBefore); }

  MatchId pair;
};

const std::set<PersonId> kBoth{PersonId("Ada"), PersonId("Bo")};

}  // namespace

TEST_CASE("who was told of a session has to hear of it again once its time or place changes") {
  OnePair one;
  CHECK(one.news() == SessionNews{kBoth, {}});
  one.tell("Ada");
  CHECK(one.news() == SessionNews{{PersonId("Bo")}, {}});
  one.tell("Bo");
  CHECK(session_news(one.program, kTwoDaysBefore).empty());
  one.session().place = "Gym";
  CHECK(one.news() == SessionNews{kBoth, {}});
  one.session().place = "Library";
  CHECK(one.news() == SessionNews());
  one.session().starts_at = "2026-09-17T15:00";
  CHECK(one.news() == SessionNews{kBoth, {}});
}

TEST_CASE("of a session that is called off hears who was told of it, and nobody else") {
  OnePair one;
  one.tell("Ada");
  one.session().state = SessionState::cancelled;
  CHECK(one.news() == SessionNews{{}, {PersonId("Ada")}});
  CHECK(is_counted_on(one.program, one.session(), kTwoDaysBefore));
  one.tell("Ada");
  CHECK(one.news() == SessionNews());
  CHECK_FALSE(is_counted_on(one.program, one.session(), kTwoDaysBefore));
}

TEST_CASE("of one that is off the time counts that people know, whatever became of its own") {
  OnePair one;
  one.tell("Ada");
  one.session().state = SessionState::cancelled;
  SUBCASE("it has none any more") {
    one.session().starts_at.clear();
  }
  SUBCASE("it was moved to an earlier day") {
    one.session().starts_at = "2026-09-11T15:00";
  }
  CHECK(one.news() == SessionNews{{}, {PersonId("Ada")}});
  CHECK(is_counted_on(one.program, one.session(), kTwoDaysBefore));
  one.tell("Ada");
  CHECK(one.news() == SessionNews());
}

TEST_CASE("nobody has to hear of a session that is over, or of one whose match or event is") {
  OnePair one;
  for (const SessionState over : {SessionState::held, SessionState::missed}) {
    one.session().state = over;
    CHECK(one.news() == SessionNews());
  }
  one.session().state = SessionState::planned;
  // As in older files, whether it was logged or not.
  one.session().starts_at = "2026-09-14T11:00";
  CHECK(one.news() == SessionNews());
  one.session().starts_at = "2026-09-16T15:00";
  Match& match = one.program.matches.live[one.pair];
  for (const MatchState state : {MatchState::approved, MatchState::declined,
                                 MatchState::ended_early, MatchState::completed}) {
    match.state = state;
    CHECK(one.news() == SessionNews());
  }
  match.state = MatchState::active;
  CHECK(one.news() == SessionNews{kBoth, {}});
  one.event().archived = true;
  CHECK(one.news() == SessionNews());
  one.event().archived = false;
  one.event().cancelled_on = "2026-09-13";
  CHECK(one.news() == SessionNews());
}

TEST_CASE("what was called off is told also once the match is completed") {
  OnePair one;
  one.tell("Bo");
  one.session().state = SessionState::cancelled;
  one.program.matches.live[one.pair].state = MatchState::completed;
  CHECK(one.news() == SessionNews{{}, {PersonId("Bo")}});
}

TEST_CASE("what was called off with its match is told with that, and not by itself") {
  OnePair one;
  one.tell("Bo");
  Match& match = one.program.matches.live[one.pair];
  match.told_of[PersonId("Bo")] = PersonId("Ada");
  match.state = MatchState::declined;
  CHECK_FALSE(is_off_with_match(one.program, one.session()));  // not called off yet
  one.session().state = SessionState::cancelled;
  for (const MatchState over : {MatchState::declined, MatchState::ended_early}) {
    match.state = over;
    CHECK(is_off_with_match(one.program, one.session()));
    CHECK(one.news() == SessionNews());
    CHECK(is_counted_on(one.program, one.session(), kTwoDaysBefore));  // so it may not just vanish
  }
  one.session().told.clear();
  CHECK_FALSE(is_counted_on(one.program, one.session(), kTwoDaysBefore));
  match.state = MatchState::active;
  CHECK_FALSE(is_off_with_match(one.program, one.session()));
  one.session().match = MatchId("gone");
  CHECK_FALSE(is_off_with_match(one.program, one.session()));
}

TEST_CASE(
    "nobody counts on a session whose match is over and of which nobody is to hear any more") {
  OnePair one;
  one.tell("Bo");
  one.session().state = SessionState::cancelled;
  Match& match = one.program.matches.live[one.pair];
  match.state = MatchState::declined;
  match.told_of[PersonId("Bo")] = PersonId("Ada");
  const auto is_kept = [&] {
    return is_counted_on(one.program, one.session(), kTwoDaysBefore);
  };
  REQUIRE(is_kept());
  SUBCASE("withdrawn") {
    one.program.registrations.live[RegistrationId("Bo")].withdrawn = true;
  }
  SUBCASE("told of the match") {
    match.called_off = true;
  }
  SUBCASE("never told of the match") {
    match.told_of.clear();
  }
  SUBCASE("the event is cancelled") {
    one.event().cancelled_on = "2026-09-14";
  }
  CHECK_FALSE(is_kept());
}
