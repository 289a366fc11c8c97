#include <doctest/doctest.h>

#include "app/plan_visit.h"
#include "ui/room.h"
#include "ui/screen_page.h"

using namespace rondo;
using namespace rondo::ui;
using access::Role;

namespace {

const TopicId kCircles("circ"), kData("data");
const EventId kPlanSprint("sprint"), kTalks("talks");

PlanVisit small_plan_visit() {
  codec::PlanPage page;
  page.plan_name = "PD plan 2026–27";
  page.person_name = "Hana Sato";
  page.topics = {{{"circ", "Circles"}, std::nullopt},
                 {{"data", "Data literacy"}, PlanReason::interest}};
  page.events = {{kPlanSprint, "SEL sprint", "Calm mornings", "2001-10-01", {1}, {}, false},
                 {kTalks, "Talks", "", "", {}, {0}, false}};
  return new_plan_visit(1, page);
}

void show(ScreenPage& shown, const PlanVisit& visit) {
  shown.state.plan_visit = std::make_shared<PlanVisit>(visit);
  shown.page.settle();
}

const command::AnswerPlan& answered_plan(ScreenPage& shown) {
  shown.page.click(Role::button, "Finish");
  const auto* found = shown.last<command::AnswerPlan>();
  REQUIRE(found != nullptr);
  return *found;
}

using Topics = std::map<TopicId, PlanReason>;

}  // namespace

TEST_CASE("plan page: shows what is in the plan, and what each micro event serves") {
  ScreenPage shown(new_state(Screen::plan_page));
  CHECK(shown.says("Open the link in the message once more."));
  show(shown, small_plan_visit());
  CHECK(shown.page.has(Role::heading, "What would you like to work on?"));
  CHECK(shown.says("For Hana Sato"));
  CHECK(shown.page.find(Role::checkbox, "SEL sprint")
            .description.find("Calm mornings · Serves Data literacy · Sign-up until ") == 0);
  CHECK(answered_plan(shown).topics == Topics{{kData, PlanReason::interest}});
  CHECK(answered_plan(shown).events.empty());
}

TEST_CASE("plan page: topics are ticked with their reason, and the suggestion follows them") {
  ScreenPage shown(new_state(Screen::plan_page));
  show(shown, small_plan_visit());
  shown.page.choose("Your choice for Circles", "Strength");
  shown.page.choose("Your choice for Data literacy", "Growth");
  CHECK(shown.says("“Take suggestion” ticks the fewest"));
  shown.page.click(Role::button, "Take suggestion");
  CHECK(answered_plan(shown).topics ==
        Topics{{kCircles, PlanReason::strength}, {kData, PlanReason::growth}});
  CHECK(answered_plan(shown).events == std::set<EventId>{kPlanSprint, kTalks});
  CHECK_FALSE(shown.page.has(Role::button, "Take suggestion"));
  CHECK_FALSE(shown.says("Take suggestion"));
  shown.page.choose("Your choice for Circles", "Not now");
  shown.page.click(Role::checkbox, "Talks");
  CHECK(answered_plan(shown).topics == Topics{{kData, PlanReason::growth}});
  CHECK(answered_plan(shown).events == std::set<EventId>{kPlanSprint});
}

TEST_CASE("plan page: a topic of one's own is added; one that is listed is that one") {
  ScreenPage shown(new_state(Screen::plan_page));
  show(shown, small_plan_visit());
  shown.page.type(Role::text_field, "Another topic, by its name", "Puppetry");
  shown.page.click(Role::button, "Add topic");
  CHECK(shown.page.has(Role::select, "Your choice for Puppetry"));
  shown.page.type(Role::text_field, "Another topic, by its name", "circles");
  shown.page.click(Role::button, "Add topic");
  CHECK(answered_plan(shown).topics == Topics{{TopicId("by name Puppetry"), PlanReason::growth},
                                              {kCircles, PlanReason::growth},
                                              {kData, PlanReason::interest}});
}

TEST_CASE("plan page: the answer goes by mail, link, file or QR code") {
  ScreenPage shown(new_state(Screen::plan_page));
  PlanVisit visit = small_plan_visit();
  visit.page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  show(shown, visit);
  check_room_everywhere(shown);
  shown.page.click(Role::checkbox, "Talks");
  shown.page.click(Role::button, "Finish");
  visit.events = {kTalks};
  visit.answer_address = "https://rondo.example/#rondo2.planned.1.x.y";
  show(shown, visit);
  REQUIRE(shown.page.focused() != nullptr);
  CHECK(shown.page.focused()->name == "Send by mail");
  shown.page.click(Role::button, "Save as a file");
  CHECK(shown.last<command::SavePlanAnswer>() != nullptr);
  shown.page.click(Role::button, "Send by mail");
  CHECK(shown.page.followed.back().find("mailto:amara@riverbend.example?") == 0);
  CHECK(shown.page.has(Role::image, "QR code that takes the answer to the coordinator"));
  check_room_everywhere(shown);
  // Of a changed mind there is no link yet.
  shown.page.click(Role::checkbox, "Talks");
  CHECK_FALSE(shown.page.has(Role::button, "Copy the link"));
  shown.page.click(Role::button, "Clear everything on this page");
  CHECK(shown.last<command::ClearForm>() == nullptr);
  shown.page.click(Role::button, "Clear");
  CHECK(shown.last<command::ClearForm>() != nullptr);
}

TEST_CASE("plan page: in a long list one looks for a topic") {
  ScreenPage shown(new_state(Screen::plan_page), 390, 4000);
  PlanVisit visit = small_plan_visit();
  for (int number = 0; number < 12; ++number) {
    const std::string text = std::to_string(number);
    visit.page.topics.push_back({{"t" + text, "Topic " + text}, std::nullopt});
  }
  show(shown, visit);
  // Those of the plan stand on top, the others are folded away.
  CHECK(shown.page.has(Role::list, "In your plan"));
  CHECK(shown.page.has(Role::select, "Your choice for Data literacy"));
  CHECK_FALSE(shown.page.has(Role::select, "Your choice for Topic 3"));
  shown.page.type(Role::search_field, "Find a topic", "CIRC");
  CHECK(shown.page.has(Role::select, "Your choice for Circles"));
  CHECK_FALSE(shown.page.has(Role::select, "Your choice for Topic 3"));
  shown.page.choose("Your choice for Circles", "Growth");
  shown.page.type(Role::search_field, "Find a topic", "");
  CHECK(shown.page.has(Role::select, "Your choice for Circles"));
  shown.page.click(Role::button, "Show 12 other topics");
  CHECK(shown.page.has(Role::list, "Other topics"));
  // What is chosen stays where it is until the list is made anew.
  shown.page.choose("Your choice for Topic 3", "Interest");
  const auto stands_in = [&](const char* list, const char* topic) {
    return shown.page.text_in(shown.page.find(Role::list, list)).find(topic) != std::string::npos;
  };
  CHECK(stands_in("Other topics", "Topic 3"));
  shown.page.click(Role::button, "Show only my topics");
  CHECK(stands_in("In your plan", "Topic 3"));
  check_room_everywhere(shown);
}

TEST_CASE("plan page: what was said is kept with the tab, also a topic that the page lacks") {
  ScreenPage shown(new_state(Screen::plan_page));
  PlanVisit visit = small_plan_visit();
  show(shown, visit);
  CHECK(shown.last<command::KeepTyped<command::AnswerPlan>>() == nullptr);
  shown.page.type(Role::text_field, "Another topic, by its name", "Puppetry");
  shown.page.click(Role::button, "Add topic");
  REQUIRE(shown.last<command::KeepTyped<command::AnswerPlan>>() != nullptr);
  const command::AnswerPlan kept = shown.last<command::KeepTyped<command::AnswerPlan>>()->said;
  visit.number = 2;
  visit.topics = kept.topics;
  show(shown, visit);
  CHECK(shown.page.has(Role::select, "Your choice for Puppetry"));
}
