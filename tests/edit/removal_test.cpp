#include "edit/removal.h"

#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "edit/erasure.h"
#include "edit/joining.h"
#include "edit/known_ids.h"
#include "model/field_tables.h"
#include "model/known_matches.h"
#include "model/validate.h"

using namespace rondo;
using namespace rondo::test;

namespace {

const TopicId kCalmer("t2");

// Ada mentors Bo on t1; Bo and Cy both have asked for Ada.
Program small_program() {
  Program program;
  Transaction edit(program);
  edit.put(kEvent, Event{});
  edit.put(kNorth, Site{"North", {}});
  edit.put(SiteId("s2"), Site{"Nort", {"N."}});
  const auto person = [&](const PersonId& id, const char* name, const char* email,
                          const char* site) {
    Person record;
    record.name = name;
    record.email = email;
    record.site = SiteId(site);
    edit.put(id, record);
  };
  person(kAda, "Ada Example", "ada@example.org", "s1");
  person(kBo, "Bo Example", "bo@example.org", "s2");
  person(kCy, "Bo Exampel", "bo.e@example.org", "s1");
  edit.put(kCalm, Topic{"Calm classrooms", {}, {}, {"calmer classroom"}, {}});
  edit.put(kCalmer, Topic{"Calmer classroom", kCalm, {"Calm room"}, {}, {}});
  edit.put(PoolCategoryId("c1"), PoolCategory{"Grade span"});
  edit.put(PoolId("k1"), Pool{PoolCategoryId("c1"), "6-8", {}});
  edit.put(PoolId("k2"), Pool{PoolCategoryId("c1"), "six to eight", {}});
  Registration ada = on_list(kEvent, kAda);
  ada.mentors = true;
  ada.offers[kCalm] = {3, true};
  edit.put(RegistrationId("r1"), ada);
  Registration bo = on_list(kEvent, kBo);
  bo.seeks = true;
  bo.requests[kCalm] = {};
  bo.preferred_mentors[kAda] = 1;
  bo.pools = {PoolId("k2")};
  edit.put(RegistrationId("r2"), bo);
  Registration cy = on_list(kEvent, kCy);
  cy.mentors = true;
  cy.capacity = 2;
  cy.requests[kCalmer].rank = 2;
  cy.vetoes = {kBo};
  edit.put(RegistrationId("r3"), cy);
  edit.put(kMatch, Match{kEvent, kAda, kBo, kCalm, MatchState::approved, false, false, {}});
  edit.put(MatchId("m0"), Match{kEvent, kAda, kCy, kCalm, MatchState::proposed, false, false, {}});
  edit.put(ForbiddenPairId("f1"), ForbiddenPair{kEvent, kCy, kBo});
  edit.finish(Message{"set up", {}});
  return program;
}

// Runs `change` and checks that its step can be undone to the last field.
template <class Change>
Program changed(Change change) {
  Program program = small_program();
  const Program before = program;
  Transaction edit(program);
  change(edit);
  const Step step = edit.finish(Message{"change", {}});
  Program back = program;
  CHECK(apply_changes(back, inverse(step.changes)).ok());
  CHECK(back == before);
  return program;
}

}  // namespace

TEST_CASE("removing an event removes what belongs to it and nothing else") {
  const Program program = changed([](Transaction& edit) { remove_event(edit, kEvent); });
  CHECK(program.events.empty());
  CHECK(program.registrations.empty());
  CHECK(program.matches.empty());
  CHECK(program.forbidden_pairs.empty());
  CHECK(program.people.size() == 3);
}

TEST_CASE("removing a person leaves no reference to them") {
  const Program program = changed([](Transaction& edit) { remove_person(edit, kAda); });
  CHECK(program.people.size() == 2);
  CHECK(program.registrations.size() == 2);
  CHECK(program.matches.empty());
  CHECK(program.registrations.find(RegistrationId("r2"))->preferred_mentors.empty());
}

TEST_CASE("removing a registration removes that person's matches in the event") {
  const Program program =
      changed([](Transaction& edit) { remove_registration(edit, RegistrationId("r2")); });
  CHECK(program.matches.size() == 1);
  CHECK(program.people.size() == 3);
}

TEST_CASE("with whom somebody counted on a match that is gone goes with that person and topic") {
  Program program = small_program();
  program.people.live[PersonId("dee")].name = "Dee Example";
  program.registrations.live.at(RegistrationId("r2")).off_mentors = {{kMatch, {kCy, kCalmer}}};
  using Off = std::map<MatchId, OffMatch>;
  const auto off_after = [&](auto change) {
    Program changed = program;
    Transaction edit(changed);
    change(edit);
    edit.finish({});
    return changed.registrations.find(RegistrationId("r2"))->off_mentors;
  };
  const Off nameless{{kMatch, {PersonId(), kCalmer}}};
  CHECK(off_after([](Transaction& edit) { remove_person(edit, kCy); }) == nameless);
  CHECK(erase_person(program, kCy).program.registrations.find(RegistrationId("r2"))->off_mentors ==
        nameless);
  CHECK(off_after([](Transaction& edit) { remove_topic(edit, kCalmer); }) ==
        Off{{kMatch, {kCy, TopicId()}}});
  CHECK(off_after([](Transaction& edit) { join_topics(edit, kCalm, kCalmer); }) ==
        Off{{kMatch, {kCy, kCalm}}});
  CHECK(off_after([](Transaction& edit) { join_people(edit, PersonId("dee"), kCy, kToday); }) ==
        Off{{kMatch, {PersonId("dee"), kCalmer}}});
  CHECK(off_after([](Transaction& edit) { join_people(edit, kBo, kCy, kToday); }) == Off{});
}

TEST_CASE(
    "who was told of two matches with the same person has to hear of both that they are off") {
  Program program = small_program();
  Match& match = program.matches.live.at(kMatch);
  match.state = MatchState::notified;
  Match other = match;
  other.topic = kCalmer;
  const MatchId second("m2");
  program.matches.live[second] = other;
  Transaction edit(program);
  remove_match(edit, kMatch);
  remove_match(edit, second);
  edit.finish({});
  CHECK(program.registrations.find(RegistrationId("r2"))->off_mentors ==
        std::map<MatchId, OffMatch>{{kMatch, {kAda, kCalm}}, {second, {kAda, kCalmer}}});
  CHECK(program.registrations.find(RegistrationId("r1"))->off_mentees.size() == 2);
}

TEST_CASE("removing a person leaves those who were told of a match to hear that it is off") {
  Program program = small_program();
  program.events.live.at(kEvent).name = "Sprint";
  program.matches.live.at(kMatch).state = MatchState::accepted;
  Transaction edit(program);
  remove_person(edit, kAda);
  edit.finish({});
  CHECK(to_hear_of_off(program, kEvent) == std::set{kBo});
  CHECK(program.registrations.find(RegistrationId("r2"))->off_mentors ==
        std::map<MatchId, OffMatch>{{kMatch, {PersonId(), kCalm}}});
  CHECK(validate(program).empty());
}

TEST_CASE("who is off the list is nobody in whose place somebody mentors") {
  Program program = small_program();
  Registration cy = on_list(kEvent, kCy);
  cy.stands_in_for = kAda;
  program.registrations.live[RegistrationId("r3")] = cy;
  cy.event = EventId("another");
  program.registrations.live[RegistrationId("elsewhere")] = cy;
  Transaction edit(program);
  remove_registration(edit, RegistrationId("r1"));
  edit.finish({});
  CHECK(program.registrations.find(RegistrationId("r3"))->stands_in_for.empty());
  CHECK(program.registrations.find(RegistrationId("elsewhere"))->stands_in_for == kAda);
}

TEST_CASE("removing a topic removes its offers, requests and matches; topics below move up") {
  const Program program = changed([](Transaction& edit) { remove_topic(edit, kCalm); });
  CHECK(program.topics.find(kCalmer)->focus_area.empty());
  CHECK(program.registrations.find(RegistrationId("r1"))->offers.empty());
  CHECK(program.registrations.find(RegistrationId("r2"))->requests.empty());
  CHECK(program.matches.empty());
}

TEST_CASE("removing a site keeps its people") {
  const Program program = changed([](Transaction& edit) { remove_site(edit, kNorth); });
  CHECK(program.people.size() == 3);
  CHECK(program.people.find(kAda)->site.empty());
}

TEST_CASE("removing a pool category removes its pools and their ticks") {
  const Program program =
      changed([](Transaction& edit) { remove_pool_category(edit, PoolCategoryId("c1")); });
  CHECK(program.pools.empty());
  CHECK(program.registrations.find(RegistrationId("r2"))->pools.empty());
}

TEST_CASE("joining people: the other becomes a spelling and everything moves over") {
  const Program program = changed([](Transaction& edit) { join_people(edit, kBo, kCy, kToday); });
  CHECK(program.people.size() == 2);
  const Person& bo = *program.people.find(kBo);
  CHECK(bo.other_names.count("Bo Exampel") == 1);
  CHECK(bo.other_emails.count("bo.e@example.org") == 1);
  CHECK(bo.merged_ids.count(kCy) == 1);
  CHECK(bo.site == SiteId("s2"));
  const Registration& joined = *program.registrations.find(RegistrationId("r2"));
  CHECK(program.registrations.size() == 2);
  CHECK(joined.mentors);
  CHECK(joined.seeks);
  CHECK(joined.capacity == 2);
  CHECK(joined.requests.size() == 2);
  CHECK(joined.vetoes.empty());  // of themselves
  // The proposed double goes, not the approved match; the pair forbidden with themselves goes too.
  CHECK(program.matches.find(kMatch) != nullptr);
  CHECK(program.matches.find(MatchId("m0")) == nullptr);
  CHECK(program.forbidden_pairs.empty());
}

namespace {

// Another value than a new record has.
void change_member(bool& member) {
  member = true;
}
void change_member(std::string& member) {
  member = "2026-09-10";
}
void change_member(std::optional<int>& member) {
  member = 3;
}
void change_member(Approval& member) {
  member = Approval::approved;
}
template <class Tag>
void change_member(Id<Tag>& member) {
  member = Id<Tag>("other");
}
template <class Key>
void change_member(std::set<Key>& member) {
  member.insert(Key("other"));
}
template <class Key, class Mapped>
void change_member(std::map<Key, Mapped>& member) {
  member.emplace(Key("other"), Mapped());
}

}  // namespace

TEST_CASE("joining people: what one of two sign-ups alone says is kept, whatever it is") {
  // Who takes part with one takes part, and was on the list if one was; whose it is has changed.
  const std::set<std::string_view> others{"event", "person", "withdrawn", "withdrawalReason",
                                          "walkUp"};
  const auto check_field = [&](const auto& field) {
    if (others.count(field.name) > 0) return;
    CAPTURE(field.name);
    Program program;
    program.events.live[kEvent].name = "Sitting";
    program.people.live[kAda].name = "Ada Example";
    program.people.live[kBo].name = "Ada Exampel";
    program.registrations.live[RegistrationId("r1")] = on_list(kEvent, kAda);
    Registration& second = program.registrations.live[RegistrationId("r2")];
    second = on_list(kEvent, kBo);
    change_member(second.*(field.member));
    const auto said = second.*(field.member);
    Transaction edit(program);
    join_people(edit, kAda, kBo, kToday);
    edit.finish({});
    REQUIRE(program.registrations.size() == 1);
    CHECK(program.registrations.find(RegistrationId("r1"))->*(field.member) == said);
  };
  std::apply([&](const auto&... field) { (check_field(field), ...); },
             FieldTable<Registration>::fields);
}

TEST_CASE("joining people: who has come as one of the two is there, and mentors in no own place") {
  Program program = small_program();
  Registration& cy = program.registrations.live.at(RegistrationId("r3"));
  Registration& bo = program.registrations.live.at(RegistrationId("r2"));
  cy.arrived_at = "2026-09-10T15:02:00Z";
  cy.stands_in_for = kBo;
  cy.walk_up = true;
  bo.absent = true;
  bo.left_at = "2026-09-10T15:00:00Z";
  Transaction edit(program);
  join_people(edit, kBo, kCy, kToday);
  edit.finish({});
  const Registration& joined = *program.registrations.find(RegistrationId("r2"));
  CHECK(joined.arrived_at == "2026-09-10T15:02:00Z");
  CHECK(joined.left_at.empty());
  CHECK_FALSE(joined.absent);
  CHECK_FALSE(joined.walk_up);
  CHECK(joined.stands_in_for.empty());
}

TEST_CASE("joining people: the sign-up that is kept stays at the site of its own person") {
  Program program = small_program();
  program.events.live.at(kEvent).archived = true;
  Transaction edit(program);
  join_people(edit, kBo, kCy, kToday);
  edit.finish({});
  CHECK(program.registrations.find(RegistrationId("r2"))->site.empty());
}

TEST_CASE("joining people: what comes of it is told before") {
  Program program = small_program();
  const JoinedPeople joined = people_joined(program, kBo, kCy, kToday);
  Program after = program;
  Transaction edit(after);
  join_people(edit, kBo, kCy, kToday);
  edit.finish({});
  CHECK(joined.person == *after.people.find(kBo));
  CHECK(joined.registrations == 1);
  CHECK(joined.both_in == std::set<EventId>{kEvent});
  CHECK(joined.matches == 1);
  CHECK(joined.double_matches == 1);
  CHECK(joined.between == 0);
  // Ada's match with Bo would be with herself; the one with Cy stays.
  const JoinedPeople with_ada = people_joined(program, kAda, kBo, kToday);
  CHECK(with_ada.between == 1);
  CHECK(with_ada.matches == 1);
  CHECK(with_ada.double_matches == 0);
  CHECK(people_joined(program, kBo, PersonId("nobody"), kToday).registrations == 0);
}

TEST_CASE("joining people: what one of the two was told of a session the other knows") {
  Program program = small_program();
  Session& session = program.sessions.live[SessionId("s")];
  session.match = kMatch;
  session.starts_at = "2026-09-14T15:00";
  note_told(session, kBo);
  Transaction edit(program);
  join_people(edit, kCy, kBo, kToday);
  edit.finish(Message{"change", {}});
  CHECK_FALSE(is_to_be_told(*program.sessions.find(SessionId("s")), kCy));
}

TEST_CASE("joining topics: what was kept apart, as it was written, is so no more") {
  const Program program = changed([](Transaction& edit) {
    Topic calm = *edit.program().topics.find(kCalm);
    calm.kept_apart = {"Calmer classroom", "Calm screening"};
    edit.put(kCalm, calm);
    join_topics(edit, kCalm, kCalmer);
  });
  CHECK(program.topics.find(kCalm)->kept_apart == std::set<std::string>{"Calm screening"});
}

TEST_CASE("joining topics: the other becomes a synonym and requests move over") {
  const Program program = changed([](Transaction& edit) { join_topics(edit, kCalm, kCalmer); });
  const Topic& calm = *program.topics.find(kCalm);
  CHECK(calm.synonyms == std::set<std::string>{"Calm room", "Calmer classroom"});
  CHECK(calm.kept_apart.empty());
  CHECK(calm.focus_area.empty());
  CHECK(program.registrations.find(RegistrationId("r3"))->requests.at(kCalm).rank == 2);
}

TEST_CASE("a topic without a focus area takes that of the topic joined into it") {
  const TopicId alone("alone");
  const auto joined = [&](const TopicId& kept, const TopicId& other) {
    return changed([&](Transaction& edit) {
      edit.put(alone, Topic{"Calm clasroom", {}, {}, {}, {}});
      join_topics(edit, kept, other);
    });
  };
  CHECK(joined(alone, kCalmer).topics.find(alone)->focus_area == kCalm);
  CHECK(joined(kCalmer, alone).topics.find(kCalmer)->focus_area == kCalm);
  CHECK(joined(kCalm, alone).topics.find(kCalm)->focus_area.empty());
}

TEST_CASE("joining a topic into the one below it makes no circle") {
  const Program program = changed([](Transaction& edit) { join_topics(edit, kCalmer, kCalm); });
  CHECK(program.topics.find(kCalmer)->focus_area.empty());
  CHECK(program.topics.size() == 1);
}

TEST_CASE("joining sites keeps the places of both, each once") {
  const Program program = changed([](Transaction& edit) {
    Site north = *edit.program().sites.find(kNorth),
         other = *edit.program().sites.find(SiteId("s2"));
    north.places = "Room 12";
    other.places = "Room 7\nRoom 12";
    other.shared_places = "Library";
    edit.put(kNorth, north);
    edit.put(SiteId("s2"), other);
    join_sites(edit, kNorth, SiteId("s2"));
  });
  CHECK(program.sites.find(kNorth)->places == "Room 12\nRoom 7");
  CHECK(program.sites.find(kNorth)->shared_places == "Library");
}

TEST_CASE("joining sites and pools repoints people and ticks") {
  const Program sites = changed([](Transaction& edit) { join_sites(edit, kNorth, SiteId("s2")); });
  CHECK(sites.people.find(kBo)->site == kNorth);
  CHECK(sites.sites.find(kNorth)->spellings == std::set<std::string>{"N.", "Nort"});
  const Program pools =
      changed([](Transaction& edit) { join_pools(edit, PoolId("k1"), PoolId("k2")); });
  CHECK(pools.registrations.find(RegistrationId("r2"))->pools == std::set<PoolId>{PoolId("k1")});
}

TEST_CASE("joining a record with itself or with nobody changes nothing") {
  const Program before = small_program();
  CHECK(changed([](Transaction& edit) { join_people(edit, kAda, kAda, kToday); }) == before);
  CHECK(changed([](Transaction& edit) { join_people(edit, kAda, PersonId("nobody"), kToday); }) ==
        before);
  CHECK(changed([](Transaction& edit) { join_topics(edit, TopicId("x"), kCalm); }) == before);
}

TEST_CASE("whom somebody was told of before a swap goes with that person, or is the joined one") {
  Program program = small_program();
  program.people.live[PersonId("dee")].name = "Dee Example";
  program.matches.live.at(kMatch).told_of = {{kBo, kCy}};
  const auto told_after = [&](auto change) {
    Program changed = program;
    Transaction edit(changed);
    change(edit);
    edit.finish(Message{"change", {}});
    return changed.matches.find(kMatch)->told_of;
  };
  CHECK(told_after([](Transaction& edit) { remove_person(edit, kCy); }).empty());
  CHECK(told_after([](Transaction& edit) { join_people(edit, PersonId("dee"), kCy, kToday); }) ==
        std::map<PersonId, PersonId>{{kBo, PersonId("dee")}});
  // Who was told of the partner whom the match has anyway knows of the match.
  CHECK(told_after([](Transaction& edit) { join_people(edit, kAda, kCy, kToday); }) ==
        std::map<PersonId, PersonId>{{kBo, kAda}});
  // Nobody is a partner of their own.
  CHECK(told_after([](Transaction& edit) { join_people(edit, kBo, kCy, kToday); }).empty());
  CHECK(erase_person(program, kCy).program.matches.find(kMatch)->told_of.empty());
}
