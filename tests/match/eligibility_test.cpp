#include "match/eligibility.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "match/event_builder.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

// An event in which Hana's request for "Check-ins" can go to Diego.
EventBuilder good_pair() {
  EventBuilder builder;
  builder.topic("Check-ins", "SEL");
  builder.mentor("Diego", "Check-ins", 3, "West");
  builder.mentee("Hana", "Check-ins", 1, "North");
  return builder;
}

std::vector<Rule> rules_of(const EventBuilder& builder) {
  const EventView view = builder.view();
  const Pairing pairing = EventBuilder::pairing(view, "Hana", "Check-ins", "Diego");
  std::vector<Rule> rules;
  for (const RuleInTheWay& found : rules_in_the_way(view, pairing)) rules.push_back(found.rule);
  CHECK(is_eligible(view, pairing) == rules.empty());
  return rules;
}

using Rules = std::vector<Rule>;

}  // namespace

TEST_CASE("eligibility: nothing stands in the way of a plain pair") {
  CHECK(rules_of(good_pair()).empty());
}

TEST_CASE(
    "eligibility: a pair that was let outside the pools needs no common box, all else holds") {
  EventBuilder builder = good_pair();
  builder.program.registrations.live[RegistrationId("Diego")].pools = {
      builder.pool("Grades", "K to 2")};
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  hana.pools = {builder.pool("Grades", "9 to 12")};
  CHECK(rules_of(builder) == Rules{Rule::pools});
  OutsidePoolPair& outside = builder.program.outside_pool_pairs.live[OutsidePoolPairId("o")];
  outside = {EventId("other"), PersonId("Diego"), PersonId("Hana")};
  CHECK(rules_of(builder) == Rules{Rule::pools});
  outside = {builder.event_id, PersonId("Hana"), PersonId("Diego")};  // the other way round
  CHECK(rules_of(builder) == Rules{Rule::pools});
  outside = {builder.event_id, PersonId("Diego"), PersonId("Hana")};
  CHECK(rules_of(builder).empty());
  hana.vetoes = {PersonId("Diego")};
  CHECK(rules_of(builder) == Rules{Rule::veto});
}

TEST_CASE("eligibility: each rule is told") {
  EventBuilder builder = good_pair();
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  SUBCASE("the mentor withdrew") {
    diego.withdrawn = true;
    CHECK(rules_of(builder) == Rules{Rule::mentor_absent});
  }
  SUBCASE("the mentor takes part as a mentee only") {
    diego.mentors = false;
    CHECK(rules_of(builder) == Rules{Rule::mentor_absent});
  }
  SUBCASE("the mentee is archived") {
    builder.program.people.live[PersonId("Hana")].archived = true;
    CHECK(rules_of(builder) == Rules{Rule::mentee_absent});
  }
  SUBCASE("no places") {
    diego.capacity = 0;
    CHECK(rules_of(builder) == Rules{Rule::no_places});
  }
  SUBCASE("no places by the event's default") {
    builder.event().default_capacity = 0;
    CHECK(rules_of(builder) == Rules{Rule::no_places});
  }
  SUBCASE("another topic") {
    diego.offers.clear();
    diego.offers[builder.topic("Phonics", "Literacy")] = {};
    CHECK(rules_of(builder) == Rules{Rule::topic});
  }
  SUBCASE("forbidden") {
    builder.program.forbidden_pairs.live[ForbiddenPairId("f")] = {
        builder.event_id, PersonId("Diego"), PersonId("Hana")};
    CHECK(rules_of(builder) == Rules{Rule::forbidden});
  }
  SUBCASE("forbidden in another event only") {
    builder.program.forbidden_pairs.live[ForbiddenPairId("f")] = {
        EventId("other"), PersonId("Diego"), PersonId("Hana")};
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("declined before") {
    builder.match("Diego", "Hana", "Check-ins", MatchState::declined);
    CHECK(rules_of(builder) == Rules{Rule::parted});
    const auto told = [&] {
      const EventView view = builder.view();
      const Pairing pairing = EventBuilder::pairing(view, "Hana", "Check-ins", "Diego");
      return rules_in_the_way(view, pairing).front().text;
    };
    CHECK(told() == Message{"rule.parted", {}});
    builder.event().kind = EventKind::one_off;
    CHECK(told() == Message{"rule.parted.one-off", {}});
  }
  SUBCASE("a veto of the mentee") {
    hana.vetoes.insert(PersonId("Diego"));
    CHECK(rules_of(builder) == Rules{Rule::veto});
  }
  SUBCASE("a veto of the mentor, under an id that was joined") {
    builder.program.people.live[PersonId("Hana")].merged_ids.insert(PersonId("Hanna"));
    diego.vetoes.insert(PersonId("Hanna"));
    CHECK(rules_of(builder) == Rules{Rule::veto});
  }
  SUBCASE("several at once, in order") {
    diego.capacity = 0;
    hana.vetoes.insert(PersonId("Diego"));
    CHECK(rules_of(builder) == Rules{Rule::no_places, Rule::veto});
  }
}

TEST_CASE(
    "eligibility: who takes part is known with the sign-up, also one under an id that was joined") {
  EventBuilder builder;
  builder.mentor("Diego", "Check-ins");
  builder.mentee("Hana", "Check-ins").person = PersonId("Hanna");
  builder.program.people.live[PersonId("Hana")].merged_ids.insert(PersonId("Hanna"));
  builder.program.people.live[PersonId("Kai")].name = "Kai";
  builder.match("Kai", "Hana", "Check-ins", MatchState::ended_early);
  const EventView view = builder.view();
  CHECK(view.find(PersonId("Diego"))->registration_id == RegistrationId("Diego"));
  CHECK(view.find(PersonId("Hana"))->registration_id == RegistrationId("Hana"));
  CHECK(view.find(PersonId("Kai"))->registration_id.empty());
}

TEST_CASE("eligibility: a person does not mentor themselves") {
  EventBuilder builder;
  builder.mentor("Kai", "Check-ins");
  builder.mentee("Kai", "Check-ins");
  const EventView view = builder.view();
  CHECK_FALSE(is_eligible(view, EventBuilder::pairing(view, "Kai", "Check-ins", "Kai")));
}

TEST_CASE("eligibility: topics of the same focus area, and joined topics") {
  EventBuilder builder = good_pair();
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  diego.offers.clear();
  SUBCASE("a sibling") {
    diego.offers[builder.topic("Circles", "SEL")] = {};
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("the focus area itself") {
    diego.offers[TopicId("SEL")] = {};
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("an id that was joined into the topic") {
    builder.program.topics.live[TopicId("Check-ins")].merged_ids.insert(TopicId("Checkins"));
    diego.offers[TopicId("Checkins")] = {};
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("an id that nobody knows") {
    diego.offers[TopicId("gone")] = {};
    CHECK(rules_of(builder) == Rules{Rule::topic});
  }
}

TEST_CASE("eligibility: sites") {
  EventBuilder builder = good_pair();
  builder.event().site_setting = SiteSetting::must_other;
  CHECK(rules_of(builder).empty());
  SUBCASE("the same site") {
    builder.program.people.live[PersonId("Diego")].site = SiteId("North");
    CHECK(rules_of(builder) == Rules{Rule::site});
    builder.event().site_setting = SiteSetting::prefer_other;
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("a site that is not known") {
    builder.program.people.live[PersonId("Diego")].site = SiteId();
    CHECK(rules_of(builder) == Rules{Rule::site});
  }
}

TEST_CASE("eligibility: pools count in the categories that both used") {
  EventBuilder builder = good_pair();
  const PoolId lower = builder.pool("Grade span", "K-5");
  const PoolId upper = builder.pool("Grade span", "6-8");
  const PoolId math = builder.pool("Subject", "Math");
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  diego.pools = {upper, math};
  SUBCASE("the mentee ticked nothing") {
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("a box in common") {
    hana.pools = {lower, upper};
    CHECK(rules_of(builder).empty());
  }
  SUBCASE("none in common") {
    hana.pools = {lower};
    CHECK(rules_of(builder) == Rules{Rule::pools});
    SUBCASE("with the filter off") {
      builder.event().pool_filter = false;
      CHECK(rules_of(builder).empty());
    }
    SUBCASE("in a category that the event does not name") {
      builder.event().categories[PoolCategoryId("Subject")] = {};
      CHECK(rules_of(builder).empty());
    }
  }
}

TEST_CASE("eligibility: where a common time is required it is said which time can't be read") {
  EventBuilder builder = good_pair();
  builder.event().required = {Factor::availability};
  builder.program.registrations.live[RegistrationId("Diego")].availability = {"Mon 8:00"};
  builder.program.registrations.live[RegistrationId("Hana")].availability = {"ask me"};
  const EventView view = builder.view();
  const Pairing pairing = EventBuilder::pairing(view, "Hana", "Check-ins", "Diego");
  const std::vector<RuleInTheWay> rules = rules_in_the_way(view, pairing);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].text ==
        Message{"rule.times_unread", {arg("name", "Hana"), arg("times", "ask me")}});
  // Of both it is said who wrote what; a time that holds a comma stays one.
  builder.program.registrations.live[RegistrationId("Diego")].availability = {"when free",
                                                                              "early, if need be"};
  const EventView of_both = builder.view();
  const std::vector<RuleInTheWay> both =
      rules_in_the_way(of_both, EventBuilder::pairing(of_both, "Hana", "Check-ins", "Diego"));
  REQUIRE(both.size() == 1);
  CHECK(both[0].text ==
        Message{"rule.times_unread_by_both",
                {arg("mentee", "Hana"), arg("mentee_times", "ask me"), arg("mentor", "Diego"),
                 arg("mentor_times", "early, if need be; when free")}});
}

TEST_CASE("eligibility: required factors must be known and above zero") {
  EventBuilder builder = good_pair();
  builder.event().required = {Factor::availability};
  Registration& diego = builder.program.registrations.live[RegistrationId("Diego")];
  Registration& hana = builder.program.registrations.live[RegistrationId("Hana")];
  CHECK(rules_of(builder) == Rules{Rule::required});
  diego.availability = {"Mon 8:00", "Tue 15:00"};
  hana.availability = {"wed 8:00"};
  CHECK(rules_of(builder) == Rules{Rule::required});
  hana.availability = {"tue  15:00"};
  CHECK(rules_of(builder).empty());
  // A site matters to nobody in an event that takes any.
  builder.event().required = {Factor::site};
  builder.program.people.live[PersonId("Diego")].site = SiteId();
  CHECK(rules_of(builder).empty());
}
