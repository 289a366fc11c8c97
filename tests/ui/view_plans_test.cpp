#include <doctest/doctest.h>

#include "app/plan_visit.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const PdPlanId kPlan("plan");

// Chidi wants to grow in data literacy, which Ben offers, and in the area that nobody offers; he is
// strong in circles, which Ben asks for.
AppState planned(Screen screen) {
  AppState state = sample_state(screen);
  PdPlan& plan = state.program.pd_plans.live[kPlan];
  plan.person = PersonId("chidi");
  plan.name = "PD plan";
  plan.topics = {{TopicId("data"), PlanReason::growth},
                 {TopicId("area"), PlanReason::interest},
                 {TopicId("circles"), PlanReason::strength}};
  return state;
}

void open(ScreenPage& plans) {
  plans.page.click(Role::button, "Open, PD plan of Chidi Bello");
}

const PdPlan& put_plan(const ScreenPage& plans) {
  const auto* command = plans.last<command::PutPlan>();
  REQUIRE(command != nullptr);
  CHECK(command->id == kPlan);
  return command->plan;
}

}  // namespace

TEST_CASE("plans: the first one is started for a person") {
  ScreenPage plans(sample_state(Screen::plans));
  CHECK(plans.says("No plans yet"));
  plans.page.click(Role::button, "Start a plan");
  CHECK(plans.page.has(Role::dialog, "Start a plan"));
  check_room_everywhere(plans);
  plans.page.choose("Person", "Chidi Bello");
  plans.page.click(Role::button, "Add");
  const auto* added = plans.last<command::PutPlan>();
  REQUIRE(added != nullptr);
  CHECK(added->plan.person == PersonId("chidi"));
  CHECK(added->plan.name == "PD plan 2001–02");
  CHECK_FALSE(plans.page.has(Role::dialog, "Start a plan"));
}

TEST_CASE("plans: without people it leads to them") {
  ScreenPage plans(new_state(Screen::plans));
  plans.page.click(Role::button, "Go to people");
  CHECK(plans.last<command::GoTo>()->place.screen == Screen::people);
}

TEST_CASE("plans: topics with their reason are added, changed and removed") {
  ScreenPage plans(planned(Screen::plans));
  CHECK(plans.says("PD plan · 0 of 3 topics with a session · 0\u00a0min"));
  open(plans);
  check_room_everywhere(plans);
  plans.page.choose("Why Data literacy", "Interest");
  CHECK(put_plan(plans).topics.at(TopicId("data")) == PlanReason::interest);
  plans.page.click(Role::button, "Remove Data literacy");
  CHECK(put_plan(plans).topics.count(TopicId("data")) == 0);
}

TEST_CASE("plans: a topic is added from the list, from what is usual, or by its name") {
  ScreenPage plans(planned(Screen::plans));
  plans.change(
      [](Program& program) { program.pd_plans.live.at(kPlan).topics.erase(TopicId("data")); });
  open(plans);
  plans.page.choose("Add a topic", "Data literacy");
  CHECK(put_plan(plans).topics.at(TopicId("data")) == PlanReason::growth);
  plans.page.choose("Add a topic", "Writing conferences");  // of the template
  const auto* added = plans.last<command::AddTopicToPlan>();
  REQUIRE(added != nullptr);
  CHECK(added->id == kPlan);
  CHECK(added->topic == "Writing conferences");
  plans.page.type(Role::text_field, "Another topic, by its name", "Puppetry");
  CHECK(plans.last<command::AddTopicToPlan>()->topic == "Puppetry");
}

TEST_CASE("plans: suggested events are taken, and what nothing serves is said") {
  ScreenPage plans(planned(Screen::plans));
  open(plans);
  CHECK(plans.page.find(Role::checkbox, "SEL sprint").description ==
        "Serves Data literacy and Restorative circles · on the list");
  CHECK(plans.says("No open event serves Classroom climate yet."));
  plans.page.click(Role::button, "Take suggestion");
  CHECK(put_plan(plans).events == std::set{EventId("sel")});
  plans.page.click(Role::button, "Make an event");
  CHECK(plans.last<command::GoTo>()->place.screen == Screen::templates);
}

TEST_CASE("plans: a PD plan event is listed for a topic that nobody offers there yet") {
  ScreenPage plans(planned(Screen::plans));
  plans.change([](Program& program) {
    Event& event = program.events.live[EventId("year")];
    event.name = "PD year";
    event.kind = EventKind::pd_plan;
    event.form_topics = {TopicId("area")};
  });
  open(plans);
  CHECK(plans.page.find(Role::checkbox, "PD year").description ==
        "Nobody offers Classroom climate there yet");
  CHECK_FALSE(plans.says("No open event serves"));
  CHECK_FALSE(plans.page.has(Role::button, "Make an event"));
  check_room_everywhere(plans);
  plans.page.click(Role::checkbox, "PD year");
  CHECK(put_plan(plans).events == std::set{EventId("year")});
}

TEST_CASE("plans: what is signed up for, but offered by nobody, is not said to have no event") {
  ScreenPage plans(planned(Screen::plans));
  plans.change([](Program& program) {
    program.pd_plans.live.at(kPlan).events = {EventId("sel")};
    for (auto& [id, registration] : program.registrations.live) {
      const bool chidis =
          registration.event == EventId("sel") && registration.person == PersonId("chidi");
      if (chidis) registration.requests[TopicId("area")] = {};
    }
  });
  open(plans);
  CHECK(plans.says("Nobody offers Classroom climate in the plan’s events yet."));
  CHECK_FALSE(plans.says("No open event serves Classroom climate yet."));
  CHECK_FALSE(plans.page.has(Role::button, "Make an event"));
  check_room_everywhere(plans);
}

TEST_CASE("plans: a strength that the person asks for is not offered, and the plan says so") {
  ScreenPage plans(planned(Screen::plans));
  plans.change([](Program& program) {
    PdPlan& plan = program.pd_plans.live.at(kPlan);
    plan.topics = {{TopicId("circles"), PlanReason::strength}};
    plan.events = {EventId("sel")};
    for (auto& [id, registration] : program.registrations.live) {
      const bool chidis =
          registration.event == EventId("sel") && registration.person == PersonId("chidi");
      if (!chidis) continue;
      registration.seeks = true;
      registration.mentors = false;
      registration.offers.clear();
      registration.requests = {{TopicId("circles"), {}}};
    }
  });
  open(plans);
  CHECK(plans.says("Chidi Bello asks for Restorative circles in an event of the plan."));
  check_room_everywhere(plans);
  plans.page.try_click(Role::button, "Sign up for the plan");
  CHECK(plans.last<command::SignUpForPlan>() == nullptr);
}

TEST_CASE("plans: one press signs up, for strengths too") {
  ScreenPage plans(planned(Screen::plans));
  open(plans);
  plans.page.try_click(Role::button, "Sign up for the plan");
  CHECK(plans.last<command::SignUpForPlan>() == nullptr);
  plans.change([](Program& program) { program.pd_plans.live.at(kPlan).events = {EventId("sel")}; });
  plans.page.click(Role::button, "Sign up for the plan");
  CHECK(plans.last<command::SignUpForPlan>()->id == kPlan);
}

TEST_CASE("plans: a plan of strengths alone can be signed up for") {
  ScreenPage plans(planned(Screen::plans));
  plans.change([](Program& program) {
    PdPlan& plan = program.pd_plans.live.at(kPlan);
    plan.topics = {{TopicId("circles"), PlanReason::strength}};
    plan.events = {EventId("sel")};
  });
  open(plans);
  plans.page.click(Role::button, "Sign up for the plan");
  CHECK(plans.last<command::SignUpForPlan>()->id == kPlan);
}

TEST_CASE("plans: one without topics says so, and counts none") {
  ScreenPage plans(planned(Screen::plans));
  plans.change([](Program& program) { program.pd_plans.live.at(kPlan).topics.clear(); });
  CHECK(plans.says("PD plan · No topics yet · 0\u00a0min"));
}

TEST_CASE("plans: details, paper, file and removal") {
  ScreenPage plans(planned(Screen::plans));
  open(plans);
  plans.page.type(Role::spin_button, "Goal", "360");
  CHECK(put_plan(plans).goal_minutes == 360);
  plans.page.click(Role::button, "Print, PD plan");
  CHECK(plans.last<command::PrintPlan>()->id == kPlan);
  plans.page.click(Role::button, "Download, PD plan");
  CHECK(plans.last<command::ExportPlan>()->id == kPlan);
  plans.page.click(Role::button, "Remove plan, PD plan");
  CHECK(plans.last<command::RemovePlan>()->id == kPlan);
  plans.change([](Program& program) { program.pd_plans.live.clear(); });
  CHECK(plans.says("No plans yet"));
}

TEST_CASE("plans: of several plans of one person one is open") {
  AppState state = planned(Screen::person);
  state.place.id = "chidi";
  PdPlan& other = state.program.pd_plans.live[PdPlanId("other")];
  other.person = PersonId("chidi");
  other.name = "Earlier plan";
  ScreenPage person(std::move(state), 1280, 3000);
  CHECK(person.page.has(Role::button, "Print, PD plan"));
  person.page.click(Role::button, "Open, Earlier plan");
  CHECK(person.page.has(Role::button, "Print, Earlier plan"));
  CHECK_FALSE(person.page.has(Role::button, "Print, PD plan"));
}

TEST_CASE("plans: a person's page shows theirs, and starts one") {
  AppState state = planned(Screen::person);
  state.place.id = "chidi";
  ScreenPage person(std::move(state), 1280, 3000);
  CHECK(person.page.has(Role::heading, "PD plans"));
  CHECK(person.page.has(Role::button, "Print, PD plan"));
  person.page.click(Role::button, "Start a plan");
  const auto* started = person.last<command::PutPlan>();
  REQUIRE(started != nullptr);
  CHECK(started->id.empty());
  CHECK(started->plan.person == PersonId("chidi"));
  check_room_everywhere(person);
}

TEST_CASE("plans: a plan started on a person's page comes into sight, ready for its first topic") {
  for (const float width : {1280.0f, 390.0f}) {
    CAPTURE(width);
    AppState state = sample_state(Screen::person);
    state.place.id = "chidi";
    PdPlan& earlier = state.program.pd_plans.live[PdPlanId("earlier")];
    earlier.person = PersonId("chidi");
    earlier.name = "PD plan 2002–03";
    ScreenPage person(std::move(state), width, 800);
    person.page.click(Role::button, "Start a plan");
    const auto* started = person.last<command::PutPlan>();
    REQUIRE(started != nullptr);
    const PdPlan plan = started->plan;
    person.change([&](Program& program) { program.pd_plans.live[PdPlanId("new")] = plan; });
    CHECK(person.focused_in_sight() == "Add a topic");
    CHECK(person.page.has(Role::button, "Print, " + plan.name));
    person.page.settle();
    CHECK(person.focused_in_sight() == "Add a topic");
  }
}

TEST_CASE("plans: who has the plan of the year is led to it instead of getting a second one") {
  AppState state = planned(Screen::person);
  state.place.id = "chidi";
  const std::string of_year = "PD plan 2001–02";
  PdPlan& plan = state.program.pd_plans.live[PdPlanId("year")];
  plan.person = PersonId("chidi");
  plan.name = of_year;
  ScreenPage person(std::move(state), 1280, 3000);
  person.page.click(Role::button, "Open, PD plan");
  REQUIRE_FALSE(person.page.has(Role::button, "Print, " + of_year));
  person.page.click(Role::button, "Start a plan");
  CHECK(person.last<command::PutPlan>() == nullptr);
  CHECK(person.page.has(Role::button, "Print, " + of_year));
  CHECK(person.focused_in_sight() == "Add a topic");
  CHECK(person.page.has(Role::group,
                        person.state.words.text({"pd_plan.is_there", {arg("plan", of_year)}})));
}

TEST_CASE("plans: everybody gets one in one press") {
  ScreenPage plans(sample_state(Screen::plans));
  plans.page.click(Role::button, "Start a plan");
  plans.page.choose("Person", "Everybody without such a plan");
  plans.page.click(Role::button, "Add");
  const auto* started = plans.last<command::StartPlans>();
  REQUIRE(started != nullptr);
  CHECK(started->people.size() == plans.state.program.people.size());
  CHECK(started->name == "PD plan 2001–02");
}

TEST_CASE("plans: the person is asked by a page of their own, or by messages to all") {
  ScreenPage plans(planned(Screen::plans));
  plans.state.page_address = "https://rondo.example/";
  open(plans);
  plans.page.click(Role::button, "Ask for the plan, PD plan");
  CHECK(plans.page.has(Role::dialog, "The page of Chidi Bello"));
  check_room_everywhere(plans);
  plans.page.click(Role::button, "Copy the address");
  CHECK(plans.last<command::CopyText>()->text.find("https://rondo.example/#rondo2.plan.") == 0);
  plans.page.click(Role::button, "Done");
  plans.page.click(Role::tab, "Messages");
  CHECK(plans.says("Hello Chidi Bello,"));
  CHECK(plans.says("PD plan: what would you like to work on?"));
  plans.page.click(Role::button, "Mark 1 person as asked");
  CHECK(plans.last<command::MarkAskedAboutPlans>()->plans == std::vector{kPlan});
  plans.page.click(Role::button, "Download for mail merge");
  CHECK(plans.last<command::ExportPlanMessages>()->plans == std::vector{kPlan});
  plans.page.click(Role::button, "Edit the text");
  plans.page.type(Role::text_field, "Subject", "Your {plan}");
  CHECK(plans.says("Your PD plan"));
  plans.page.click(Role::button, "Save the text");
  CHECK(plans.last<command::SetPlanTexts>()->texts.subject == "Your {plan}");
  plans.change(
      [](Program& program) { program.pd_plans.live.at(kPlan).said_at = "2001-09-10T08:00:00Z"; });
  // Without the page's own address, which has no place to be broken at.
  plans.state.page_address.clear();
  check_room_everywhere(plans);
  plans.page.click(Role::tab, "PD plans");
  CHECK(plans.says("Has answered"));
}

TEST_CASE("plans: what an answer would change is shown before it is taken in") {
  ScreenPage plans(planned(Screen::plans));
  auto received = std::make_shared<ReceivedPlanAnswers>();
  codec::PlanAnswer answer;
  answer.plan = kPlan;
  answer.person = PersonId("chidi");
  answer.given_at = "2001-09-10T08:00:00Z";
  answer.topics = {{{"data", "Data literacy"}, PlanReason::interest}};
  answer.other_topics = {"circles"};
  answer.events = {EventId("sel"), EventId("gone")};
  codec::PlanAnswer lost = answer;
  lost.plan = PdPlanId("another");
  received->answers.given = {answer, lost};
  plans.state.received_plan_answers = received;
  plans.page.settle();
  for (const char* words :
       {"Data literacy: Interest, not Growth any more", "Without Restorative circles",
        "With SEL sprint", "“gone” is not in this program any more and is left out.",
        "This plan was removed."}) {
    CHECK(plans.says(words));
  }
  check_room_everywhere(plans);
  plans.page.click(Role::button, "Take in");
  REQUIRE(plans.last<command::TakePlanAnswers>() != nullptr);
  CHECK(plans.last<command::TakePlanAnswers>()->take);
}

TEST_CASE("plans: who said what belongs in a plan can be signed up with all the others") {
  ScreenPage plans(planned(Screen::plans));
  plans.change([](Program& program) { program.pd_plans.live.at(kPlan).events = {EventId("sel")}; });
  CHECK_FALSE(plans.says("is not on the lists yet"));
  plans.change(
      [](Program& program) { program.pd_plans.live.at(kPlan).said_at = "2001-09-08T08:00:00Z"; });
  CHECK(plans.says("1 person said what belongs in their plan and is not on the lists yet"));
  check_room_everywhere(plans);
  plans.page.click(Role::button, "Sign 1 person up");
  CHECK(plans.last<command::SignUpForSaidPlans>() != nullptr);
}
