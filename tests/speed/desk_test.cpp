#include "speed/desk.h"

#include <doctest/doctest.h>

#include "model/validate.h"
#include "speed/met_sitting.h"
#include "speed/plan_told.h"

using namespace rondo;

namespace {

const std::string kEarly = "2026-11-28T15:50:00Z", kLate = "2026-11-28T15:58:00Z";

DeskNews take(Program& ours, const Program& theirs) {
  Transaction edit(ours);
  const DeskNews news = take_desk(edit, theirs);
  edit.finish({});
  return news;
}

void add_walk_up(Program& program, const std::string& id) {
  Person& person = program.people.live[PersonId(id)];
  person.name = "Walk Up " + id;
  person.site = SiteId("east");
  program.sites.live[SiteId("east")].name = "East";
  Registration& registration = registration_of(program, id);
  registration.event = kSitting;
  registration.person = PersonId(id);
  registration.seeks = true;
  registration.walk_up = true;
  registration.arrived_at = kLate;
}

}  // namespace

TEST_CASE("both desks' check-ins stay, and the earlier arrival counts") {
  Program ours = met_sitting(), theirs = ours;
  registration_of(ours, "m1").arrived_at = kLate;
  registration_of(theirs, "m1").arrived_at = kEarly;
  registration_of(ours, "m2").arrived_at = kEarly;
  registration_of(theirs, "e1").arrived_at = kLate;
  const DeskNews news = take(ours, theirs);
  CHECK(news.arrived == 1);
  CHECK(registration_of(ours, "m1").arrived_at == kEarly);
  CHECK(registration_of(ours, "m2").arrived_at == kEarly);
  CHECK(registration_of(ours, "e1").arrived_at == kLate);
  CHECK(take(ours, theirs).changes() == 0);
}

TEST_CASE("whom one desk saw is not absent, and the difference is told") {
  Program ours = met_sitting(), theirs = ours;
  registration_of(ours, "m1").absent = true;
  registration_of(theirs, "m1").arrived_at = kEarly;
  registration_of(ours, "m2").arrived_at = kEarly;
  registration_of(theirs, "m2").absent = true;
  registration_of(theirs, "m3").absent = true;
  const DeskNews news = take(ours, theirs);
  CHECK_FALSE(registration_of(ours, "m1").absent);
  CHECK_FALSE(registration_of(ours, "m2").absent);
  CHECK(registration_of(ours, "m3").absent);
  CHECK(news.differ == 2);
  CHECK(news.absent == 1);
}

TEST_CASE("walk-ups come with their person, site and topics, but not what was taken off here") {
  Program ours = met_sitting(), theirs = ours;
  add_walk_up(theirs, "w1");
  add_walk_up(theirs, "w2");
  registration_of(theirs, "w1").requests[TopicId("new")];
  theirs.topics.live[TopicId("new")].name = "New topic";
  ours.registrations.removed[RegistrationId("r-w2")] = {};
  CHECK(desk_news(ours, theirs).walk_ups == 1);
  CHECK(ours.people.find(PersonId("w1")) == nullptr);
  CHECK(take(ours, theirs).walk_ups == 1);
  CHECK(ours.people.find(PersonId("w1"))->name == "Walk Up w1");
  CHECK(ours.sites.find(SiteId("east")) != nullptr);
  CHECK(ours.topics.find(TopicId("new")) != nullptr);
  CHECK(ours.registrations.find(RegistrationId("r-w2")) == nullptr);
}

TEST_CASE("a walk-up brings nobody in whose place it mentors and who left the list, and no table") {
  Program ours = met_sitting(), theirs = ours;
  for (const char* id : {"w1", "w2", "w3"}) add_walk_up(theirs, id);
  registration_of(theirs, "w1").stands_in_for = PersonId("m1");
  registration_of(theirs, "w1").fixed_table = MeetingTableId("t1");
  registration_of(theirs, "w1").pools = {PoolId("gone")};
  registration_of(theirs, "w2").stands_in_for = PersonId("m2");
  registration_of(theirs, "w2").fixed_table = MeetingTableId("t2");
  registration_of(theirs, "w2").mentors = true;
  registration_of(theirs, "w3").stands_in_for = PersonId("w2");
  ours.registrations.live.erase(RegistrationId("r-m1"));
  ours.people.live.erase(PersonId("m1"));
  ours.meeting_tables.live.erase(MeetingTableId("t1"));
  std::erase_if(ours.speed_meetings.live, [](const auto& entry) {
    return entry.second.mentor == PersonId("m1") || entry.second.table == MeetingTableId("t1");
  });
  CHECK(take(ours, theirs).walk_ups == 3);
  CHECK(registration_of(ours, "w1").stands_in_for.empty());
  CHECK(registration_of(ours, "w1").fixed_table.empty());
  CHECK(registration_of(ours, "w1").pools.empty());
  CHECK(registration_of(ours, "w2").stands_in_for == PersonId("m2"));
  CHECK(registration_of(ours, "w2").fixed_table == MeetingTableId("t2"));
  CHECK(registration_of(ours, "w3").stands_in_for == PersonId("w2"));
  CHECK(ours.people.find(PersonId("m1")) == nullptr);
  CHECK(validate(ours).empty());
}

TEST_CASE("whom the other desk told of the plan as it is here knows it") {
  const auto tell = [](Program& program, const std::set<PersonId>& people) {
    Transaction edit(program);
    note_told_of_plan(edit, kSitting, people);
    edit.finish({});
  };
  Program ours = met_sitting();
  ours.rounds_runs.live[RoundsRunId("run")].event = kSitting;
  tell(ours, {PersonId("m1"), PersonId("m2")});
  // Another place is news for all. The other desk tells one who knew the old one, and one who did
  // not.
  ours.events.live.at(kSitting).venue = "Library";
  Program theirs = ours;
  tell(theirs, {PersonId("m1"), PersonId("e1")});
  DeskNews news = take(ours, theirs);
  CHECK(news.told == 2);
  CHECK(plan_news(ours, kSitting).to_tell.count(PersonId("m1")) == 0);
  CHECK(plan_news(ours, kSitting).to_tell.count(PersonId("e1")) == 0);
  CHECK(plan_news(ours, kSitting).earlier == std::set<PersonId>{PersonId("m2")});
  CHECK(take(ours, theirs).changes() == 0);
  // The plan changes once more here, and those who are told here know more than the other desk.
  ours.events.live.at(kSitting).venue = "Hall";
  tell(ours, {PersonId("m1")});
  tell(theirs, {PersonId("e2")});
  news = take(ours, theirs);
  CHECK(news.told == 1);
  CHECK(plan_news(ours, kSitting).to_tell.count(PersonId("m1")) == 0);
  CHECK(plan_news(ours, kSitting).earlier.count(PersonId("e2")) == 1);
}

TEST_CASE("the later answer about the same meeting counts") {
  Program ours = met_sitting(), theirs = ours;
  const auto say = [](Program& program, const char* id, int useful, const std::string& at) {
    Feedback& feedback = program.feedback.live[FeedbackId(id)];
    feedback.event = kSitting;
    feedback.from = PersonId("e1");
    feedback.about = PersonId("m1");
    feedback.useful = useful;
    feedback.given_at = at;
  };
  say(ours, "ours", 2, kEarly);
  say(theirs, "theirs", 5, kLate);
  CHECK(take(ours, theirs).feedback == 1);
  REQUIRE(ours.feedback.size() == 1);
  CHECK(ours.feedback.begin()->second.useful == 5);
  say(theirs, "theirs", 1, kEarly);
  CHECK(take(ours, theirs).feedback == 0);
}

TEST_CASE("answers by clocks that run ahead, taken over at either desk, are known at both") {
  Program ours = met_sitting(), theirs = ours;
  const auto say = [](Program& program, const std::string& at, const std::string& ahead) {
    Feedback& feedback = program.feedback.live[FeedbackId("said")];
    feedback.event = kSitting;
    feedback.from = PersonId("e1");
    feedback.about = PersonId("m1");
    feedback.useful = 3;
    feedback.given_at = at;
    feedback.given_ahead = {ahead};
  };
  say(ours, kEarly, "2027-11-28T15:00:00Z");
  say(theirs, kLate, "2028-11-28T15:00:00Z");
  CHECK(take(ours, theirs).feedback == 1);
  CHECK(ours.feedback.begin()->second.given_at == kLate);
  CHECK(ours.feedback.begin()->second.given_ahead.size() == 2);
}

TEST_CASE("half the rounds done, another desk's file leaves plan and clock as they are") {
  Program ours = met_sitting(), theirs = ours;
  ours.event_clocks.live[EventClockId("clock")].started_at = kLate;
  ours.event_clocks.live[EventClockId("clock")].event = kSitting;
  theirs.speed_meetings.live.clear();
  registration_of(theirs, "e3").left_at = kLate;
  const Program before = ours;
  CHECK(take(ours, theirs).left == 1);
  CHECK(ours.speed_meetings == before.speed_meetings);
  CHECK(ours.event_clocks == before.event_clocks);
}
