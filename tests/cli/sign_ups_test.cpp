#include <doctest/doctest.h>

#include "cli/call.h"
#include "codec/notice_pages.h"
#include "codec/plan_pages.h"
#include "codec/preference_pages.h"
#include "codec/program_json.h"
#include "codec/sign_up_pages.h"
#include "intake/sign_ups.h"
#include "match/event_builder.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace rondo::cli {
namespace {

Program program_with_event() {
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.topic("Check-ins");
  builder.mentor("Diego", "Check-ins", 3, "West");
  return builder.program;
}

std::string answer_link(const Program& program, const std::string& name) {
  const EventId event = program.events.begin()->first;
  Person person;
  person.name = name;
  Registration registration;
  registration.seeks = true;
  registration.requests[TopicId("Check-ins")] = {1, 0, "Start calmly"};
  const auto form = intake::sign_up_form(program, event, {});
  REQUIRE(form.ok());
  const auto said = intake::sign_up_from(*form, person, registration, "2026-09-02T10:00:00Z");
  REQUIRE(said.ok());
  return "https://rondo.example/#" + *codec::write_sign_up_link(*said);
}

}  // namespace

TEST_CASE("rondo sign-ups takes answers into a program; twice changes nothing") {
  const test::TemporaryFolder folder;
  const Program program = program_with_event();
  const std::string in = folder.file("in.json"), out = folder.file("out.json"),
                    answers = folder.file("answers.txt");
  test::write_file(in, codec::write_program(program));
  test::write_file(answers, "Hello, here: " + answer_link(program, "Hana") + "\n\nand " +
                                answer_link(program, "Noah") + "\n");
  const Outcome taken = rondo({"sign-ups", in, answers, "--out", out});
  CHECK(taken.status == kExitGood);
  CHECK(contains(taken.out, "2 new"));
  CHECK(program_in(out).people.size() == program.people.size() + 2);
  const Outcome again = rondo({"sign-ups", out, answers, "--out", folder.file("again.json")});
  CHECK(contains(again.out, "2 the same"));
  CHECK(program_in(folder.file("again.json")) == program_in(out));
}

TEST_CASE("rondo sign-ups tells what it can't take and goes on with the rest") {
  const test::TemporaryFolder folder;
  const Program program = program_with_event();
  Program other = program;
  other.id = "another";
  const std::string in = folder.file("in.json"), out = folder.file("out.json"),
                    answers = folder.file("answers.txt");
  test::write_file(in, codec::write_program(program));
  test::write_file(answers, answer_link(other, "Eve") + "\n\n" + answer_link(program, "Hana"));
  const Outcome taken = rondo({"sign-ups", in, answers, "--out", out});
  CHECK(taken.status == kExitNo);
  CHECK(contains(taken.err, "another program"));
  CHECK(program_in(out).people.size() == program.people.size() + 1);
  CHECK(rondo({"sign-ups", in, "--out", out}).status == kExitBadInput);
  CHECK(rondo({"sign-ups", in, answers}).status == kExitBadInput);
}

TEST_CASE("rondo sign-ups takes answers to matches and about wishes along") {
  const test::TemporaryFolder folder;
  test::EventBuilder builder;
  builder.program.id = "program";
  builder.topic("Check-ins");
  builder.mentor("Diego", "Check-ins", 3, "West");
  builder.mentor("Noor", "Check-ins", 3, "West");
  builder.mentee("Mia", "Check-ins");
  Program program = builder.program;
  const EventId event = program.events.begin()->first;
  program.events.live.at(event).preferences = Sides::both;
  program.events.live.at(event).wishes_until = "2026-08-30";
  program.events.live.at(event).answer_by = "2026-08-31";
  const PersonId diego("Diego"), mia("Mia");
  const MatchId match("match");
  Match told;
  told.event = event;
  told.mentor = PersonId("Noor");
  told.mentee = mia;
  told.topic = TopicId("Check-ins");
  told.state = MatchState::notified;
  program.matches.live[match] = told;

  MatchAnswer said{event, match, mia, false, "no time", "2026-09-02T10:00:00Z"};
  const auto no = codec::write_notice_answer_link({program.id, said});
  const auto wish = codec::write_preference_answer_link(
      {program.id, event, mia, {{diego, 1}}, {}, "2026-09-02T10:00:00Z"});
  said.event = EventId("gone");
  const auto lost = codec::write_notice_answer_link({program.id, said});
  REQUIRE(no.ok());
  REQUIRE(wish.ok());
  REQUIRE(lost.ok());
  const std::string in = folder.file("in.json"), out = folder.file("out.json"),
                    answers = folder.file("answers.txt"), others = folder.file("others.txt");
  test::write_file(in, codec::write_program(program));
  test::write_file(answers, "#" + *no + "\n\n#" + *wish + "\n\n" + answer_link(program, "Hana"));
  const Outcome taken = rondo({"sign-ups", in, answers, "--out", out});
  CHECK(taken.status == kExitGood);
  CHECK(contains(taken.out, "1 new"));
  CHECK(contains(taken.out, "Answers to matches: 1. About wishes: 1."));
  // As the page marks them.
  CHECK(contains(taken.out, "Mia: Late: the last day was 2026-08-30"));
  CHECK(contains(taken.out, "Mia: Late: the last day was 2026-08-31"));
  const Program after = program_in(out);
  CHECK(after.matches.find(match)->state == MatchState::declined);
  CHECK(after.matches.find(match)->reason == "no time");
  for (const auto& [id, registration] : after.registrations) {
    if (!(registration.person == mia)) continue;
    CHECK(registration.preferred_mentors == std::map<PersonId, int>{{diego, 1}});
  }
  test::write_file(others, "#" + *lost);
  const Outcome refused = rondo({"sign-ups", in, others, "--out", out});
  CHECK(refused.status == kExitNo);
  CHECK(contains(refused.err, "an event that this program does not have"));
}

TEST_CASE("rondo sign-ups takes answers about PD plans along, and names what is left out") {
  const test::TemporaryFolder folder;
  Program program = program_with_event();
  const PersonId diego = program.people.begin()->first;
  const EventId event = program.events.begin()->first;
  PdPlan& plan = program.pd_plans.live[PdPlanId("plan")];
  plan.person = diego;
  plan.name = "PD plan";
  codec::PlanAnswer answer;
  answer.program = program.id;
  answer.plan = PdPlanId("plan");
  answer.person = diego;
  answer.given_at = "2026-09-02T10:00:00Z";
  answer.topics = {{{"Check-ins", "Check-ins"}, PlanReason::strength}};
  answer.events = {event, EventId("gone")};
  const std::string in = folder.file("in.json"), out = folder.file("out.json"),
                    answers = folder.file("answers.txt");
  test::write_file(in, codec::write_program(program));
  test::write_file(answers, "https://rondo.example/#" + *codec::write_plan_answer_link(answer));
  const Outcome taken = rondo({"sign-ups", in, answers, "--out", out});
  CHECK(taken.status == kExitGood);
  CHECK(contains(taken.out, "About PD plans: 1."));
  CHECK(contains(taken.out, "“gone” is not in this program any more"));
  const Program after = program_in(out);
  const PdPlan& written = *after.pd_plans.find(PdPlanId("plan"));
  CHECK(written.topics.at(TopicId("Check-ins")) == PlanReason::strength);
  CHECK(written.events == std::set<EventId>{event});
}

}  // namespace rondo::cli
