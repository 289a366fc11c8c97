#include "intake/preferences.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "edit/joining.h"

using namespace rondo;
using namespace rondo::intake;

namespace {

const EventId kEvent("event");

void add(Program& program, const char* id, bool mentors, const char* topic) {
  program.people.live[PersonId(id)].name = id;
  Registration registration;
  registration.event = kEvent;
  registration.person = PersonId(id);
  registration.mentors = mentors;
  registration.seeks = !mentors;
  if (mentors) registration.offers[TopicId(topic)] = {};
  if (!mentors) registration.requests[TopicId(topic)] = {};
  program.registrations.live[RegistrationId(id)] = registration;
}

// Ana, Ben and Cleo mentor, Dora asks; Cleo on something else.
Program small_program() {
  Program program;
  program.id = "program";
  program.events.live[kEvent].name = "Sprint";
  program.topics.live[TopicId("data")].name = "Data";
  program.topics.live[TopicId("phonics")].name = "Phonics";
  add(program, "ana", true, "data");
  add(program, "ben", true, "data");
  add(program, "cleo", true, "phonics");
  add(program, "dora", false, "data");
  return program;
}

codec::PreferenceAnswer by_dora(std::map<PersonId, int> preferred, std::set<PersonId> vetoes,
                                std::string given_at = "2026-09-10T08:00:00Z") {
  return {"program",          kEvent, PersonId("dora"), std::move(preferred), std::move(vetoes),
          std::move(given_at)};
}

using Ranks = std::map<PersonId, int>;
using People = std::set<PersonId>;
const PersonId kAna("ana"), kBen("ben"), kCleo("cleo"), kDora("dora");

// What becomes of the answers, by looking and by taking alike; they are in the program then.
std::vector<PreferenceNews> take(Program& program,
                                 const std::vector<codec::PreferenceAnswer>& answers) {
  const std::vector<PreferenceNews> news = preview_preferences(program, answers);
  Transaction edit(program);
  take_preferences(edit, answers);
  const Step step = edit.finish({});
  const bool changes = std::any_of(
      news.begin(), news.end(), [](const PreferenceNews& one) { return brings_news(one.effect); });
  CHECK(step.changes.empty() == !changes);
  return news;
}

const Registration& dora(const Program& program) {
  return *program.registrations.find(RegistrationId("dora"));
}

}  // namespace

TEST_CASE("preferences: ranks and vetoes are written, and the same answer again changes nothing") {
  Program program = small_program();
  const auto answer = by_dora({{kBen, 1}, {kAna, 2}}, {});
  CHECK(take(program, {answer})[0] == PreferenceNews{PreferenceEffect::noted, 0});
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}, {kAna, 2}});
  CHECK(dora(program).preferred_mentees.empty());
  CHECK(take(program, {answer})[0] == PreferenceNews{PreferenceEffect::known, 0});
  const auto without = by_dora({}, {kBen}, "2026-09-11T08:00:00Z");
  CHECK(take(program, {without})[0].effect == PreferenceEffect::changed);
  CHECK(dora(program).preferred_mentors.empty());
  CHECK(dora(program).vetoes == People{kBen});
  // What the coordinator puts right since is not undone by the same answer.
  program.registrations.live[RegistrationId("dora")].preferred_mentors = {{kAna, 1}};
  CHECK(take(program, {without})[0].effect == PreferenceEffect::known);
}

TEST_CASE("preferences: a blank takes back no veto, and a wish does") {
  Program program = small_program();
  program.registrations.live[RegistrationId("dora")].vetoes = {kAna, kBen};
  CHECK(take(program, {by_dora({}, {})})[0].effect == PreferenceEffect::noted);
  CHECK(dora(program).vetoes == People{kAna, kBen});
  take(program, {by_dora({{kBen, 1}}, {}, "2026-09-11T08:00:00Z")});
  CHECK(dora(program).vetoes == People{kAna});
}

TEST_CASE("preferences: an answer while its author or a partner waits for approval loses nothing") {
  Program program = small_program();
  program.registrations.live[RegistrationId("ben")].approval = Approval::waitlisted;
  CHECK(take(program, {by_dora({{kBen, 1}, {kAna, 2}}, {})})[0] ==
        PreferenceNews{PreferenceEffect::noted, 0});
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}, {kAna, 2}});
  program.registrations.live[RegistrationId("dora")].approval = Approval::waiting;
  CHECK(take(program, {by_dora({}, {}, "2026-09-11T08:00:00Z")})[0].effect ==
        PreferenceEffect::not_there);
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}, {kAna, 2}});
}

TEST_CASE(
    "preferences: no wish is an answer, and an earlier one that comes later changes nothing") {
  Program program = small_program();
  CHECK(take(program, {by_dora({}, {}, "2026-09-12T08:00:00Z")})[0].effect ==
        PreferenceEffect::noted);
  CHECK(dora(program).wishes_said_at == "2026-09-12T08:00:00Z");
  const auto earlier = by_dora({{kAna, 1}}, {kBen}, "2026-09-10T08:00:00Z");
  CHECK(take(program, {earlier})[0].effect == PreferenceEffect::replaced);
  CHECK(dora(program).preferred_mentors.empty());
  CHECK(dora(program).vetoes.empty());
  const auto again = by_dora({}, {}, "2026-09-14T08:00:00Z");
  CHECK(take(program, {again})[0].effect == PreferenceEffect::confirmed);
  const auto between = by_dora({{kAna, 1}}, {}, "2026-09-13T08:00:00Z");
  CHECK(take(program, {between})[0].effect == PreferenceEffect::replaced);
}

TEST_CASE("preferences: of several by one person the one that was given last counts") {
  Program program = small_program();
  const auto news = take(program, {by_dora({{kBen, 1}}, {}, "2026-09-11T08:00:00Z"),
                                   by_dora({{kAna, 1}}, {}, "2026-09-10T08:00:00Z")});
  CHECK(news[0].effect == PreferenceEffect::noted);
  CHECK(news[1].effect == PreferenceEffect::replaced);
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}});
}

TEST_CASE("preferences: who is not possible any more is left out, and ranks close up") {
  Program program = small_program();
  program.registrations.live[RegistrationId("ben")].withdrawn = true;
  const auto news =
      take(program, {by_dora({{kBen, 1}, {kAna, 3}, {PersonId("gone"), 2}}, {PersonId("gone")})});
  CHECK(news[0] == PreferenceNews{PreferenceEffect::noted, 3});
  CHECK(dora(program).preferred_mentors == Ranks{{kAna, 1}});
  CHECK(dora(program).vetoes.empty());
}

TEST_CASE("preferences: of who is on both sides each role gets its own ranks") {
  Program program = small_program();
  Registration& ben = program.registrations.live[RegistrationId("ben")];
  ben.seeks = true;
  ben.requests[TopicId("phonics")] = {};
  const auto answer = [&](Ranks ranks, const char* given_at) {
    return codec::PreferenceAnswer{"program", kEvent, kBen, std::move(ranks), {}, given_at};
  };
  take(program, {answer({{kCleo, 1}, {kDora, 2}}, "2026-09-10T08:00:00Z")});
  CHECK(ben.preferred_mentors == Ranks{{kCleo, 1}});
  CHECK(ben.preferred_mentees == Ranks{{kDora, 1}});
  // What the event does not ask any more stays as it is.
  program.events.live[kEvent].preferences = Sides::mentees;
  CHECK(take(program, {answer({{kDora, 1}}, "2026-09-11T08:00:00Z")})[0] ==
        PreferenceNews{PreferenceEffect::changed, 1});
  CHECK(ben.preferred_mentors.empty());
  CHECK(ben.preferred_mentees == Ranks{{kDora, 1}});
}

TEST_CASE("preferences: a removed event or person is told, somebody joined is found") {
  Program program = small_program();
  auto elsewhere = by_dora({{kBen, 1}}, {});
  elsewhere.event = EventId("other");
  auto stranger = by_dora({{kBen, 1}}, {});
  stranger.person = PersonId("stranger");
  const auto news = take(program, {elsewhere, stranger});
  CHECK(news[0].effect == PreferenceEffect::no_event);
  CHECK(news[1].effect == PreferenceEffect::no_person);

  Person eva;
  eva.name = "Eva";
  program.people.live[PersonId("eva")] = eva;
  Transaction edit(program);
  join_people(edit, PersonId("eva"), kDora);
  join_people(edit, kAna, kBen);
  (void)edit.finish({});
  CHECK(take(program, {by_dora({{kBen, 1}}, {})})[0].effect == PreferenceEffect::noted);
  const auto found =
      std::find_if(program.registrations.begin(), program.registrations.end(),
                   [](const auto& entry) { return entry.second.person == PersonId("eva"); });
  REQUIRE(found != program.registrations.end());
  CHECK(found->second.preferred_mentors == Ranks{{kAna, 1}});
}
