#include "report/plan_progress.h"

#include <doctest/doctest.h>

#include <optional>

#include "codec/csv.h"
#include "match/event_builder.h"
#include "report/person_sheet.h"
#include "report/written.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;

namespace {

const EventId kSprint("event"), kCluster("cluster"), kClosed("closed");
const TopicId kCircles("Circles"), kPhonics("Phonics"), kData("Data"), kGames("Games");

void register_in(Program& program, const EventId& event, const std::string& person,
                 const Registration& given) {
  Registration registration = given;
  registration.event = event;
  registration.person = PersonId(person);
  program.people.live[PersonId(person)].name = person;
  program.registrations.live[RegistrationId(event.text() + "-" + person)] = registration;
}

Registration offering(const std::vector<TopicId>& topics) {
  Registration registration;
  registration.mentors = true;
  for (const TopicId& topic : topics) registration.offers[topic] = {};
  return registration;
}

// The sprint has two mentors for circles, the cluster one for circles and one for phonics and a
// mentee who asks for data; a third event, closed, serves phonics too.
Program district() {
  EventBuilder builder;
  Program& program = builder.program;
  for (const TopicId& topic : {kCircles, kPhonics, kData, kGames}) builder.topic(topic.text());
  program.events.live[kCluster].kind = EventKind::pd_plan;
  program.events.live[kCluster].name = "Cluster";
  program.events.live[kClosed].closes_on = "2026-09-01";
  register_in(program, kSprint, "Ana", offering({kCircles}));
  register_in(program, kSprint, "Ben", offering({kCircles}));
  register_in(program, kCluster, "Cy", offering({kCircles}));
  register_in(program, kCluster, "Di", offering({kPhonics}));
  register_in(program, kClosed, "Di", offering({kPhonics}));
  Registration seeker;
  seeker.seeks = true;
  seeker.requests[kData] = {};
  register_in(program, kCluster, "Eli", seeker);
  program.people.live[PersonId("Hana")].name = "Hana";
  return program;
}

PdPlan hanas_plan() {
  PdPlan plan;
  plan.person = PersonId("Hana");
  plan.name = "PD plan";
  plan.topics = {{kCircles, PlanReason::interest},
                 {kPhonics, PlanReason::growth},
                 {kGames, PlanReason::growth},
                 {kData, PlanReason::strength}};
  return plan;
}

std::string today() {
  return "2026-10-01";
}

}  // namespace

TEST_CASE("plan: open events that serve its topics, and the cluster that serves all it can") {
  const Program program = district();
  PdPlan plan = hanas_plan();
  const auto events = serving_events(program, plan, today());
  REQUIRE(events.size() == 2);
  CHECK(events[0] == ServingEvent{kCluster, {kCircles, kData, kPhonics}, false, false, {kGames}});
  CHECK(events[1] == ServingEvent{kSprint, {kCircles}, false, false});
  CHECK(suggested_cluster(events) == std::set{kCluster});
  plan.events = {kSprint};
  CHECK(suggested_cluster(serving_events(program, plan, today())) == std::set{kCluster, kSprint});
  plan.events = {kClosed};
  CHECK(serving_events(program, plan, today()).size() == 3);
  CHECK(suggested_cluster({}).empty());
}

TEST_CASE("plan: a PD plan event has a topic that nobody offers there yet, while it is open") {
  Program program = district();
  const EventId waiting("waiting");
  Event& event = program.events.live[waiting];
  event.kind = EventKind::pd_plan;
  event.form_topics = {kPhonics, kGames, kData};
  PdPlan plan = hanas_plan();
  const auto line = [&]() -> std::optional<ServingEvent> {
    for (const ServingEvent& one : serving_events(program, plan, today())) {
      if (one.event == waiting) return one;
    }
    return std::nullopt;
  };
  // A strength is not asked for.
  CHECK(line() == ServingEvent{waiting, {}, false, false, {kGames, kPhonics}});
  CHECK(suggested_cluster(serving_events(program, plan, today())) == std::set{kCluster});
  plan.events = {waiting};
  CHECK(sign_up_for_plan(program, plan).at(waiting).requests.count(kPhonics) == 1);
  register_in(program, waiting, "Di", offering({kPhonics}));
  CHECK(line() == ServingEvent{waiting, {kPhonics}, true, false, {kGames}});
  register_in(program, waiting, "Hana", offering({kGames}));
  CHECK(line() == ServingEvent{waiting, {kPhonics}, true, true, {}});
  program.registrations.live.erase(RegistrationId("waiting-Di"));
  program.registrations.live.erase(RegistrationId("waiting-Hana"));
  program.events.live.at(waiting).closes_on = "2026-09-01";
  CHECK(line() == ServingEvent{waiting, {}, true, false, {}});
  plan.events.clear();
  CHECK_FALSE(line());
}

TEST_CASE("plan: signing up asks for each topic once, where most mentors offer it") {
  const Program program = district();
  PdPlan plan = hanas_plan();
  plan.events = {kCluster, kSprint};
  const auto registrations = sign_up_for_plan(program, plan);
  REQUIRE(registrations.size() == 2);
  const Registration& sprint = registrations.at(kSprint);
  CHECK(sprint.seeks);
  CHECK_FALSE(sprint.mentors);
  CHECK(sprint.requests == std::map<TopicId, Request>{{kCircles, {1, 0, ""}}});
  // What nobody offers is asked for in the event of the plan's kind, so that it shows as missing.
  CHECK(registrations.at(kCluster).requests ==
        std::map<TopicId, Request>{{kGames, {1, 0, ""}}, {kPhonics, {2, 0, ""}}});
  // The strength goes where somebody asks for it.
  CHECK(registrations.at(kCluster).mentors);
  CHECK(registrations.at(kCluster).offers == std::map<TopicId, Offer>{{kData, {}}});
}

TEST_CASE("plan: strengths alone sign up as a mentor, who asks for nothing") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.topics = {{kData, PlanReason::strength}, {kGames, PlanReason::strength}};
  plan.events = {kSprint, kCluster};
  const auto registrations = sign_up_for_plan(program, plan);
  REQUIRE(registrations.size() == 1);
  const Registration& cluster = registrations.at(kCluster);
  CHECK(cluster.mentors);
  CHECK_FALSE(cluster.seeks);
  CHECK(cluster.requests.empty());
  // What nobody asks for is offered in the event of the plan's kind, so that it can be asked for.
  CHECK(cluster.offers == std::map<TopicId, Offer>{{kData, {}}, {kGames, {}}});
  register_in(program, kCluster, "Hana", cluster);
  CHECK(sign_up_for_plan(program, plan).empty());
  for (const PlanTopic& topic : plan_progress(program, plan, 0).topics) CHECK(topic.signed_up);
}

TEST_CASE("plan: an offer that stands keeps its level, and no topic moves to another event") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.events = {kCluster, kSprint};
  Registration known = offering({kData});
  known.offers[kData] = {3, true};
  known.seeks = true;
  for (const TopicId& topic : {kCircles, kPhonics, kGames}) known.requests[topic] = {};
  register_in(program, kCluster, "Hana", known);
  // More mentors offer circles in the sprint, but there they are asked for already.
  CHECK(sign_up_for_plan(program, plan).empty());
  program.registrations.live.at(RegistrationId("cluster-Hana")).mentors = false;
  const auto registrations = sign_up_for_plan(program, plan);
  REQUIRE(registrations.size() == 1);
  CHECK(registrations.at(kCluster).mentors);
  CHECK(registrations.at(kCluster).offers.at(kData) == Offer{3, true});
}

TEST_CASE("plan: nobody comes to offer a topic where they ask for it, or the other way round") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.topics = {{kCircles, PlanReason::growth}, {kData, PlanReason::strength}};
  plan.events = {kCluster};
  Registration known = offering({kCircles});
  known.seeks = true;
  known.requests[kData] = {};
  register_in(program, kCluster, "Hana", known);
  CHECK(sign_up_for_plan(program, plan).empty());
  CHECK(topics_held_back(program, plan) == std::set{kCircles, kData});
  // In another event of the plan there is nothing against it.
  plan.events.insert(kSprint);
  const auto registrations = sign_up_for_plan(program, plan);
  REQUIRE(registrations.size() == 1);
  CHECK(registrations.at(kSprint).requests == std::map<TopicId, Request>{{kCircles, {1, 0, ""}}});
  CHECK(registrations.at(kSprint).offers == std::map<TopicId, Offer>{{kData, {}}});
  CHECK(topics_held_back(program, plan).empty());
}

TEST_CASE(
    "plan: what is left of a side that somebody gave up does not come back beside a strength") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.topics = {{kPhonics, PlanReason::growth}, {kData, PlanReason::strength}};
  plan.events = {kCluster};
  Registration known = offering({kGames});
  known.requests[kData] = {};  // of when she was a mentee
  register_in(program, kCluster, "Hana", known);
  const Registration hana = sign_up_for_plan(program, plan).at(kCluster);
  CHECK(hana.seeks);
  CHECK(hana.requests.count(kPhonics) == 1);
  CHECK(hana.requests.count(kData) == 0);
  CHECK(hana.offers.count(kData) == 1);
}

TEST_CASE("plan: nobody is put on the list of an event that is cancelled") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.events = {kCluster, kSprint};
  program.events.live.at(kSprint).cancelled_on = "2026-09-30";
  const auto registrations = sign_up_for_plan(program, plan);
  CHECK(registrations.count(kSprint) == 0);
  CHECK(registrations.at(kCluster).requests.count(kCircles) == 1);
}

TEST_CASE("plan: a topic that nobody offers goes where the form offers it, or nowhere") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.topics = {{kCircles, PlanReason::growth}, {kGames, PlanReason::growth}};
  plan.events = {kSprint};
  Event& sprint = program.events.live.at(kSprint);
  sprint.form_topics = {kCircles, kPhonics};
  CHECK(sign_up_for_plan(program, plan).at(kSprint).requests ==
        std::map<TopicId, Request>{{kCircles, {1, 0, ""}}});
  sprint.form_topics.insert(kGames);
  CHECK(sign_up_for_plan(program, plan).at(kSprint).requests.count(kGames) == 1);
  sprint.form_topics.clear();  // all that fit
  CHECK(sign_up_for_plan(program, plan).at(kSprint).requests.count(kGames) == 1);
}

TEST_CASE("plan: who is on a list keeps what stands there, and then nothing is left to do") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.events = {kCluster};
  Registration known = offering({kData});
  known.requests[kPhonics] = {4, 2, "Start small"};
  known.withdrawn = true;
  register_in(program, kCluster, "Hana", known);
  const auto registrations = sign_up_for_plan(program, plan);
  REQUIRE(registrations.size() == 1);
  const Registration& hana = registrations.at(kCluster);
  CHECK(hana.mentors);
  CHECK_FALSE(hana.withdrawn);
  CHECK(hana.requests.at(kPhonics) == Request{4, 2, "Start small"});
  CHECK(hana.requests.at(kGames).rank == 5);
  CHECK(hana.requests.at(kCircles).rank == 6);
  register_in(program, kCluster, "Hana", hana);
  CHECK(sign_up_for_plan(program, plan).empty());
  plan.events.clear();
  CHECK(sign_up_for_plan(program, plan).empty());
}

TEST_CASE("plan: progress counts sessions of its events, as a mentor only on strengths") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.events = {kCluster};
  plan.goal_minutes = 120;
  const auto meet = [&](const char* mentor, const char* mentee, const TopicId& topic,
                        const EventId& event, int minutes) {
    const std::string id = std::string(mentor) + mentee + topic.text() + event.text();
    program.matches.live[MatchId(id)] = {
        event, PersonId(mentor), PersonId(mentee), topic, MatchState::active, false, false, {}};
    Session& session = program.sessions.live[SessionId(id)];
    session.match = MatchId(id);
    session.state = SessionState::held;
    session.starts_at = "2026-10-02T15:00";
    session.minutes = minutes;
  };
  meet("Di", "Hana", kPhonics, kCluster, 45);
  meet("Hana", "Eli", kData, kCluster, 30);
  meet("Hana", "Eli", kPhonics, kCluster, 500);         // no strength of the plan
  meet("Ana", "Hana", kCircles, kSprint, 500);          // another event
  meet("Cy", "Hana", kData, kCluster, 500);             // to be given, not asked for
  meet("Cy", "Hana", TopicId("Other"), kCluster, 500);  // no topic of the plan
  const PlanProgress progress = plan_progress(program, plan, 0);
  CHECK(progress.minutes == 75);
  CHECK(progress.met == 2);
  REQUIRE(progress.topics.size() == 4);
  CHECK(progress.topics[0] == PlanTopic{kCircles, PlanReason::interest, false, {}, 0, 0});
  CHECK(progress.topics[1] ==
        PlanTopic{kData, PlanReason::strength, false, {PersonId("Eli")}, 1, 30});
  CHECK(progress.topics[3] ==
        PlanTopic{kPhonics, PlanReason::growth, false, {PersonId("Di")}, 1, 45});

  program.pd_plans.live[PdPlanId("plan")] = plan;
  const Words words = english();
  const auto sheet = plan_sheet(program, plan, 0, words);
  CHECK(sheet[0].text == "PD plan");
  CHECK(sheet[2].text.ends_with("Printed on 1970-01-01"));
  CHECK(sheet[3].text == "Hours for the PD record: 1\u00a0h 15\u00a0min of 2\u00a0h");
  const auto csv = codec::read_csv(
      plans_csv(program, {PdPlanId("plan")}, 0, words, ByteOrderMark::none), "p.csv");
  REQUIRE(csv.ok());
  REQUIRE(csv->rows.size() == 4);
  CHECK(csv->rows[1].cells ==
        std::vector<std::string>{"Hana", "", "", "PD plan", "Data", "Strength", "Eli", "1", "30"});
}

TEST_CASE("person sheet: figures, events and topics in words") {
  Program program = district();
  program.matches.live[MatchId("m")] = {
      kSprint, PersonId("Ana"), PersonId("Hana"), kCircles, MatchState::active, false, false, {}};
  const Words words = english();
  const auto sheet = person_sheet(program, PersonId("Ana"), {}, 0, words);
  REQUIRE(sheet.size() == 5);
  CHECK(sheet[0].text == "Ana");
  CHECK(sheet[1].text.find("All years") != std::string::npos);
  CHECK(sheet[2].table.rows[4] ==
        std::vector<std::string>{"Mentees supported", "0"});  // they have not met
  CHECK(sheet[4].table.rows[0] ==
        std::vector<std::string>{"SEL sprint", "Mentor", "Hana", "Circles", "0", "0\u00a0min"});
}

TEST_CASE("plan: all at once, only who said so is signed up, where it is open and not left") {
  Program program = district();
  PdPlan plan = hanas_plan();
  plan.events = {kCluster, kSprint};
  CHECK(sign_up_as_said(program, plan, today()).empty());
  plan.said_at = "2026-09-20T08:00:00Z";
  CHECK(sign_up_as_said(program, plan, today()) == sign_up_for_plan(program, plan));
  program.events.live.at(kSprint).closes_on = "2026-09-30";
  CHECK(sign_up_as_said(program, plan, today()).count(kSprint) == 0);
  Registration left;
  left.withdrawn = true;
  register_in(program, kCluster, "Hana", left);
  CHECK(sign_up_as_said(program, plan, today()).empty());
  CHECK_FALSE(sign_up_for_plan(program, plan).empty());
}
