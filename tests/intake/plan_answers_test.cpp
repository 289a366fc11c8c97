// What people say belongs in their PD plans: the page that asks, and what an answer brings.
#include "intake/plan_answers.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/iso_time.h"
#include "edit/erasure.h"
#include "edit/joining.h"
#include "edit/removal.h"
#include "intake/plan_page.h"

using namespace rondo;
using namespace rondo::intake;

namespace {

const PdPlanId kPlan("plan");
const PersonId kPlannedDora("dora"), kPlannedAna("ana");
const TopicId kData("data"), kPhonics("phonics"), kCircles("circles");
const EventId kSprint("sprint"), kTalks("talks"), kOver("over"), kSitting("sitting");
constexpr const char* kToday = "2026-09-20";

void enter(Program& program, const char* id, const EventId& event, bool mentors,
           const TopicId& topic) {
  program.people.live[PersonId(id)].name = id;
  Registration registration;
  registration.event = event;
  registration.person = PersonId(id);
  registration.mentors = mentors;
  registration.seeks = !mentors;
  if (mentors) registration.offers[topic] = {};
  if (!mentors) registration.requests[topic] = {};
  program.registrations.live[RegistrationId(std::string(id) + event.text())] = registration;
}

// Dora has data literacy in her plan; Ana offers it in the sprint, and Ben asks for circles in the
// talks.
Program program_with_plan() {
  Program program;
  program.id = "program";
  program.topics.live[kData].name = "Data";
  program.topics.live[kPhonics].name = "Phonics";
  program.topics.live[kCircles].name = "Circles";
  for (const auto& [id, name] : std::vector<std::pair<EventId, std::string>>{
           {kSprint, "Sprint"}, {kTalks, "Talks"}, {kOver, "Over"}, {kSitting, "Sitting"}}) {
    program.events.live[id].name = name;
  }
  program.events.live[kOver].closes_on = "2026-09-19";
  program.events.live[kSitting].kind = EventKind::speed_mentoring;
  enter(program, "ana", kSprint, true, kData);
  enter(program, "ben", kTalks, false, kCircles);
  program.people.live[kPlannedDora].name = "Dora";
  PdPlan& plan = program.pd_plans.live[kPlan];
  plan.person = kPlannedDora;
  plan.name = "My year";
  plan.topics = {{kData, PlanReason::interest}};
  return program;
}

codec::PlanPage page_of(const Program& program) {
  return PlanPages(program, {}, kToday).page(kPlan);
}

// As given on the page of the program as it is: these, and nothing else that it lists.
codec::PlanAnswer said_on(const codec::PlanPage& page,
                          const std::map<std::string, PlanReason>& topics,
                          const std::set<EventId>& events,
                          std::string given_at = "2026-09-10T08:00:00Z") {
  codec::PlanAnswer answer{page.program, page.plan, page.person, std::move(given_at),
                           {},           {},        {},          {}};
  for (const codec::PlanPageTopic& one : page.topics) {
    const auto reason = topics.find(one.topic.name);
    if (reason != topics.end()) {
      answer.topics.push_back({one.topic, reason->second});
    } else if (!one.topic.id.empty()) {
      answer.other_topics.insert(one.topic.id);
    }
  }
  for (const codec::PlanPageEvent& event : page.events) {
    (events.count(event.id) != 0 ? answer.events : answer.other_events).insert(event.id);
  }
  return answer;
}

// By looking and by taking alike; they are in the program then.
std::vector<PlanNews> take_plans(Program& program, const std::vector<codec::PlanAnswer>& given,
                                 std::set<std::size_t> all_the_same = {}) {
  const PlanAnswers answers{given, std::move(all_the_same)};
  const std::vector<EventTemplate> templates;
  const PlanSurroundings surroundings{templates, *utc_ms_of("2026-09-20T12:00:00Z"), kToday};
  const auto seen = preview_plan_answers(program, answers, surroundings);
  Transaction edit(program);
  SeededRandom random(7);
  const auto taken = take_plan_answers(edit, answers, surroundings, random);
  CHECK(taken == seen);
  const Step step = edit.finish({});
  const bool changes = std::any_of(taken.begin(), taken.end(),
                                   [](const PlanNews& one) { return brings_news(one.effect); });
  CHECK(step.changes.empty() == !changes);
  return taken;
}

const PdPlan& plan_in(const Program& program) {
  return *program.pd_plans.find(kPlan);
}

using Topics = std::map<TopicId, PlanReason>;
using Events = std::set<EventId>;

}  // namespace

TEST_CASE(
    "plan page: the program's topics, and the micro events that are open with what they serve") {
  const codec::PlanPage page = page_of(program_with_plan());
  REQUIRE(page.topics.size() == 3);
  CHECK(page.topics[0].topic.name == "Circles");
  CHECK(page.topics[1] == codec::PlanPageTopic{{"data", "Data"}, PlanReason::interest});
  REQUIRE(page.events.size() == 2);  // neither the one that closed nor the sitting
  CHECK(page.events[0].name == "Sprint");
  CHECK(page.events[0].offered == std::vector<int>{1});
  CHECK(page.events[1].wanted == std::vector<int>{0});
  CHECK(page.plan_name == "My year");
  CHECK(page.person_name == "Dora");
}

TEST_CASE("plan page: nobody signs up where the form is closed; what is in the plan stays listed") {
  Program program = program_with_plan();
  program.events.live[kSprint].signs_up = Sides::nobody;
  CHECK(page_of(program).events.size() == 1);
  program.pd_plans.live[kPlan].events = {kSprint, kOver};
  const codec::PlanPage page = page_of(program);
  REQUIRE(page.events.size() == 3);
  CHECK(page.events[0].name == "Over");
  CHECK(page.events[0].in_plan);
  program.events.live[kOver].cancelled_on = "2026-09-18";
  CHECK(page_of(program).events.size() == 2);
}

TEST_CASE("plan answers: topics and events are written, with what changes; again, nothing does") {
  Program program = program_with_plan();
  const auto answer =
      said_on(page_of(program), {{"Data", PlanReason::growth}, {"Circles", PlanReason::strength}},
              {kSprint, kTalks});
  const std::vector<PlanNews> news = take_plans(program, {answer});
  CHECK(news[0].effect == PlanEffect::changed);
  CHECK(news[0].topics ==
        std::vector<PlanTopicNews>{{"Circles", std::nullopt, PlanReason::strength},
                                   {"Data", PlanReason::interest, PlanReason::growth}});
  CHECK(news[0].events_added == std::vector<std::string>{"Sprint", "Talks"});
  CHECK(plan_in(program).topics ==
        Topics{{kData, PlanReason::growth}, {kCircles, PlanReason::strength}});
  CHECK(plan_in(program).events == Events{kSprint, kTalks});
  CHECK(plan_in(program).said_at == "2026-09-10T08:00:00Z");
  CHECK(take_plans(program, {answer})[0].effect == PlanEffect::known);
  // Said once more in the same words, at another time.
  codec::PlanAnswer later = answer;
  later.given_at = "2026-09-11T08:00:00Z";
  CHECK(take_plans(program, {later})[0].effect == PlanEffect::confirmed);
}

TEST_CASE("plan answers: what is not ticked goes, and what the page did not list stays") {
  Program program = program_with_plan();
  program.pd_plans.live[kPlan].events = {kSprint};
  const codec::PlanPage page = page_of(program);
  // Since the page went out.
  program.topics.live[TopicId("chess")].name = "Chess";
  program.pd_plans.live[kPlan].topics[TopicId("chess")] = PlanReason::growth;
  program.pd_plans.live[kPlan].events.insert(kOver);
  const auto news = take_plans(program, {said_on(page, {{"Phonics", PlanReason::interest}}, {})});
  CHECK(plan_in(program).topics ==
        Topics{{TopicId("chess"), PlanReason::growth}, {kPhonics, PlanReason::interest}});
  CHECK(plan_in(program).events == Events{kOver});
  CHECK(news[0].events_removed == std::vector<std::string>{"Sprint"});
}

TEST_CASE("plan answers: of two the later counts, an older one after it is left out and said so") {
  Program program = program_with_plan();
  const codec::PlanPage page = page_of(program);
  const auto first = said_on(page, {{"Data", PlanReason::growth}}, {}, "2026-09-10T08:00:00Z");
  const auto second = said_on(page, {{"Phonics", PlanReason::growth}}, {}, "2026-09-12T08:00:00Z");
  take_plans(program, {second});
  const auto news = take_plans(program, {first});
  CHECK(news[0].effect == PlanEffect::replaced);
  CHECK(news[0].older);
  CHECK(plan_in(program).topics == Topics{{kPhonics, PlanReason::growth}});
  CHECK(take_plans(program, {first}, {0})[0].effect == PlanEffect::changed);
  CHECK(plan_in(program).topics == Topics{{kData, PlanReason::growth}});

  Program together = program_with_plan();
  const auto both = take_plans(together, {second, first});
  CHECK(both[0].effect == PlanEffect::changed);
  CHECK(both[1].effect == PlanEffect::replaced);
  CHECK(plan_in(together).topics == Topics{{kPhonics, PlanReason::growth}});
}

TEST_CASE("plan answers: a removed topic or event is named, and the rest is taken") {
  Program program = program_with_plan();
  const auto answer =
      said_on(page_of(program), {{"Data", PlanReason::growth}, {"Circles", PlanReason::interest}},
              {kSprint, kTalks});
  {
    Transaction edit(program);
    remove_topic(edit, kCircles);
    remove_event(edit, kTalks);
    (void)edit.finish({});
  }
  const auto news = take_plans(program, {answer});
  CHECK(news[0].effect == PlanEffect::changed);
  CHECK(news[0].notes == std::vector<Message>{{"received.topic_gone", {arg("name", "Circles")}},
                                              {"plan_answer.event_gone", {arg("event", "Talks")}}});
  CHECK(plan_in(program).topics == Topics{{kData, PlanReason::growth}});
  CHECK(plan_in(program).events == Events{kSprint});
}

TEST_CASE("plan answers: a cancelled event is left out, one that closed is taken and said") {
  Program program = program_with_plan();
  const auto answer = said_on(page_of(program), {}, {kSprint, kTalks});
  program.events.live[kSprint].cancelled_on = "2026-09-15";
  program.events.live[kTalks].closes_on = "2026-09-15";
  CHECK(take_plans(program, {answer})[0].notes ==
        std::vector<Message>{{"plan_answer.event_over", {arg("event", "Sprint")}},
                             {"plan_answer.event_closed", {arg("event", "Talks")}}});
  CHECK(plan_in(program).events == Events{kTalks});
}

TEST_CASE("plan answers: a topic that was joined is the other one, one that was written is added") {
  Program program = program_with_plan();
  auto answer = said_on(page_of(program), {{"Circles", PlanReason::growth}}, {});
  answer.topics.push_back({{"", "Puppetry"}, PlanReason::interest});
  {
    Transaction edit(program);
    join_topics(edit, kPhonics, kCircles);
    (void)edit.finish({});
  }
  take_plans(program, {answer});
  CHECK(plan_in(program).topics.at(kPhonics) == PlanReason::growth);
  REQUIRE(plan_in(program).topics.size() == 2);
  const auto added =
      std::find_if(program.topics.begin(), program.topics.end(),
                   [](const auto& entry) { return entry.second.name == "Puppetry"; });
  REQUIRE(added != program.topics.end());
  CHECK(plan_in(program).topics.at(added->first) == PlanReason::interest);
}

TEST_CASE("plan answers: of somebody who is gone, or a plan that is, nothing changes") {
  Program program = program_with_plan();
  const auto answer = said_on(page_of(program), {{"Data", PlanReason::growth}}, {});
  Program without = program;
  {
    Transaction edit(without);
    edit.remove<PdPlan>(kPlan);
    (void)edit.finish({});
  }
  CHECK(take_plans(without, {answer})[0].effect == PlanEffect::no_plan);
  Program erased = erase_person(program, kPlannedDora).program;
  CHECK(take_plans(erased, {answer})[0].effect == PlanEffect::no_person);
  Program of_ana = program;
  of_ana.pd_plans.live[kPlan].person = kPlannedAna;
  CHECK(take_plans(of_ana, {answer})[0].effect == PlanEffect::no_person);
  // Who was joined with another record is found there.
  {
    Transaction edit(program);
    join_people(edit, kPlannedAna, kPlannedDora, "2026-09-01");
    (void)edit.finish({});
  }
  CHECK(take_plans(program, {answer})[0].effect == PlanEffect::changed);
}
