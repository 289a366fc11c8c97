#include "match/explain.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "edit/transaction.h"
#include "match/change_costs.h"
#include "match/event_builder.h"
#include "match/fingerprint.h"
#include "match/messages.h"
#include "match/run.h"
#include "match/summary.h"
#include "match/weighing.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

void match_event(EventBuilder& builder) {
  SeededRandom random(7);
  const Result<MatchOutcome> outcome =
      run_match(builder.program, builder.event_id, "2026-09-02T10:00:00Z", random);
  REQUIRE(outcome.ok());
  Transaction edit(builder.program);
  record(edit, *outcome);
  edit.finish({"step", {}});
}

ChangeCosts costs_of(const EventView& view, const RequestKey& request) {
  const Result<SolvedEvent> solved = solve_event(view);
  REQUIRE(solved.ok());
  return change_costs(view, *solved, request);
}

// Diego suits Hana best, Priya second; Amara is ruled out.
EventBuilder sample() {
  EventBuilder builder;
  builder.event().weights = {{Factor::topic, 5}, {Factor::site, 5}};
  builder.event().site_setting = SiteSetting::prefer_other;
  const PoolId upper = builder.pool("Grade span", "6-8");
  const PoolId lower = builder.pool("Grade span", "K-5");
  builder.mentor("Diego", "Check-ins", 3, "West").capacity = 2;
  builder.mentor("Priya", "Check-ins", 3, "North").capacity = 1;
  builder.mentor("Amara", "Check-ins", 3, "East").pools = {lower};
  Registration& hana = builder.mentee("Hana", "Check-ins", 1, "North");
  hana.pools = {upper};
  hana.requests[TopicId("Check-ins")].goal = "Start Mondays well";
  return builder;
}

}  // namespace

TEST_CASE("explain: a match, its people and what else was possible") {
  EventBuilder builder = sample();
  match_event(builder);
  REQUIRE(builder.program.matches.size() == 1);
  const EventView view = builder.view();
  const RequestKey request{PersonId("Hana"), TopicId("Check-ins")};
  const auto explained =
      explain_match(view, builder.program.matches.begin()->first, costs_of(view, request));
  REQUIRE(explained.has_value());
  CHECK(explained->mentor == PersonId("Diego"));
  CHECK(explained->mentor_load == 1);
  CHECK(explained->mentor_capacity == 2);
  CHECK(explained->goal == "Start Mondays well");
  CHECK(explained->fit.total == 1000);
  CHECK(explained->sites == SiteRelation::other);
  CHECK(explained->shared_topics == std::vector<TopicId>{TopicId("Check-ins")});
  CHECK(explained->rules.empty());
  REQUIRE(explained->alternatives.size() == 2);
  const AlternativeMentor& priya = explained->alternatives[0];
  CHECK(priya.mentor == PersonId("Priya"));
  CHECK(priya.fit == 500);
  CHECK(priya.kind == AlternativeKind::free_place);
  CHECK(priya.text == Message{"alternative.costs", {arg("count", 50)}});
  CHECK(priya.loss == ChangeLoss::points);
  const AlternativeMentor& amara = explained->alternatives[1];
  CHECK(amara.kind == AlternativeKind::ruled_out);
  CHECK(amara.text == Message{"rule.pools", {arg("categories", "Grade span")}});
  CHECK_FALSE(amara.loss);
}

TEST_CASE("explain: as long as costs are not known, places are told") {
  EventBuilder builder = sample();
  builder.mentee("Kai", "Check-ins", 1, "West");
  builder.match("Diego", "Hana", "Check-ins");
  builder.match("Priya", "Kai", "Check-ins");
  const EventView view = builder.view();
  const auto others =
      alternative_mentors(view, {PersonId("Hana"), TopicId("Check-ins")}, PersonId("Diego"), {});
  REQUIRE(others.size() == 2);
  CHECK(others[0].kind == AlternativeKind::full);
  CHECK(others[0].text == Message{"alternative.full", {arg("count", 1)}});
  CHECK_FALSE(others[0].loss);
}

TEST_CASE("explain: a pair that would leave somebody unserved says so") {
  EventBuilder builder = sample();
  // Only Priya may serve Kai, so she can't have Hana as well.
  builder.mentee("Kai", "Check-ins", 1, "West").vetoes = {PersonId("Diego"), PersonId("Amara")};
  match_event(builder);
  const EventView view = builder.view();
  const RequestKey request{PersonId("Hana"), TopicId("Check-ins")};
  const auto others =
      alternative_mentors(view, request, PersonId("Diego"), costs_of(view, request));
  REQUIRE_FALSE(others.empty());
  CHECK(others[0].mentor == PersonId("Priya"));
  CHECK(others[0].text == Message{"alternative.unserved", {arg("mentee", "Kai")}});
  CHECK(others[0].loss == ChangeLoss::mentor);
}

TEST_CASE("explain: what another mentor costs is told by what the event puts first") {
  EventBuilder builder = test::one_good_mentor();
  const auto cost = [&](const std::string& mentee, const std::string& mentor) {
    return costs_of(builder.view(), {PersonId(mentee), TopicId("Circles")}).at(PersonId(mentor));
  };
  const auto costs_points = [](std::int64_t points) {
    return ChangeCost{ChangeLoss::points, {"alternative.costs", {arg("count", points)}}};
  };
  CHECK(cost("Ben", "Ana") == costs_points(20));
  builder.event().first_aim = MatchAim::no_poor_fit;
  CHECK(cost("Cleo", "Ana") == ChangeCost{ChangeLoss::fit, {"alternative.poorer_fit", {}}});
  // With Ana alone Ben waits for the best fit, and Cleo would for Ben.
  builder.event().first_aim = MatchAim::best_fit;
  builder.person("Dora").capacity = 0;
  CHECK(cost("Ben", "Ana") == costs_points(60));
}

TEST_CASE("explain: of what another mentor costs, fit and load are told apart") {
  EventBuilder builder = sample();
  builder.event().load_price = 160;
  builder.person("Priya").capacity = 2;
  // Priya has Kai in any case, so that Hana would be her second.
  builder.mentee("Kai", "Check-ins", 1, "West").vetoes = {PersonId("Diego"), PersonId("Amara")};
  const auto cost = [&](std::size_t exact_pairs) {
    const EventView view = builder.view();
    const RequestKey hana{PersonId("Hana"), TopicId("Check-ins")};
    return change_costs(view, *solve_event(view), hana, exact_pairs).at(PersonId("Priya"));
  };
  CHECK(cost(kExactPairs) ==
        ChangeCost{ChangeLoss::points, {"alternative.costs_and_load", {arg("count", 50)}}});
  CHECK(cost(0).loss == ChangeLoss::points_and_load);
  // From another site still, where both suit her alike.
  builder.person("Hana", "South");
  CHECK(cost(kExactPairs) == ChangeCost{ChangeLoss::load, {"alternative.costs_load", {}}});
}

TEST_CASE("explain: costs from prices never promise more than solving again, seeds 1 to 180") {
  for (std::uint64_t seed = 1; seed <= 180; ++seed) {
    CAPTURE(seed);
    SeededRandom random(seed);
    EventBuilder builder;
    builder.event().first_aim = static_cast<MatchAim>(seed % 3);
    builder.event().weights = {{Factor::topic, 2}, {Factor::level, 3}};
    for (int i = 0; i < 3; ++i) {
      const int level = 1 + static_cast<int>(random.next() % 4);
      builder.mentor("m" + std::to_string(i), "A", level).capacity =
          1 + static_cast<int>(random.next() % 2);
    }
    for (int i = 0; i < 4; ++i) {
      Registration& mentee = builder.mentee("p" + std::to_string(i), "A");
      mentee.requests[TopicId("A")].level = 1 + static_cast<int>(random.next() % 4);
      if (random.next() % 3 == 0) mentee.vetoes.insert(PersonId("m1"));
    }
    const EventView view = builder.view();
    const Result<SolvedEvent> solved = solve_event(view);
    REQUIRE(solved.ok());
    const auto points = [](const ChangeCost& cost) {
      const ArgValue* count = cost.text.find("count");
      return count == nullptr ? std::int64_t{0} : std::get<std::int64_t>(*count);
    };
    for (const RequestKey& request : solved->built.requests) {
      const ChangeCosts exact = change_costs(view, *solved, request);
      CostFinder finder(view, *solved, request);
      while (!finder.step(1)) {
      }
      CHECK(finder.take() == exact);
      for (const auto& [mentor, bound] : change_costs(view, *solved, request, 0)) {
        REQUIRE(exact.count(mentor) == 1);
        const ChangeCost& real = exact.at(mentor);
        if (bound.loss == ChangeLoss::mentor) {
          CHECK(real.loss == ChangeLoss::mentor);
        } else if (real.loss == ChangeLoss::mentor) {
          continue;
        } else if (bound.loss == ChangeLoss::fit) {
          CHECK(real.loss == ChangeLoss::fit);
        } else if (real.loss != ChangeLoss::fit) {
          CHECK(points(bound) <= points(real));
        }
      }
    }
  }
}

TEST_CASE("weighing: solves by itself, or starts from an answer that still holds") {
  EventBuilder builder = sample();
  match_event(builder);
  const RequestKey request{PersonId("Hana"), TopicId("Check-ins")};
  const auto weigh = [&](const std::shared_ptr<const EventAnswer>& known, ChangeCosts& costs) {
    auto weighing = Weighing::start(builder.program, builder.event_id, request, known);
    REQUIRE(weighing.ok());
    while (!weighing->step(1)) {
    }
    costs = weighing->take_costs();
    return weighing->answer();
  };
  ChangeCosts costs;
  const auto answer = weigh(nullptr, costs);
  REQUIRE(answer != nullptr);
  CHECK(costs == costs_of(builder.view(), request));
  CHECK(costs.count(PersonId("Priya")) == 1);
  CHECK(weigh(answer, costs) == answer);
  CHECK(costs == costs_of(builder.view(), request));

  builder.mentee("Kai", "Check-ins", 1, "West");
  const RequestKey other{PersonId("Kai"), TopicId("Check-ins")};
  auto weighing = Weighing::start(builder.program, builder.event_id, other, nullptr);
  REQUIRE(weighing.ok());
  weighing->step(1);
  weighing->turn_to(request);
  while (!weighing->step(1)) {
  }
  CHECK(weighing->take_costs() == costs_of(builder.view(), request));
  CHECK(costs_of(builder.view(), request) != costs_of(builder.view(), other));

  builder.person("Priya").vetoes = {PersonId("Hana")};
  CHECK(weigh(answer, costs) != answer);
  CHECK(costs.count(PersonId("Priya")) == 0);
  CHECK_FALSE(Weighing::start(builder.program, EventId("gone"), request, answer).ok());
}

TEST_CASE("explain: matches of another event or of people gone are not explained") {
  EventBuilder builder = sample();
  const MatchId gone = builder.match("Nobody", "Hana", "Check-ins");
  CHECK_FALSE(explain_match(builder.view(), gone, {}).has_value());
  CHECK_FALSE(explain_match(builder.view(), MatchId("none"), {}).has_value());
}

TEST_CASE("explain: unserved requests disappear once their mentee is served") {
  EventBuilder builder = sample();
  builder.mentee("Noah", "Phonics", 1);
  builder.mentee("Noah", "Chess", 2);
  match_event(builder);
  std::vector<UnservedRequest> unserved = unserved_requests(builder.view());
  REQUIRE(unserved.size() == 2);
  CHECK(unserved[0].request == RequestKey{PersonId("Noah"), TopicId("Phonics")});
  CHECK(unserved[0].reason.key == "reason.nobody_offers");
  CHECK_FALSE(unserved[0].instead);
  CHECK(unserved[1].instead);  // one match a mentee: the second topic could only replace the first
  builder.program.matches.live[builder.match("Diego", "Noah", "Chess")].forced = true;
  CHECK(unserved_requests(builder.view()).empty());
}

TEST_CASE("summary: figures of an event") {
  EventBuilder builder = sample();
  builder.mentee("Kai", "Check-ins", 1, "North");
  builder.mentee("Noah", "Phonics");
  builder.match("Diego", "Hana", "Check-ins");
  builder.match("Priya", "Kai", "Check-ins");
  builder.match("Priya", "Noah", "Phonics", MatchState::declined);
  const MatchSummary summary = summarize(builder.view());
  CHECK(summary.wanted == 3);
  CHECK(summary.served == 2);
  CHECK(summary.matches == 2);
  CHECK(summary.lowest_fit == 500);
  CHECK(summary.mean_load_hundredths == 67);
  CHECK(summary.mentors_at_cap == 1);
  const int places = summary.places;
  CHECK(places > 0);
  builder.person("Idle").mentors = true;  // without a topic nobody can take them
  CHECK(summarize(builder.view()).places == places);
  CHECK(summary.sites == SiteMix{2, 2, 1});
  REQUIRE(summary.mentors.size() == 3);
  CHECK(summary.mentors[0].mentor == PersonId("Diego"));
  CHECK(summary.mentors[2].load == 0);

  const std::vector<MatchLine> lines = match_lines(builder.view());
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].match->mentee == PersonId("Hana"));
  CHECK(lines[2].match->state == MatchState::declined);
  REQUIRE(lines[0].fit > lines[1].fit);
  CHECK(summary.mean_fit == (lines[0].fit + lines[1].fit + 1) / 2);  // without the declined one
}

TEST_CASE("summary: who has made room for the next request counts in no mean load") {
  EventBuilder builder = sample();
  builder.mentee("Kai", "Check-ins", 1, "North");
  builder.match("Diego", "Hana", "Check-ins", MatchState::completed);
  builder.match("Priya", "Kai", "Check-ins");
  CHECK(summarize(builder.view()).mean_load_hundredths == 67);
  builder.event().rolling = true;
  const MatchSummary summary = summarize(builder.view());
  CHECK(summary.mean_load_hundredths == 33);
  int taken = 0;
  for (const MentorLoad& mentor : summary.mentors) taken += mentor.taken();
  CHECK(taken == 1);
}

TEST_CASE("summary: an event without anything") {
  EventBuilder builder;
  const MatchSummary summary = summarize(builder.view());
  CHECK(summary.wanted == 0);
  CHECK_FALSE(summary.lowest_fit.has_value());
  CHECK_FALSE(summary.mean_fit.has_value());
  CHECK(summary.mean_load_hundredths == 0);
  CHECK(summary.sites.percent() == 0);
}

TEST_CASE("explain: a request that the run did not know of is open as well, and says so") {
  EventBuilder builder = sample();
  builder.mentee("Kai", "Check-ins", 1, "North");
  const auto reason_for = [&](const char* mentee) {
    for (const UnservedRequest& open : unserved_requests(builder.view())) {
      if (open.request.mentee == PersonId(mentee)) return open.reason.key;
    }
    return std::string();
  };
  CHECK(reason_for("Kai") == "reason.not_matched");
  MatchRun run;
  run.event = builder.view().id;
  builder.program.match_runs.live[MatchRunId("run")] = run;
  CHECK(reason_for("Kai") == "reason.not_matched_since");
  builder.match("Diego", "Kai", "Check-ins");
  CHECK(reason_for("Kai") == "");
  CHECK(summarize(builder.view()).served == 1);
}

TEST_CASE("explain: matching again may change a list with a proposal or with something to serve") {
  EventBuilder builder;
  builder.mentor("Ana", "Circles").capacity = 1;
  builder.mentee("Eli", "Circles");
  builder.mentee("Kai", "Circles");
  const MatchId eli = builder.match("Ana", "Eli", "Circles", MatchState::completed);
  MatchRun run;
  run.event = builder.event_id;
  run.unserved["Kai/Circles"] = message_to_value({"reason.no_place", {}});
  builder.program.match_runs.live[MatchRunId("run")] = run;
  const auto may = [&] {
    const EventView view = builder.view();
    return may_match_more(view, unserved_requests(view));
  };
  CHECK_FALSE(may());
  SUBCASE("a place that came free") {
    builder.person("Ana").capacity = 2;
    CHECK(may());
    builder.program.forbidden_pairs.live[ForbiddenPairId("apart")] = {
        builder.event_id, PersonId("Ana"), PersonId("Kai")};
    CHECK_FALSE(may());
  }
  SUBCASE("a request that came since") {
    builder.mentee("Noah", "Circles");
    CHECK(may());
  }
  SUBCASE("a request that was left for the best fit, which no longer comes first") {
    MatchRun& latest = builder.program.match_runs.live[MatchRunId("run")];
    latest.unserved["Kai/Circles"] = message_to_value({"reason.costs_more", {}});
    builder.event().first_aim = MatchAim::best_fit;
    CHECK_FALSE(may());
    builder.event().first_aim = MatchAim::most_served;
    CHECK(may());
  }
  SUBCASE("a proposal") {
    builder.program.matches.live[eli].state = MatchState::proposed;
    CHECK(may());
  }
  SUBCASE("what the mentor carries elsewhere changes nothing") {
    builder.program.events.live[EventId("other")].created_on = "2026-10-01";
    Match elsewhere = builder.program.matches.live[eli];
    elsewhere.event = EventId("other");
    builder.program.matches.live[MatchId("elsewhere")] = elsewhere;
    REQUIRE(builder.view().find(PersonId("Ana"))->load_this_year == 1);
    CHECK_FALSE(may());
  }
}

TEST_CASE("explain: who had met before the match ended was served, and asks for no other match") {
  EventBuilder builder;
  builder.mentor("Ana", "Circles").capacity = 1;
  builder.mentor("Ben", "Circles").capacity = 1;
  builder.mentee("Eli", "Circles");
  builder.mentee("Kai", "Circles");
  builder.match("Ben", "Kai", "Circles", MatchState::completed);
  const MatchId ended = builder.match("Ana", "Eli", "Circles", MatchState::ended_early);
  MatchRun run;
  run.event = builder.event_id;
  builder.program.match_runs.live[MatchRunId("run")] = run;
  const auto open = [&] {
    return unserved_requests(builder.view()).size();
  };
  const auto may = [&] {
    const EventView view = builder.view();
    return may_match_more(view, unserved_requests(view));
  };
  CHECK(open() == 1);
  CHECK(may());
  CHECK(summarize(builder.view()).served == 1);
  CHECK(summarize(builder.view()).matches == 1);
  Session session;
  session.match = ended;
  session.state = SessionState::held;
  builder.program.sessions.live[SessionId("held")] = session;
  CHECK(open() == 0);
  CHECK_FALSE(may());
  const MatchSummary summary = summarize(builder.view());
  CHECK(summary.served == 2);
  CHECK(summary.matches == 2);
  CHECK(summary.freed == 1);
  CHECK(summary.served_before == 1);
  CHECK(summary.sites.pairs == 2);
  // The place is free all the same.
  CHECK(summary.mentors.front().mentor == PersonId("Ben"));
  CHECK(summary.mentors.back().load == 0);
  // All pairs are through, so that place is no reason to match somebody who was left without one.
  builder.mentee("Noah", "Circles");
  builder.program.match_runs.live[MatchRunId("run")].unserved["Noah/Circles"] =
      message_to_value({"reason.no_place", {}});
  CHECK(open() == 1);
  CHECK_FALSE(may());
  builder.event().rolling = true;
  CHECK(may());
}

TEST_CASE(
    "explain: who was archived since is counted in what is over, and in nothing that goes on") {
  EventBuilder builder = sample();
  const auto wanted = [&] {
    return summarize(builder.view()).wanted;
  };
  const int before = wanted();
  REQUIRE(before > 0);
  for (auto& [id, registration] : builder.program.registrations.live) {
    if (registration.seeks) builder.program.people.live[registration.person].archived = true;
  }
  CHECK(wanted() == 0);
  builder.event().archived = true;
  CHECK(wanted() == before);
}

TEST_CASE("explain: that a match was declined is no rule against itself") {
  EventBuilder builder = sample();
  const MatchId declined = builder.match("Diego", "Hana", "Check-ins", MatchState::declined);
  const auto why = explain_match(builder.view(), declined, {});
  REQUIRE(why.has_value());
  CHECK(why->rules.empty());
  const MatchId again = builder.match("Diego", "Hana", "Phonics");
  const auto why_again = explain_match(builder.view(), again, {});
  REQUIRE(why_again.has_value());
  CHECK(std::any_of(why_again->rules.begin(), why_again->rules.end(),
                    [](const RuleInTheWay& one) { return one.rule == Rule::parted; }));
}

TEST_CASE("summary: a request is only proposed while no other match serves it") {
  EventBuilder builder;
  builder.mentor("Ana", "Circles");
  builder.mentor("Ben", "Circles");
  builder.mentee("Eli", "Circles");
  builder.mentee("Mia", "Circles");
  CHECK(summarize(builder.view()).only_proposed == 0);
  builder.match("Ana", "Eli", "Circles");
  builder.match("Ana", "Mia", "Circles", MatchState::approved);
  CHECK(summarize(builder.view()).served == 2);
  CHECK(summarize(builder.view()).only_proposed == 1);
  builder.match("Ben", "Eli", "Circles", MatchState::approved);
  CHECK(summarize(builder.view()).served == 2);
  CHECK(summarize(builder.view()).only_proposed == 0);
}

TEST_CASE("summary: a request that ended early is told as such until another mentor is asked for") {
  EventBuilder builder;
  builder.mentor("Ana", "Circles").capacity = 1;
  builder.mentor("Ben", "Circles").capacity = 1;
  builder.mentee("Eli", "Circles");
  const MatchId ended = builder.match("Ana", "Eli", "Circles", MatchState::ended_early);
  Session session;
  session.match = ended;
  session.state = SessionState::held;
  builder.program.sessions.live[SessionId("held")] = session;
  CHECK(summarize(builder.view()).served == 1);
  CHECK(summarize(builder.view()).served_before == 1);
  SUBCASE("asked for") {
    builder.program.matches.live.at(ended).asks_anew = true;
    CHECK(summarize(builder.view()).served == 0);
  }
  SUBCASE("found") {
    builder.match("Ben", "Eli", "Circles", MatchState::approved);
    CHECK(summarize(builder.view()).served == 1);
  }
  CHECK(summarize(builder.view()).served_before == 0);
  CHECK(summarize(builder.view()).freed == 1);
}

TEST_CASE("summary: two matches of the same people are told apart") {
  EventBuilder builder = sample();
  builder.match("Diego", "Hana", "Check-ins");
  CHECK_FALSE(match_lines(builder.view()).front().same_two);
  builder.match("Diego", "Hana", "Phonics");
  for (const MatchLine& line : match_lines(builder.view())) CHECK(line.same_two);
}

TEST_CASE("explain: pairs made by hand are meant, unless they leave something to put right") {
  EventBuilder builder;
  builder.mentor("Ana", "Circles").capacity = 1;
  builder.mentor("Ben", "Circles").capacity = 1;
  builder.mentee("Eli", "Circles");
  builder.mentee("Kai", "Circles");
  const MatchId eli = builder.match("Ana", "Eli", "Circles");
  const MatchId kai = builder.match("Ben", "Kai", "Circles");
  auto& matches = builder.program.matches.live;
  MatchRun run;
  run.event = builder.event_id;
  run.fingerprint = fingerprint(builder.view(), {matches.at(eli), matches.at(kai)});
  builder.program.match_runs.live[MatchRunId("run")] = run;
  REQUIRE(is_current(builder.view(), run));
  CHECK_FALSE(kept_some(run));
  const auto may = [&] {
    const EventView view = builder.view();
    return may_match_more(view, unserved_requests(view));
  };
  // The two exchange their mentors.
  matches.at(eli).mentor = PersonId("Ben");
  matches.at(kai).mentor = PersonId("Ana");
  for (const MatchId& id : {eli, kai}) matches.at(id).forced = matches.at(id).locked = true;
  REQUIRE_FALSE(is_current(builder.view(), run));
  CHECK(only_decisions_since(builder.view(), run));
  CHECK_FALSE(may());
  SUBCASE("a mentor has one more than places, and the other pair can move") {
    matches.at(eli).mentor = PersonId("Ana");
    matches.at(kai).forced = matches.at(kai).locked = false;
    CHECK(may());
  }
  SUBCASE("somebody was left without a mentor") {
    matches.erase(eli);
    CHECK(may());
  }
  SUBCASE("people or settings are different as well") {
    builder.mentor("Ruth", "Circles");
    CHECK_FALSE(only_decisions_since(builder.view(), run));
    CHECK(may());
  }
  SUBCASE("what the run kept is released") {
    run.fingerprint = fingerprint(builder.view(), {matches.at(eli), matches.at(kai)});
    CHECK(kept_some(run));
    matches.at(eli).forced = matches.at(eli).locked = false;
    CHECK_FALSE(only_decisions_since(builder.view(), run));
  }
}
