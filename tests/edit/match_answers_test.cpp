#include "edit/match_answers.h"

#include <doctest/doctest.h>

#include "edit/joining.h"
#include "edit/known_ids.h"
#include "model/known_matches.h"

using namespace rondo;
using namespace rondo::test;

namespace {

Program program_with(MatchState state) {
  Program program;
  Transaction edit(program);
  edit.put(kEvent, Event{});
  for (const PersonId& id : {kAda, kBo, kCy}) {
    Person person;
    person.name = id.text();
    edit.put(id, person);
  }
  Match match;
  match.event = kEvent;
  match.mentor = kAda;
  match.mentee = kBo;
  match.topic = kCalm;
  match.state = state;
  edit.put(kMatch, match);
  edit.finish({});
  return program;
}

MatchAnswer says(const PersonId& person, bool accepts,
                 std::string given_at = "2026-09-10T08:00:00Z") {
  return {kEvent, kMatch, person, accepts, accepts ? "" : "no time", std::move(given_at)};
}

using Effects = std::vector<AnswerEffect>;

// Takes the answers in, to the effect that was announced.
Effects take(Program& program, const std::vector<MatchAnswer>& answers) {
  const Effects announced = effects_of(program, answers);
  Transaction edit(program);
  put_match_answers(edit, answers, "2026-09-10", {"The mentor withdrew", "The mentee withdrew"});
  edit.finish({});
  return announced;
}

const Match& match_in(const Program& program) {
  return *program.matches.find(kMatch);
}

}  // namespace

TEST_CASE("match answers: one yes waits, two accept, in whatever state of telling") {
  for (const MatchState state : {MatchState::approved, MatchState::notified}) {
    Program program = program_with(state);
    CHECK(take(program, {says(kBo, true)}) == Effects{AnswerEffect::waits});
    CHECK(match_in(program).state == state);
    CHECK(match_in(program).accepted_by == std::set{kBo});
    CHECK(take(program, {says(kBo, true)}) == Effects{AnswerEffect::known});
    CHECK(take(program, {says(kAda, true)}) == Effects{AnswerEffect::accepts});
    CHECK(match_in(program).state == MatchState::accepted);
    CHECK(match_in(program).told.empty());
  }
}

TEST_CASE("match answers: who answers was told, and the other only if that was noted") {
  Program program = program_with(MatchState::approved);
  SUBCASE("the other was not") {
    take(program, {says(kBo, true)});
    CHECK_FALSE(is_to_be_told(match_in(program), kBo));
    CHECK(is_to_be_told(match_in(program), kAda));
  }
  SUBCASE("the other was") {
    program.matches.live[kMatch].told = {kAda};
    take(program, {says(kBo, true)});
    CHECK(match_in(program).state == MatchState::notified);
    CHECK(match_in(program).accepted_by == std::set{kBo});
    CHECK(match_in(program).told.empty());
  }
}

TEST_CASE("match answers: one no declines, with its reason, also after both said yes") {
  Program program = program_with(MatchState::notified);
  CHECK(take(program, {says(kBo, true), says(kAda, true)}) ==
        Effects{AnswerEffect::waits, AnswerEffect::accepts});
  CHECK(take(program, {says(kAda, false)}) == Effects{AnswerEffect::declines});
  CHECK(match_in(program).state == MatchState::declined);
  CHECK(match_in(program).reason == "no time");
  CHECK(match_in(program).declined_by == kAda);
  CHECK(take(program, {says(kAda, false)}) == Effects{AnswerEffect::known});
  CHECK(take(program, {says(kBo, true)}) == Effects{AnswerEffect::over});
  CHECK(match_in(program).state == MatchState::declined);
}

TEST_CASE("match answers: of one person the latest counts, whatever the order they came in") {
  Program program = program_with(MatchState::notified);
  const MatchAnswer first = says(kBo, false, "2026-09-10T08:00:00Z");
  const MatchAnswer second = says(kBo, true, "2026-09-10T09:00:00Z");
  CHECK(effects_of(program, {second, first}) ==
        Effects{AnswerEffect::waits, AnswerEffect::replaced});
  CHECK(take(program, {first, second}) == Effects{AnswerEffect::replaced, AnswerEffect::waits});
  CHECK(match_in(program).state == MatchState::notified);
}

TEST_CASE("match answers: what has begun, is over or released, or is not there, does not change") {
  const auto effect = [](MatchState state, bool accepts) {
    Program program = program_with(state);
    const Program before = program;
    const Effects effects = take(program, {says(kBo, accepts)});
    CHECK(program == before);
    return effects.front();
  };
  CHECK(effect(MatchState::proposed, true) == AnswerEffect::released);
  CHECK(effect(MatchState::proposed, false) == AnswerEffect::released);
  CHECK(effect(MatchState::accepted, true) == AnswerEffect::known);
  CHECK(effect(MatchState::active, true) == AnswerEffect::known);
  CHECK(effect(MatchState::active, false) == AnswerEffect::begun);
  CHECK(effect(MatchState::completed, false) == AnswerEffect::begun);
  CHECK(effect(MatchState::ended_early, true) == AnswerEffect::over);
  CHECK(effect(MatchState::ended_early, false) == AnswerEffect::over);

  Program program = program_with(MatchState::notified);
  CHECK(take(program, {says(kCy, true)}) == Effects{AnswerEffect::no_match});
  MatchAnswer stray = says(kBo, true);
  stray.match = MatchId("gone");
  CHECK(take(program, {stray}) == Effects{AnswerEffect::no_match});
  stray.event = EventId("gone");
  CHECK(take(program, {stray}) == Effects{AnswerEffect::no_event});
  CHECK(program == program_with(MatchState::notified));
}

TEST_CASE("match answers: who declined is known by the record that was kept") {
  Program program = program_with(MatchState::notified);
  take(program, {says(kBo, false)});
  Transaction edit(program);
  join_people(edit, kCy, kBo, kToday);
  CHECK(match_in(program).declined_by == kCy);
}

TEST_CASE("match answers: somebody whose record was joined since is still known") {
  Program program = program_with(MatchState::notified);
  {
    Transaction edit(program);
    join_people(edit, kCy, kBo, kToday);
    edit.finish({});
  }
  CHECK(take(program, {says(kBo, true)}) == Effects{AnswerEffect::waits});
  CHECK(match_in(program).accepted_by == std::set{kCy});
  Transaction edit(program);
  join_people(edit, kAda, kCy, kToday);
  CHECK(program.matches.empty());  // nobody mentors themselves
}

TEST_CASE("match answers: who has said yes stays so when the record is joined with another") {
  Program program = program_with(MatchState::notified);
  take(program, {says(kBo, true)});
  Transaction edit(program);
  join_people(edit, kCy, kBo, kToday);
  CHECK(match_in(program).accepted_by == std::set{kCy});
}

TEST_CASE("match answers: a no to the whole event withdraws, and ends every open match") {
  const auto leaves = [](std::string reason) {
    MatchAnswer answer = says(kBo, false, "2026-09-11T08:00:00Z");
    answer.reason = std::move(reason);
    answer.withdraws = true;
    return answer;
  };
  const RegistrationId id("bo");
  for (const MatchState state : {MatchState::notified, MatchState::active}) {
    Program program = program_with(state);
    CHECK(take(program, {leaves("")}) == Effects{AnswerEffect::no_match});  // not on the list
    program.registrations.live[id] = on_list(kEvent, kBo);
    // The later yes of the other one comes too late.
    MatchAnswer late = says(kAda, true, "2026-09-12T08:00:00Z");
    CHECK(take(program, {late, leaves("")}) ==
          Effects{AnswerEffect::over, AnswerEffect::withdraws});
    CHECK(program.registrations.find(id)->withdrawn);
    CHECK(match_in(program).state ==
          (state == MatchState::active ? MatchState::ended_early : MatchState::declined));
    CHECK(match_in(program).reason == "The mentee withdrew");
    CHECK(take(program, {leaves("")}) == Effects{AnswerEffect::known});
  }
  Program program = program_with(MatchState::accepted);
  program.registrations.live[id] = on_list(kEvent, kBo);
  take(program, {leaves("moving away")});
  CHECK(match_in(program).reason == "moving away");
}

TEST_CASE("match answers: a no leaves the other one, who knows of the match, to be told") {
  Program program = program_with(MatchState::approved);
  for (const PersonId& id : {kAda, kBo}) {
    Registration& registration = program.registrations.live[RegistrationId(id.text())];
    registration.event = kEvent;
    registration.person = id;
  }
  const Program untold = program;
  take(program, {says(kAda, false)});
  CHECK(to_hear_of_off(program, kEvent).empty());
  program = untold;
  take(program, {says(kBo, true), says(kAda, false, "2026-09-11T08:00:00Z")});
  CHECK(to_hear_of_off(program, kEvent) == std::set{kBo});
}
