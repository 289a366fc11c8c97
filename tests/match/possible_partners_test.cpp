#include "match/possible_partners.h"

#include <doctest/doctest.h>

#include "match/eligibility.h"
#include "match/event_builder.h"
#include "match/fit.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

using Topics = std::set<TopicId>;

// Diego and Ines mentor, Hana and Otto ask; Otto for something that only Ines offers.
EventBuilder event_with_lists() {
  EventBuilder builder;
  builder.topic("Check-ins", "SEL");
  builder.topic("Circles", "SEL");
  builder.topic("Phonics", "Literacy");
  builder.mentor("Diego", "Check-ins", 3, "West");
  builder.mentor("Ines", "Circles", 3, "North");
  builder.mentor("Ines", "Phonics", 3, "North");
  builder.mentee("Hana", "Check-ins", 1, "North");
  builder.mentee("Otto", "Phonics", 1, "West");
  return builder;
}

std::map<PersonId, PossiblePartners> lists_of(const EventBuilder& builder) {
  return possible_partners(builder.view());
}

const PossiblePartners& list_of(const std::map<PersonId, PossiblePartners>& lists,
                                const char* person) {
  const auto found = lists.find(PersonId(person));
  REQUIRE_MESSAGE(found != lists.end(), person);
  return found->second;
}

Registration& registration(EventBuilder& builder, const char* person) {
  return builder.program.registrations.live[RegistrationId(person)];
}

int preference_points(const EventBuilder& builder) {
  const EventView view = builder.view();
  const FactorPoints points = factor_points(
      view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego"), Factor::preference);
  return points.known ? points.points : -1;
}

}  // namespace

TEST_CASE("possible partners: both sides see whom the rules allow, with topics in common") {
  const auto lists = lists_of(event_with_lists());
  CHECK(lists.size() == 4);
  CHECK(list_of(lists, "Hana") ==
        PossiblePartners{{PersonId("Diego"), {true, false, {TopicId("Check-ins")}}},
                         {PersonId("Ines"), {true, false, {TopicId("Circles")}}}});
  CHECK(list_of(lists, "Otto") ==
        PossiblePartners{{PersonId("Ines"), {true, false, {TopicId("Phonics")}}}});
  CHECK(list_of(lists, "Diego") ==
        PossiblePartners{{PersonId("Hana"), {false, true, {TopicId("Check-ins")}}}});
  CHECK(list_of(lists, "Ines").size() == 2);
}

TEST_CASE("possible partners: who is on both sides is so on the other's list too") {
  EventBuilder builder = event_with_lists();
  builder.mentor("Hana", "Check-ins");
  builder.mentee("Diego", "Circles");
  const auto lists = lists_of(builder);
  CHECK(list_of(lists, "Hana").at(PersonId("Diego")) ==
        PossiblePartner{true, true, Topics{TopicId("Check-ins"), TopicId("Circles")}});
  CHECK(list_of(lists, "Hana").count(PersonId("Hana")) == 0);
}

TEST_CASE("possible partners: the rules of the event hold") {
  EventBuilder builder = event_with_lists();
  SUBCASE("sites") {
    builder.event().site_setting = SiteSetting::must_other;
    const auto lists = lists_of(builder);
    CHECK(list_of(lists, "Hana").size() == 1);  // Ines is at Hana's site
    CHECK(list_of(lists, "Hana").count(PersonId("Diego")) == 1);
  }
  SUBCASE("pools") {
    registration(builder, "Diego").pools = {builder.pool("Grades", "K-5")};
    registration(builder, "Hana").pools = {builder.pool("Grades", "9-12")};
    CHECK(list_of(lists_of(builder), "Hana").count(PersonId("Diego")) == 0);
    builder.event().pool_filter = false;
    CHECK(list_of(lists_of(builder), "Hana").count(PersonId("Diego")) == 1);
  }
  SUBCASE("who waits for approval neither reads nor is read of") {
    registration(builder, "Diego").approval = Approval::waiting;
    const auto lists = lists_of(builder);
    CHECK(lists.count(PersonId("Diego")) == 0);
    CHECK(list_of(lists, "Hana").count(PersonId("Diego")) == 0);
  }
}

TEST_CASE("possible partners: in a sitting two need no topic in common, nor places") {
  EventBuilder builder = event_with_lists();
  builder.event().kind = EventKind::speed_mentoring;
  builder.event().preferences = Sides::both;
  registration(builder, "Diego").capacity = 0;
  registration(builder, "Diego").vetoes = {PersonId("Otto")};
  const auto lists = lists_of(builder);
  CHECK(list_of(lists, "Otto") ==
        PossiblePartners{{PersonId("Diego"), {true, false, {}}},
                         {PersonId("Ines"), {true, false, {TopicId("Phonics")}}}});
  CHECK(list_of(lists, "Diego") ==
        PossiblePartners{{PersonId("Hana"), {false, true, {TopicId("Check-ins")}}},
                         {PersonId("Otto"), {false, true, {}}}});
  builder.event().site_setting = SiteSetting::must_other;
  CHECK(list_of(lists_of(builder), "Otto").size() == 1);  // Diego is at Otto's site
}

TEST_CASE("possible partners: no list tells of what anybody wishes") {
  const EventBuilder plain = event_with_lists();
  EventBuilder builder = event_with_lists();
  registration(builder, "Diego").vetoes = {PersonId("Hana")};
  registration(builder, "Hana").vetoes = {PersonId("Ines")};
  registration(builder, "Otto").preferred_mentors = {{PersonId("Ines"), 1}};
  builder.event().weights[Factor::preference] = 5;
  builder.event().required = {Factor::preference};
  CHECK(lists_of(builder) == lists_of(plain));
}

TEST_CASE("possible partners: only whom the event asks has a list, and only of the other side") {
  EventBuilder builder = event_with_lists();
  builder.mentor("Hana", "Check-ins");
  builder.event().preferences = Sides::mentees;
  const auto of_mentees = lists_of(builder);
  CHECK(of_mentees.size() == 2);
  for (const auto& [person, partner] : list_of(of_mentees, "Hana")) CHECK_FALSE(partner.seeks);
  builder.event().preferences = Sides::mentors;
  const auto of_mentors = lists_of(builder);
  CHECK(of_mentors.size() == 3);
  CHECK(of_mentors.count(PersonId("Otto")) == 0);
  builder.event().preferences = Sides::nobody;
  CHECK(lists_of(builder).empty());
}

TEST_CASE("wishes: a side that the event does not ask is not counted, a veto always") {
  EventBuilder builder = event_with_lists();
  builder.event().weights[Factor::preference] = 5;
  registration(builder, "Hana").preferred_mentors = {{PersonId("Diego"), 1}};
  registration(builder, "Diego").preferred_mentees = {{PersonId("Otto"), 1}};
  CHECK(preference_points(builder) == 500);  // wanted by one, not by the other
  builder.event().preferences = Sides::mentees;
  CHECK(preference_points(builder) == 1000);
  builder.event().preferences = Sides::mentors;
  CHECK(preference_points(builder) == 0);
  builder.event().preferences = Sides::nobody;
  CHECK(preference_points(builder) == -1);
  registration(builder, "Diego").vetoes = {PersonId("Hana")};
  const EventView view = builder.view();
  CHECK_FALSE(is_eligible(view, EventBuilder::pairing(view, "Hana", "Check-ins", "Diego")));
}
