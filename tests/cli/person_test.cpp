// The verbs `person` and `plans`, run in-process.
#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/csv.h"
#include "codec/program_json.h"
#include "match/event_builder.h"

namespace rondo::cli {
namespace {

std::string file_with_plan() {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.mentor("Diego", "Check-ins");
  builder.mentee("Hana", "Check-ins");
  const MatchId match = builder.match("Diego", "Hana", "Check-ins", MatchState::active);
  Session& session = builder.program.sessions.live[SessionId("s")];
  session.match = match;
  session.starts_at = "2026-09-14T15:10";
  session.minutes = 90;
  session.state = SessionState::held;
  PdPlan& plan = builder.program.pd_plans.live[PdPlanId("plan")];
  plan.person = PersonId("Hana");
  plan.name = "PD plan";
  plan.topics[TopicId("Check-ins")] = PlanReason::growth;
  plan.events = {builder.event_id};
  return codec::write_program(builder.program);
}

}  // namespace

TEST_CASE("rondo person tells what somebody gave and received, and the hours") {
  const Outcome outcome = rondo({"person", "-", "diego"}, file_with_plan());
  CHECK(outcome.status == kExitGood);
  CHECK(outcome.out.rfind("# Diego\n", 0) == 0);
  CHECK(contains(outcome.out, "Given as a mentor\t1\u00a0h 30\u00a0min\n"));
  CHECK(contains(outcome.out, "SEL sprint\tMentor\tHana\tCheck-ins\t1\t1\u00a0h 30\u00a0min\n"));
}

TEST_CASE("rondo person refuses somebody unknown and a wrong call") {
  const Outcome unknown = rondo({"person", "-", "Nobody"}, file_with_plan());
  CHECK(unknown.status == kExitBadInput);
  CHECK(contains(unknown.err, "nobody called Nobody"));
  CHECK(rondo({"person", "-"}, file_with_plan()).status == kExitBadInput);
  CHECK(rondo({"person", "missing.json", "Diego"}).status == kExitBadInput);
}

TEST_CASE("rondo plans --csv lists each topic of each plan with its sessions") {
  const Outcome outcome = rondo({"plans", "-", "--csv"}, file_with_plan());
  CHECK(outcome.status == kExitGood);
  const auto sheet = codec::read_csv(outcome.out, "plans.csv");
  REQUIRE(sheet.ok());
  REQUIRE(sheet->rows.size() == 1);
  CHECK(sheet->rows[0].cells == std::vector<std::string>{"Hana", "", "", "PD plan", "Check-ins",
                                                         "Growth", "Diego", "1", "90"});
  CHECK(rondo({"plans", "-"}, file_with_plan()).status == kExitBadInput);
}

}  // namespace rondo::cli
