// The steps at the top of an event: which of them say that they are done.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const EventId kSprint("sel");

AppState sprint() {
  AppState state = sample_state(Screen::event_people);
  state.place.id = kSprint.text();
  return state;
}

std::vector<std::string> done_steps(const ScreenPage& shown) {
  std::vector<std::string> done;
  for (const access::Node& node : shown.page.tree().nodes()) {
    if (node.role == Role::link && node.description == "Done") done.push_back(node.name);
  }
  return done;
}

using Steps = std::vector<std::string>;

// Ben and Chidi are in pairs in that state.
void match_all(Program& program, MatchState state) {
  for (const char* mentee : {"ben", "chidi", "dana"}) {
    Match& match = program.matches.live[MatchId(mentee)];
    match.event = kSprint;
    match.mentor = PersonId("amara");
    match.mentee = PersonId(mentee);
    match.topic = TopicId("circles");
    match.state = state;
  }
}

void hold(Program& program, const char* match) {
  Session& session = program.sessions.live[SessionId(match)];
  session.match = MatchId(match);
  session.starts_at = "2001-09-03T15:00";
  session.state = SessionState::held;
}

}  // namespace

TEST_CASE("steps: people from a sheet do neither set the event up nor invite anybody") {
  ScreenPage shown(sprint());
  CHECK(done_steps(shown) == Steps{"People"});
  shown.change([](Program& program) {
    program.registrations.live.begin()->second.approval = Approval::waiting;
  });
  CHECK(done_steps(shown).empty());
  shown.change([](Program& program) {
    Registration& first = program.registrations.live.begin()->second;
    first.approval = Approval::approved;
    first.signed_up_at = "2001-09-02T05:05:00-05:00";  // by the form
  });
  CHECK(done_steps(shown) == Steps{"Set up", "Invite", "People"});
}

TEST_CASE("steps: who signed up by the form was invited, also once they have withdrawn") {
  ScreenPage shown(sprint());
  shown.change([](Program& program) {
    Registration& first = program.registrations.live.begin()->second;
    first.signed_up_at = "2001-09-02T05:05:00-05:00";
    first.withdrawn = true;
  });
  const Steps done = done_steps(shown);
  CHECK(std::find(done.begin(), done.end(), "Invite") != done.end());
}

TEST_CASE("steps: who counts on a match that is off is to be told before that step is done") {
  ScreenPage shown(sprint());
  const auto told = [&] {
    const Steps done = done_steps(shown);
    return std::find(done.begin(), done.end(), "Tell") != done.end();
  };
  shown.change([](Program& program) { match_all(program, MatchState::accepted); });
  CHECK(told());
  shown.change([](Program& program) {
    Match& match = program.matches.live.at(MatchId("ben"));
    match.state = MatchState::declined;
    match.told_of = {{match.mentor, match.mentee}};
  });
  CHECK_FALSE(told());
}

TEST_CASE("steps: sign-up that is over with people on the list has invited") {
  ScreenPage shown(sprint());
  shown.change([](Program& program) { program.events.live[kSprint].closes_on = "2001-09-08"; });
  CHECK(done_steps(shown) == Steps{"Invite", "People"});
}

TEST_CASE("steps: matches tick what was done with them, and declined ones that it was set up") {
  ScreenPage shown(sprint());
  shown.change([](Program& program) { match_all(program, MatchState::proposed); });
  CHECK(done_steps(shown) == Steps{"Set up", "People"});
  shown.change([](Program& program) { match_all(program, MatchState::approved); });
  CHECK(done_steps(shown) == Steps{"Set up", "People", "Match"});
  shown.change([](Program& program) { match_all(program, MatchState::notified); });
  CHECK(done_steps(shown) == Steps{"Set up", "People", "Match", "Tell"});
  shown.change([](Program& program) {
    match_all(program, MatchState::active);
    hold(program, "ben");
  });
  CHECK(done_steps(shown) == Steps{"Set up", "People", "Match", "Tell"});
  shown.change([](Program& program) {
    hold(program, "chidi");
    hold(program, "dana");
  });
  CHECK(done_steps(shown) == Steps{"Set up", "People", "Match", "Tell", "Meet"});
  shown.change([](Program& program) {
    program.sessions.live.clear();
    match_all(program, MatchState::declined);
  });
  CHECK(done_steps(shown) == Steps{"Set up", "People"});
  shown.change([](Program& program) { program.matches.live.clear(); });
  CHECK(done_steps(shown) == Steps{"People"});
  shown.change([](Program& program) {
    program.match_runs.live[MatchRunId("run")].event = kSprint;  // which found nobody a mentor
  });
  CHECK(done_steps(shown) == Steps{"Set up", "People"});
}

TEST_CASE("steps: help is given once who asks has a match that people were told of") {
  AppState state = sprint();
  state.place.screen = Screen::event_help;
  state.program.events.live[kSprint].kind = EventKind::one_off;
  ScreenPage shown(std::move(state));
  CHECK(done_steps(shown) == Steps{"People"});
  shown.change([](Program& program) { match_all(program, MatchState::notified); });
  const Steps done = done_steps(shown);
  REQUIRE_FALSE(done.empty());
  CHECK(done.front() == "Ask");
}

TEST_CASE("set up: the top says what the event is about") {
  AppState state = sprint();
  state.place.screen = Screen::event_setup;
  ScreenPage shown(std::move(state));
  CHECK_FALSE(shown.says("About Data"));
  shown.change([](Program& program) {
    program.events.live[kSprint].form_topics = {TopicId("circles"), TopicId("data")};
  });
  CHECK(shown.says("About Data literacy, Restorative circles"));
}

TEST_CASE("steps: help was given to who had met before the match ended") {
  AppState state = sprint();
  state.place.screen = Screen::event_help;
  state.program.events.live[kSprint].kind = EventKind::one_off;
  ScreenPage shown(std::move(state));
  const auto helped = [&] {
    const Steps done = done_steps(shown);
    return !done.empty() && done.front() == "Ask";
  };
  shown.change([](Program& program) {
    match_all(program, MatchState::notified);
    program.matches.live.at(MatchId("ben")).state = MatchState::ended_early;
  });
  CHECK_FALSE(helped());
  shown.change([](Program& program) { hold(program, "ben"); });
  CHECK(helped());
  shown.change([](Program& program) { program.matches.live.at(MatchId("ben")).asks_anew = true; });
  CHECK_FALSE(helped());
}
