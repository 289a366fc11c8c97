#include "model/known_matches.h"

#include <doctest/doctest.h>

using namespace rondo;

namespace {

const EventId kEvent("sprint");

// Ana mentors Ben, and both have heard of it; Cy and the same people in another event are besides.
struct ToldPair {
  Program program;
  MatchId id{"match"};
  Match match;

  ToldPair() {
    for (const char* name : {"ana", "ben", "cy"}) sign_up(name, kEvent, name);
    sign_up("elsewhere", EventId("other"), "ana");
    match.event = kEvent;
    match.mentor = PersonId("ana");
    match.mentee = PersonId("ben");
    match.topic = TopicId("circles");
    match.state = MatchState::notified;
  }

  void sign_up(const char* key, const EventId& event, const char* person) {
    Registration& registration = program.registrations.live[RegistrationId(key)];
    registration.event = event;
    registration.person = PersonId(person);
  }
};

}  // namespace

TEST_CASE(
    "known matches: one that goes is noted in the sign-ups of its two, for the caller to write") {
  ToldPair pair;
  const Program before = pair.program;
  SignUpNotes notes(pair.program);
  const NotedSignUps noted = notes.when_gone(pair.id, pair.match);
  CHECK(pair.program == before);
  REQUIRE(noted.size() == 2);
  CHECK(noted[0].first == RegistrationId("ana"));
  CHECK(noted[0].second.off_mentees.at(pair.id).partner == PersonId("ben"));
  CHECK(noted[1].first == RegistrationId("ben"));
  CHECK(noted[1].second.off_mentors.at(pair.id).partner == PersonId("ana"));
  pair.match.state = MatchState::proposed;
  CHECK(notes.when_gone(pair.id, pair.match).empty());
}

TEST_CASE("known matches: notes follow what was written since, and a pair that is made again") {
  ToldPair pair;
  SignUpNotes notes(pair.program);
  for (const char* id : {"one", "other"}) {
    for (auto& [sign_up, noted] : notes.when_gone(MatchId(id), pair.match)) {
      pair.program.registrations.live[sign_up] = noted;
    }
  }
  CHECK(pair.program.registrations.find(RegistrationId("ben"))->off_mentors.size() == 2);
  Match again = pair.match;
  again.state = MatchState::proposed;
  const NotedSignUps noted = notes.when_made(again);
  REQUIRE(noted.size() == 2);
  for (const auto& [id, registration] : noted) {
    CHECK(registration.off_mentors.empty());
    CHECK(registration.off_mentees.empty());
  }
  CHECK(again.told_of.size() == 2);
  pair.program.registrations.live.erase(RegistrationId("ben"));
  CHECK(notes.when_gone(pair.id, pair.match).size() == 1);
}

TEST_CASE("known matches: who says that one is off has not to hear of it") {
  ToldPair pair;
  const Match told = pair.match;
  note_off_by(PersonId("ben"), pair.match);
  CHECK(pair.match.told_of == std::map<PersonId, PersonId>{{PersonId("ana"), PersonId("ben")}});
  pair.match = told;
  note_off_by({}, pair.match);
  CHECK(pair.match.told_of.size() == 2);
}
