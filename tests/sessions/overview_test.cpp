#include "sessions/overview.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"

using namespace rondo;
using test::EventBuilder;

namespace {

constexpr std::string_view kMondayNoon = "2026-09-14T12:00";

// Ada mentors Bo and Cy, who all work at North.
struct TwoPairs : EventBuilder {
  TwoPairs() {
    event().max_sessions = 2;
    mentor("Ada", "SEL", 0, "North");
    mentee("Bo", "SEL", 1, "North");
    mentee("Cy", "SEL", 1, "North");
  }

  MatchId told(const char* mentee) { return match("Ada", mentee, "SEL", MatchState::notified); }
  Session& put(const char* id, const MatchId& of, const char* starts_at, SessionState state) {
    Session& session = program.sessions.live[SessionId(id)];
    session.match = of;
    session.starts_at = starts_at;
    session.minutes = 45;
    session.state = state;
    return session;
  }
  SessionsOverview overview() const { return *sessions_overview(program, event_id, kMondayNoon); }
};

}  // namespace

TEST_CASE("the overview of sessions counts what is held, lies ahead and is to be seen to") {
  TwoPairs pairs;
  const MatchId bo = pairs.told("Bo"), cy = pairs.told("Cy");
  CHECK(pairs.overview().to_do.all() == 2);
  CHECK(pairs.overview().to_do.to_plan == 2);

  pairs.put("a", bo, "2026-09-07T15:00", SessionState::held);
  pairs.put("b", bo, "2026-09-16T15:00", SessionState::planned);
  pairs.put("c", cy, "2026-09-10T15:00", SessionState::planned);  // over, and not written down
  const SessionsOverview overview = pairs.overview();
  CHECK(overview.all.size() == 2);
  CHECK(overview.held == 1);
  CHECK(overview.planned == 1);
  CHECK(overview.to_do.all() == 2);
  CHECK(overview.to_do.to_log == 1);
  CHECK(overview.to_do.to_tell == 1);
  CHECK(overview.to_do.to_plan == 0);
}

TEST_CASE("the overview tells the sessions that can be given a time from those to be agreed on") {
  TwoPairs pairs;
  pairs.told("Bo");
  pairs.told("Cy");
  CHECK(pairs.overview().can_be_proposed == 0);
  CHECK_FALSE(pairs.overview().to_do.named_times);

  pairs.person("Ada").availability = {"Wed 15:00"};
  CHECK_FALSE(pairs.overview().to_do.named_times);  // one of two is not enough
  pairs.person("Cy").availability = {"Thu 15:00"};
  CHECK(pairs.overview().to_do.named_times);
  CHECK(pairs.overview().can_be_proposed == 0);
  pairs.person("Bo").availability = {"Wed 15:00"};
  CHECK(pairs.overview().can_be_proposed == 1);
  CHECK(pairs.overview().to_do.to_plan == 2);
}

TEST_CASE("a session ahead lacks a place only where places are named") {
  TwoPairs pairs;
  const MatchId bo = pairs.told("Bo");
  Session& session = pairs.put("a", bo, "2026-09-16T15:00", SessionState::planned);
  CHECK(pairs.overview().without_place.empty());
  pairs.program.sites.live[SiteId("North")].places = "Room 12";
  CHECK(pairs.overview().without_place == std::set{bo});
  session.place = "Room 12";
  CHECK(pairs.overview().without_place.empty());
  // What is over is written down; nobody needs a place for it any more.
  session.place.clear();
  session.starts_at = "2026-09-10T15:00";
  CHECK(pairs.overview().without_place.empty());
}

TEST_CASE("matches that nobody was told of wait beside the list of sessions") {
  TwoPairs pairs;
  pairs.match("Ada", "Bo", "SEL", MatchState::proposed);
  pairs.match("Ada", "Cy", "SEL", MatchState::approved);
  CHECK(pairs.overview().not_approved == 1);
  CHECK(pairs.overview().not_told == 1);
  CHECK(pairs.overview().all.empty());
  pairs.told("Cy");
  CHECK(pairs.overview().not_approved == 1);
  CHECK(pairs.overview().not_told == 0);
  CHECK_FALSE(sessions_overview(pairs.program, EventId("none"), kMondayNoon).ok());
}
