#include "edit/removal.h"

#include <doctest/doctest.h>

#include "edit/erasure.h"
#include "edit/joining.h"
#include "edit/known_ids.h"

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
  program.registrations.live.at(RegistrationId("r2")).off_mentors = {{kCy, kCalmer}};
  using Off = std::map<PersonId, TopicId>;
  const auto off_after = [&](auto change) {
    Program changed = program;
    Transaction edit(changed);
    change(edit);
    edit.finish({});
    return changed.registrations.find(RegistrationId("r2"))->off_mentors;
  };
  CHECK(off_after([](Transaction& edit) { remove_person(edit, kCy); }) == Off{});
  CHECK(off_after([](Transaction& edit) { remove_topic(edit, kCalmer); }) == Off{{kCy, TopicId()}});
  CHECK(off_after([](Transaction& edit) { join_topics(edit, kCalm, kCalmer); }) ==
        Off{{kCy, kCalm}});
  CHECK(off_after([](Transaction& edit) { join_people(edit, PersonId("dee"), kCy); }) ==
        Off{{PersonId("dee"), kCalmer}});
  CHECK(off_after([](Transaction& edit) { join_people(edit, kBo, kCy); }) == Off{});
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
  const Program program = changed([](Transaction& edit) { join_people(edit, kBo, kCy); });
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
  CHECK(changed([](Transaction& edit) { join_people(edit, kAda, kAda); }) == before);
  CHECK(changed([](Transaction& edit) { join_people(edit, kAda, PersonId("nobody")); }) == before);
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
  CHECK(told_after([](Transaction& edit) { join_people(edit, PersonId("dee"), kCy); }) ==
        std::map<PersonId, PersonId>{{kBo, PersonId("dee")}});
  // Who was told of the partner whom the match has anyway knows of the match.
  CHECK(told_after([](Transaction& edit) { join_people(edit, kAda, kCy); }) ==
        std::map<PersonId, PersonId>{{kBo, kAda}});
  // Nobody is a partner of their own.
  CHECK(told_after([](Transaction& edit) { join_people(edit, kBo, kCy); }).empty());
  CHECK(erase_person(program, kCy).program.matches.find(kMatch)->told_of.empty());
}
