#include "match/supply.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"

using namespace rondo;
using test::EventBuilder;

namespace {

std::vector<PoolSupply> shortages(const EventBuilder& event) {
  const auto supply = count_supply(event.program);
  const auto found = supply.find(event.event_id);
  return found == supply.end() ? std::vector<PoolSupply>() : found->second.pools;
}

TopicSupply supply_of(const EventBuilder& event, const std::string& topic) {
  return count_supply(event.program).at(event.event_id).topics.at(TopicId(topic));
}

void let_outside_pools(EventBuilder& event, const std::string& mentor, const std::string& mentee) {
  event.program.outside_pool_pairs.live[OutsidePoolPairId(mentor + mentee)] = {
      event.event_id, PersonId(mentor), PersonId(mentee)};
}

}  // namespace

TEST_CASE("pool supply: what is asked for inside a box alone, against the places inside") {
  EventBuilder event;
  const PoolId low = event.pool("Grade span", "K-2"), high = event.pool("Grade span", "9-12");
  event.mentor("Ada", "Circles").pools = {low};
  event.mentee("Bo", "Circles").pools = {high};
  event.mentee("Cy", "Circles").pools = {high};
  event.mentee("Di", "Circles").pools = {low};
  REQUIRE(shortages(event).size() == 1);
  CHECK(shortages(event)[0] == PoolSupply{PoolCategoryId("Grade span"), high, 2, 0});
  CHECK(shortages(event)[0].missing() == 2);

  // A mentor without a box of that category may help in each.
  event.mentor("Eve", "Circles").capacity = 1;
  CHECK(shortages(event)[0].missing() == 1);
  // Whoever ticked several boxes is not bound to one.
  event.person("Cy").pools = {high, low};
  CHECK(shortages(event).empty());
}

TEST_CASE("pool supply: boxes of no account, and people who don't take part") {
  EventBuilder event;
  const PoolId high = event.pool("Grade span", "9-12");
  event.mentee("Bo", "Circles").pools = {high};
  CHECK(shortages(event).size() == 1);
  event.person("Bo").withdrawn = true;
  CHECK(shortages(event).empty());
  event.person("Bo").withdrawn = false;
  event.event().pool_filter = false;
  CHECK(shortages(event).empty());
  event.event().pool_filter = true;
  event.event().categories[PoolCategoryId("Subject")] = {};  // the event looks at no other
  CHECK(shortages(event).empty());
}

TEST_CASE(
    "pool supply: no more requests count than are served, and the greatest lack comes first") {
  EventBuilder event;
  const PoolId low = event.pool("Grade span", "K-2"), high = event.pool("Grade span", "9-12");
  event.mentee("Bo", "Circles").pools = {low};
  event.mentee("Bo", "Data").pools = {low};
  event.mentee("Cy", "Circles").pools = {high};
  event.mentee("Di", "Circles").pools = {high};
  const auto found = shortages(event);
  REQUIRE(found.size() == 2);
  CHECK(found[0].pool == high);
  CHECK(found[0].missing() == 2);
  CHECK(found[1].missing() == 1);
  event.event().requests_per_mentee = 2;
  CHECK(shortages(event)[1].missing() == 2);
}

TEST_CASE(
    "pool supply: who has a match or may be matched outside the pools is not missed in them") {
  EventBuilder event;
  const PoolId low = event.pool("Grade span", "K-5"), high = event.pool("Grade span", "6-8");
  Registration& ines = event.mentor("Ines", "Circles");
  ines.pools = {low};
  ines.capacity = 2;
  Registration& kai = event.mentor("Kai", "Circles");
  kai.pools = {high};
  kai.capacity = 1;
  event.mentee("Sam", "Circles").pools = {low};
  event.mentee("Tom", "Circles").pools = {high};
  event.mentee("Ada", "Circles").pools = {high};
  REQUIRE(shortages(event).size() == 1);
  CHECK(shortages(event)[0] == PoolSupply{PoolCategoryId("Grade span"), high, 2, 1});

  SUBCASE("whoever is let outside them by a mentor who can help") {
    let_outside_pools(event, "Ines", "Tom");
    CHECK(shortages(event).empty());
    ines.offers = {};
    CHECK(shortages(event).size() == 1);
  }
  SUBCASE("whoever is matched, whose mentor has a place less") {
    event.match("Kai", "Ada", "Circles");
    REQUIRE(shortages(event).size() == 1);
    CHECK(shortages(event)[0] == PoolSupply{PoolCategoryId("Grade span"), high, 1, 0});
    event.match("Ines", "Sam", "Circles");
    event.match("Ines", "Tom", "Circles");
    CHECK(shortages(event).empty());
  }
}

TEST_CASE("supply: a request is missing if nobody who offers its topic shares the pools") {
  EventBuilder event;
  const PoolId low = event.pool("Grade span", "K-5"), high = event.pool("Grade span", "6-8");
  Registration& ines = event.mentor("Ines", "Circles");
  ines.pools = {low};
  ines.capacity = 5;
  // There are places in grades 6-8, and for Circles, but none for Circles in grades 6-8.
  event.mentor("Kai", "Data").pools = {high};
  event.mentee("Tom", "Circles").pools = {high};
  event.mentee("Sam", "Circles").pools = {low};
  CHECK(shortages(event).empty());
  CHECK(supply_of(event, "Circles") == TopicSupply{2, 1, 1, 5});

  SUBCASE("a pair is let outside the pools") {
    let_outside_pools(event, "Ines", "Tom");
  }
  SUBCASE("the event does not filter by pools") {
    event.event().pool_filter = false;
  }
  SUBCASE("a mentor ticked no box of the category") {
    ines.pools = {};
  }
  SUBCASE("the mentee ticked a box more") {
    event.person("Tom").pools = {low, high};
  }
  CHECK((supply_of(event, "Circles") == TopicSupply{2, 0, 0, 5}));
}

TEST_CASE("supply: one who offers a near topic shares the pools, and has a place") {
  EventBuilder event;
  const PoolId low = event.pool("Grade span", "K-5"), high = event.pool("Grade span", "6-8");
  event.topic("Circles", "Community");
  event.topic("Meetings", "Community");
  event.mentor("Ines", "Circles").pools = {low};
  event.mentee("Tom", "Circles").pools = {high};
  Registration& kai = event.mentor("Kai", "Meetings");
  kai.pools = {high};
  CHECK(supply_of(event, "Circles").apart == 0);
  kai.capacity = 0;
  CHECK(supply_of(event, "Circles") == TopicSupply{1, 1, 1, 1});
}

TEST_CASE("supply: the places of a topic are its own mentors', and near ones help besides") {
  EventBuilder event;
  event.topic("Circles", "Community");
  event.topic("Meetings", "Community");
  event.mentor("Ines", "Circles").capacity = 1;
  event.mentor("Kai", "Meetings").capacity = 2;
  for (const char* name : {"Ada", "Bo", "Cy", "Di", "Eli"}) event.mentee(name, "Circles");
  CHECK(supply_of(event, "Circles") == TopicSupply{5, 2, 0, 1, 2});
  event.match("Ines", "Ada", "Circles");
  CHECK(supply_of(event, "Circles") == TopicSupply{4, 2, 0, 0, 2});
}

TEST_CASE("supply: of a topic that nobody offers it is known how many near mentors may take") {
  EventBuilder event;
  const PoolId low = event.pool("Grade span", "K-5"), high = event.pool("Grade span", "6-8");
  event.topic("Circles", "Community");
  event.topic("Meetings", "Community");
  event.mentee("Ada", "Circles").pools = {low};
  event.mentee("Bo", "Circles").pools = {low};
  event.mentee("Cy", "Circles").pools = {high};
  CHECK(supply_of(event, "Circles") == TopicSupply{3, 3, 0, 0});
  Registration& kai = event.mentor("Kai", "Meetings");
  kai.pools = {low};
  kai.capacity = 5;
  CHECK(supply_of(event, "Circles") == TopicSupply{3, 3, 0, 0, 0, 2});
  event.person("Kai").capacity = 1;
  CHECK(supply_of(event, "Circles") == TopicSupply{3, 3, 0, 0, 0, 1});
  CHECK(supply_of(event, "Circles").short_of() == 2);
}

TEST_CASE("supply: the places of a topic are told, too, when nothing waits for one") {
  EventBuilder event;
  event.mentor("Ines", "Circles").capacity = 3;
  CHECK(supply_of(event, "Circles") == TopicSupply{0, 0, 0, 3, 0});
  event.mentee("Ada", "Circles");
  event.match("Ines", "Ada", "Circles");
  CHECK(supply_of(event, "Circles") == TopicSupply{0, 0, 0, 2, 0});
}

TEST_CASE("supply: where requests are matched as they come, who was helped makes room") {
  EventBuilder event;
  event.mentor("Ada", "Circles").capacity = 1;
  event.mentee("Bo", "Circles");
  event.mentee("Cy", "Circles");
  event.match("Ada", "Bo", "Circles", MatchState::completed);
  CHECK(supply_of(event, "Circles").places == 0);
  CHECK(supply_of(event, "Circles").missing == 1);
  event.event().rolling = true;
  CHECK(supply_of(event, "Circles").places == 1);
  CHECK(supply_of(event, "Circles").missing == 0);
  event.program.people.live[PersonId("Ada")].mentees_per_year = 1;
  CHECK(supply_of(event, "Circles").places == 0);
}

TEST_CASE("supply: a mentor of a sitting meets as many as sit there, whatever the year allows") {
  EventBuilder event;
  event.event().kind = EventKind::speed_mentoring;
  event.event().rounds = 2;
  event.mentor("Ines", "Circles").capacity = 6;
  for (const char* name : {"Ada", "Bo", "Cy"}) event.mentee(name, "Circles");
  event.program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 1;
  CHECK(supply_of(event, "Circles").places == 2);
  CHECK(supply_of(event, "Circles").missing == 1);
}

TEST_CASE("supply: what the school year leaves a mentor is all that there is") {
  EventBuilder event;
  event.mentor("Ines", "Circles").capacity = 3;
  event.mentee("Tom", "Circles");
  event.mentee("Sam", "Circles");
  CHECK(supply_of(event, "Circles").missing == 0);
  event.program.info.live[ProgramInfoId(std::string(kProgramInfo))].mentees_per_year = 1;
  CHECK(supply_of(event, "Circles").missing == 1);
  event.match("Ines", "Tom", "Circles", MatchState::notified);
  CHECK(supply_of(event, "Circles") == TopicSupply{1, 1, 0});
}
