#include "match/remedies.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "match/event_builder.h"
#include "match/reasons.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

RequestRemedy remedy_of(const EventBuilder& builder, const std::string& topic = "Check-ins",
                        std::string_view reason = "reason.not_matched") {
  const EventView view = builder.view();
  const RequestKey request{PersonId("Hana"), TopicId(topic)};
  const Message why{std::string(reason), {}};
  return remedy_for(view, request, why, alternative_mentors(view, request, {}, {}));
}

// Hana asks; Diego offers what she asks for.
EventBuilder hana_and_diego() {
  EventBuilder builder;
  builder.mentor("Diego", "Check-ins", 3, "West").capacity = 1;
  builder.mentee("Hana", "Check-ins", 1, "North");
  return builder;
}

}  // namespace

TEST_CASE("remedies: where nobody offers the topic somebody has to be found") {
  EventBuilder builder = hana_and_diego();
  builder.topic("Knitting");
  builder.person("Hana").requests[TopicId("Knitting")].rank = 2;
  CHECK(remedy_of(builder, "Knitting") == RequestRemedy{});
}

TEST_CASE("remedies: of mentors with and without a free place the free one is chosen") {
  EventBuilder builder = hana_and_diego();
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::choose, PersonId("Diego"), {}});
  builder.mentee("Kai", "Check-ins", 1, "North");
  builder.match("Diego", "Kai", "Check-ins");
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::more_places, PersonId("Diego"), {}});
  builder.mentor("Priya", "Check-ins", 1, "West").capacity = 1;
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::choose, PersonId("Priya"), {}});
}

TEST_CASE("remedies: a mentor who has places and no topic yet is asked before one who is full") {
  EventBuilder builder = hana_and_diego();
  builder.person("Diego").capacity = 0;
  Registration& mo = builder.person("Mo", "West");
  mo.mentors = true;
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::mentor_topic, PersonId("Mo"), PersonId("Mo")});
  mo.capacity = 0;
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::more_places, PersonId("Diego"), {}});
  mo.capacity.reset();
  mo.vetoes.insert(PersonId("Hana"));
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::more_places, PersonId("Diego"), {}});
}

TEST_CASE("remedies: who waits for the best fit is served where most people come first") {
  EventBuilder builder = hana_and_diego();
  const auto remedy = [&] {
    return remedy_of(builder, "Check-ins", kLeftForFit);
  };
  builder.event().first_aim = MatchAim::best_fit;
  CHECK(remedy() == RequestRemedy{Remedy::serve_more, PersonId("Diego"), {}});
  builder.mentee("Kai", "Check-ins", 1, "North");
  builder.match("Diego", "Kai", "Check-ins");
  CHECK(remedy() == RequestRemedy{Remedy::serve_more, {}, {}});
  // It says nothing any more once something else comes first.
  builder.event().first_aim = MatchAim::no_poor_fit;
  CHECK(remedy() == RequestRemedy{Remedy::more_places, PersonId("Diego"), {}});
}

TEST_CASE("remedies: a mentor without places is asked for one") {
  EventBuilder builder = hana_and_diego();
  builder.person("Diego").capacity = 0;
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::more_places, PersonId("Diego"), {}});
}

TEST_CASE("remedies: pools alone are in the way") {
  EventBuilder builder = hana_and_diego();
  builder.event().pool_filter = true;
  builder.person("Hana").pools = {builder.pool("Grade span", "6-8")};
  builder.person("Diego").pools = {builder.pool("Grade span", "K-5")};
  CHECK(remedy_of(builder) == RequestRemedy{Remedy::outside_pools, PersonId("Diego"), {}});
}

TEST_CASE("remedies: who has not said a time is asked for it, else the mentee") {
  EventBuilder builder = hana_and_diego();
  builder.event().required = {Factor::availability};
  const RequestRemedy ask_hana{Remedy::other_times, PersonId("Diego"), PersonId("Hana")};
  const RequestRemedy ask_diego{Remedy::other_times, PersonId("Diego"), PersonId("Diego")};
  CHECK(remedy_of(builder) == ask_hana);
  builder.person("Hana").availability = {"Mon 15:00"};
  CHECK(remedy_of(builder) == ask_diego);
  builder.person("Diego").availability = {"Tue 15:00"};
  CHECK(remedy_of(builder) == ask_hana);
  builder.person("Diego").availability = {"ask me"};
  CHECK(remedy_of(builder) == ask_diego);
  builder.person("Diego").availability = {"Tue 15:00"};
  // Times would not be enough.
  builder.event().required.insert(Factor::languages);
  CHECK(remedy_of(builder) ==
        RequestRemedy{Remedy::requirements, PersonId("Diego"), {}, Factor::availability});
}

TEST_CASE("remedies: a missing site is asked for, a shared one calls for somebody else") {
  EventBuilder builder = hana_and_diego();
  builder.event().site_setting = SiteSetting::must_other;
  builder.program.people.live[PersonId("Diego")].site = {};
  CHECK(remedy_of(builder) ==
        RequestRemedy{Remedy::known_site, PersonId("Diego"), PersonId("Diego")});
  builder.program.people.live[PersonId("Diego")].site = SiteId("North");
  CHECK(remedy_of(builder) == RequestRemedy{});
}

TEST_CASE("remedies: something else that is required") {
  EventBuilder builder = hana_and_diego();
  builder.event().required = {Factor::languages};
  CHECK(remedy_of(builder) ==
        RequestRemedy{Remedy::requirements, PersonId("Diego"), {}, Factor::languages});
}

TEST_CASE("remedies: what people asked for and what was decided stands") {
  EventBuilder builder = hana_and_diego();
  builder.person("Hana").vetoes = {PersonId("Diego")};
  CHECK(remedy_of(builder) == RequestRemedy{});
  builder.person("Hana").vetoes = {};
  builder.program.forbidden_pairs.live[ForbiddenPairId("f")] = {builder.event_id, PersonId("Diego"),
                                                                PersonId("Hana")};
  CHECK(remedy_of(builder) == RequestRemedy{});
}

TEST_CASE("remedies: a mentor with two rules in the way is passed over") {
  EventBuilder builder = hana_and_diego();
  builder.event().pool_filter = true;
  builder.event().required = {Factor::languages};
  builder.person("Hana").pools = {builder.pool("Grade span", "6-8")};
  builder.person("Diego").pools = {builder.pool("Grade span", "K-5")};
  builder.mentor("Priya", "Check-ins", 1, "West").pools = {PoolId("6-8")};
  CHECK(remedy_of(builder) ==
        RequestRemedy{Remedy::requirements, PersonId("Priya"), {}, Factor::languages});
}
