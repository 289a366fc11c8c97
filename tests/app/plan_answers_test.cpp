// PD plans in the words of the person whose they are: the page that a message's link opens, the
// answer that goes back, and taking answers in.
#include <doctest/doctest.h>

#include "app/event_setups.h"
#include "app/plan_visit.h"
#include "intake/sign_ups.h"

using namespace rondo;
using test::Browser;
using test::Page;

namespace {

std::vector<PdPlanId> plans_of(const Page& host) {
  std::vector<PdPlanId> plans;
  for (const auto& [id, plan] : host.program().pd_plans) plans.push_back(id);
  return plans;
}

// A plan for Ana and one for Ben, who are matched in a sprint.
struct TwoPlans : test::OneMatch {
  explicit TwoPlans(Page& page) : OneMatch(page) {
    page.run(command::StartPlans{{ana, ben}, "PD plan"});
    REQUIRE(page.error() == "");
    REQUIRE(page.program().pd_plans.size() == 2);
  }
};

PdPlanId plan_of(const Page& host, const PersonId& person) {
  for (const auto& [id, plan] : host.program().pd_plans) {
    if (plan.person == person) return id;
  }
  FAIL("has no plan");
  return {};
}

std::string plan_page_link(const Page& host, const PdPlanId& plan) {
  const intake::PlanPages pages(host.program(), host.state().templates, "2026-09-14");
  return *plan_address(host.state(), pages, plan);
}

// What comes back when the person opens the page and answers.
std::string plan_answer_link(const Page& host, const PdPlanId& plan,
                             const std::map<TopicId, PlanReason>& topics,
                             const std::set<EventId>& events) {
  Browser phone;
  Page guest(phone);
  guest.run(command::OpenLink{plan_page_link(host, plan)});
  guest.run(command::AnswerPlan{topics, events});
  REQUIRE(guest.state().plan_visit != nullptr);
  REQUIRE_FALSE(guest.state().plan_visit->answer_address.empty());
  return guest.state().plan_visit->answer_address;
}

}  // namespace

TEST_CASE("plans are started for several people at once; who has that one keeps it") {
  Browser browser;
  Page host(browser);
  const TwoPlans two(host);
  host.run(command::StartPlans{{two.ana, two.ben}, "pd plan"});
  CHECK(host.error() == "error.plans_started");
  CHECK(host.program().pd_plans.size() == 2);
  host.run(command::Undo{});
  CHECK(host.program().pd_plans.empty());
}

TEST_CASE("plan page: opens from its link, is answered, and stays with its tab alone") {
  Browser browser;
  Page host(browser);
  const TwoPlans two(host);
  const std::string link = plan_page_link(host, plan_of(host, two.ben));
  Browser phone;
  {
    Page guest(phone);
    guest.addresses.changed(link.substr(link.find('#')));
    guest.frame();
    REQUIRE(guest.state().plan_visit != nullptr);
    CHECK(guest.state().plan_visit->page.person == two.ben);
    CHECK(guest.addresses.address == "#/my-plan");
    CHECK(guest.program().people.empty());
    guest.run(command::AnswerPlan{{}, {}});
    CHECK(guest.error() == "error.answers.empty");
    guest.run(command::SavePlanAnswer{});
    CHECK(guest.files.downloads.empty());
    guest.run(command::AnswerPlan{{}, {two.event}});
    guest.run(command::SavePlanAnswer{});
    REQUIRE(guest.files.downloads.size() == 1);
    CHECK(guest.files.downloads[0].bytes.find("#rondo2.planned.") != std::string::npos);
    guest.run(command::ClearForm{});
    CHECK(guest.state().plan_visit->events.empty());
    CHECK(guest.state().plan_visit->answer_address.empty());
    const TopicId written(intake::id_on_form({"", "Puppetry"}));
    guest.run(
        command::KeepTyped<command::AnswerPlan>{{{{written, PlanReason::growth}}, {two.event}}});
  }
  {
    const Page anew(phone, 2, "#/my-plan");
    REQUIRE(anew.state().plan_visit != nullptr);
    CHECK(anew.state().plan_visit->topics ==
          std::map<TopicId, PlanReason>{
              {TopicId(intake::id_on_form({"", "Puppetry"})), PlanReason::growth}});
    CHECK(anew.state().plan_visit->events == std::set<EventId>{two.event});
    CHECK(anew.state().plan_visit->answer_address.empty());
  }
  phone.tab = {};
  Page again(phone);
  again.addresses.changed("#/my-plan");
  CHECK(again.state().plan_visit == nullptr);
}

TEST_CASE(
    "plan answers are looked at and taken in as one step, many at once; opened twice, no harm") {
  Browser browser;
  Page host(browser);
  const TwoPlans two(host);
  const PdPlanId of_ana = plan_of(host, two.ana), of_ben = plan_of(host, two.ben);
  // On the page a topic goes by as much of its id as tells it apart.
  const TopicId circles(two.topic.text().substr(0, 4));
  const std::string text =
      "Hello,\n\n" + plan_answer_link(host, of_ana, {{circles, PlanReason::strength}}, {}) +
      "\n\n> quoted: " + plan_page_link(host, of_ana) + "\n\n" +
      plan_answer_link(host, of_ben, {{circles, PlanReason::growth}}, {two.event}) + "\n";
  const Program before = host.program();
  host.run(command::OpenLink{text});
  host.run(command::OpenLink{text});
  REQUIRE(host.state().received_plan_answers != nullptr);
  CHECK(host.state().received_plan_answers->answers.given.size() == 2);
  CHECK(host.error() == "");
  CHECK(host.program() == before);
  CHECK(host.state().place == Place{Screen::plans, {}});
  host.run(command::TakePlanAnswers{true});
  CHECK(host.state().received_plan_answers == nullptr);
  const PdPlan& plan = *host.program().pd_plans.find(of_ben);
  CHECK(plan.topics == std::map<TopicId, PlanReason>{{two.topic, PlanReason::growth}});
  CHECK(plan.events == std::set<EventId>{two.event});
  CHECK(host.program().pd_plans.find(of_ana)->topics.at(two.topic) == PlanReason::strength);
  const Program taken = host.program();
  host.run(command::OpenLink{text});
  host.run(command::TakePlanAnswers{true});
  CHECK(host.program() == taken);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}

TEST_CASE("plan answers of another program are refused; others can be put aside") {
  Browser browser;
  Page host(browser);
  const TwoPlans two(host);
  const std::string answer = plan_answer_link(host, plan_of(host, two.ben), {}, {two.event});
  const Program before = host.program();
  host.run(command::OpenLink{answer});
  host.run(command::TakePlanAnswers{false});
  CHECK(host.state().received_plan_answers == nullptr);
  CHECK(host.program() == before);
  Browser elsewhere;
  Page other(elsewhere);
  other.run(command::NewProgram{"Another"});
  other.run(command::OpenLink{answer});
  CHECK(other.error() == "error.plan_answer.other_program");
  CHECK(other.state().received_plan_answers == nullptr);
}

TEST_CASE("plan messages: asked in the coordinator's words, exported, and noted as asked") {
  Browser browser;
  Page host(browser);
  const TwoPlans two(host);
  host.run(command::ExportPlanMessages{plans_of(host)});
  REQUIRE(host.files.downloads.size() == 1);
  CHECK(host.files.downloads[0].bytes.find("Hello Ana,") != std::string::npos);
  CHECK(host.files.downloads[0].bytes.find("#rondo2.plan.") != std::string::npos);
  host.run(command::SetPlanTexts{{"{plan}", "Dear {name}: {page}"}});
  host.run(command::ExportPlanMessages{plans_of(host)});
  CHECK(host.files.downloads[1].bytes.find("Dear Ben: https://") != std::string::npos);
  host.run(command::SetPlanTexts{{"{plan}", "Dear {nobody}"}});
  CHECK(host.error() == "error.message_text.unknown_field");
  host.run(command::Undo{});
  CHECK(host.program().info.begin()->second.messages.empty());
  host.run(command::MarkAskedAboutPlans{plans_of(host)});
  for (const auto& [id, plan] : host.program().pd_plans) CHECK_FALSE(plan.asked_on.empty());
  host.run(command::Undo{});
  for (const auto& [id, plan] : host.program().pd_plans) CHECK(plan.asked_on.empty());
}

TEST_CASE("plans: all who said what belongs in theirs are signed up in one step") {
  Browser browser;
  Page host(browser);
  const TwoPlans two(host);
  host.run(command::SignUpForSaidPlans{});
  CHECK(host.error() == "error.plans_signed_up");
  host.run(command::PutTopic{{}, Topic{"Phonics", {}, {}, {}, {}}});
  TopicId phonics;
  for (const auto& [id, topic] : host.program().topics) {
    if (topic.name == "Phonics") phonics = id;
  }
  for (const PersonId& person : {two.ana, two.ben}) {
    const PdPlanId id = plan_of(host, person);
    PdPlan plan = *host.program().pd_plans.find(id);
    plan.topics = {{phonics, person == two.ben ? PlanReason::strength : PlanReason::growth}};
    plan.events = {two.event};
    plan.said_at = "2026-09-10T08:00:00Z";
    host.run(command::PutPlan{id, plan});
  }
  const Program before = host.program();
  host.run(command::SignUpForSaidPlans{});
  CHECK(host.error() == "");
  CHECK(host.program().registrations.size() == before.registrations.size());
  for (const auto& [id, registration] : host.program().registrations) {
    if (registration.person == two.ben) {  // it is a strength of his
      CHECK(registration.mentors);
      CHECK(registration.offers.count(phonics) == 1);
      CHECK(registration.requests.count(phonics) == 0);
      continue;
    }
    CHECK(registration.seeks);
    CHECK(registration.requests.count(phonics) == 1);
  }
  const Program signed_up = host.program();
  host.run(command::SignUpForSaidPlans{});
  CHECK(host.program() == signed_up);
  host.run(command::Undo{});
  CHECK(host.program() == before);
}
