#include "codec/plan_pages.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "codec/payload_checks.h"

namespace rondo::codec {
namespace {

PlanPage small_plan_page() {
  PlanPage page;
  page.program = "7QX2B4KM9TRW";
  page.plan = PdPlanId("4ZJ8N1CD6VHP");
  page.person = PersonId("M3FY5E0SGA2X");
  page.plan_name = "PD plan 2026–27";
  page.person_name = "Zoë Núñez";
  page.topics = {{{"9VHP", "Check-ins"}, PlanReason::strength},
                 {{"8N1C", "Circles \"at noon\""}, std::nullopt},
                 {{"", "王小明\nreads"}, PlanReason::growth}};
  page.events = {{EventId("EV1"), "SEL sprint", "Calm mornings", "2026-10-01", {1}, {0, 2}, true},
                 {EventId("EV2"), "Interviews", "", "", {}, {}, false}};
  return page;
}

PlanAnswer small_plan_answer() {
  const PlanPage page = small_plan_page();
  return {
      page.program,
      page.plan,
      page.person,
      "2026-09-10T08:30:00Z",
      {{page.topics[0].topic, PlanReason::interest}, {page.topics[2].topic, PlanReason::growth}},
      {"8N1C"},
      {page.events[0].id},
      {page.events[1].id}};
}

std::string plan_page_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_plan_link(small_plan_page())).payload;
  return outcome_of(read_plan_page(replaced(payload, part, by)));
}

std::string plan_answer_with(std::string_view part, std::string_view by) {
  const std::string payload = opened(write_plan_answer_link(small_plan_answer())).payload;
  return outcome_of(read_plan_answer(replaced(payload, part, by)));
}

}  // namespace

TEST_CASE("plan pages: page and answer come back from their links") {
  PlanPage page = small_plan_page();
  page.coordinator = {"Amara Okafor", "amara@riverbend.example"};
  const Link link = opened(write_plan_link(page));
  CHECK(link.kind == kPlanPageLinkKind);
  REQUIRE(read_plan_page(link.payload).ok());
  CHECK(*read_plan_page(link.payload) == page);
  const Link answer = opened(write_plan_answer_link(small_plan_answer()));
  CHECK(answer.kind == kPlanAnswerLinkKind);
  REQUIRE(read_plan_answer(answer.payload).ok());
  CHECK(*read_plan_answer(answer.payload) == small_plan_answer());
}

TEST_CASE("plan pages: ones of the first version open for ever") {
  const auto page = read_plan_page(
      R"({"v":1,"g":"prog","l":"pl","p":"pe","t":[{"n":"Data","z":0}],"k":[{"i":"ev","o":[0]}]})");
  REQUIRE(page.ok());
  CHECK(page->topics == std::vector<PlanPageTopic>{{{"", "Data"}, std::nullopt}});
  CHECK(page->events == std::vector<PlanPageEvent>{{EventId("ev"), "", "", "", {0}, {}, false}});
  const auto answer = read_plan_answer(
      R"({"v":1,"g":"prog","l":"pl","p":"pe","t":"2026-09-10T08:30:00Z","o":[{"n":"Data"}]})");
  REQUIRE(answer.ok());
  CHECK(answer->topics == std::vector<PlanTopicSaid>{{{"", "Data"}, PlanReason::growth}});
}

TEST_CASE("plan pages: reading is strict and says where") {
  CHECK(plan_page_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(plan_page_with("4ZJ8N1CD6VHP", "") == "error.program.bad_id /l");
  CHECK(plan_page_with("M3FY5E0SGA2X", "") == "error.program.bad_id /p");
  CHECK(plan_page_with("Check-ins", "") == "error.sign_up.name /t/0");
  CHECK(plan_page_with("\"strength\"", "\"luck\"") == "error.program.expected_choice /t/0/y");
  CHECK(plan_page_with("\"o\":[1]", "\"o\":[3]") == "error.problem.reference /k/0/o/0");
  CHECK(plan_page_with("EV2", "EV1") == "error.guest.repeated /k/1");
  CHECK(plan_page_with("Interviews", std::string(kMaxPlanName + 1, 'x')) ==
        "error.guest.too_long /k/1/n");
  CHECK(plan_answer_with("\"v\":1", "\"v\":2") == "error.guest.newer /v");
  CHECK(plan_answer_with("2026-09-10T08:30:00Z", "yesterday") == "error.guest.time /t");
  CHECK(plan_answer_with("[\"8N1C\"]", "[\"8N1C\",\"8N1C\"]") == "error.guest.repeated /u/1");
  // Nothing is wanted and not wanted at once.
  CHECK(plan_answer_with("[\"EV2\"]", "[\"EV1\"]") == "error.guest.repeated /x/0");
}

TEST_CASE("plan pages: sizes have limits, in writing too") {
  PlanPage page = small_plan_page();
  page.topics.assign(kMaxPlanTopics + 1, {{"", "Circles"}, std::nullopt});
  const auto too_many = write_plan_link(page);
  REQUIRE_FALSE(too_many.ok());
  CHECK(too_many.error().key == "error.guest.too_many");
  page.topics.pop_back();
  CHECK(write_plan_link(page).ok());
}

}  // namespace rondo::codec
