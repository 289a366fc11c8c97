#include "intake/preferences.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "codec/program_json.h"
#include "edit/history.h"
#include "edit/joining.h"
#include "intake/sheets.h"

using namespace rondo;
using namespace rondo::intake;
using rondo::intake::test::kEvent;

namespace {

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

constexpr const char* kTakenAt = "2026-09-20T12:00:00Z";

// What becomes of the answers, by looking and by taking alike; they are in the program then.
std::vector<PreferenceNews> take_wishes(Program& program,
                                        const std::vector<codec::PreferenceAnswer>& given,
                                        const char* now = kTakenAt,
                                        std::set<std::size_t> all_the_same = {}) {
  const PreferenceAnswers answers{given, std::move(all_the_same)};
  const std::int64_t now_utc_ms = *utc_ms_of(now);
  const std::vector<PreferenceNews> news = preview_preferences(program, answers, now_utc_ms);
  Transaction edit(program);
  take_preferences(edit, answers, now_utc_ms);
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
  CHECK(take_wishes(program, {answer})[0] == PreferenceNews{PreferenceEffect::noted, 0});
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}, {kAna, 2}});
  CHECK(dora(program).preferred_mentees.empty());
  CHECK(take_wishes(program, {answer})[0] == PreferenceNews{PreferenceEffect::known, 0});
  const auto without = by_dora({}, {kBen}, "2026-09-11T08:00:00Z");
  CHECK(take_wishes(program, {without})[0].effect == PreferenceEffect::changed);
  CHECK(dora(program).preferred_mentors.empty());
  CHECK(dora(program).vetoes == People{kBen});
  // What the coordinator puts right since is not undone by the same answer.
  program.registrations.live[RegistrationId("dora")].preferred_mentors = {{kAna, 1}};
  CHECK(take_wishes(program, {without})[0].effect == PreferenceEffect::known);
}

TEST_CASE("preferences: a blank takes back no veto, and a wish does") {
  Program program = small_program();
  program.registrations.live[RegistrationId("dora")].vetoes = {kAna, kBen};
  CHECK(take_wishes(program, {by_dora({}, {})})[0].effect == PreferenceEffect::noted);
  CHECK(dora(program).vetoes == People{kAna, kBen});
  take_wishes(program, {by_dora({{kBen, 1}}, {}, "2026-09-11T08:00:00Z")});
  CHECK(dora(program).vetoes == People{kAna});
}

TEST_CASE("preferences: an answer while its author or a partner waits for approval loses nothing") {
  Program program = small_program();
  program.registrations.live[RegistrationId("ben")].approval = Approval::waitlisted;
  CHECK(take_wishes(program, {by_dora({{kBen, 1}, {kAna, 2}}, {})})[0] ==
        PreferenceNews{PreferenceEffect::noted, 0});
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}, {kAna, 2}});
  program.registrations.live[RegistrationId("dora")].approval = Approval::waiting;
  CHECK(take_wishes(program, {by_dora({}, {}, "2026-09-11T08:00:00Z")})[0].effect ==
        PreferenceEffect::not_there);
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}, {kAna, 2}});
}

TEST_CASE(
    "preferences: no wish is an answer, and an earlier one that comes later changes nothing") {
  Program program = small_program();
  CHECK(take_wishes(program, {by_dora({}, {}, "2026-09-12T08:00:00Z")})[0].effect ==
        PreferenceEffect::noted);
  CHECK(dora(program).wishes_said_at == "2026-09-12T08:00:00Z");
  const auto earlier = by_dora({{kAna, 1}}, {kBen}, "2026-09-10T08:00:00Z");
  CHECK(take_wishes(program, {earlier})[0].effect == PreferenceEffect::replaced);
  CHECK(dora(program).preferred_mentors.empty());
  CHECK(dora(program).vetoes.empty());
  const auto again = by_dora({}, {}, "2026-09-14T08:00:00Z");
  CHECK(take_wishes(program, {again})[0].effect == PreferenceEffect::confirmed);
  const auto between = by_dora({{kAna, 1}}, {}, "2026-09-13T08:00:00Z");
  CHECK(take_wishes(program, {between})[0].effect == PreferenceEffect::replaced);
}

TEST_CASE("preferences: of several by one person the one that was given last counts") {
  Program program = small_program();
  const auto news = take_wishes(program, {by_dora({{kBen, 1}}, {}, "2026-09-11T08:00:00Z"),
                                          by_dora({{kAna, 1}}, {}, "2026-09-10T08:00:00Z")});
  CHECK(news[0].effect == PreferenceEffect::noted);
  CHECK(news[1].effect == PreferenceEffect::replaced);
  CHECK(dora(program).preferred_mentors == Ranks{{kBen, 1}});
}

TEST_CASE("preferences: who is not possible any more is left out, and ranks close up") {
  Program program = small_program();
  program.registrations.live[RegistrationId("ben")].withdrawn = true;
  const auto news = take_wishes(
      program, {by_dora({{kBen, 1}, {kAna, 3}, {PersonId("gone"), 2}}, {PersonId("gone")})});
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
  take_wishes(program, {answer({{kCleo, 1}, {kDora, 2}}, "2026-09-10T08:00:00Z")});
  CHECK(ben.preferred_mentors == Ranks{{kCleo, 1}});
  CHECK(ben.preferred_mentees == Ranks{{kDora, 1}});
  // What the event does not ask any more stays as it is.
  program.events.live[kEvent].preferences = Sides::mentees;
  CHECK(take_wishes(program, {answer({{kDora, 1}}, "2026-09-11T08:00:00Z")})[0] ==
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
  const auto news = take_wishes(program, {elsewhere, stranger});
  CHECK(news[0].effect == PreferenceEffect::no_event);
  CHECK(news[1].effect == PreferenceEffect::no_person);

  Person eva;
  eva.name = "Eva";
  program.people.live[PersonId("eva")] = eva;
  Transaction edit(program);
  join_people(edit, PersonId("eva"), kDora, "2026-09-01");
  join_people(edit, kAna, kBen, "2026-09-01");
  (void)edit.finish({});
  CHECK(take_wishes(program, {by_dora({{kBen, 1}}, {})})[0].effect == PreferenceEffect::noted);
  const auto found =
      std::find_if(program.registrations.begin(), program.registrations.end(),
                   [](const auto& entry) { return entry.second.person == PersonId("eva"); });
  REQUIRE(found != program.registrations.end());
  CHECK(found->second.preferred_mentors == Ranks{{kAna, 1}});
}

TEST_CASE("preferences: a clock that runs ahead keeps out nothing that comes later") {
  for (const char* ahead : {"2026-09-10T17:00:00Z", "2027-09-10T08:00:00Z"}) {
    CAPTURE(ahead);
    Program program = small_program();
    const auto fast = by_dora({{kBen, 1}}, {}, ahead);
    CHECK(take_wishes(program, {fast}, "2026-09-10T12:00:00Z")[0].effect ==
          PreferenceEffect::noted);
    CHECK(dora(program).wishes_said_at == "2026-09-10T12:00:00Z");
    CHECK(take_wishes(program, {fast}, "2026-09-10T13:00:00Z")[0].effect ==
          PreferenceEffect::known);
    const auto later = by_dora({{kAna, 1}}, {}, "2026-09-11T08:00:00Z");
    CHECK(take_wishes(program, {later}, "2026-09-11T12:00:00Z")[0].effect ==
          PreferenceEffect::changed);
    // The first one once more, alone and among others, and also long after.
    for (const char* now : {"2026-09-12T12:00:00Z", "2028-01-01T12:00:00Z"}) {
      const auto news = take_wishes(program, {fast, later}, now);
      CHECK(news[0].effect == PreferenceEffect::known);
      CHECK(news[1].effect == PreferenceEffect::known);
      CHECK(dora(program).preferred_mentors == Ranks{{kAna, 1}});
    }
  }
}

TEST_CASE("preferences: with one that was taken before, a later one of another device counts") {
  Program program = small_program();
  const auto fast = by_dora({{kBen, 1}}, {}, "2027-09-10T08:00:00Z");
  take_wishes(program, {fast}, "2026-09-10T12:00:00Z");
  const auto news = take_wishes(program, {fast, by_dora({{kAna, 1}}, {}, "2026-09-11T08:00:00Z")},
                                "2026-09-12T12:00:00Z");
  CHECK(news[0].effect == PreferenceEffect::known);
  CHECK(news[1].effect == PreferenceEffect::changed);
  CHECK(dora(program).preferred_mentors == Ranks{{kAna, 1}});
}

TEST_CASE("preferences: of two by a clock that runs ahead the later counts, together and apart") {
  const auto first = by_dora({{kBen, 1}}, {}, "2027-09-10T08:00:00Z");
  const auto second = by_dora({{kAna, 1}}, {}, "2027-09-11T08:00:00Z");
  Program together = small_program();
  const auto news = take_wishes(together, {second, first}, "2026-09-12T12:00:00Z");
  CHECK(news[0].effect == PreferenceEffect::noted);
  CHECK(news[1].effect == PreferenceEffect::replaced);
  Program apart = small_program();
  take_wishes(apart, {first}, "2026-09-10T12:00:00Z");
  CHECK(take_wishes(apart, {second}, "2026-09-11T12:00:00Z")[0].effect ==
        PreferenceEffect::changed);
  Program backwards = small_program();
  take_wishes(backwards, {second}, "2026-09-11T12:00:00Z");
  CHECK(take_wishes(backwards, {first}, "2026-09-12T12:00:00Z")[0].effect ==
        PreferenceEffect::replaced);
  for (const Program* program : {&together, &apart, &backwards}) {
    CHECK(dora(*program).preferred_mentors == Ranks{{kAna, 1}});
  }
}

TEST_CASE("preferences: one that is ahead, with older ones of another device, counts and says so") {
  Program program = small_program();
  const auto news = take_wishes(program, {by_dora({{kBen, 1}}, {}, "2027-09-10T08:00:00Z"),
                                          by_dora({{kAna, 1}}, {}, "2026-09-09T08:00:00Z")});
  CHECK(news[0] == PreferenceNews{PreferenceEffect::noted, 0, false, false});
  CHECK(news[1] == PreferenceNews{PreferenceEffect::replaced, 0, true, true});
}

TEST_CASE("preferences: what was seen and left out does not win when it is opened once more") {
  const auto early = by_dora({{kBen, 1}}, {}, "2026-09-10T15:00:00Z");
  const auto late = by_dora({{kAna, 1}}, {}, "2026-09-10T15:05:00Z");
  Program program = small_program();
  take_wishes(program, {early, late}, "2026-09-10T12:10:00Z");
  CHECK(dora(program).preferred_mentors == Ranks{{kAna, 1}});
  const Program before = program;
  // Both times have come by now.
  CHECK(take_wishes(program, {early, late}, kTakenAt)[0].effect == PreferenceEffect::known);
  CHECK(program == before);
  // And what the times would have chosen, had it not been decided otherwise.
  Program decided = small_program();
  const auto first = by_dora({{kBen, 1}}, {}, "2026-09-10T08:00:00Z");
  const auto second = by_dora({{kAna, 1}}, {}, "2026-09-12T08:00:00Z");
  take_wishes(decided, {first, second}, kTakenAt, {0});
  CHECK(take_wishes(decided, {second})[0].effect == PreferenceEffect::known);
  CHECK(dora(decided).preferred_mentors == Ranks{{kBen, 1}});
}

TEST_CASE("preferences: an older answer is taken all the same when that was decided") {
  Program program = small_program();
  take_wishes(program, {by_dora({{kBen, 1}}, {}, "2026-09-12T08:00:00Z")});
  const auto older = by_dora({{kAna, 1}}, {}, "2026-09-10T08:00:00Z");
  CHECK(take_wishes(program, {older})[0] ==
        PreferenceNews{PreferenceEffect::replaced, 0, true, false});
  CHECK(take_wishes(program, {older}, kTakenAt, {0})[0] ==
        PreferenceNews{PreferenceEffect::changed, 0, true, false});
  CHECK(dora(program).preferred_mentors == Ranks{{kAna, 1}});
  CHECK(dora(program).wishes_said_at == "2026-09-12T08:00:00Z");
  // Of two at once, too.
  Program both = small_program();
  const auto later = by_dora({{kBen, 1}}, {}, "2026-09-12T08:00:00Z");
  const auto news = take_wishes(both, {older, later}, kTakenAt, {0});
  CHECK(news[0].effect == PreferenceEffect::noted);
  CHECK(news[1] == PreferenceNews{PreferenceEffect::replaced, 0, false, false});
  CHECK(dora(both).preferred_mentors == Ranks{{kAna, 1}});
}

TEST_CASE("preferences: what is undone can be taken again, also by a clock that runs ahead") {
  Program program = small_program();
  const Program before = program;
  const auto fast = by_dora({{kBen, 1}}, {}, "2027-09-10T08:00:00Z");
  const PreferenceAnswers answers{{fast}, {}};
  Transaction edit(program);
  take_preferences(edit, answers, *utc_ms_of(kTakenAt));
  History history;
  history.add(edit.finish({}));
  (void)history.undo(program);
  CHECK(program == before);
  CHECK(take_wishes(program, {fast})[0].effect == PreferenceEffect::noted);
}

TEST_CASE("preferences: two coordinators who pass the file on know what the other has taken") {
  Program mine = small_program();
  const auto fast = by_dora({{kBen, 1}}, {}, "2027-09-10T08:00:00Z");
  take_wishes(mine, {fast}, "2026-09-10T12:00:00Z");
  const Result<Program> theirs = codec::read_program(codec::write_program(mine));
  REQUIRE(theirs.ok());
  Program there = *theirs;
  CHECK(take_wishes(there, {fast}, "2026-09-11T12:00:00Z")[0].effect == PreferenceEffect::known);
  const auto later = by_dora({{kAna, 1}}, {}, "2026-09-11T08:00:00Z");
  CHECK(take_wishes(there, {later}, "2026-09-11T12:00:00Z")[0].effect == PreferenceEffect::changed);
}
