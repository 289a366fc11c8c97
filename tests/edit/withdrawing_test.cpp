#include "edit/withdrawing.h"

#include <doctest/doctest.h>

#include <set>

#include "edit/event_list.h"
#include "edit/known_ids.h"
#include "model/known_matches.h"

using namespace rondo;
using namespace rondo::test;

namespace {

const PersonId kLeavingMentor("m");
const RegistrationId kLeavingSignUp("mentors");
constexpr std::string_view kLeavingDay = "2026-09-10";
const WithdrawalReasons kLeavingReasons{"The mentor withdrew", "The mentee withdrew"};

// One mentor with matches that stand differently, each named by its mentee.
struct Leaving {
  Program program;

  Leaving() {
    program.events.live[kEvent].name = "Sprint";
    put(kLeavingSignUp, kLeavingMentor).mentors = true;
    add("proposed", MatchState::proposed);
    add("released", MatchState::proposed, "2026-09-14T15:00");
    add("approved", MatchState::approved);
    add("told", MatchState::notified, "2026-09-14T15:00");
    add("begun", MatchState::active, "2026-09-09T15:00");
    add("done", MatchState::completed, "2026-09-14T15:00");
    add("declined", MatchState::declined);
  }

  Registration& put(const RegistrationId& id, const PersonId& person) {
    Registration& registration = program.registrations.live[id];
    registration.event = kEvent;
    registration.person = person;
    return registration;
  }
  void add(const char* mentee, MatchState state, const char* session = nullptr) {
    put(RegistrationId(mentee), PersonId(mentee)).seeks = true;
    Match& match = program.matches.live[MatchId(mentee)];
    match = {kEvent, kLeavingMentor, PersonId(mentee), TopicId("t"), state, false, false, {}};
    if (session == nullptr) return;
    Session& planned = program.sessions.live[SessionId(mentee)];
    planned.match = MatchId(mentee);
    planned.starts_at = session;
  }
  void leave(const RegistrationId& id) {
    Transaction edit(program);
    withdraw(edit, {id}, kLeavingDay, kLeavingReasons);
    edit.finish({});
  }
  const Match* match(const char* id) const { return program.matches.find(MatchId(id)); }
  SessionState session(const char* id) const { return program.sessions.find(SessionId(id))->state; }
};

}  // namespace

TEST_CASE("withdrawing: open matches end with the reason, and what is planned is called off") {
  Leaving sprint;
  sprint.leave(kLeavingSignUp);
  CHECK(sprint.program.registrations.find(kLeavingSignUp)->withdrawn);
  CHECK(sprint.match("proposed") == nullptr);
  for (const char* id : {"released", "approved", "told"}) {
    CAPTURE(id);
    CHECK(sprint.match(id)->state == MatchState::declined);
    CHECK(sprint.match(id)->reason == "The mentor withdrew");
  }
  CHECK(sprint.match("begun")->state == MatchState::ended_early);
  CHECK(sprint.session("told") == SessionState::cancelled);
  CHECK(sprint.session("begun") == SessionState::planned);  // of a day before, to be logged
}

TEST_CASE("withdrawing: what is completed or over stays, and everybody else takes part") {
  Leaving sprint;
  sprint.leave(kLeavingSignUp);
  CHECK(sprint.match("done")->state == MatchState::completed);
  CHECK(sprint.session("done") == SessionState::planned);
  CHECK(sprint.match("declined")->reason.empty());
  CHECK_FALSE(sprint.program.registrations.find(RegistrationId("told"))->withdrawn);
}

TEST_CASE("withdrawing: two who have met end early, also where nobody said that they began") {
  Leaving sprint;
  sprint.program.sessions.live.at(SessionId("told")).state = SessionState::held;
  sprint.leave(RegistrationId("told"));
  CHECK(sprint.match("told")->state == MatchState::ended_early);
  CHECK(sprint.match("told")->reason == "The mentee withdrew");
  CHECK(sprint.session("told") == SessionState::held);
  CHECK(sprint.match("approved")->state == MatchState::approved);
}

TEST_CASE("withdrawing: what ends is told beforehand, and is what ends then") {
  Leaving sprint;
  const auto ended = ended_by_withdrawing(sprint.program, {kLeavingSignUp}, kLeavingDay);
  CHECK(ended.size() == 5);
  const Program before = sprint.program;
  sprint.leave(kLeavingSignUp);
  for (const EndedMatch& one : ended) {
    CAPTURE(one.match.text());
    const Match* now = sprint.program.matches.find(one.match);
    CHECK((now == nullptr) == !one.becomes);
    if (now != nullptr) CHECK(now->state == one.becomes);
    for (const SessionId& id : one.called_off) {
      CHECK(sprint.program.sessions.find(id)->state == SessionState::cancelled);
    }
  }
  CHECK(ended_by_withdrawing(sprint.program, {kLeavingSignUp}, kLeavingDay).empty());
  CHECK(ended_by_withdrawing(before, {RegistrationId("gone")}, kLeavingDay).empty());
}

TEST_CASE("withdrawing: who had left before keeps the reason, unless another one is said") {
  Leaving sprint;
  const auto leave_saying = [&](const std::string& said) {
    Transaction edit(sprint.program);
    withdraw(edit, {kLeavingSignUp}, kLeavingDay, kLeavingReasons, said);
    edit.finish({});
    return sprint.program.registrations.find(kLeavingSignUp)->withdrawal_reason;
  };
  CHECK(leave_saying("New duties") == "New duties");
  CHECK(leave_saying("") == "New duties");  // among others whom the coordinator takes off
  CHECK(leave_saying("I move away") == "I move away");
}

TEST_CASE("withdrawing: a match in another event stays") {
  Leaving sprint;
  sprint.program.matches.live.at(MatchId("told")).event = EventId("other");
  sprint.leave(kLeavingSignUp);
  CHECK(sprint.match("told")->state == MatchState::notified);
}

TEST_CASE("waiting for a place: in the order of sign-up, who said no time last") {
  Leaving sprint;
  const auto wait = [&](const char* id, const char* signed_up_at) {
    Registration& registration = sprint.put(RegistrationId(id), PersonId(id));
    registration.approval = Approval::waitlisted;
    registration.signed_up_at = signed_up_at;
  };
  wait("a", "some day");
  wait("b", "2026-09-03T10:00:00-05:00");
  wait("c", "2026-09-02T08:00:00");
  wait("d", "");
  wait("e", "2026-09-01T08:00:00");
  sprint.program.registrations.live.at(RegistrationId("e")).withdrawn = true;
  CHECK(waiting_for_a_place(sprint.program, kEvent) ==
        std::vector{RegistrationId("c"), RegistrationId("b"), RegistrationId("a"),
                    RegistrationId("d")});
  CHECK(waiting_for_a_place(sprint.program, EventId("other")).empty());
}

TEST_CASE(
    "withdrawing: who knew of a match with them has to hear that it is off, and nobody else") {
  Leaving sprint;
  sprint.program.matches.live[MatchId("released")].told_of = {
      {kLeavingMentor, PersonId("released")}};
  sprint.leave(kLeavingSignUp);
  // The one of the released match has a session planned; of the one that is merely approved nobody
  // was told.
  CHECK(to_hear_of_off(sprint.program, kEvent) ==
        std::set{PersonId("begun"), PersonId("released"), PersonId("told")});
  CHECK(sprint.match("released")->told_of.count(kLeavingMentor) == 0);
}
