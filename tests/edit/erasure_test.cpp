#include "edit/erasure.h"

#include <doctest/doctest.h>

#include "edit/known_ids.h"
#include "edit/removal.h"
#include "model/collections.h"

using namespace rondo;
using namespace rondo::test;

namespace {

// Ada mentors Bo; they met; Bo wrote about it. An earlier match of the two was removed.
Program program() {
  Program program;
  Person ada;
  ada.name = "Ada Example";
  ada.email = "ada@example.org";
  ada.other_emails = {"a.example@example.org"};
  ada.merged_ids = {PersonId("ada-before")};
  Person bo;
  bo.name = "Bo Example";
  Registration registration;
  registration.event = kEvent;
  registration.person = kAda;
  registration.comment = "Mornings";
  Registration of_bo = registration;
  of_bo.person = kBo;
  of_bo.comment = "I would like to work with Ada Example again";
  of_bo.preferred_mentors = {{kAda, 1}, {PersonId("cy"), 2}};
  of_bo.vetoes = {PersonId("ada-before")};
  Match match;
  match.event = kEvent;
  match.mentor = kAda;
  match.mentee = kBo;
  Session session;
  session.match = kMatch;
  session.notes = "Talked about circles";
  Transaction edit(program);
  edit.put(kEvent, Event{});
  edit.put(kAda, ada);
  edit.put(kBo, bo);
  edit.put(RegistrationId("ra"), registration);
  edit.put(RegistrationId("rb"), of_bo);
  edit.put(MatchId("old"), match);
  session.match = MatchId("old");
  edit.put(SessionId("old"), session);
  remove_match(edit, MatchId("old"));
  edit.put(kMatch, match);
  session.match = kMatch;
  edit.put(SessionId("s"), session);
  MatchRun run;
  run.event = kEvent;
  run.unserved = {
      {"p1/t", Value("why")},
      {"p2/t",
       Value(Value::Object{{"args", Value(Value::Object{{"mentor", Value("Ada Example")}})}})},
      {"p2/u", Value("nobody offers it")}};
  edit.put(MatchRunId("run"), run);
  edit.finish({});
  program.unknown[{key_of<Person>(kAda), "photo"}] = "\"picture\"";
  program.unknown[{key_of<Registration>(RegistrationId("ra")), "newer"}] = "1";
  program.unknown[{key_of<Registration>(RegistrationId("rb")), "newer"}] = "\"kept\"";
  program.unknown[{key_of<Registration>(RegistrationId("rb")), "likes"}] = "[\"p1\"]";
  return program;
}

}  // namespace

TEST_CASE("erasing a person leaves nothing of them, live or set aside") {
  const Erased erased = erase_person(program(), kAda);
  const Program& after = erased.program;
  CHECK(after.people.find(kAda) == nullptr);
  CHECK(after.people.removed.empty());
  CHECK(after.registrations.size() == 1);
  CHECK(after.registrations.removed.empty());
  CHECK(after.matches.removed.empty());
  CHECK(after.sessions.removed.empty());
  CHECK(after.matches.empty());
  CHECK(after.sessions.empty());
  const Registration& bo = after.registrations.live.at(RegistrationId("rb"));
  CHECK(bo.preferred_mentors == std::map<PersonId, int>{{PersonId("cy"), 2}});
  CHECK(bo.vetoes.empty());
  const auto& unserved = after.match_runs.live.at(MatchRunId("run")).unserved;
  CHECK(unserved == std::map<std::string, Value>{{"p2/u", Value("nobody offers it")}});
  CHECK(after.unknown.size() == 1);
  CHECK(after.unknown.begin()->second == "\"kept\"");
}

TEST_CASE("erasing a person leaves others, and tells in how many of their texts the name stands") {
  const Program before = program();
  const Erased erased = erase_person(before, kAda);
  CHECK(erased.mentions == 1);
  CHECK(erased.program.people.live.at(kBo) == before.people.live.at(kBo));
  CHECK(erased.program.registrations.live.at(RegistrationId("rb")).comment ==
        "I would like to work with Ada Example again");
  CHECK(erase_person(before, PersonId("nobody")).program == before);
}
