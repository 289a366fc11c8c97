#include "match/run.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "edit/transaction.h"
#include "match/event_builder.h"
#include "match/explain.h"
#include "match/fingerprint.h"
#include "match/large_event.h"
#include "match/messages.h"
#include "match/summary.h"
#include "match/supply.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

constexpr std::string_view kNow = "2026-09-02T10:00:00Z";

MatchOutcome run(const Program& program, std::uint64_t seed = 1) {
  SeededRandom random(seed);
  Result<MatchOutcome> outcome = run_match(program, EventId("event"), kNow, random);
  REQUIRE(outcome.ok());
  return *std::move(outcome);
}

Step run_and_record(Program& program, std::uint64_t seed = 1) {
  const MatchOutcome outcome = run(program, seed);
  Transaction edit(program);
  record(edit, outcome);
  return edit.finish({"step", {}});
}

// "mentor>mentee>topic" of the matches, sorted.
std::set<std::string> pairs_of(const Program& program) {
  std::set<std::string> pairs;
  for (const auto& [id, match] : program.matches) {
    pairs.insert(match.mentor.text() + ">" + match.mentee.text() + ">" + match.topic.text());
  }
  return pairs;
}

Error error_of(const Program& program) {
  SeededRandom random(1);
  const Result<MatchOutcome> outcome = run_match(program, EventId("event"), kNow, random);
  REQUIRE_FALSE(outcome.ok());
  return outcome.error();
}

EventBuilder small_event() {
  EventBuilder builder;
  builder.mentor("Diego", "Check-ins").capacity = 1;
  builder.mentor("Priya", "Circles").capacity = 2;
  builder.mentee("Hana", "Check-ins");
  builder.mentee("Kai", "Circles");
  builder.mentee("Mei", "Circles");
  return builder;
}

using Pairs = std::set<std::string>;

}  // namespace

TEST_CASE("run: proposals are recorded in one step that can be undone") {
  EventBuilder builder = small_event();
  const Program before = builder.program;
  const Step step = run_and_record(builder.program);
  CHECK(pairs_of(builder.program) ==
        Pairs{"Diego>Hana>Check-ins", "Priya>Kai>Circles", "Priya>Mei>Circles"});
  const MatchRun* run = latest_run(builder.program, builder.event_id);
  REQUIRE(run != nullptr);
  CHECK(run->proven);
  CHECK(run->places_wanted == 3);
  CHECK(run->places_served == 3);
  CHECK(run->unserved.empty());
  CHECK(run->run_at == kNow);
  REQUIRE(apply_changes(builder.program, inverse(step.changes)).ok());
  CHECK(builder.program == before);
}

TEST_CASE("run: again, nothing changes but the time") {
  EventBuilder builder = small_event();
  run_and_record(builder.program, 1);
  const MatchOutcome again = run(builder.program, 2);
  CHECK(again.proposed.empty());
  CHECK(again.superseded.empty());
  CHECK(again.again == 3);
  CHECK(again.run == *latest_run(builder.program, builder.event_id));
  CHECK(run_and_record(builder.program, 3).changes.empty());
}

TEST_CASE("run: kept matches stay and use up their places") {
  EventBuilder builder = small_event();
  builder.mentor("Diego", "Circles");
  const MatchId kept = builder.match("Diego", "Kai", "Circles");
  Match& match = builder.program.matches.live[kept];
  SUBCASE("locked") {
    match.locked = true;
  }
  SUBCASE("made by hand") {
    match.forced = true;
  }
  SUBCASE("told to people") {
    match.state = MatchState::notified;
  }
  const Match before = match;
  run_and_record(builder.program);
  CHECK(*builder.program.matches.find(kept) == before);
  // Diego has one place, so Hana goes without.
  CHECK(pairs_of(builder.program) == Pairs{"Diego>Kai>Circles", "Priya>Mei>Circles"});
  const MatchRun* run = latest_run(builder.program, builder.event_id);
  CHECK(run->proven);
  CHECK(run->places_served == 2);
  REQUIRE(run->unserved.size() == 1);
  CHECK(run->unserved.begin()->first == "Hana/Check-ins");
  CHECK(message_from_value(run->unserved.begin()->second)->key == "reason.no_place");
}

TEST_CASE("run: where requests are matched as they come, who was helped makes room for the next") {
  EventBuilder builder = small_event();
  builder.mentee("Noah", "Check-ins");
  const MatchId helped = builder.match("Diego", "Hana", "Check-ins", MatchState::active);
  builder.event().rolling = true;
  const auto noah_has_diego = [&] {
    run_and_record(builder.program);
    return pairs_of(builder.program).count("Diego>Noah>Check-ins") > 0;
  };
  const auto diego = [&] {
    const MatchSummary summary = summarize(builder.view());
    const auto found =
        std::find_if(summary.mentors.begin(), summary.mentors.end(),
                     [](const MentorLoad& load) { return load.mentor == PersonId("Diego"); });
    REQUIRE(found != summary.mentors.end());
    return *found;
  };
  CHECK_FALSE(noah_has_diego());
  CHECK(diego().taken() == 1);
  builder.program.matches.live[helped].state = MatchState::completed;
  SUBCASE("the place is free, and what was carried stays counted") {
    CHECK_FALSE(is_current(builder.view(), *latest_run(builder.program, builder.event_id)));
    CHECK(diego().taken() == 0);
    CHECK(diego().places == 1);
    const auto before = explain_match(builder.view(), helped, {});
    REQUIRE(before.has_value());
    CHECK(before->mentor_load == 0);
    CHECK(before->mentor_load_this_year == 1);
    CHECK(noah_has_diego());
    CHECK(diego().taken() == 1);
    CHECK(diego().load == 2);
    CHECK(diego().year == 2);
  }
  SUBCASE("unless the school year allows no more") {
    builder.program.people.live[PersonId("Diego")].mentees_per_year = 1;
    CHECK_FALSE(noah_has_diego());
    CHECK(diego().places == 0);
  }
  SUBCASE("an event that is one cycle keeps it taken") {
    builder.event().rolling = false;
    CHECK_FALSE(noah_has_diego());
    CHECK(diego().taken() == 1);
  }
}

TEST_CASE("run: what a coordinator keeps by hand never stops the rest") {
  EventBuilder builder = small_event();
  const auto force = [&](const std::string& mentor, const std::string& mentee,
                         const std::string& topic) {
    builder.program.matches.live[builder.match(mentor, mentee, topic)].forced = true;
  };
  // Over capacity, off topic, two mentors for one request, the same mentor twice, and a person who
  // is not registered.
  builder.person("Ruth");
  builder.program.registrations.live.erase(RegistrationId("Ruth"));
  force("Diego", "Kai", "Circles");
  force("Diego", "Mei", "Check-ins");
  force("Priya", "Kai", "Circles");
  force("Diego", "Mei", "Circles");
  force("Ruth", "Kai", "Check-ins");
  const Pairs before = pairs_of(builder.program);
  run_and_record(builder.program);
  CHECK(pairs_of(builder.program) == before);
  const MatchRun* run = latest_run(builder.program, builder.event_id);
  CHECK(run->proven);
  CHECK(run->places_served == 2);
}

TEST_CASE("run: an unkept proposal that is no longer best is superseded") {
  EventBuilder builder = small_event();
  run_and_record(builder.program);
  builder.program.forbidden_pairs.live[ForbiddenPairId("f")] = {builder.event_id, PersonId("Priya"),
                                                                PersonId("Kai")};
  const MatchOutcome outcome = run(builder.program);
  CHECK(outcome.superseded.size() == 1);
  CHECK(outcome.again == 2);
  CHECK(outcome.run.places_served == 2);
}

TEST_CASE("run: a pair that was declined is not proposed again") {
  EventBuilder builder = small_event();
  builder.match("Diego", "Hana", "Check-ins", MatchState::declined);
  const auto reason = [&] {
    const MatchOutcome outcome = run(builder.program);
    CHECK(outcome.run.places_served == 2);
    return message_from_value(outcome.run.unserved.at("Hana/Check-ins"))->key;
  };
  CHECK(reason() == "reason.ruled_out.parted");
  // There alone a match may also have left a matter unsettled.
  builder.event().kind = EventKind::one_off;
  CHECK(reason() == "reason.ruled_out.parted.one-off");
}

TEST_CASE("run: a mentee has at most the event's requests served, by different mentors") {
  EventBuilder builder;
  builder.event().requests_per_mentee = 2;
  builder.mentor("Diego", "A").capacity = 5;
  builder.mentor("Diego", "B");
  builder.mentor("Diego", "C");
  builder.mentor("Priya", "C");
  builder.mentee("Hana", "A", 1);
  builder.mentee("Hana", "B", 2);
  builder.mentee("Hana", "C", 3);
  run_and_record(builder.program);
  CHECK(pairs_of(builder.program) == Pairs{"Diego>Hana>A", "Priya>Hana>C"});
  CHECK(latest_run(builder.program, builder.event_id)->unserved.empty());
}

TEST_CASE("run: says what is missing and leaves the program alone") {
  EventBuilder builder = small_event();
  auto& registrations = builder.program.registrations.live;
  SUBCASE("no event") {
    builder.program.events.live.clear();
    CHECK(error_of(builder.program).key == "error.match.no_event");
  }
  SUBCASE("cancelled") {
    builder.event().cancelled_on = "2026-09-02";
    CHECK(error_of(builder.program).key == "error.match.cancelled");
  }
  SUBCASE("no mentors") {
    for (auto& [id, registration] : registrations) registration.mentors = false;
    CHECK(error_of(builder.program).key == "error.match.no_mentors");
    builder.event().kind = EventKind::one_off;
    CHECK(error_of(builder.program).key == "error.match_one_off.no_mentors");
  }
  SUBCASE("no mentees") {
    for (auto& [id, registration] : registrations) registration.withdrawn = registration.seeks;
    CHECK(error_of(builder.program).key == "error.match.no_mentees");
  }
  SUBCASE("no places") {
    for (auto& [id, registration] : registrations) registration.capacity = 0;
    CHECK(error_of(builder.program).key == "error.match.no_places");
  }
  SUBCASE("no offers") {
    for (auto& [id, registration] : registrations) registration.offers.clear();
    CHECK(error_of(builder.program).key == "error.match.no_offers");
  }
  SUBCASE("no requests") {
    for (auto& [id, registration] : registrations) registration.requests.clear();
    CHECK(error_of(builder.program).key == "error.match.no_requests");
  }
}

TEST_CASE("run: reasons of the unserved") {
  EventBuilder builder = small_event();
  const auto reason = [&](const std::string& request) {
    return *message_from_value(run(builder.program).run.unserved.at(request));
  };
  SUBCASE("nobody offers") {
    builder.mentee("Noah", "Phonics");
    CHECK(reason("Noah/Phonics") == Message{"reason.nobody_offers", {arg("topic", "Phonics")}});
  }
  SUBCASE("competition") {
    builder.mentee("Noah", "Circles", 2);
    const Message message = reason("Noah/Circles");
    CHECK(message.key == "reason.competition");
    CHECK(*message.find("count") == ArgValue(std::int64_t{3}));
    CHECK(*message.find("places") == ArgValue(std::int64_t{2}));
    CHECK(*message.find("topic") == ArgValue(std::string("Circles")));
  }
  SUBCASE("a rule for all who offer") {
    builder.mentee("Noah", "Circles").vetoes.insert(PersonId("Priya"));
    CHECK(reason("Noah/Circles").key == "reason.ruled_out.veto");
  }
  SUBCASE("all who offer are at the mentee's site, or of one it is not known") {
    builder.event().site_setting = SiteSetting::must_other;
    builder.person("Priya", "North");
    builder.mentee("Noah", "Circles", 1, "North");
    const Message message = reason("Noah/Circles");
    CHECK(message.key == "reason.ruled_out.same_site");
    CHECK(*message.find("site") == ArgValue(std::string("North")));
    builder.mentor("Ruth", "Circles");
    CHECK(reason("Noah/Circles").key == "reason.ruled_out.site");
    builder.person("Ruth", "North");
    CHECK(reason("Noah/Circles").key == "reason.ruled_out.same_site");
    builder.program.people.live[PersonId("Noah")].site = {};
    CHECK(reason("Noah/Circles").key == "reason.ruled_out.site");
  }
  SUBCASE("only who offers the topic itself is said to offer it") {
    builder.topic("Checks", "Assessment");
    builder.topic("Rubrics", "Assessment");
    builder.pool("Grades", "Upper");
    builder.pool("Grades", "Lower");
    builder.mentor("Ana", "Checks").pools = {PoolId("Upper")};
    builder.mentor("Ben", "Rubrics").pools = {PoolId("Upper")};
    builder.mentee("Gia", "Checks").pools = {PoolId("Lower")};
    const Message of_one = reason("Gia/Checks");
    CHECK(of_one.key == "reason.ruled_out.pools");
    CHECK(*of_one.find("count") == ArgValue(std::int64_t{1}));
    CHECK(*of_one.find("mentor") == ArgValue(std::string("Ana")));
    builder.program.registrations.live.erase(RegistrationId("Ana"));
    const Message near = reason("Gia/Checks");
    CHECK(near.key == "reason.nobody_offers.near.pools");
    CHECK(*near.find("mentor") == ArgValue(std::string("Ben")));
    CHECK(*near.find("topic") == ArgValue(std::string("Checks")));
    CHECK(*near.find("area") == ArgValue(std::string("Assessment")));
  }
  SUBCASE("different rules") {
    builder.mentor("Ruth", "Circles").capacity = 0;
    builder.mentee("Noah", "Circles").vetoes.insert(PersonId("Priya"));
    const Message message = reason("Noah/Circles");
    CHECK(message.key == "reason.ruled_out.several");
    CHECK(*message.find("count") == ArgValue(std::int64_t{2}));
  }
}

TEST_CASE("run: it stays current until something that matters changes") {
  EventBuilder builder = small_event();
  builder.mentor("Ruth", "Circles");
  const MatchId locked = builder.match("Priya", "Kai", "Circles");
  builder.program.matches.live[locked].locked = true;
  run_and_record(builder.program);
  const auto current = [&] {
    return is_current(builder.view(), *latest_run(builder.program, builder.event_id));
  };
  CHECK(current());
  SUBCASE("approving and locking what was proposed") {
    for (auto& [id, match] : builder.program.matches.live) {
      match.state = MatchState::approved;
      match.locked = true;
    }
    CHECK(current());
  }
  SUBCASE("a name") {
    builder.program.people.live[PersonId("Kai")].name = "Kai L.";
    CHECK(current());
  }
  SUBCASE("a capacity") {
    builder.mentor("Diego", "Check-ins").capacity = 0;
    CHECK_FALSE(current());
  }
  SUBCASE("a weight that changes a fit") {
    builder.event().weights[Factor::request_rank] = 4;
    builder.mentee("Mei", "Circles", 2);
    CHECK_FALSE(current());
  }
  SUBCASE("what comes first") {
    builder.event().first_aim = MatchAim::best_fit;
    CHECK_FALSE(current());
    builder.event().first_aim = MatchAim::most_served;
    CHECK(current());
  }
  SUBCASE("a match removed by hand") {
    builder.program.matches.live.erase(locked);
    CHECK_FALSE(current());
  }
  SUBCASE("a kept match released") {
    builder.program.matches.live[locked].locked = false;
    CHECK_FALSE(current());
  }
}

namespace {

bool same_outcome(const MatchOutcome& left, const MatchOutcome& right) {
  return left.proposed == right.proposed && left.superseded == right.superseded &&
         left.kept == right.kept && left.again == right.again && left.run_id == right.run_id &&
         left.run == right.run && left.old_runs == right.old_runs;
}

}  // namespace

TEST_CASE("run: in slices it comes to the same, and says how far it is") {
  const Program program = test::large_program({.mentors = 12, .mentees = 30, .served = 2});
  SeededRandom random(1);
  const auto at_once = run_match(program, test::kLargeEvent, kNow, random);
  REQUIRE(at_once.ok());
  REQUIRE_FALSE(at_once->run.unserved.empty());

  auto matching = Matching::start(program, test::kLargeEvent);
  REQUIRE(matching.ok());
  std::set<MatchStep> steps;
  int slices = 0;
  double share = 0;
  for (; !matching->step(10); ++slices) {
    const MatchProgress progress = matching->progress();
    steps.insert(progress.step);
    CHECK(progress.done <= progress.total);
    CHECK(progress.share() >= share);
    CHECK(progress.share() <= 1);
    share = progress.share();
  }
  CHECK(slices > 100);
  CHECK(steps.size() == 4);
  SeededRandom again(1);
  const auto outcome = matching->finish(kNow, again);
  REQUIRE(outcome.ok());
  CHECK(same_outcome(*outcome, *at_once));
}

TEST_CASE("run: an outcome holds until the event is another one") {
  EventBuilder builder = small_event();
  builder.match("Priya", "Kai", "Circles");
  const auto matching = Matching::start(builder.program, builder.event_id);
  REQUIRE(matching.ok());
  Program& program = builder.program;
  CHECK(matching->holds(program));
  SUBCASE("names and other events") {
    program.people.live[PersonId("Kai")].name = "Kai L.";
    program.events.live[EventId("other")].name = "Another";
    CHECK(matching->holds(program));
  }
  SUBCASE("a capacity") {
    builder.person("Diego").capacity = 2;
    CHECK_FALSE(matching->holds(program));
  }
  SUBCASE("a proposal approved") {
    program.matches.live.begin()->second.state = MatchState::approved;
    CHECK_FALSE(matching->holds(program));
  }
  SUBCASE("a proposal removed") {
    program.matches.live.clear();
    CHECK_FALSE(matching->holds(program));
  }
  SUBCASE("another run") {
    program.match_runs.live[MatchRunId("run")].event = builder.event_id;
    CHECK_FALSE(matching->holds(program));
  }
  SUBCASE("the event is gone") {
    program.events.live.clear();
    CHECK_FALSE(matching->holds(program));
  }
}

TEST_CASE("run: who had met before the match ended is served, and waits only when asking anew") {
  EventBuilder builder;
  builder.mentor("Ines", "Circles").withdrawn = true;
  builder.mentor("Kai", "Circles").capacity = 1;
  builder.mentee("Ada", "Circles");
  builder.mentee("Bo", "Circles");
  const MatchId ended = builder.match("Ines", "Ada", "Circles", MatchState::ended_early);
  Session& session = builder.program.sessions.live[SessionId("held")];
  session.match = ended;
  session.state = SessionState::held;
  const auto waiting = [&] {
    return count_supply(builder.program).at(builder.event_id).topics[TopicId("Circles")].waiting;
  };
  CHECK(waiting() == 1);
  SUBCASE("the place is for who waits") {
    run_and_record(builder.program);
    CHECK(pairs_of(builder.program) == Pairs{"Ines>Ada>Circles", "Kai>Bo>Circles"});
    const MatchRun* run = latest_run(builder.program, builder.event_id);
    CHECK(run->proven);
    CHECK(run->unserved.empty());
    CHECK(run->places_served == 2);
    const EventView view = builder.view();
    CHECK(summarize(view).served == 2);
    CHECK(unserved_requests(view).empty());
    CHECK(is_current(view, *run));
  }
  SUBCASE("asked anew") {
    const std::string before = problem_key(builder.view());
    builder.program.matches.live.at(ended).asks_anew = true;
    CHECK(problem_key(builder.view()) != before);
    CHECK(waiting() == 2);
    run_and_record(builder.program);
    const MatchRun* run = latest_run(builder.program, builder.event_id);
    CHECK(run->unserved.size() == 1);
    CHECK(run->places_served == 1);
    const EventView view = builder.view();
    CHECK(summarize(view).served == 1);
    CHECK(unserved_requests(view).size() == 1);
  }
  SUBCASE("what they had takes one of the mentee's requests, and no mentor's place") {
    builder.event().requests_per_mentee = 1;
    builder.mentee("Ada", "Check-ins", 2);
    builder.mentor("Kai", "Check-ins").capacity = 2;
    run_and_record(builder.program);
    CHECK(pairs_of(builder.program) == Pairs{"Ines>Ada>Circles", "Kai>Bo>Circles"});
  }
}

TEST_CASE("figures: pairs across sites count where people were then") {
  EventBuilder builder;
  builder.mentor("Ines", "Circles", 0, "North").site = builder.site("South");
  builder.mentee("Ada", "Circles", 1, "South");
  const MatchId id = builder.match("Ines", "Ada", "Circles", MatchState::active);
  const EventView view = builder.view();
  CHECK(summarize(view).sites == SiteMix{1, 1, 0});
  CHECK(explain_match(view, id, {})->sites == SiteRelation::same);
  // They are matched where they are.
  const Pairing pairing = EventBuilder::pairing(view, "Ada", "Circles", "Ines");
  CHECK(site_relation(pairing) == SiteRelation::other);
}
