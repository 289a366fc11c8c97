#include "speed/plan_told.h"

#include <doctest/doctest.h>

#include "speed/met_sitting.h"

using namespace rondo;

namespace {

using People = std::set<PersonId>;

// Three mentors and three mentees, each in all three rounds.
Program planned_sitting() {
  Program program = met_sitting();
  program.rounds_runs.live[RoundsRunId("run")].event = kSitting;
  return program;
}

void tell(Program& program, const People& people) {
  Transaction edit(program);
  note_told_of_plan(edit, kSitting, people);
  edit.finish({"step.plan_told", {}});
}

Program told_sitting() {
  Program program = planned_sitting();
  tell(program, plan_news(program, kSitting).to_tell);
  return program;
}

}  // namespace

TEST_CASE("plan told: without a plan there is nothing to tell, with one everybody waits") {
  CHECK(plan_news(met_sitting(), kSitting).people == 0);
  Program program = planned_sitting();
  PlanNews news = plan_news(program, kSitting);
  CHECK(news.people == 6);
  CHECK(news.to_tell.size() == 6);
  CHECK(news.earlier.empty());
  tell(program, {PersonId("e1"), PersonId("nobody")});
  news = plan_news(program, kSitting);
  CHECK(news.to_tell.size() == 5);
  CHECK(news.to_tell.count(PersonId("e1")) == 0);
}

TEST_CASE("plan told: after a change only those wait again for whom something is different") {
  Program program = told_sitting();
  CHECK(plan_news(program, kSitting).to_tell.empty());
  // To the table of another mentor: nothing is different for who is at neither of the two.
  program.speed_meetings.live.at(SpeedMeetingId("meeting11")).table = MeetingTableId("t3");
  CHECK(plan_news(program, kSitting).to_tell.count(PersonId("e1")) == 1);
  CHECK(plan_news(program, kSitting).to_tell.count(PersonId("m2")) == 0);
  CHECK(plan_news(program, kSitting).earlier == plan_news(program, kSitting).to_tell);
  program.speed_meetings.live.at(SpeedMeetingId("meeting11")).table = MeetingTableId("t1");
  CHECK(plan_news(program, kSitting).to_tell.empty());
}

TEST_CASE("plan told: another time, place or room is news, another name is none") {
  Program program = told_sitting();
  program.events.live[kSitting].starts_at = "2026-12-01T14:00";
  CHECK(plan_news(program, kSitting).to_tell.size() == 6);
  tell(program, plan_news(program, kSitting).to_tell);
  program.events.live[kSitting].venue = "Gym";
  CHECK(plan_news(program, kSitting).to_tell.size() == 6);
  tell(program, plan_news(program, kSitting).to_tell);
  program.meeting_tables.live[MeetingTableId("t1")].room = "Library";
  CHECK(plan_news(program, kSitting).to_tell.size() == 4);  // its mentor, and the three who come
  tell(program, plan_news(program, kSitting).to_tell);
  program.people.live[PersonId("e1")].name = "Kai Lee";
  CHECK(plan_news(program, kSitting).to_tell.empty());
}

TEST_CASE("plan told: who takes no part is not waited for") {
  Program program = planned_sitting();
  registration_of(program, "e1").withdrawn = true;
  const PlanNews news = plan_news(program, kSitting);
  CHECK(news.people == 5);
  CHECK(news.to_tell.count(PersonId("e1")) == 0);
}

TEST_CASE("plan told: a sitting that is cancelled or archived lies ahead no more") {
  Program program = planned_sitting();
  Event& event = program.events.live[kSitting];
  event.cancelled_on = "2026-11-30";
  CHECK_FALSE(sitting_lies_ahead(program, kSitting, "2026-12-01"));
  event.cancelled_on.clear();
  CHECK(sitting_lies_ahead(program, kSitting, "2026-12-01"));
  event.archived = true;
  CHECK_FALSE(sitting_lies_ahead(program, kSitting, "2026-12-01"));
}

TEST_CASE("plan told: a sitting lies ahead until its clock was started or its day has passed") {
  Program program = planned_sitting();
  CHECK(sitting_lies_ahead(program, kSitting, "2026-12-01"));
  program.events.live[kSitting].starts_at = "2026-12-01T14:00";
  CHECK(sitting_lies_ahead(program, kSitting, "2026-12-01"));
  CHECK_FALSE(sitting_lies_ahead(program, kSitting, "2026-12-02"));
  EventClock& clock = program.event_clocks.live[EventClockId("clock")];
  clock.event = kSitting;
  CHECK(sitting_lies_ahead(program, kSitting, "2026-12-01"));
  clock.started_at = "2026-12-01T14:02:00.000Z";
  CHECK_FALSE(sitting_lies_ahead(program, kSitting, "2026-12-01"));
  CHECK_FALSE(sitting_lies_ahead(program, EventId("other"), "2026-12-01"));
}
