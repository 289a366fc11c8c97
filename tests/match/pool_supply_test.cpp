#include "match/pool_supply.h"

#include <doctest/doctest.h>

#include "match/event_builder.h"

using namespace rondo;
using test::EventBuilder;

namespace {

std::vector<PoolSupply> shortages(const EventBuilder& event) {
  return pools_short_of_places(event.view());
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
