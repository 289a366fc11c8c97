// What the kind of an event is for, as its report tells it.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "feedback/matched_pairs.h"
#include "report/person_record.h"
#include "report/report_sections.h"
#include "report/school_program.h"
#include "report/written.h"
#include "speed/met_sitting.h"

using namespace rondo;
using rondo::test::english;
using rondo::test::EventBuilder;
using rondo::test::kAfterAll;
using rondo::test::MatchedPairs;

namespace {

// The figures of the section, "label: text" each; nothing where there is no such section.
std::vector<std::string> purpose_told(const Program& program, const EventId& event) {
  const ReportScope scope{event, {}, {}};
  std::vector<std::string> lines;
  for (const ReportSection& section :
       report_sections(program, scope, program_report(program, scope, kAfterAll), english())) {
    if (section.id != "purpose") continue;
    for (const ReportFigure& figure : section.figures) {
      lines.push_back(figure.label + ": " + figure.text);
    }
  }
  return lines;
}

// `pairs` mentees, each with a mentor of another site and a match about Check-ins.
struct PurposeEvent : MatchedPairs {
  PurposeEvent(EventKind kind, int pairs) : MatchedPairs(kind) {
    program.matches.live.clear();
    program.registrations.live.clear();
    for (int at = 0; at < pairs; ++at) {
      mentor(mentor_name(at), "Check-ins", 0, "West");
      mentee(mentee_name(at), "Check-ins", 1, "North").signed_up_at = "2026-09-01T08:00";
      all.push_back(match(mentor_name(at), mentee_name(at), "Check-ins", MatchState::active));
    }
  }

  static std::string mentor_name(int at) { return "Mentor " + std::to_string(at); }
  static std::string mentee_name(int at) { return "Mentee " + std::to_string(at); }
  Registration& mentee_at(int at) {
    return program.registrations.live[RegistrationId(mentee_name(at))];
  }
  Registration& mentor_at(int at) {
    return program.registrations.live[RegistrationId(mentor_name(at))];
  }

  PurposeFigures purpose() const {
    return program_report(program, {event_id, {}, {}}, kAfterAll).purpose;
  }
  std::vector<std::string> told() const { return purpose_told(program, event_id); }

  std::vector<MatchId> all;
};

using PurposeLines = std::vector<std::string>;

}  // namespace

TEST_CASE("purpose: a PD plan's report tells how far the plans are") {
  PurposeEvent shown(EventKind::pd_plan, 5);
  shown.topic("Circles");
  for (int at = 0; at < 5; ++at) {
    PdPlan& plan = shown.program.pd_plans.live[PdPlanId(std::to_string(at))];
    plan.person = PersonId(PurposeEvent::mentee_name(at));
    plan.topics = {{TopicId("Check-ins"), PlanReason::growth},
                   {TopicId("Circles"), PlanReason::interest}};
    plan.events = {shown.event_id};
  }
  // Of another event: does not count here.
  shown.program.pd_plans.live[PdPlanId("other")].person = PersonId("Mentee 0");
  shown.hold(shown.all[0], "2026-09-08T15:00");
  shown.hold(shown.all[1], "2026-09-09T15:00");
  shown.become(shown.all[0], MatchState::completed);
  const PurposeFigures purpose = shown.purpose();
  CHECK(purpose.plan_matched == Share{5, 10});
  CHECK(purpose.plan_met == Share{2, 10});
  CHECK(purpose.plan_done == Share{1, 10});
  CHECK(shown.told() == PurposeLines{"Topics of plans with somebody to meet: 50% (5 of 10)",
                                     "Topics of plans met about: 20% (2 of 10)",
                                     "Topics of plans completed: 10% (1 of 10)"});
  shown.program.pd_plans.live.erase(PdPlanId("4"));
  CHECK(
      shown.told()[0] ==
      "Topics of plans with somebody to meet: not shown, as it would be about fewer than 5 people");
}

TEST_CASE("purpose: a one-off's report tells whether help came in time") {
  PurposeEvent shown(EventKind::one_off, 6);
  const auto need_by = [&](int at, const char* day) {
    shown.mentee_at(at).requests[TopicId("Check-ins")].needed_by = day;
  };
  need_by(0, "2026-09-04");  // met on the day
  need_by(1, "2026-09-04");  // met later
  need_by(2, "2026-09-04");  // not met
  need_by(3, "2027-06-01");  // there is time yet
  shown.hold(shown.all[0], "2026-09-04T15:00");
  shown.hold(shown.all[0], "2026-09-30T15:00");
  shown.hold(shown.all[1], "2026-09-11T15:00");
  shown.hold(shown.all[4], "2026-09-02T15:00");
  shown.hold(shown.all[5], "2026-09-03T15:00");
  const PurposeFigures purpose = shown.purpose();
  CHECK(purpose.in_time == Share{1, 3});
  CHECK(purpose.met_requests == 4);
  CHECK(purpose.days_to_meeting_tenths == 25);
  CHECK(shown.told() == PurposeLines{"Met by the day it was needed: 33% (1 of 3)",
                                     "From sign-up to the first meeting, median: 2.5 days"});
  shown.program.sessions.live.clear();
  CHECK(shown.told() ==
        PurposeLines{
            "Met by the day it was needed: not shown, as it would be about fewer than 5 people"});
}

TEST_CASE("purpose: an interview's report tells who met somebody in the role they asked for") {
  PurposeEvent shown(EventKind::informational_interview, 6);
  for (int at = 0; at < 6; ++at) {
    shown.mentor_at(at).characteristics["Current role"] = at < 4 ? "Principal" : "Librarian";
    shown.mentee_at(at).characteristics["Role you want to learn about"] = "Principal";
  }
  const PurposeFigures purpose = shown.purpose();
  CHECK(purpose.role_found == Share{4, 6});
  REQUIRE(purpose.groups.size() == 1);
  CHECK(purpose.groups[0].name == "Principal");
  CHECK(purpose.groups[0].served == 4);
  CHECK(shown.told() ==
        PurposeLines{"Named a role, and are matched with somebody in it: 67% (4 of 6)",
                     english().text("question.pipeline.short") +
                         ": not shown, as it would be about fewer than 5 people"});
  for (int at = 0; at < 2; ++at) shown.mentee_at(at).withdrawn = true;
  CHECK(shown.told()[0] ==
        "Named a role, and are matched with somebody in it: not shown, as it would be about fewer "
        "than 5 people");
}

TEST_CASE("purpose: a new-teacher start's report tells who has met somebody, by site") {
  PurposeEvent shown(EventKind::new_teacher, 10);
  for (int at = 5; at < 10; ++at) {
    shown.program.people.live[PersonId(PurposeEvent::mentee_name(at))].site = SiteId("West");
  }
  shown.hold(shown.all[0], "2026-09-08T15:00");
  shown.hold(shown.all[0], "2026-09-15T15:00");
  shown.hold(shown.all[9], "2026-09-08T15:00");
  const PurposeFigures purpose = shown.purpose();
  CHECK(purpose.met == Share{2, 10});
  REQUIRE(purpose.groups.size() == 2);
  CHECK(purpose.groups[0].name == "North");
  CHECK(purpose.groups[0].served == 1);
  CHECK(shown.told() == PurposeLines{"New people who have met their mentor: 20% (2 of 10)"});
}

TEST_CASE("purpose: a sprint's report tells once who put it into practice") {
  PurposeEvent shown(EventKind::topic_sprint, 5);
  for (int at = 0; at < 5; ++at) {
    shown.hold(shown.all[static_cast<std::size_t>(at)], "2026-09-08T15:00");
    Feedback& later = shown.program.feedback.live[FeedbackId(std::to_string(at))];
    later.event = shown.event_id;
    later.from = PersonId(PurposeEvent::mentee_name(at));
    later.match = shown.all[static_cast<std::size_t>(at)];
    later.later = true;
    later.practice = at < 3 ? Practice::tried : Practice::not_yet;
  }
  CHECK(shown.told() ==
        PurposeLines{"Have tried it, or do it now, when asked later: 60% (3 of 5)"});
  const ReportScope scope{shown.event_id, {}, {}};
  int times = 0;
  for (const ReportSection& section : report_sections(
           shown.program, scope, program_report(shown.program, scope, kAfterAll), english())) {
    for (const ReportFigure& figure : section.figures) {
      times += figure.label == english().text("aims.practice_later") ? 1 : 0;
    }
  }
  CHECK(times == 1);
}

TEST_CASE(
    "purpose: a sitting's report tells who came, what was new to each other, and what goes on") {
  // Six people, nine meetings.
  Program program = met_sitting();
  CHECK(purpose_told(program, kSitting).empty());  // not begun
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2026-01-01T09:00:00.000Z";
  registration_of(program, "e3").absent = true;
  for (const auto& [from, about] : {std::pair{"m1", "e1"}, std::pair{"e1", "m1"}}) {
    Feedback& feedback = program.feedback.live[FeedbackId(from)];
    feedback.event = kSitting;
    feedback.from = PersonId(from);
    feedback.about = PersonId(about);
    feedback.meet_again = MeetAgain::yes;
  }
  CHECK(purpose_told(program, kSitting) ==
        PurposeLines{"New connections: 6", "People on the list who had a meeting: 83% (5 of 6)",
                     "Meetings held: 67% (6 of 9)", "People met, on average: 2.4",
                     "Pairs who both want to meet again: 1",
                     "Of these with a follow-up match: 0% (0 of 1)"});
}

TEST_CASE("a sitting's report says that its meetings are no load") {
  const Program program = met_sitting();
  const ReportScope scope{kSitting, {}, {}};
  std::string load;
  for (const ReportSection& section :
       report_sections(program, scope, program_report(program, scope, kAfterAll), english())) {
    if (section.id == "load") load = section.nothing_yet;
  }
  CHECK(load == "The short meetings of speed mentoring count as no load");
}

TEST_CASE("what a sitting's people talked about counts among the topics met about") {
  Program program = met_sitting();  // each mentor offers what one of the mentees asks for
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  clock.started_at = "2026-01-01T09:00:00.000Z";
  const std::vector<TopicMeetings> topics = program_report(program, {}, kAfterAll).learning.topics;
  CHECK(topics == std::vector<TopicMeetings>{
                      {TopicId("topic0"), 1}, {TopicId("topic1"), 1}, {TopicId("topic2"), 1}});
  const ProgramReport report = program_report(program, {}, kAfterAll);
  std::string last;
  int meetings = 0;
  for (const ReportSection& section : report_sections(program, {}, report, english())) {
    for (const ReportChart& chart : section.charts) {
      if (chart.title != "Meetings by topic") continue;
      last = chart.rows.back().label;
      for (const ReportFigure& row : chart.rows) meetings += row.amount;
    }
  }
  CHECK(last == "Without a topic in common");
  CHECK(meetings == report.meetings);
  CHECK(
      person_record(program, PersonId("e1"), {}, kAfterAll).growth.at(TopicId("topic1")).sessions ==
      1);
}

TEST_CASE("purpose: events without a purpose of their own, and reports of several, tell of none") {
  CHECK(PurposeEvent(EventKind::blank, 5).told().empty());
  const PurposeEvent shown(EventKind::new_teacher, 5);
  CHECK(program_report(shown.program, {}, kAfterAll).purpose.kind == EventKind::blank);
}
