#include <doctest/doctest.h>

#include "ui/event_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

TEST_CASE("matches: before the first run it says what there is to match") {
  EventPage shown(Screen::event_match);
  CHECK(shown.says("3 requests, 3 places"));
  shown.page.click(Role::button, "Match");
  REQUIRE(shown.last<command::RunMatch>() != nullptr);
  CHECK(shown.last<command::RunMatch>()->event == kEvent);
}

TEST_CASE("matches: without people, people come first") {
  EventPage shown(Screen::event_match);
  shown.change([](Program& program) { program.registrations.live.clear(); });
  shown.page.click(Role::button, "Go to people");
  CHECK(shown.last<command::GoTo>()->place.screen == Screen::event_people);
}

TEST_CASE(
    "matches: before there is anything to match it says what is missing and where to add it") {
  const auto said = [](auto change) {
    EventPage shown(Screen::event_match);
    shown.change([&](Program& program) {
      for (auto& [id, registration] : program.registrations.live) change(registration);
    });
    CHECK_FALSE(shown.page.has(Role::button, "Match"));
    CHECK(shown.page.has(Role::button, "Go to people"));
    return shown.text();
  };
  const auto holds = [](const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  };
  CHECK(holds(said([](Registration& one) { one.mentors = false; }), "takes part as a mentor yet"));
  CHECK(holds(said([](Registration& one) { one.seeks = false; }), "looks for a mentor yet"));
  CHECK(holds(said([](Registration& one) { one.capacity = 0; }), "have room for 0 mentees"));
  CHECK(holds(said([](Registration& one) { one.offers.clear(); }), "offer no topic yet"));
  CHECK(holds(said([](Registration& one) { one.requests.clear(); }), "ask for no topic yet"));
}

TEST_CASE("matches: figures, list and approval of all") {
  EventPage shown(Screen::event_match);
  shown.match();
  CHECK(shown.says("3 of 3"));
  CHECK(shown.says("Proven best"));
  CHECK(shown.page.has(Role::button, "Ana Ruiz with Carl Weiss"));
  CHECK(shown.page.has(Role::button, "Ben Ito with Eli Ode"));
  shown.page.click(Role::button, "Approve 3 matches");
  REQUIRE(shown.last<command::ApproveAll>() != nullptr);
}

TEST_CASE("matches: sorted by any column, the mentors as well") {
  EventPage shown(Screen::event_match);
  shown.match();
  const auto pairs = [&] {
    std::vector<std::string> found;
    for (const std::string& name : shown.page.names(Role::button)) {
      if (name.find(" with ") != std::string::npos) found.push_back(name);
    }
    return found;
  };
  shown.page.click(Role::button, "Mentee");
  REQUIRE(pairs().size() == 3);
  CHECK(pairs().front() == "Ana Ruiz with Carl Weiss");
  CHECK(pairs().back() == "Ben Ito with Eli Ode");
  shown.page.click(Role::button, "Mentee");
  CHECK(pairs().front() == "Ben Ito with Eli Ode");
  CHECK(shown.page.find(Role::column_header, "Mentee").sort == access::SortOrder::descending);

  shown.page.click(Role::tab, "Mentors (2)");
  shown.page.click(Role::button, "Places");
  shown.page.click(Role::button, "Places");
  const auto capacities = shown.page.names(Role::spin_button);
  REQUIRE(capacities.size() == 2);
  CHECK(capacities.front() == "Places of Ben Ito");
}

TEST_CASE("matches: a run is proven only while it is the answer to what is there now") {
  EventPage shown(Screen::event_match);
  shown.match();
  REQUIRE(shown.says("Proven best"));
  shown.change([](Program& program) {
    program.events.live[kEvent].weights[Factor::site] = 10;
    program.registrations.live[RegistrationId("ana")].capacity = 2;
  });
  CHECK_FALSE(shown.says("Proven best"));
  CHECK(shown.says("Something has changed since this match"));
  shown.page.click(Role::button, "Match again");
  CHECK(shown.last<command::RunMatch>() != nullptr);
}

TEST_CASE("matches: a run that failed its check says so") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, run] : program.match_runs.live) run.proven = false;
  });
  CHECK(shown.says("This result failed its check"));
  CHECK_FALSE(shown.says("Proven best"));
}

TEST_CASE("matches: why a pair, and what to do with it") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("Why this match"));
  CHECK(shown.says("Topic: needs Data literacy"));
  CHECK(shown.says("Instead of Ana Ruiz"));

  shown.page.click(Role::button, "Lock");
  REQUIRE(shown.last<command::LockMatches>() != nullptr);
  CHECK(shown.last<command::LockMatches>()->locked);
  shown.page.click(Role::button, "Keep apart");
  REQUIRE(shown.last<command::ForbidPair>() != nullptr);
  CHECK(shown.last<command::ForbidPair>()->mentor == PersonId("ana"));
  CHECK(shown.last<command::ForbidPair>()->mentee == PersonId("carl"));
  shown.page.click(Role::button, "Approve");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::approved);
  shown.page.click(Role::button, "Close, Why this match");
  CHECK_FALSE(shown.says("Why this match"));
}

TEST_CASE("a page that becomes narrow is not covered by an explanation nobody asked for") {
  EventPage shown(Screen::event_match);
  shown.match();
  CHECK(shown.says("Why this match"));
  shown.page.input().width = 400;
  shown.page.settle();
  CHECK_FALSE(shown.says("Why this match"));
  shown.page.click(Role::button, "Ana Ruiz with Carl Weiss");
  CHECK(shown.says("Why this match"));
}

TEST_CASE("matches: an approved pair can only be released") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.change([](Program& program) {
    for (auto& [id, match] : program.matches.live) match.state = MatchState::approved;
  });
  CHECK(shown.page.has(Role::button, "Go on to tell people"));
  CHECK_FALSE(shown.page.has(Role::button, "Keep apart"));
  shown.page.click(Role::button, "Release");
  CHECK(shown.last<command::SetMatchState>()->state == MatchState::proposed);
}

TEST_CASE("matches: what has begun can't be released") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  const auto all = [&](MatchState next) {
    shown.change([&](Program& program) {
      for (auto& [id, match] : program.matches.live) match.state = next;
    });
    return shown.page.has(Role::button, "Release");
  };
  CHECK(all(MatchState::accepted));
  CHECK_FALSE(all(MatchState::active));
  CHECK_FALSE(all(MatchState::completed));
}

TEST_CASE("matches: who is unserved, why, and a pair by hand") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.registrations.live.erase(RegistrationId("ben"));
    program.registrations.live.erase(RegistrationId("dora"));
  });
  shown.match();  // Ana has one place, and Carl is at another site, as the event prefers
  CHECK(shown.says("1 of 2"));
  shown.page.click(Role::tab, "Unserved (1)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  CHECK(shown.says("Why unserved"));
  CHECK(shown.says("Nearest mentors"));
  shown.page.click(Role::button, "Force this pair, Ana Ruiz");
  const auto* command = shown.last<command::ForcePair>();
  REQUIRE(command != nullptr);
  CHECK(command->mentor == PersonId("ana"));
  CHECK(command->mentee == PersonId("eli"));
  CHECK(command->topic == TopicId("family"));
}

TEST_CASE("matches: places are changed beside the load") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.page.click(Role::tab, "Mentors (2)");
  shown.page.type(Role::spin_button, "Places of Ana Ruiz", "3");
  const auto* command = shown.last<command::PutRegistration>();
  REQUIRE(command != nullptr);
  CHECK(command->registration.capacity == 3);
}

TEST_CASE("matches: pairs kept apart are listed and can be allowed again") {
  EventPage shown(Screen::event_match);
  shown.match();
  shown.change([](Program& program) {
    program.forbidden_pairs.live[ForbiddenPairId("f")] = {kEvent, PersonId("ben"),
                                                          PersonId("dora")};
  });
  shown.page.click(Role::tab, "Decided pairs (1)");
  CHECK(shown.says("Ben Ito with Dora Kim"));
  shown.page.click(Role::button, "Allow again, Ben Ito with Dora Kim");
  REQUIRE(shown.last<command::AllowPair>() != nullptr);
  CHECK(shown.last<command::AllowPair>()->id == ForbiddenPairId("f"));
}

TEST_CASE("matches: a pair that shares no pool is let outside the pools, and kept inside again") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.change([](Program& program) {
    program.pool_categories.live[PoolCategoryId("grades")].name = "Grade span";
    program.pools.live[PoolId("low")] = {PoolCategoryId("grades"), "K to 2", {}};
    program.pools.live[PoolId("high")] = {PoolCategoryId("grades"), "9 to 12", {}};
    Event& event = program.events.live[kEvent];
    event.pool_filter = true;
    event.categories[PoolCategoryId("grades")] = {};
    for (auto& [id, registration] : program.registrations.live) {
      registration.pools = {PoolId(registration.mentors ? "high" : "low")};
    }
  });
  shown.match();
  shown.page.click(Role::tab, "Unserved (3)");
  shown.page.click(Role::button, "See why, Eli Ode, Family outreach");
  shown.page.click(Role::button, "Allow outside the pools, Ana Ruiz");
  const auto* let = shown.last<command::LetOutsidePool>();
  REQUIRE(let != nullptr);
  CHECK(let->event == kEvent);
  CHECK(let->mentor == PersonId("ana"));
  CHECK(let->mentee == PersonId("eli"));
  shown.change([](Program& program) {
    program.outside_pool_pairs.live[OutsidePoolPairId("o")] = {kEvent, PersonId("ana"),
                                                               PersonId("eli")};
  });
  CHECK_FALSE(shown.page.has(Role::button, "Allow outside the pools, Ana Ruiz"));
  shown.page.click(Role::tab, "Decided pairs (1)");
  CHECK(shown.says("May be matched outside the pools"));
  shown.page.click(Role::button, "Keep to the pools, Ana Ruiz with Eli Ode");
  CHECK(shown.last<command::KeepInsidePool>()->id == OutsidePoolPairId("o"));
}

TEST_CASE("matches: weights are adjusted beside the list") {
  EventPage shown(Screen::event_match, 1280, 2400);
  shown.match();
  shown.page.click(Role::button, "Adjust");
  shown.page.type(Role::slider, "Shared pools", "7");
  REQUIRE(shown.last<command::PutEvent>() != nullptr);
  CHECK(shown.last<command::PutEvent>()->event.weights.at(Factor::pools) == 7);
}
