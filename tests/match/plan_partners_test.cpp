#include "match/plan_partners.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "edit/transaction.h"
#include "match/event_builder.h"
#include "match/explain.h"
#include "match/fingerprint.h"
#include "match/run.h"

using namespace rondo;
using rondo::test::EventBuilder;

namespace {

// Hana, whose plan holds this event and another one, in which Ana mentors her. Here Ana, at the
// site that is wanted, fits her better than Ben.
struct Planned : EventBuilder {
  Planned() {
    event().weights = {{Factor::topic, 5}, {Factor::site, 1}};
    event().site_setting = SiteSetting::prefer_same;
    mentor("Ana", "Circles", 0, "North");
    mentee("Hana", "Circles", 1, "North");
    program.events.live[EventId("other")].created_on = "2026-09-01";
    program.matches.live[MatchId("other")] = {EventId("other"),
                                              PersonId("Ana"),
                                              PersonId("Hana"),
                                              TopicId("Phonics"),
                                              MatchState::accepted,
                                              false,
                                              false,
                                              {}};
    plan().person = PersonId("Hana");
    plan().events = {event_id, EventId("other")};
  }

  PdPlan& plan() { return program.pd_plans.live[PdPlanId("plan")]; }
  Match& elsewhere() { return program.matches.live[MatchId("other")]; }

  // Who mentors Hana here when it is matched.
  std::string mentor_of_hana() const {
    SeededRandom random(1);
    const auto outcome = run_match(program, event_id, "2026-09-02T10:00:00Z", random);
    REQUIRE(outcome.ok());
    Program matched = program;
    Transaction edit(matched);
    record(edit, *outcome);
    edit.finish({});
    for (const auto& [id, match] : matched.matches) {
      if (match.event == event_id && match.mentee == PersonId("Hana")) return match.mentor.text();
    }
    return {};
  }
};

}  // namespace

TEST_CASE("plan partners: a match says when its mentor is theirs elsewhere in the plan") {
  Planned planned;
  const MatchId id = planned.match("Ana", "Hana", "Circles");
  CHECK(explain_match(planned.view(), id, {})->again_in_plan);
  planned.elsewhere().state = MatchState::declined;
  CHECK_FALSE(explain_match(planned.view(), id, {})->again_in_plan);
}

TEST_CASE("plan partners: another mentor is found where there is one") {
  Planned planned;
  planned.mentor("Ben", "Circles", 0, "West");
  CHECK(plan_partners(planned.view()) ==
        std::set<std::pair<PersonId, PersonId>>{{PersonId("Ana"), PersonId("Hana")}});
  CHECK(planned.mentor_of_hana() == "Ben");
  planned.plan().different_mentors = false;
  CHECK(planned.mentor_of_hana() == "Ana");
}

TEST_CASE("plan partners: the same mentor is better than none") {
  CHECK(Planned().mentor_of_hana() == "Ana");
}

TEST_CASE("plan partners: only people who were told, in events of the plan") {
  Planned planned;
  planned.mentor("Ben", "Circles", 0, "West");
  planned.elsewhere().state = MatchState::proposed;
  CHECK(planned.mentor_of_hana() == "Ana");
  planned.elsewhere().state = MatchState::completed;
  planned.plan().events.erase(EventId("other"));
  CHECK(planned.mentor_of_hana() == "Ana");
  planned.plan().events = {EventId("other")};
  CHECK(planned.mentor_of_hana() == "Ana");
}

TEST_CASE("plan partners: a plan that comes to matter makes another problem") {
  Planned planned;
  const std::string with = problem_key(planned.view());
  planned.plan().name = "Another name";
  CHECK(problem_key(planned.view()) == with);
  planned.plan().different_mentors = false;
  CHECK(problem_key(planned.view()) != with);
}
